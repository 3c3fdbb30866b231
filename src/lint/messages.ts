import type { MessageValues } from './finding';

/** Fills the `{name}` places of an English template. A name without a value stays as it is. */
export function formatMessage(template: string, values: MessageValues): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name] ?? place;
    return typeof value === 'object' ? formatMessage(value.phrase, value.values) : String(value);
  });
}
