import assert from 'node:assert/strict';
import ts from 'typescript';
import type { Finding, Severity } from '../../src/lint/finding';
import { createLinter } from '../../src/lint/lint';
import { formatMessage } from '../../src/lint/messages';
import { paddedKey } from '../../src/lint/rules/padded-key';
import { madeUpKeys } from '../made-up-keys';
import { documentOf, type Example, ruleTable } from './rule-table';

const key = madeUpKeys.example;
const [front, back] = [key.slice(0, 20), key.slice(20)];
const [nbsp, zeroWidth, mark, wideSpace] = ['\u00A0', '\u200B', '\uFEFF', '\u2003'];

/** An example in one line. */
interface Row {
  readonly source: string;
  /** The finding as `severity message`, its marked text and the text after its fix. */
  readonly finding?: readonly [graded: string, marked: string, fixed: string];
  /** How the message names the padding. */
  readonly character?: string;
}

const name = 'ELEVENLABS_API_KEY';
const clean = `${name}=${key}`;

const loaded: readonly Row[] = [
  // Unquoted whitespace: every JavaScript loader strips it, shells and Docker don't.
  { source: `${name}= ${key}`, finding: ['information space-before-value', ' ', clean] },
  { source: `${name}=${key}  \n`, finding: ['information space-after-value', '  ', `${clean}\n`] },
  { source: `${name}=${key} `, finding: ['information space-after-value', ' ', clean] },
  { source: `${name} = ${key}`, finding: ['information space-before-equals', ' ', clean] },
  { source: `${name}=\t${key}`, finding: ['information tab-before-value', '\t', clean] },
  {
    source: `${name}=${key}\t\r\nA=1\r\n`,
    finding: ['information tab-after-value', '\t', `${clean}\r\nA=1\r\n`],
  },
  { source: `${name}= ${key} # mine`, finding: ['information space-before-value', ' ', `${clean} # mine`] },
  { source: `${name}= "${key}"`, finding: ['information space-before-value', ' ', `${name}="${key}"`] },
  { source: `${name}:  ${key}`, finding: ['information space-before-value', ' ', `${name}: ${key}`] },
  { source: `export ${name} =${key}`, finding: ['information space-before-equals', ' ', `export ${clean}`] },
  {
    source: `A=1\nXI_API_KEY= ${key}\n`,
    finding: ['information space-before-value', ' ', `A=1\nXI_API_KEY=${key}\n`],
  },

  // Quoted whitespace.
  {
    source: `${name}=" ${key}"`,
    finding: ['warning entry-whitespace', ' ', `${name}="${key}"`],
    character: 'a space',
  },
  {
    source: `${name}='${key}\t'`,
    finding: ['warning entry-whitespace', '\t', `${name}='${key}'`],
    character: 'a tab',
  },
  { source: `${name}=\` ${key} \``, finding: ['warning entry-whitespace', ' ', `${name}=\`${key}\``] },
  {
    source: `${name}="${key}\\n"`,
    finding: ['warning entry-line-break', '\\n', `${name}="${key}"`],
    character: 'a line break',
  },
  { source: `${name}="${key}\\r\\n"`, finding: ['warning entry-line-break', '\\r\\n', `${name}="${key}"`] },
  { source: `${name}="${key}\n"`, finding: ['warning entry-line-break', `${key}\n`, `${name}="${key}"`] },
  {
    source: `${name}="${key}\r\n"\r\n`,
    finding: ['warning entry-line-break', `${key}\r\n`, `${name}="${key}"\r\n`],
  },
  {
    source: `NEXT_PUBLIC_${name}="${key} "`,
    finding: ['warning entry-whitespace', ' ', `NEXT_PUBLIC_${name}="${key}"`],
  },
  { source: `${name}=" custom-form "`, finding: ['warning entry-whitespace', ' ', `${name}="custom-form"`] },

  // Characters that only dotenv strips.
  {
    source: `${name}=${nbsp}${key}`,
    finding: ['error only-dotenv-strips', nbsp, clean],
    character: 'a no-break space (U+00A0)',
  },
  { source: `${name}=${key}${nbsp}`, finding: ['error only-dotenv-strips', nbsp, clean] },
  {
    source: `${name}=${mark}${key}`,
    finding: ['error only-dotenv-strips', `${mark}${key}`, clean],
    character: 'a byte order mark (U+FEFF)',
  },
  { source: `${name}=${key}${mark}`, finding: ['error only-dotenv-strips', `${key}${mark}`, clean] },
  { source: `${name}= ${nbsp}${key}  `, finding: ['error only-dotenv-strips', ` ${nbsp}`, clean] },
  { source: `${name}=${key}${nbsp} # mine`, finding: ['error only-dotenv-strips', nbsp, `${clean} # mine`] },

  // Characters that nobody strips.
  {
    source: `${name}="${key}${nbsp}"`,
    finding: ['error entry-sent', nbsp, `${name}="${key}"`],
    character: 'a no-break space (U+00A0)',
  },
  {
    source: `${name}=${zeroWidth}${key}`,
    finding: ['error entry-refused', `${zeroWidth}${key}`, clean],
    character: 'a zero-width space (U+200B)',
  },
  { source: `${name}=${key}${zeroWidth}`, finding: ['error entry-refused', `${key}${zeroWidth}`, clean] },
  {
    source: `${name}="${mark}${key}"`,
    finding: ['error entry-refused', `${mark}${key}`, `${name}="${key}"`],
  },
  {
    source: `${name}=my${zeroWidth}own`,
    finding: ['error entry-refused', `my${zeroWidth}own`, `${name}=myown`],
  },

  // Any character inside a key.
  { source: `${name}=${front} ${back}`, finding: ['error entry-sent', ' ', clean], character: 'a space' },
  { source: `${name}=${front}${nbsp}${back}`, finding: ['error entry-sent', nbsp, clean] },
  {
    source: `${name}=${front}${mark}${back}`,
    finding: ['error entry-refused', `${front}${mark}${back}`, clean],
  },
  {
    source: `${name}=${front}${wideSpace}${back}`,
    finding: ['error entry-refused', wideSpace, clean],
    character: 'a Unicode space (U+2003)',
  },
  { source: `${name}="${front}\n  ${back}"`, finding: ['error entry-refused', '\n  ', `${name}="${key}"`] },
  { source: `${name}="${front}\\n${back}"`, finding: ['error entry-refused', '\\n', `${name}="${key}"`] },
  {
    source: `${name} = " ${front} ${back}${zeroWidth}" `,
    finding: ['error entry-sent', ' ', `${name}="${key}" `],
  },

  // Silent.
  { source: clean },
  { source: `\uFEFF${clean}\r\n` },
  { source: ` export ${name}=${key} # copied from the page` },
  { source: `${name}="${key}"  # mine` },
  { source: `${name}: ${key}` },
  { source: `${name}=` },
  { source: `${name}="   "` },
  { source: `${name}= \nA=1` },
  { source: `${name}=" \${OTHER_KEY} "` },
  { source: `${name}= op://vault/elevenlabs/key` },
  { source: `${name}=" your api key here "` },
  { source: `${name}=" sk_... "` },
  { source: `${name}=Bearer ${key}` },
  { source: `${name}=" Bearer ${key}"` },
  { source: `${name}=the one of the team` },
  { source: `${name}='${key}\\n'` },
  { source: `ELEVENLABS_VOICE_ID=" ${key} "` },
  { source: `# ${name}= ${key} ` },
  { source: `OTHER_API_KEY=" ${key} "` },
];

