import { printableLines } from '../lint/harmless';
import type { Terminal } from './terminal';

const control = '\u001b';
/** The codes with which picocolors writes our colors: bold, dim, underlined, red, green, yellow, blue, and their ends. */
const colorCode = new RegExp(`(${control}\\[(?:1|2|4|22|24|31|32|33|34|39)m)`);

/**
 * A terminal that shows every character of a text instead of obeying it. All output of the command line goes through
 * it: names of files and variables, keys and answers may contain anything.
 */
export function guardedTerminal(terminal: Terminal): Terminal {
  const isInActions = terminal.environment['GITHUB_ACTIONS'] === 'true';
  const plain = (text: string) =>
    isInActions ? withoutCommands(printableLines(text)) : printableLines(text);
  const shown = (text: string) =>
    terminal.colors
      ? text
          .split(colorCode)
          .map((part, at) => (at % 2 === 0 ? plain(part) : part))
          .join('')
      : plain(text);
  const { showProgress } = terminal;
  return {
    ...terminal,
    write: (text) => terminal.write(shown(text)),
    writeError: (text) => terminal.writeError(shown(text)),
    ...(showProgress && { showProgress: (text) => showProgress(() => shown(text())) }),
  };
}

/**
 * GitHub Actions obeys `##[name]` anywhere in a line of the log, and `::name::` at its start, where we write nothing that
 * isn't ours. JSON reads the code as the same character.
 */
function withoutCommands(text: string): string {
  return text.replaceAll('##[', '##\\u005b');
}
