import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { version } from '../../package.json';
import { rules } from '../../src/lint/rules';
import { projectFolder } from '../project';
import { bearerCall, capitalCall, cleanCall, key, type Project, temporaryProjects } from './command-line';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
    readonly region: Region;
  };
  readonly message?: { readonly text: string };
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [Location];
  readonly relatedLocations?: readonly Location[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
}

interface Run {
  readonly tool: {
    readonly driver: {
      readonly version: string;
      readonly rules: readonly {
        readonly id: string;
        readonly help: { readonly text: string; readonly markdown?: string };
        readonly helpUri?: string;
      }[];
    };
  };
  readonly columnKind: string;
  readonly invocations: readonly [
    {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: readonly {
        readonly level: string;
        readonly message: { readonly text: string };
      }[];
    },
  ];
  readonly results: readonly SarifResult[];
}

const isSarif = validator();

/** The official schema is of an older draft of JSON Schema, which calls `$id` `id`. */
function validator() {
  const file = path.join(projectFolder, 'test/cli/fixtures/sarif/sarif-2.1.0-rtm.5.json');
  const { id, $schema, ...schema } = JSON.parse(fs.readFileSync(file, 'utf8')) as {
    readonly id: string;
    readonly $schema: string;
  };
  assert.equal($schema, 'http://json-schema.org/draft-04/schema#');
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false });
  return ajv.compile({ $id: id, ...schema });
}

/** The only run in the output, after it was validated. */
function runOf(files: Project, ...args: string[]): Run {
  const log = JSON.parse(files.run('--format', 'sarif', ...args).stdout) as { readonly runs: readonly [Run] };
  assert.ok(isSarif(log), JSON.stringify(isSarif.errors, undefined, 2));
  return log.runs[0];
}

function fingerprintsOf(files: Project, ...args: string[]): string[] {
  return runOf(files, ...args).results.map(
    ({ partialFingerprints }) => Object.values(partialFingerprints)[0] ?? '',
  );
}

