/**
 * Finds what the extension did wrong outside of a test: a failed activation, an exception in a listener, an error
 * that names it. mocha sees none of these.
 * @param entries of an extension host's log or a page's console.
 * @param traces texts that an error of the extension contains: its identifier, the path of its program.
 */
export function findHostErrors(entries: readonly string[], traces: readonly string[]): string[] {
  return entries.filter((entry) => {
    if (listenerError.test(entry)) return true;
    return isError.test(entry) && traces.some((trace) => entry.includes(trace));
  });
}

/** The entries of a log file. One may span several lines, with a stack. */
export function logEntries(text: string): string[] {
  return text.split(logEntryStart);
}

const logEntryStart = /\n(?=\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)/;
const listenerError = /FAILED to handle event/;
const isError = /\[error\]|%c +ERR|Uncaught|Unhandled|Activating extension .* failed/;
