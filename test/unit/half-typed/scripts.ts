import { strict as assert } from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { ScriptSource } from '../../../src/lint/document';
import { scriptsIn, sourceOfScript } from '../../../src/lint/documents/script-blocks';
import { applyEdits } from '../../../src/lint/edits';
import type { Finding } from '../../../src/lint/finding';
import { createLinter } from '../../../src/lint/lint';
import { parser } from '../../../src/parser/typescript-parser';
import { projectFolder } from '../../project';
import { documentOf } from '../../rules/rule-table';
import { checkUnparsed } from '../../rules/unparsed-check';

const folder = path.join(projectFolder, 'test/unit/fixtures/half-typed');

export const files = fs.readdirSync(folder).sort();
export const linter = createLinter(parser);

/** What a finding of a rule also depends on: the later statement that contains this text. */
export const evidenceBelow: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'agent-tool.ts': { 'untrimmed-env': "'Xi-Api-Key': key" },
  'angular-service.ts': { 'bearer-auth': '/voices`' },
  'config-object.ts': { 'untrimmed-env': 'config.elevenLabs.apiKey' },
  'deno-server.ts': { 'untrimmed-env': "'XI-API-KEY': key" },
  'discord-bot.js': { 'untrimmed-env': "'xi-api-key': ELEVENLABS_API_KEY" },
  'electron-main.js': { 'untrimmed-env': "'Xi-Api-Key': apiKey()" },
  'express-server.js': { 'untrimmed-env': "'x-api-key': ELEVENLABS_API_KEY" },
  'generator.cjs': { 'untrimmed-env': "'elevenlabs-api-key': KEY" },
  'headers-helper.js': { 'untrimmed-env': 'elevenLabsApiKey()' },
  'headers-in-variables.ts': { 'untrimmed-env': 'Bearer', 'bearer-auth': 'await fetch' },
  'literal-key.js': { 'bearer-auth': 'fetch(' },
  'narrator.svelte': { 'untrimmed-env': "'xi-api-key': PUBLIC_ELEVENLABS_API_KEY" },
  'native-screen.tsx': { 'untrimmed-env': 'Bearer' },
  'object-assign.js': { 'bearer-auth': 'audio-isolation' },
  'react-player.tsx': { 'untrimmed-env': 'xi_api_key: API_KEY' },
  'realtime-transcript.ts': { 'untrimmed-env': "'xi-api-key': this.apiKey" },
  'remix-route.tsx': { 'untrimmed-env': "'xi-api-key':" },
  'supabase-function.ts': { 'untrimmed-env': "'xi-api-key': ELEVENLABS_API_KEY" },
  'telegram-bot.js': { 'untrimmed-env': "'xi-api-key': elevenKey" },
  'transcribe.ts': { 'untrimmed-env': 'headers: { authorization }' },
  'undici-request.mjs': { 'untrimmed-env': "'xi-api-key': ELEVENLABS_API_KEY" },
};

/** A finding of the intact text, and the end of everything that it depends on. */
export interface Known {
  readonly finding: Finding;
  readonly evidenceEnd: number;
}

export function textOf(file: string): string {
  return fs.readFileSync(path.join(folder, file), 'utf8');
}

/** Lints a text, and checks what must be true of every finding in any text. */
export function findingsIn(file: string, text: string): readonly Finding[] {
  const document = documentOf(file, text);
  const { findings, wasRead } = linter.lint(document, {});
  assert.ok(wasRead);
  checkUnparsed(document, {});
  for (const { range, fixes } of findings) {
    const ranges = [range, ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.range))];
    for (const { start, end } of ranges) assert.ok(0 <= start && start <= end && end <= text.length);
    for (const { edits } of fixes) applyEdits(text, edits);
  }
  return findings;
}

export function identityOf({ ruleId, range }: Finding): string {
  return `${ruleId} ${range.start} ${range.end}`;
}

export function knownFindings(file: string, text: string): Known[] {
  return findingsIn(file, text).map((finding) => {
    const below = evidenceBelow[file]?.[finding.ruleId];
    const offsets = [finding.range.start, ...(below === undefined ? [] : [text.indexOf(below)])];
    assert.ok(!offsets.includes(-1), `${file} holds no ${below}`);
    const ends = offsets.map((offset) => endAround(file, text, offset, ts.isStatement));
    return { finding, evidenceEnd: Math.max(...ends) };
  });
}

/** The end of the innermost node of a kind around an offset; the end of the text if there is none. */
export function endAround(
  file: string,
  text: string,
  offset: number,
  isWanted: (node: ts.Node) => boolean,
): number {
  const script = scriptAround(file, text, offset);
  const name = `a.${script.language}`;
  const sourceFile = ts.createSourceFile(name, script.text, ts.ScriptTarget.Latest, true);
  let end = text.length;
  const visit = (node: ts.Node): void => {
    if (node.getStart() > offset || offset >= node.end) return;
    if (isWanted(node)) end = node.end;
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(sourceFile, visit);
  return end;
}

/** The script of a file around an offset, with spaces in place of everything else. */
function scriptAround(file: string, text: string, offset: number): ScriptSource {
  const document = documentOf(file, text);
  if (document.kind === 'script') return document;
  assert.ok(document.kind === 'markup');
  const script = scriptsIn(document).find(({ blocks }) =>
    blocks.some(({ start, end }) => start <= offset && offset < end),
  );
  assert.ok(script !== undefined);
  return sourceOfScript(document, script);
}
