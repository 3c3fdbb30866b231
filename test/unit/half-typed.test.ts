import { strict as assert } from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
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
const changesPerFile = 60;

/** Where the key goes that is read further above: the read is a finding only together with this. */
const usesOfReads: Readonly<Record<string, string>> = {
  'agent-tool.ts': "'Xi-Api-Key': key",
  'config-object.ts': 'config.elevenLabs.apiKey',
  'discord-bot.js': "'xi-api-key': ELEVENLABS_API_KEY",
  'express-server.js': "'x-api-key': ELEVENLABS_API_KEY",
  'generator.cjs': "'elevenlabs-api-key': KEY",
  'headers-helper.js': 'elevenLabsApiKey()',
  'headers-in-variables.ts': 'Bearer',
  'react-player.tsx': 'xi_api_key: API_KEY',
  'supabase-function.ts': "'xi-api-key': ELEVENLABS_API_KEY",
  'transcribe.ts': 'headers: { authorization }',
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
    assert.ok(files.length >= 20);
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
        for (let round = 0; round < changesPerFile; round++) {
          const changed = change(text, random.below(text.length), random);
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
      const sourceFile = parsed(file, text);
      for (const finding of findingsIn(file, text)) {
        if (finding.ruleId === 'untrimmed-env') continue;
        const end = endAround(sourceFile, finding.range.start, ts.isObjectLiteralElement);
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

function parsed(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(`a${path.extname(file)}`, text, ts.ScriptTarget.Latest, true);
}

function knownFindings(file: string, text: string): Known[] {
  const sourceFile = parsed(file, text);
  const use = usesOfReads[file];
  return findingsIn(file, text).map((finding) => {
    const ends = [endAround(sourceFile, finding.range.start, ts.isStatement)];
    if (finding.ruleId === 'untrimmed-env' && use !== undefined) {
      const at = text.indexOf(use);
      assert.ok(at >= 0, `${file} holds no ${use}`);
      ends.push(endAround(sourceFile, at, ts.isStatement));
    }
    return { finding, evidenceEnd: Math.max(...ends) };
  });
}

/** Where the innermost node of a kind ends that holds an offset. */
function endAround(sourceFile: ts.SourceFile, offset: number, isWanted: (node: ts.Node) => boolean): number {
  let end = sourceFile.end;
  const visit = (node: ts.Node): void => {
    if (node.getStart() > offset || offset >= node.end) return;
    if (isWanted(node)) end = node.end;
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(sourceFile, visit);
  return end;
}
