import assert from 'node:assert/strict';
import { diagnose } from '../../src/doctor/diagnose';
import type { NotCheckedReason } from '../../src/doctor/diagnosis-evidence';
import type { CheckReport } from '../../src/doctor/diagnosis-report';
import { said } from './check-table';
import { evidenceOf, type Workspace } from './workspace';

const script = { 'a.ts': 'export {};\n' };

/** What the check says, and the titles of its steps. */
const rows: readonly (readonly [
  name: string,
  workspace: Workspace,
  verdict: string,
  says: RegExp,
  steps?: readonly string[],
])[] = [
  ['everything was checked', { files: script }, 'ok', /^Every TypeScript, JavaScript and environment file/],
  [
    'there is nothing to check',
    {},
    'unknown',
    /^There is no TypeScript, JavaScript or environment file here\.$/,
  ],
  ['no folder is open', { hasFolder: false }, 'unknown', /Open your project folder first/, ['Open Folder…']],
  ['only an open file', { hasFolder: false, files: script }, 'unknown', /^Only open files/, ['Open Folder…']],
  ['too many scripts', { files: script, skippedScripts: 3 }, 'unknown', /^Some files weren't checked\.$/],
  ['another language', { files: script, notChecked: [['main.py', 'language']] }, 'unknown', /^Some files/],
];

/** What is said about a file, by why it wasn't checked. */
const reasons: Readonly<Record<NotCheckedReason, RegExp>> = {
  language: /^Not checked: only TypeScript, JavaScript and environment files are\.$/,
  excluded: /elevenlabsLint\.exclude or the nearest package\.json excludes it/,
  'large-text': /larger than 1 MB/,
  'long-line': /50,000 characters/,
  'too-deep': /nested too deeply/,
  unreadable: /can't be read/,
  failed: /internal error/,
};

describe('The check extent', () => {
  for (const [name, workspace, verdict, says, steps = []] of rows) {
    it(name, () => {
      const report = reportOf(workspace);
      assert.equal(report.verdict, verdict);
      assert.match(said(report.sentence), says);
      assert.deepEqual(
        report.steps.map(({ title }) => said(title)),
        steps,
      );
    });
  }

  for (const [reason, says] of Object.entries(reasons)) {
    it(`says why a file wasn't checked: ${reason}`, () => {
      const report = reportOf({ files: script, notChecked: [['src/file', reason as NotCheckedReason]] });
      assert.deepEqual(
        report.evidence.map(({ file }) => file),
        ['src/file'],
      );
      assert.match(said(report.evidence[0]?.sentence ?? assert.fail()), says);
    });
  }

  it('claims nothing about a key where nothing was looked at', () => {
    const { cause, checks } = diagnose(evidenceOf({ hasFolder: false }));
    assert.equal(cause, undefined);
    assert.ok(!checks.some(({ id }) => id === 'key-present'));
  });
});

function reportOf(workspace: Workspace): CheckReport {
  return diagnose(evidenceOf(workspace)).checks.find(({ id }) => id === 'extent') ?? assert.fail();
}
