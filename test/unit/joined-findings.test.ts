import assert from 'node:assert/strict';
import { applyEdits } from '../../src/lint/edits';
import { type Finding, placesOfFinding } from '../../src/lint/finding';
import { createLinter } from '../../src/lint/lint';
import { createPositions } from '../../src/lint/positions';
import { parser } from '../../src/parser/typescript-parser';
import { madeUpKeys } from '../made-up-keys';
import { documentOf } from '../rules/rule-table';

const linter = createLinter(parser);
const { example: key, accepted: otherKey } = madeUpKeys;
const read = 'process.env.ELEVENLABS_API_KEY';
const send = (value: string, client = 'fetch') =>
  `${client}('https://api.elevenlabs.io/v1/user', { headers: { 'xi-api-key': ${value} } });`;
const disable = (rule: string) => `// elevenlabs-lint-disable-next-line ${rule}`;

interface Row {
  readonly name: string;
  readonly file?: string;
  readonly lines: readonly string[];
  /** The rule, severity and lines of each finding: its own line first, then those of its further places. */
  readonly found: readonly string[];
  /** The lines after the first fixes of all findings. */
  readonly fixed?: readonly string[];
  /** How many comments disable nothing. */
  readonly unused?: number;
}

const rows: readonly Row[] = [
  {
    name: 'reads of one variable',
    lines: [send(read), '', send(`${read} ?? ''`), send(read)],
    found: ['untrimmed-env information 1 3 4'],
    fixed: [send(`${read}?.trim()`), '', send(`${read}?.trim() ?? ''`), send(`${read}?.trim()`)],
  },
  {
    name: 'a further place that a comment disables drops out, and the fix leaves it alone',
    lines: [send(read), disable('untrimmed-env'), send(read), send(read)],
    found: ['untrimmed-env information 1 4'],
    fixed: [send(`${read}?.trim()`), disable('untrimmed-env'), send(read), send(`${read}?.trim()`)],
  },
  {
    name: 'if a comment disables the first place, the second carries the finding',
    lines: [disable('untrimmed-env'), send(read), send(read), send(read)],
    found: ['untrimmed-env information 3 4'],
    fixed: [disable('untrimmed-env'), send(read), send(`${read}?.trim()`), send(`${read}?.trim()`)],
  },
  {
    name: 'a comment above a single place disables the whole finding',
    lines: [disable('untrimmed-env'), send(read)],
    found: [],
  },
  {
    name: 'a section without the rule drops out',
    lines: [
      send(`'${key}'`),
      '/* elevenlabs-lint-disable hard-coded-key */',
      send(`'${key}'`),
      '/* elevenlabs-lint-enable */',
      send(`'${key}'`),
    ],
    found: ['hard-coded-key warning 1 5'],
    fixed: [
      send(`${read}?.trim()`),
      '/* elevenlabs-lint-disable hard-coded-key */',
      send(`'${key}'`),
      '/* elevenlabs-lint-enable */',
      send(`${read}?.trim()`),
    ],
  },
  {
    name: 'a comment for another rule disables nothing',
    lines: [send(read), disable('bearer-auth'), send(read)],
    found: ['untrimmed-env information 1 3'],
    fixed: [send(`${read}?.trim()`), disable('bearer-auth'), send(`${read}?.trim()`)],
    unused: 1,
  },
  {
    name: 'the worst place carries the finding',
    lines: ["import got from 'got';", send(read), send(read, 'got'), send(read, 'got')],
    found: ['untrimmed-env warning 3 2 4'],
    fixed: [
      "import got from 'got';",
      send(`${read}?.trim()`),
      send(`${read}?.trim()`, 'got'),
      send(`${read}?.trim()`, 'got'),
    ],
  },
  {
    name: 'a place that can be fixed carries the finding, and the fix leaves the other one',
    lines: [`if (elevenLabsKey === '${key}') stop();`, send(`'${key}'`)],
    found: ['hard-coded-key warning 2 1'],
    fixed: [`if (elevenLabsKey === '${key}') stop();`, send(`${read}?.trim()`)],
  },
  {
    name: 'different keys and different variables are different findings',
    lines: [send(`'${key}'`), send(`'${otherKey}'`), send('process.env.XI_API_KEY'), send(read)],
    found: [
      'hard-coded-key warning 1',
      'hard-coded-key warning 2',
      'untrimmed-env information 3',
      'untrimmed-env information 4',
    ],
    fixed: [
      send(`${read}?.trim()`),
      send(`${read}?.trim()`),
      send('process.env.XI_API_KEY?.trim()'),
      send(`${read}?.trim()`),
    ],
  },
  {
    name: 'findings without a common cause stay separate',
    lines: [1, 2].map(() => "fetch('https://api.elevenlabs.io/v1/user', { headers: { 'x-api-key': key } });"),
    found: ['header-name error 1', 'header-name error 2'],
    fixed: [1, 2].map(
      () => "fetch('https://api.elevenlabs.io/v1/user', { headers: { 'xi-api-key': key } });",
    ),
  },
  {
    name: 'the blocks of a component',
    file: 'a.svelte',
    lines: ['<script context="module">', send(read), '</script>', '<script>', send(read), '</script>'],
    found: ['untrimmed-env information 2 5'],
    fixed: [
      '<script context="module">',
      send(`${read}?.trim()`),
      '</script>',
      '<script>',
      send(`${read}?.trim()`),
      '</script>',
    ],
  },
];

describe('findings with the same cause', () => {
  for (const { name, file = 'a.js', lines, found, fixed = lines, unused = 0 } of rows) {
    it(name, () => {
      const document = documentOf(file, lines.join('\n'));
      const { findings, unusedDirectives } = linter.lint(document, {});
      assert.deepEqual(
        findings.map((finding) => shown(finding, document.text)),
        found,
      );
      assert.equal(unusedDirectives.length, unused);
      const edits = findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
      assert.deepEqual(applyEdits(document.text, edits).split('\n'), fixed);
      assert.deepEqual(linter.checkFixes(document, {}, findings).dropped, []);
    });
  }

  it('share one entry in the environment file that a fix moves the key to', () => {
    const environment = [
      {
        uri: 'file:///project/.env',
        isIgnored: true,
        variables: [],
        newEntry: { offset: 0, before: '', after: '' },
      },
    ];
    const { findings } = linter.lint(documentOf('a.js', [1, 2].map(() => send(`'${key}'`)).join('\n')), {
      environment,
    });
    const move = findings[0]?.fixes.find(({ titleId }) => titleId === 'move');
    assert.deepEqual(
      move?.edits.map(({ uri }) => uri),
      [undefined, undefined, 'file:///project/.env'],
    );
  });

  it('name no part of a key', () => {
    const { findings } = linter.lint(documentOf('a.js', [1, 2].map(() => send(`'${key}'`)).join('\n')), {});
    assert.ok(!JSON.stringify(findings).includes(key.slice(3, 12)));
  });
});

function shown(finding: Finding, text: string): string {
  const positions = createPositions(text);
  const lines = placesOfFinding(finding).map(({ start }) => positions.positionAt(start).line + 1);
  return [finding.ruleId, finding.severity, ...lines].join(' ');
}