const template: readonly Row[] = [
  { source: `${name}=" ${key} "`, finding: ['warning entry-whitespace', ' ', `${name}="${key}"`] },
  { source: `${name}= ${key}`, finding: ['information space-before-value', ' ', clean] },
  { source: `${name}= ` },
  { source: `${name}= custom-form` },
  { source: `${name}=" your-key "` },
];

/** Literals as in the code, with their quotes and called methods. */
const literals: readonly Row[] = [
  { source: `' ${key}'`, finding: ['warning literal-whitespace', ' ', `'${key}'`], character: 'a space' },
  {
    source: `'${key}\\n'`,
    finding: ['warning literal-line-break', '\\n', `'${key}'`],
    character: 'a line break',
  },
  { source: `"${key}\\t"`, finding: ['warning literal-whitespace', '\\t', `"${key}"`], character: 'a tab' },
  { source: `\`${key}\n\``, finding: ['warning literal-line-break', `${key}\n`, `\`${key}\``] },
  { source: `\`${key}\r\n\``, finding: ['warning literal-line-break', `${key}\r\n`, `\`${key}\``] },
  { source: `\`${key}\r\``, finding: ['warning literal-line-break', `${key}\r`, `\`${key}\``] },
  { source: `'${key}${nbsp}'`, finding: ['error literal-sent', nbsp, `'${key}'`] },
  { source: `'${key}\\xa0'`, finding: ['error literal-sent', '\\xa0', `'${key}'`] },
  { source: `'\\u{200b}${key}'`, finding: ['error literal-refused', '\\u{200b}', `'${key}'`] },
  {
    source: `'${zeroWidth}${key}'.trim()`,
    finding: ['error literal-refused', `${zeroWidth}${key}`, `'${key}'.trim()`],
  },
  { source: `'${front} ${back} '`, finding: ['error literal-sent', ' ', `'${key}'`] },
  { source: `'${front}\\u00a0${back}'`, finding: ['error literal-sent', '\\u00a0', `'${key}'`] },
  { source: `'${key}'` },
  { source: `' ${key} '.trim()` },
  { source: `'${nbsp}${key}\\n'.trim()` },
  { source: `'${front}\\\n${back}'` },
  { source: `'Bearer ${key}'` },
  { source: "' your-api-key '" },
  { source: "''" },
];