describe('--format sarif', () => {
  const project = temporaryProjects();

  it('is valid without a problem', () => {
    const run = runOf(project({ 'a.ts': cleanCall }));
    assert.deepEqual(run.results, []);
    assert.equal(run.tool.driver.version, version);
  });

  it('is valid for every example project', () => {
    const folder = path.join(projectFolder, 'examples');
    const run = runOf(project(), folder);
    assert.ok(run.results.length > 20);
    assert.deepEqual(
      run.results.filter(({ ruleId, ruleIndex }) => run.tool.driver.rules[ruleIndex]?.id !== ruleId),
      [],
    );
  });

  it('is refused by the schema if it is wrong', () => {
    assert.equal(isSarif({ version: '2.1.0', runs: [{ tool: { driver: {} } }] }), false);
  });

  it('explains each rule, in Markdown without links to pages that are somewhere else', () => {
    const { driver } = runOf(project()).tool;
    assert.deepEqual(
      driver.rules.map(({ id }) => id),
      [...rules.map(({ id }) => id), 'unused-disable-directive'],
    );
    for (const { id, help, helpUri = '' } of driver.rules.slice(0, -1)) {
      assert.match(help.markdown ?? '', /^## What it finds$/m, id);
      assert.doesNotMatch(help.markdown ?? '', /\]\((?!https:)/, id);
      assert.doesNotMatch(help.text, /\]\(/, id);
      assert.match(helpUri, /^https:\/\/(?:\w+\.)?elevenlabs\.io\//, id);
    }
  });

  it('counts columns in UTF-16 code units, and names files relative to the root of the repository', () => {
    const files = project({ '.git/HEAD': '', 'packages/a b/ä:1.ts': `const a = '😀'; ${bearerCall}` });
    const run = JSON.parse(files.runWith({ folder: 'packages' }, '--format', 'sarif').stdout).runs[0] as Run;
    assert.equal(run.columnKind, 'utf16CodeUnits');
    const { artifactLocation, region } = run.results[0]?.locations[0].physicalLocation ?? {};
    assert.deepEqual(artifactLocation, { uri: 'packages/a%20b/%C3%A4%3A1.ts', uriBaseId: '%SRCROOT%' });
    const start = `const a = '😀'; ${bearerCall}`.indexOf('Authorization') + 1;
    assert.deepEqual([region?.startLine, region?.startColumn], [1, start]);
  });

  it('names a file outside of the root by its whole address', () => {
    const files = project({ 'a/.git/HEAD': '', 'b/b.ts': bearerCall });
    const run = JSON.parse(files.runWith({ folder: 'a' }, '--format', 'sarif', '../b').stdout).runs[0] as Run;
    const { artifactLocation } = run.results[0]?.locations[0].physicalLocation ?? {};
    assert.match(artifactLocation?.uri ?? '', /^file:\/\/\/.*\/b\/b\.ts$/);
    assert.equal(artifactLocation?.uriBaseId, undefined);
  });

  it('grades problems as error, warning and note, and knows unused disable comments', () => {
    const files = project({
      'a.ts': `${bearerCall}\n${capitalCall}\n// elevenlabs-lint-disable-next-line\nlet a; // elevenlabs`,
      '.env': `ELEVENLABS_API_KEY=" ${key}"\n`,
    });
    assert.deepEqual(
      runOf(files, '--report-unused-disable-directives').results.map(
        ({ ruleId, level }) => `${ruleId} ${level}`,
      ),
      ['padded-key warning', 'bearer-auth error', 'header-case note', 'unused-disable-directive warning'],
    );
  });

  it('has the fix that --fix applies', () => {
    const text = `😀;\n${capitalCall}\n`;
    const files = project({ 'a.ts': text });
    const [replacement] = runOf(files).results[0]?.fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
    assert.ok(replacement);
    const { deletedRegion, insertedContent } = replacement;
    const lines = text.split('\n');
    const line = lines[deletedRegion.startLine - 1] ?? '';
    lines[deletedRegion.startLine - 1] =
      line.slice(0, deletedRegion.startColumn - 1) +
      insertedContent.text +
      line.slice(deletedRegion.endColumn - 1);
    files.run('--fix');
    assert.equal(lines.join('\n'), files.text('a.ts'));
  });

  it('names the other places of a problem', () => {
    const read = cleanCall.replace('key }', 'process.env.ELEVENLABS_API_KEY }');
    const [result] = runOf(project({ 'a.js': `${read}\n${read}` })).results;
    assert.deepEqual(
      result?.relatedLocations?.map(({ physicalLocation }) => physicalLocation.region.startLine),
      [2],
    );
  });

  it('says what was skipped, and whether the run failed', () => {
    const files = project({ 'a.ts': cleanCall, 'b.ts': 'elevenlabs \0' });
    const [skipped] = runOf(files).invocations;
    assert.deepEqual(skipped, {
      executionSuccessful: true,
      toolExecutionNotifications: [
        { level: 'warning', message: { text: 'b.ts was skipped: it is binary.' } },
      ],
    });
    const [failed] = runOf(files, 'a.ts', 'missing.ts').invocations;
    assert.equal(failed.executionSuccessful, false);
    assert.deepEqual(
      failed.toolExecutionNotifications.map(({ level }) => level),
      ['error'],
    );
  });

  it('contains no link that a text of the project makes', () => {
    const header = '[pay](https://a.example)';
    const call = cleanCall.replace(
      "'xi-api-key': key",
      `'xi-api-key': key, '${header}': process.env.ELEVENLABS_API_KEY`,
    );
    const { stdout } = project({ 'a.ts': call, [`${header.replaceAll('/', '')}.js`]: 'elevenlabs \0' }).run(
      '--format',
      'sarif',
    );
    assert.doesNotMatch(
      stdout,
      /\]\((?!https:\/\/(?:[\w.-]+\.)?(?:elevenlabs\.io|nodejs\.org))[^)]*a\.example/,
    );
  });
});

describe('The fingerprint of a problem', () => {
  const project = temporaryProjects();
  const read = cleanCall.replace('key }', 'process.env.ELEVENLABS_API_KEY }');
  const script = [
    bearerCall,
    capitalCall,
    'function f(key) {',
    `  ${bearerCall}`,
    '}',
    bearerCall,
    read,
    '',
  ].join('\n');
  const environment = `ELEVENLABS_API_KEY=" ${key}"\nPORT=1\nXI_API_KEY=your_api_key\n`;

  it('is different for each problem, also for equal lines', () => {
    const found = fingerprintsOf(project({ 'a.ts': script, '.env': environment }));
    assert.ok(found.length >= 6);
    assert.equal(new Set(found).size, found.length);
  });

  const changes: readonly (readonly [change: string, (text: string) => string])[] = [
    ['a line above', (text) => `\n${text}`],
    ['a comment above', (text) => `${text.startsWith('ELEVEN') ? '#' : '//'} elevenlabs\n${text}`],
    ['a line between all lines', (text) => text.replaceAll('\n', '\n\n')],
    ['indented lines', (text) => text.replace(/^(?=fetch|function)/gm, '    ')],
    ['lines that end with CR LF', (text) => text.replaceAll('\n', '\r\n')],
    ['a text below', (text) => `${text}\n\n`],
  ];
  for (const [change, changed] of changes) {
    it(`stays the same with ${change}`, () => {
      const before = fingerprintsOf(project({ 'a.ts': script, '.env': environment }));
      const after = fingerprintsOf(project({ 'a.ts': changed(script), '.env': changed(environment) }));
      assert.deepEqual(after, before);
    });
  }

  it('stays the same in another folder and another file', () => {
    const before = fingerprintsOf(project({ 'a.ts': script }));
    assert.deepEqual(fingerprintsOf(project({ 'b/c.ts': script })), before);
  });

  it('changes with the line of the problem', () => {
    const before = fingerprintsOf(project({ 'a.ts': bearerCall }));
    assert.notDeepEqual(fingerprintsOf(project({ 'a.ts': bearerCall.replace('voices', 'models') })), before);
  });

  it('says nothing about the value in an environment file', () => {
    const before = fingerprintsOf(project({ '.env': `ELEVENLABS_API_KEY=" ${key}"\n` }));
    assert.deepEqual(
      fingerprintsOf(project({ '.env': 'ELEVENLABS_API_KEY=" sk_other"\n' }), '.env').at(0),
      before[0],
    );
  });
});
