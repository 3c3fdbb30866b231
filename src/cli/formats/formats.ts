import type { Format } from './format';
import type { FormatName } from './format-names';
import { jsonFormat } from './json';
import { stylishFormat } from './stylish';

export const formats: Readonly<Record<FormatName, Format>> = { stylish: stylishFormat, json: jsonFormat };
