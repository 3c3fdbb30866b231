import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { run } from '../../src/cli/run';
import { documentShape } from '../../src/lint/documents/document-kind';
import { createLinter } from '../../src/lint/lint';
import { hasTriggerWord } from '../../src/lint/pre-filter';
import { mayHaveFacts } from '../../src/lint/signs';
import { parser } from '../../src/parser/typescript-parser';
import type { FileResult } from '../cli/command-line';
import type { PinnedPackage } from '../pinned-packages';
import { documentOf } from '../rules/rule-table';
import { ensurePackages, pinnedPackages } from './installed-packages';
import { reviewedFindings } from './reviewed-findings';

const linter = createLinter(parser);

/** Matches a file that has to do with credentials. */
const sends = /authorization|bearer|api-?key/i;
/** Makes the linter read a file of another vendor too, and tells it nothing else. */
const mention = "export const otherVoices = 'https://api.elevenlabs.io/v1/voices';";

/** Packages that call ElevenLabs, or pass a key to something that does. */
const callers = [
  ...['@elevenlabs/client', '@elevenlabs/elevenlabs-js', '@elevenlabs/react', 'elevenlabs'],
  ...['@ai-sdk/elevenlabs', '@livekit/agents-plugin-elevenlabs', '@mastra/voice-elevenlabs'],
];

describe('published packages', () => {
  const pinned = pinnedPackages();
  const names = pinned.map(({ name }) => name);
  let installed: string;

  before(async () => {
    installed = await ensurePackages(console.log);
  });

  it('are those that call ElevenLabs and at least fifteen others', () => {
    assert.deepEqual(
      callers.filter((name) => !names.includes(name)),
      [],
    );
    assert.ok(names.length >= callers.length + 15);
  });

  it('are pinned at the reviewed versions', () => {
    const versions = pinned.map(titleOf);
    assert.deepEqual(
      reviewedFindings.map(titleOf).filter((title) => !versions.includes(title)),
      [],
    );
  });

  it('have a reason for every reviewed finding', () => {
    for (const { reason } of reviewedFindings) assert.match(reason, /^[A-Z].{20,}\.$/);
  });

  for (const one of pinned) {
    it(`${titleOf(one)} has exactly the reviewed findings`, async () => {
      const folder = path.join(installed, one.name);
      assert.equal(versionIn(folder), one.version);
      const files = scriptsIn(folder);
      assert.notEqual(files.length, 0, 'it has scripts');
      const linted = files.filter((file) => hasTriggerWord(fs.readFileSync(file, 'utf8')));
      assert.ok(linted.length > 0 || !callers.includes(one.name), 'it names ElevenLabs');
      const parsed = linted.filter((file) => mayHaveFacts(fs.readFileSync(file, 'utf8')));
      console.log(`      ${parsed.length} of its ${files.length} files are parsed`);
      const reviewed = reviewedFindings
        .filter((finding) => titleOf(finding) === titleOf(one))
        .map(({ file, range, rule }) => `${file}:${range} ${rule}`);
      assert.deepEqual((await findingsIn(folder, linted)).sort(), reviewed.sort());
    });
  }

  for (const one of pinned.filter(({ name }) => !callers.includes(name))) {
    it(`${titleOf(one)} would have no finding even if every file named ElevenLabs`, () => {
      const folder = path.join(installed, one.name);
      const sending = scriptsIn(folder).filter((file) => sends.test(fs.readFileSync(file, 'utf8')));
      assert.notEqual(sending.length, 0, 'it holds credentials or headers');
      console.log(`      ${sending.length} files`);
      assert.deepEqual(sending.flatMap(findingsBesideElevenLabs), []);
    });
  }
});

/** A file of another vendor, linted as if it named ElevenLabs. */
function findingsBesideElevenLabs(file: string): string[] {
  const text = `${fs.readFileSync(file, 'utf8')}\n${mention}\n`;
  const { wasRead, findings } = linter.lint(documentOf(file, text), {});
  assert.ok(wasRead);
  return findings.map(({ ruleId, range }) => `${file}:${range.start} ${ruleId}`);
}

function titleOf({ name, version }: PinnedPackage): string {
  return `${name} ${version}`;
}

function versionIn(folder: string): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as PinnedPackage;
  // To npm, a version is the same with a leading v.
  return version.replace(/^v/, '');
}

/** The absolute paths of a package's scripts and markup files, without its dependencies. */
function scriptsIn(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : scriptsIn(file);
    return documentShape(entry.name) === undefined ? [] : [file];
  });
}

/** Lints files like the command line when it is given their names: `file:range rule` for each finding. */
async function findingsIn(folder: string, files: readonly string[]): Promise<string[]> {
  if (files.length === 0) return [];
  const printed = { output: '', errors: '' };
  await run(['--format', 'json', ...files], {
    workingFolder: folder,
    colors: false,
    environment: {},
    readInput: async () => Buffer.alloc(0),
    write: (text) => {
      printed.output += text;
    },
    writeError: (text) => {
      printed.errors += text;
    },
  });
  assert.equal(printed.errors, '', 'no file was passed over');
  const results = JSON.parse(printed.output) as FileResult[];
  assert.deepEqual(
    results.map(({ filePath }) => filePath),
    files,
  );
  return results.flatMap(({ filePath, messages }) => {
    const file = path.relative(folder, filePath).split(path.sep).join('/');
    return messages.map(
      ({ line, column, endLine, endColumn, ruleId }) =>
        `${file}:${line}:${column}-${endLine}:${endColumn} ${ruleId}`,
    );
  });
}
