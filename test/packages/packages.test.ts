import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { run } from '../../src/cli/run';
import { documentShape } from '../../src/lint/documents/document-kind';
import { createLinter } from '../../src/lint/lint';
import { hasTriggerWord } from '../../src/lint/pre-filter';
import { parser } from '../../src/parser/typescript-parser';
import type { FileResult } from '../cli/command-line';
import { documentOf } from '../rules/rule-table';
import { ensurePackages, type PinnedPackage, pinnedPackages } from './installed-packages';
import { reviewedFindings } from './reviewed-findings';

const linter = createLinter(parser);

/** What a file says that has to do with credentials. */
const sends = /authorization|bearer|api-?key/i;
/** What makes the linter read a file of another vendor too, and tells it nothing. */
const mention = "export const otherVoices = 'https://api.elevenlabs.io/v1/voices';";

/** Those that call ElevenLabs by themselves, or hand a key to what does. */
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

  it('are pinned at the versions of which findings were reviewed', () => {
    const versions = pinned.map(titleOf);
    assert.deepEqual(
      reviewedFindings.map(titleOf).filter((title) => !versions.includes(title)),
      [],
    );
  });

  it('have a reason for every finding that was reviewed', () => {
    for (const { reason } of reviewedFindings) assert.match(reason, /^[A-Z].{20,}\.$/);
  });

  for (const one of pinned) {
    it(`${titleOf(one)} has the reviewed findings and no other`, async () => {
      const folder = path.join(installed, one.name);
      assert.equal(versionIn(folder), one.version);
      const files = scriptsIn(folder);
      assert.notEqual(files.length, 0, 'it holds scripts');
      const telling = files.filter((file) => hasTriggerWord(fs.readFileSync(file, 'utf8')));
      assert.ok(telling.length > 0 || !callers.includes(one.name), 'it names ElevenLabs');
      console.log(`      ${telling.length} of its ${files.length} files are parsed`);
      const reviewed = reviewedFindings
        .filter((finding) => titleOf(finding) === titleOf(one))
        .map(({ file, range, rule }) => `${file}:${range} ${rule}`);
      assert.deepEqual((await findingsIn(folder, telling)).sort(), reviewed.sort());
    });
  }

  for (const one of pinned.filter(({ name }) => !callers.includes(name))) {
    it(`${titleOf(one)} would have no finding if every file of it named ElevenLabs`, () => {
      const folder = path.join(installed, one.name);
      const sending = scriptsIn(folder).filter((file) => sends.test(fs.readFileSync(file, 'utf8')));
      assert.notEqual(sending.length, 0, 'it holds credentials or headers');
      console.log(`      ${sending.length} files`);
      assert.deepEqual(sending.flatMap(findingsBesideElevenLabs), []);
    });
  }
});

/** A file of another vendor, linted as if ElevenLabs were named in it too. */
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
  // npm takes a version with a v in front for the same.
  return version.replace(/^v/, '');
}

/** The absolute paths of the scripts and of the files of markup in a package, without what it depends on. */
function scriptsIn(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : scriptsIn(file);
    return documentShape(entry.name) === undefined ? [] : [file];
  });
}

/** Lints files as the command line does where it is given their names: `file:range rule` for each finding. */
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
