import type { Fix, MessageValues } from './finding';

/** A key inside a name: somebody pasted it at the wrong place. */
const keyInName = /sk_[0-9a-f]{12,}(?:_residency_[0-9a-z]+)?/gi;

/** The values of a message, with `sk_…` for every key in the names that a text contains. */
export function withoutKeys(values: MessageValues): MessageValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(value)]));
}

/** Whether a fix repeats a key: somebody pasted it into a name. An edit is shown and printed as it is. */
export function repeatsKey({ edits }: Fix): boolean {
  return edits.some(({ text }) => text.search(keyInName) >= 0);
}

function shown(value: MessageValues[string]): MessageValues[string] {
  if (typeof value === 'string') return value.replace(keyInName, 'sk_…');
  return typeof value === 'object' ? { ...value, values: withoutKeys(value.values) } : value;
}
