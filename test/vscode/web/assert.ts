// Takes the place of node:assert/strict in a web worker: as much of it as the suites there use.

class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

function fail(message: string): never {
  throw new AssertionError(message);
}

function ok(value: unknown, message = `${show(value)} is not true.`): asserts value {
  if (!value) fail(message);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) fail(unequal(actual, expected, message));
}

/** For data as JSON has it, where the order of properties doesn't matter. */
function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (show(sorted(actual)) !== show(sorted(expected))) fail(unequal(actual, expected, message));
}

function match(text: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(text)) fail(message ?? `${show(text)} doesn't match ${pattern}.`);
}

export default { ok, equal, deepEqual, match, fail };

function unequal(actual: unknown, expected: unknown, message = 'Not what was expected'): string {
  return `${message}: ${show(actual)} instead of ${show(expected)}`;
}

function show(value: unknown): string {
  return JSON.stringify(value, undefined, 2) ?? String(value);
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, each]) => [name, sorted(each)]));
}
