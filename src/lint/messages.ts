import type { MessageValues } from './finding';
import { ownValue } from './own-value';

/** Fills in the `{name}` placeholders of an English template. Those without a value stay. */
export function formatMessage(template: string, values: MessageValues): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = ownValue(values, name) ?? place;
    return typeof value === 'object' ? formatMessage(value.phrase, value.values) : String(value);
  });
}