describe('padded-key in a loaded environment file', () =>
  ruleTable('padded-key', loaded.map(inFile('.env'))));
describe('padded-key in a template', () => ruleTable('padded-key', template.map(inFile('.env.example'))));
const inMessage: Example = {
  name: 'a key in a WebSocket message',
  source: `new WebSocket('wss://api.elevenlabs.io/v1/x').send(JSON.stringify({ xi_api_key: '${key} ' }));`,
  reports: [['literal-in-message', 'warning', ' ']],
  fixed: `new WebSocket('wss://api.elevenlabs.io/v1/x').send(JSON.stringify({ xi_api_key: '${key}' }));`,
};

const inTwoPlaces = (literal: string) =>
  ['user', 'voices']
    .map(
      (path) => `fetch('https://api.elevenlabs.io/v1/${path}', { headers: { 'xi-api-key': ${literal} } });`,
    )
    .join('\n');
const twice: Example = {
  name: 'the same literal in two places',
  source: inTwoPlaces(`'${key} '`),
  reports: [['literal-whitespace', 'warning', ' ', [' ']]],
  fixed: inTwoPlaces(`'${key}'`),
};

describe('padded-key in a literal', () =>
  ruleTable('padded-key', [...literals.map(inScript), inMessage, twice]));

describe('padded-key', () => {
  const all = [...loaded.map(inFile('.env')), ...literals.map(inScript)];

  it('names the padding in its message', () => {
    for (const [index, { character }] of [...loaded, ...literals].entries()) {
      const [finding] = findingsOf(all[index]);
      const named = formatMessage('{character}', finding?.values ?? {});
      assert.ok(character === undefined || named === character, character);
    }
  });

  it('reports each of several entries, one finding for each', () => {
    const source = `${name}=" ${key} "\nXI_API_KEY= ${key}\n${name}=${key}\n`;
    assert.deepEqual(
      findingsOf({ name: 'three entries', file: '.env', source }).map(({ values }) => values['variable']),
      [name, 'XI_API_KEY'],
    );
  });

  it('deletes nothing but padding, and names no part of a key', () => {
    for (const example of all) {
      for (const finding of findingsOf(example)) {
        for (const { range, text } of finding.fixes.flatMap(({ edits }) => edits)) {
          const removed = example.source.slice(range.start, range.end);
          assert.ok(text === '' && !/["'`#_]/.test(removed) && !key.includes(removed));
        }
        const said = JSON.stringify(finding);
        assert.ok(![front, back].some((part) => said.includes(part)));
      }
    }
  });

  it('is silent on a value longer than any key', () => {
    const source = `${name}="${`${key} `.repeat(20_000)}"`;
    assert.deepEqual(findingsOf({ name: 'a long value', file: '.env', source }), []);
  });

  it('gives every one of its messages in these tables', () => {
    const said = [...all, inMessage, twice]
      .flatMap(findingsOf)
      .flatMap(({ messageId, related }) => [messageId, ...related.map((place) => place.messageId)]);
    assert.deepEqual([...new Set(said)].sort(), Object.keys(paddedKey.messages).sort());
  });
});

function findingsOf(example: Example | undefined): readonly Finding[] {
  const document = documentOf(example?.file ?? 'example.ts', example?.source ?? '');
  const { findings } = createLinter(ts).lint(document, {});
  return findings.filter(({ ruleId }) => ruleId === 'padded-key');
}

function inFile(file: string): (row: Row) => Example {
  return ({ source, finding }) => ({
    name: titleOf(source),
    file,
    source,
    ...(finding && { reports: [reportOf(finding)], fixed: finding[2] }),
  });
}

/** The literal as the value of a header for ElevenLabs. */
function inScript({ source, finding }: Row): Example {
  const request = (literal: string) =>
    `fetch('https://api.elevenlabs.io/v1/voices', { headers: { 'xi-api-key': ${literal} } });`;
  return {
    name: titleOf(source),
    source: request(source),
    ...(finding && { reports: [reportOf(finding)], fixed: request(finding[2]) }),
  };
}

function reportOf([graded, marked]: NonNullable<Row['finding']>): [string, Severity, string] {
  const [severity, messageId] = graded.split(' ');
  return [messageId ?? '', severity as Severity, marked];
}

/** The source with its invisible characters shown, and without the key. */
function titleOf(source: string): string {
  const hidden = source.replaceAll(key, 'sk_…').replaceAll(front, 'sk_').replaceAll(back, '…');
  return JSON.stringify(hidden).replace(
    /[\u00A0\u2003\u200B\uFEFF]/g,
    (character) => `[${character.charCodeAt(0).toString(16).toUpperCase()}]`,
  );
}
