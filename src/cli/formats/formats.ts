import type { FormatSettings, Formatter } from './formatter';
import { JsonFormatter } from './json';
import { StylishFormatter } from './stylish';

const formats = {
  stylish: (settings) => new StylishFormatter(settings),
  json: () => new JsonFormatter(),
} satisfies Record<string, (settings: FormatSettings) => Formatter>;

export type FormatName = keyof typeof formats;

export const formatNames: readonly string[] = Object.keys(formats);

/** The format with this name; `undefined` for an unknown name. */
export function parseFormatName(name: string): FormatName | undefined {
  return isFormatName(name) ? name : undefined;
}

export function createFormatter(name: FormatName, settings: FormatSettings): Formatter {
  return formats[name](settings);
}

function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}
