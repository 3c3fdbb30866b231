import { strict as assert } from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { ScriptSource } from '../../src/lint/document';
import { scriptsIn, sourceOfScript } from '../../src/lint/documents/script-blocks';
import { applyEdits } from '../../src/lint/edits';
import type { Finding } from '../../src/lint/finding';
import { createLinter } from '../../src/lint/lint';
import { parser } from '../../src/parser/typescript-parser';
import { projectFolder } from '../project';
import { documentOf } from '../rules/rule-table';
import { SeededRandom } from '../seeded-random';

const folder = path.join(projectFolder, 'test/unit/fixtures/half-typed');
const files = fs.readdirSync(folder).sort();
const linter = createLinter(parser);
const fewestFiles = 60;
const placesPerFile = 40;

/** What a finding of a rule also rests on: the statement further down in the file that holds this text. */
const evidenceBelow: Readonly<Record<string, Readonly<Record<string, string>>>> = {
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

/** What a person may have typed so far: statements that are not finished, and delimiters that are not closed. */
const beginnings = [
  'const ',
  'if (a.',
  'await fetch(',
  "fetch('https://api.elevenlabs.io/v1/",
  'const options = { headers: {',
  'return `',
  "import { a } from '",
  '/*',
  'function b(c: ',
  'class D extends',
  '=> {',
  '}',
  ')',
  '<div',
  '\\',
  '@',
] as const;

/** A finding of the intact text, and where everything ends that it rests on. */
interface Known {
  readonly finding: Finding;
  readonly evidenceEnd: number;
}

interface Change {
  readonly text: string;
  /** Up to here the text is as it was. */
  readonly start: number;
}

const changes: Readonly<Record<string, (text: string, at: number, random: SeededRandom) => Change>> = {
  'cut off': (text, at) => ({ text: text.slice(0, at), start: at }),
  'with a gap': (text, at, random) => ({
    text: text.slice(0, at) + text.slice(at + 1 + random.below(60)),
    start: at,
  }),
  'with a beginning typed into it': (text, at, random) => ({
    text: text.slice(0, at) + random.oneOf(beginnings) + text.slice(at),
    start: at,
  }),
};

describe('half-typed scripts', () => {
  it('all have findings while they are intact', () => {
    assert.ok(files.length >= fewestFiles);
    for (const file of files) assert.notEqual(knownFindings(file, textOf(file)).length, 0, file);
  });

  for (const [name, change] of Object.entries(changes)) {
    it(`${name}: at least 95 of 100 findings in front of the place are still reported`, () => {
      const random = new SeededRandom(20261123);
      const lost = new Map<string, number>();
      let [expected, reported] = [0, 0];
      for (const file of files) {
        const text = textOf(file);
        const known = knownFindings(file, text);
        for (const place of places(text.length, random)) {
          const changed = change(text, place, random);
          const found = new Set(findingsIn(file, changed.text).map(identityOf));
          for (const { finding, evidenceEnd } of known) {
            if (evidenceEnd > changed.start) continue;
            expected++;
            if (found.has(identityOf(finding))) reported++;
            else lost.set(file, (lost.get(file) ?? 0) + 1);
          }
        }
      }
      report(reported, expected);
      assert.ok(expected > 500, 'enough findings lie in front of the places');
      assert.ok(reported >= expected * 0.95, `lost most in ${JSON.stringify([...lost])}`);
    });
  }

  it('cut off in the very request, behind its header: at least 95 of 100 findings are reported', () => {
    let [expected, reported] = [0, 0];
    for (const file of files) {
      const text = textOf(file);
      for (const finding of findingsIn(file, text)) {
        if (finding.ruleId === 'untrimmed-env' || evidenceBelow[file]?.[finding.ruleId]) continue;
        const end = endAround(file, text, finding.range.start, ts.isObjectLiteralElement);
        for (let cut = end; cut < Math.min(end + 40, text.length); cut++) {
          expected++;
          const found = findingsIn(file, text.slice(0, cut)).map(identityOf);
          if (found.includes(identityOf(finding))) reported++;
        }
      }
    }
    report(reported, expected);
    assert.ok(reported >= expected * 0.95);
  });

  it('have fixes that change nothing but what they mean to change', () => {
    const random = new SeededRandom(42);
    for (const file of files) {
      const text = textOf(file);
      for (let round = 0; round < 10; round++) {
        const cut = text.slice(0, random.below(text.length));
        const document = documentOf(file, cut);
        const { text: fixed, edits } = linter.fixAll(document, {});
        assert.equal(applyEdits(cut, edits), fixed);
        assert.deepEqual(linter.fixAll({ ...document, text: fixed }, {}).edits, [], 'a second time: nothing');
      }
    }
  });
});

function textOf(file: string): string {
  return fs.readFileSync(path.join(folder, file), 'utf8');
}

/** Lints a text, and checks what must hold of every finding, whatever the text looks like. */
function findingsIn(file: string, text: string): readonly Finding[] {
  const { findings, wasRead } = linter.lint(documentOf(file, text), {});
  assert.ok(wasRead);
  for (const { range, fixes } of findings) {
    const ranges = [range, ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.range))];
    for (const { start, end } of ranges) assert.ok(0 <= start && start <= end && end <= text.length);
    for (const { edits } of fixes) applyEdits(text, edits);
  }
  return findings;
}

function identityOf({ ruleId, range }: Finding): string {
  return `${ruleId} ${range.start} ${range.end}`;
}

function report(reported: number, expected: number): void {
  const share = ((100 * reported) / expected).toFixed(1);
  console.log(`      ${reported} of ${expected} findings are still reported (${share} in 100)`);
}

/** Different places in a text, in no order. */
function places(length: number, random: SeededRandom): number[] {
  const chosen = new Set<number>();
  while (chosen.size < placesPerFile) chosen.add(random.below(length));
  return [...chosen];
}

function knownFindings(file: string, text: string): Known[] {
  return findingsIn(file, text).map((finding) => {
    const below = evidenceBelow[file]?.[finding.ruleId];
    const offsets = [finding.range.start, ...(below === undefined ? [] : [text.indexOf(below)])];
    assert.ok(!offsets.includes(-1), `${file} holds no ${below}`);
    const ends = offsets.map((offset) => endAround(file, text, offset, ts.isStatement));
    return { finding, evidenceEnd: Math.max(...ends) };
  });
}

/** Where the innermost node of a kind ends that holds an offset; the end of the text where there is none. */
function endAround(file: string, text: string, offset: number, isWanted: (node: ts.Node) => boolean): number {
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

/** The script of a file that an offset lies in, with blanks in the place of everything else. */
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
