/**
 * The value of a table under a name that somebody else wrote. `table[name]` would also find what every object inherits,
 * such as `constructor` and `toString`. A test keeps that out of `src`.
 */
export function ownValue<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
