import assert from 'node:assert/strict';
import { checks } from '../../src/doctor/checks';
import { diagnose } from '../../src/doctor/diagnose';
import { rules } from '../../src/lint/rules';
import { allMadeUpKeys, madeUpKeys } from '../made-up-keys';
import { said } from './check-table';
import { accepted, evidenceOf, outcome, type Workspace } from './workspace';

const entry = `ELEVENLABS_API_KEY=${madeUpKeys.example}\n`;
const manifest = '{ "dependencies": { "next": "16" } }';
const right =
  "fetch('https://api.elevenlabs.io/v1/user', { headers: { 'xi-api-key': process.env.ELEVENLABS_API_KEY?.trim() ?? '' } });\n";
const bearer = right.replace("'xi-api-key': ", "Authorization: 'Bearer ' + ");
const healthy = { '.env': entry, 'package.json': manifest, 'a.ts': right };

const start = { line: 0, character: 0 };
const finding = {
  severity: 'warning',
  sentence: { text: 'Something is wrong.', values: {} },
  place: { uri: 'file:///project/a.ts', file: 'a.ts', start, end: start },
  fix: undefined,
} as const;

const conclusions: readonly (readonly [name: string, workspace: Workspace, says: RegExp])[] = [
  [
    'all is right',
    { files: healthy, ignored: ['.env'], outcomes: [accepted] },
    /^Found no cause of a 401\. ElevenLabs accepts the key\.$/,
  ],
  ['all is right but untested', { files: healthy, ignored: ['.env'] }, /but the key wasn't tested\.$/],
  [
    'all is right but offline',
    { files: healthy, ignored: ['.env'], outcomes: [outcome('not-reachable', 'dns')] },
    /not everything could be checked\.$/,
  ],
  [
    'the key works in the dashboard and not in the code',
    { files: { ...healthy, 'a.ts': bearer }, ignored: ['.env'], outcomes: [accepted] },
    /^The key itself works/,
  ],
  ['a wrong key', { files: healthy, outcomes: [outcome('rejected', 'invalid-key')] }, /rejects a key/],
  [
    'a wrong key that nothing loads',
    {
      files: {
        '.env.production': entry,
        'package.json': '{ "dependencies": { "dotenv": "17" } }',
        'a.ts': `import 'dotenv/config';\n${bearer}`,
      },
      outcomes: [outcome('rejected', 'invalid-key')],
    },
    /^Not everything is right/,
  ],
  [
    'a wrong account',
    { files: healthy, outcomes: [outcome('rejected', 'quota')] },
    /requests fail because of its account/,
  ],
  [
    'a file in another language',
    { files: healthy, ignored: ['.env'], outcomes: [accepted], notChecked: [['main.py', 'language']] },
    /not everything could be checked\.$/,
  ],
  ['an empty folder', {}, /^Nothing was checked: there is no TypeScript/],
  [
    'a folder with a program in another language',
    { notChecked: [['main.py', 'language']] },
    /^Nothing was checked: there is no TypeScript/,
  ],
  ['no folder', { hasFolder: false }, /^Nothing was checked\. Open your project folder first\.$/],
  ['a wrong header and no test', { files: { ...healthy, 'a.ts': bearer } }, /^Not everything is right/],
];

describe('The doctor', () => {
  for (const [name, workspace, says] of conclusions) {
    it(`comes to a conclusion: ${name}`, () => {
      assert.match(said(diagnose(evidenceOf(workspace)).conclusion), says);
    });
  }

  it('finds no problem in a healthy workspace', () => {
    const { checks: reports } = diagnose(
      evidenceOf({ files: healthy, ignored: ['.env'], outcomes: [accepted] }),
    );
    assert.deepEqual(
      reports.map(({ id, verdict }) => [id, verdict]),
      checks.filter(({ id }) => id !== 'error-message').map(({ id }) => [id, 'ok']),
    );
  });

  for (const { id, diagnosis, checkScript, checkEnvironment } of rules) {
    it(`shows findings of ${id} only in the check that the rule names`, () => {
      const kinds = [
        [diagnosis.script, checkScript, 'a.ts'],
        [diagnosis.environment, checkEnvironment, '.env'],
      ] as const;
      for (const [check, look, file] of kinds) {
        const evidence = evidenceOf({ files: healthy });
        const found = { ...finding, ruleId: id, check, isScript: file === 'a.ts' };
        const reports = diagnose({ ...evidence, findings: [found] }).checks;
        const showing = reports.filter(({ steps }) =>
          steps.some(({ action }) => action.kind === 'open-rule'),
        );
        assert.deepEqual(
          showing.map((report) => report.id),
          check === undefined ? [] : [check],
        );
        assert.ok(check === undefined || look !== undefined, `it doesn't check files such as ${file}`);
      }
    });
  }

  it('shows problems first, then what is worth a look', () => {
    const files = {
      '.env': `ELEVENLABS_API_KEY="${madeUpKeys.example} "\n`,
      'package.json': manifest,
      'a.ts': bearer,
    };
    const { checks: reports } = diagnose(evidenceOf({ files, ignored: [], outcomes: [accepted] }));
    assert.deepEqual(
      reports.filter(({ verdict }) => verdict !== 'ok').map(({ id, verdict }) => [id, verdict]),
      [
        ['headers', 'problem'],
        ['key-line', 'warning'],
        ['git-ignore', 'warning'],
      ],
    );
  });

  it('covers the rows of the guide with its checks', () => {
    const rows = new Set(checks.flatMap(({ guideRows }) => guideRows));
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 13].filter((row) => !rows.has(row)),
      [],
    );
  });

  it('shows at most a hundred places about which the same is said, and says how many more there are', () => {
    const files = { '.env': entry, 'a.ts': bearer.repeat(105) };
    const report = diagnose(evidenceOf({ files })).checks.find(({ id }) => id === 'headers');
    assert.equal(report?.evidence.length, 100);
    assert.deepEqual(report.notes.map(said), ['More places like these: 5.']);
  });

  it('shows at most twenty different things per check', () => {
    const names = Array.from({ length: 25 }, (_, at) => `app${at}/.env`);
    const files = Object.fromEntries(names.map((name) => [name, entry]));
    const report = diagnose(evidenceOf({ files, ignored: [] })).checks.find(({ id }) => id === 'git-ignore');
    assert.equal(report?.evidence.length, 20);
    assert.equal(said(report.notes[0] ?? assert.fail()), 'More places like these: 5.');
  });

  it('offers to fix everything that can be fixed safely, if there is more than one such thing', () => {
    const fixAll = (files: Readonly<Record<string, string>>) => diagnose(evidenceOf({ files })).fixAll;
    const wrong = right.replace("'xi-api-key'", "'x-api-key'");
    const both = fixAll({ '.env': entry, 'package.json': manifest, 'a.ts': wrong, 'b.ts': wrong });
    assert.equal(both && said(both.title), 'Fix All 2 Safe Problems');
    assert.deepEqual(both?.action, {
      kind: 'fix-all',
      uris: ['file:///project/a.ts', 'file:///project/b.ts'],
    });
    assert.equal(fixAll({ '.env': entry, 'package.json': manifest, 'a.ts': wrong }), undefined);
  });

  it('contains no key, wherever one is planted', () => {
    const key = madeUpKeys.example;
    const report = diagnose(
      evidenceOf({
        files: {
          '.env': `ELEVENLABS_API_KEY="Bearer ${key} "\nNEXT_PUBLIC_ELEVENLABS_API_KEY='${key}'\n`,
          '.env.example': `ELEVENLABS_API_KEY=${key}\n`,
          'package.json': `{ "scripts": { "start": "ELEVENLABS_API_KEY=${key} node --env-file=.env a.js" } }`,
          'a.ts': `${right}new WebSocket('wss://api.elevenlabs.io/v1', { headers: { authorization: 'Bearer ${key}' } });\n`,
          'b.ts': `import 'dotenv/config'; // ${key}\nconst apiKey = '${key}';\nfetch('https://api.elevenlabs.io/v1/user', { headers: { 'xi-api-key': apiKey } });\n`,
        },
        ignored: [],
        shell: { ELEVENLABS_API_KEY: key, XI_API_KEY: madeUpKeys.free },
        error: `Status code: 401 quota_exceeded ${key}`,
      }),
    );
    const whole = JSON.stringify(report);
    assert.ok(allMadeUpKeys.every((one) => !whole.includes(one) && !whole.includes(one.slice(3, 20))));
    assert.ok(report.checks.some(({ evidence }) => evidence.length > 0));
  });
});
