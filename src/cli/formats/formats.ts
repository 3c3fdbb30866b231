import type { FileReport } from '../file-report';
import { formatJson } from './json';
import { formatStylish } from './stylish';

export interface FormatSettings {
  readonly colors: boolean;
}

const formats = {
  stylish: formatStylish,
  json: formatJson,
} satisfies Record<string, (reports: readonly FileReport[], settings: FormatSettings) => string>;

export type FormatName = keyof typeof formats;

export const formatNames: readonly string[] = Object.keys(formats);

/** The format with this name; `undefined` for an unknown name. */
export function parseFormatName(name: string): FormatName | undefined {
  return isFormatName(name) ? name : undefined;
}

/** Everything for standard output: empty, or lines that each end with a line break. */
export function formatReports(
  name: FormatName,
  reports: readonly FileReport[],
  settings: FormatSettings,
): string {
  return formats[name](reports, settings);
}

function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}
