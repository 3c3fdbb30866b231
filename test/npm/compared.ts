import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { createPositions, type TextPosition } from '../../src/lint/positions';
import { runProgram } from '../vscode/run-program';

/** A message in the JSON of the command line and of ESLint. */
interface Message {
  readonly ruleId: string | null;
  readonly severity: number;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly fatal?: boolean;
  readonly fix?: object;
}

interface FileResult {
  readonly filePath: string;
  readonly messages: readonly Message[];
}

/** A problem in the JSON of oxlint. Offsets and lengths are in bytes of UTF-8. */
interface OxlintProblem {
  readonly message: string;
  /** Such as `elevenlabs(bearer-auth)`; absent for a syntax error. */
  readonly code?: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly offset: number; readonly length: number } }[];
}

/** What a linter says about a folder. */
export interface Said {
  /** Each finding as `file:line:column-line:column rule: message`, in alphabetical order. */
  readonly findings: readonly string[];
  /** The files that it couldn't parse. */
  readonly unparsed: readonly string[];
}

/** The programs of linters in a project. */
export const programs = {
  'command line': 'node_modules/elevenlabs-lint/dist/cli.js',
  'eslint-9': 'node_modules/eslint-9/bin/eslint.js',
  'eslint-10': 'node_modules/eslint-10/bin/eslint.js',
  oxlint: 'node_modules/oxlint/bin/oxlint',
} as const;
export type ProgramName = keyof typeof programs;

/** A flat configuration that makes ESLint parse everything that the command line lints. */
export const eslintConfig = `
import elevenlabs from 'elevenlabs-lint/eslint';
import * as htmlParser from '@html-eslint/parser';
import * as tsParser from '@typescript-eslint/parser';
import * as astroParser from 'astro-eslint-parser';
import * as svelteParser from 'svelte-eslint-parser';
import vueParser from 'vue-eslint-parser';

const parserOptions = { parser: tsParser };
export default [
  {
    files: ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'],
    languageOptions: { parser: tsParser, parserOptions: { ecmaFeatures: { jsx: true } } },
  },
  { files: ['**/*.vue'], languageOptions: { parser: vueParser, parserOptions } },
  { files: ['**/*.svelte'], languageOptions: { parser: svelteParser, parserOptions } },
  { files: ['**/*.astro'], languageOptions: { parser: astroParser, parserOptions } },
  { files: ['**/*.{html,htm}'], languageOptions: { parser: htmlParser } },
  ...elevenlabs.configs.recommended,
];
`;

/** The configuration as people start with it: for JavaScript and environment files. */
export const plainConfig = `
import elevenlabs from 'elevenlabs-lint/eslint';

export default [...elevenlabs.configs.recommended];
`;

/** A configuration of oxlint without rules of its own. */
export const oxlintConfig = JSON.stringify({
  extends: ['./node_modules/elevenlabs-lint/oxlint.json'],
  plugins: [],
  categories: { correctness: 'off' },
  ignorePatterns: ['node_modules'],
});

/** Runs a linter in a folder. @returns its standard output. @throws if it couldn't lint. */
export async function runLinter(
  name: ProgramName,
  folder: string,
  ...args: readonly string[]
): Promise<string> {
  const program = path.join(folder, programs[name]);
  const { status, standardOutput, output } = await runProgram(process.execPath, [program, ...args], {
    folder,
  });
  assert.ok(status < 2, `${name} stopped: ${output.slice(0, 2_000)}`);
  return standardOutput;
}

/** Lints a part of a project. The files that it names are relative to that part. */
export async function lintWith(name: ProgramName, folder: string, part: string): Promise<Said> {
  const output = JSON.parse(await runLinter(name, folder, '--format', 'json', part));
  const results: readonly FileResult[] =
    name === 'oxlint'
      ? (output.diagnostics as OxlintProblem[]).map((one) => fromOxlint(one, folder))
      : output;
  const nameOf = ({ filePath }: FileResult) =>
    path.relative(path.join(folder, part), filePath).split(path.sep).join('/');
  return {
    findings: results.flatMap((file) => file.messages.map((one) => `${nameOf(file)}${shown(one)}`)).sort(),
    unparsed: results.filter(({ messages }) => messages.some(({ fatal }) => fatal)).map(nameOf),
  };
}

function shown({ ruleId, message, line, column, endLine, endColumn }: Message): string {
  return `:${line}:${column}-${endLine}:${endColumn} ${ruleId?.replace('elevenlabs/', '')}: ${message}`;
}

function fromOxlint({ filename, code, message, labels }: OxlintProblem, folder: string): FileResult {
  const filePath = path.resolve(folder, filename);
  const bytes = fs.readFileSync(filePath);
  const positions = createPositions(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  const placeOf = (offset: number): TextPosition => {
    const before = bytes
      .subarray(0, offset)
      .toString('utf8')
      .replace(/^\uFEFF/, '');
    return positions.positionAt(before.length);
  };
  const { offset = 0, length = 0 } = labels[0]?.span ?? {};
  const [start, end] = [placeOf(offset), placeOf(offset + length)];
  const ruleId = code?.replace(/^elevenlabs\((.*)\)$/, '$1') ?? null;
  const found = {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
  return {
    filePath,
    messages: [{ ruleId, severity: 1, message, ...found, ...(code === undefined && { fatal: true }) }],
  };
}
