import assert from 'node:assert/strict';
import type { TextEncoding } from '../../src/lint/document';
import type { Finding, Severity } from '../../src/lint/finding';
import { createLinter } from '../../src/lint/lint';
import { envSyntax } from '../../src/lint/rules/env-syntax';
import { parser } from '../../src/parser/typescript-parser';
import { madeUpKeys } from '../made-up-keys';
import { documentOf, type Example, ruleTable } from './rule-table';

const key = madeUpKeys.example;
const other = madeUpKeys.accepted;
const name = 'ELEVENLABS_API_KEY';
const line = `${name}=${key}\n`;
const mark = '\uFEFF';

/** An example in one line. */
interface Row {
  readonly source: string;
  readonly encoding?: TextEncoding;
  /** The finding as `severity message` and its marked text. */
  readonly finding?: readonly [graded: string, marked: string];
  /** The text after the fix; the same as the source if there is none. */
  readonly fixed?: string;
  readonly safe?: false;
}

const silent: readonly Row[] = [
  // Empty variables that swallow nothing.
  { source: `A=\n${line}` },
  { source: `A =\n${line}` },
  { source: `A=\r\n${name}=${key}\r\n` },
  { source: `A=1 \n${line}` },
  { source: `A= # none yet\n${line}` },
  { source: `A= \n# the key\n${line}` },
  { source: `A= \nB= \n${line}` },
  { source: `A="" \n${line}` },
  { source: `A= \nB=1\n${line}` },
  { source: `A= \n${name}=\n` },
  { source: `${line}A= \nB=1\n` },
  // Lines of whitespace that end no name, and comments that do.
  { source: `\n\n${line}` },
  { source: `   \n${line}` },
  { source: `A=1\n   \nB=1\n${line}` },
  { source: `A=1\n   \n# a = b\n${line}` },
  { source: `A=1\n   \n${name}=\n` },
  // Quotes that are closed, or open nothing.
  { source: `A="x"\n${name}="${key}"\n` },
  { source: `A="x \\"y\\""\n${name}="${key}"\n` },
  { source: `A="-----BEGIN\nx\n-----END"\n${line}` },
  { source: `A=it's\n${name}='${key}'\n` },
  { source: `# don't\n${name}='${key}'\n` },
  { source: `A="x\n${line}` },
  { source: `A={"x": "y"}\n${name}="${key}"\n` },
  { source: `${name}="${key}" # "mine\n` },
  { source: `${name}="“mine”"\n` },
  { source: `${name}="your key\n` },
  // A byte order mark before something else, and other encodings.
  { source: `A=1\n${line}`, encoding: 'utf8bom' },
  { source: `# keys\n${line}`, encoding: 'utf8bom' },
  { source: `${mark}A=1\n${line}` },
  { source: `${name}=\n`, encoding: 'utf8bom' },
  { source: `${name}=\n`, encoding: 'utf16le' },
  { source: 'ELEVENLABS_VOICE_ID=21m00Tcm4TlvDq8ikWAM\n', encoding: 'utf16le' },
  { source: line, encoding: 'windows1252' },
  // A colon without a value, and of another variable.
  { source: `${name}: \n` },
  { source: `ELEVENLABS_VOICE_ID: 21m00Tcm4TlvDq8ikWAM\n${line}` },
  // Duplicates that lose nothing.
  { source: line + line },
  { source: `${name}=\n${line}` },
  { source: `${name}=your_api_key\n${line}` },
  { source: `# ${name}=${other}\n${line}` },
  { source: `${line}# ${name}=\n` },
  { source: `${line}ELEVEN_API_KEY=${other}\n` },
  { source: `${line}${name}=\${${name}}\n` },
  { source: `A=1\nA=2\n${line}` },
];

const reported: readonly Row[] = [
  { source: `A= \n${line}`, finding: ['warning whitespace-above', 'A= '], fixed: `A=\n${line}` },
  { source: `A = \t\n${line}`, finding: ['warning whitespace-above', 'A = \t'], fixed: `A =\n${line}` },
  {
    source: `export A= \r\n\r\nexport ${name}="${key}"\r\n`,
    finding: ['warning whitespace-above', 'export A= '],
    fixed: `export A=\r\n\r\nexport ${name}="${key}"\r\n`,
  },
  {
    source: `A=\nB= \n\n  ${line}`,
    finding: ['warning whitespace-above', 'B= '],
    fixed: `A=\nB=\n\n  ${line}`,
  },
  {
    source: `A= \nB= \nC= \n${line}`,
    finding: ['warning whitespace-above', 'C= '],
    fixed: `A= \nB= \nC=\n${line}`,
  },
  { source: `A="x\n${name}="${key}"\n`, finding: ['warning quote-above', 'A="x'] },
  { source: `A='x\n${line}B='y'\n`, finding: ['warning quote-above', "A='x"] },
  { source: `A= \`x\n\n${name}=\`${key}\`\n`, finding: ['warning quote-above', 'A= `x'] },
  {
    source: `A=1\n  \n${line}`,
    finding: ['information blank-line-above', '  '],
    fixed: `A=1\n\n${line}`,
  },
  {
    source: `A=1\r\n\t\r\n# mine\r\n \r\n${name}=${key}\r\n`,
    finding: ['information blank-line-above', ' '],
    fixed: `A=1\r\n\r\n# mine\r\n\r\n${name}=${key}\r\n`,
  },
  { source: line, encoding: 'utf8bom', finding: ['warning byte-order-mark', name] },
  { source: `export ${line}`, encoding: 'utf8bom', finding: ['warning byte-order-mark', name] },
  { source: `${mark}${line}`, finding: ['warning byte-order-mark', name], fixed: line },
  { source: line, encoding: 'utf16le', finding: ['error utf16', name] },
  { source: `A=1\r\n${line}`, encoding: 'utf16be', finding: ['error utf16', name] },
  { source: `${name}: ${key}\n`, finding: ['warning colon', `${name}:`], fixed: line },
  { source: `${name}:\t"${key}"\n`, finding: ['warning colon', `${name}:`], fixed: `${name}="${key}"\n` },
  {
    source: `${name}: custom-form # mine\n`,
    finding: ['warning colon', `${name}:`],
    fixed: `${name}=custom-form # mine\n`,
  },
  { source: `${name}=“${key}”\n`, finding: ['warning smart-quotes', `“${key}”`], fixed: line },
  {
    source: `${name}=‘${key}’ # mine\n`,
    finding: ['warning smart-quotes', `‘${key}’`],
    fixed: `${name}=${key} # mine\n`,
  },
  {
    source: `${name}="«${key}»"\n`,
    finding: ['warning smart-quotes', `«${key}»`],
    fixed: `${name}="${key}"\n`,
  },
  { source: `${name}="${key}”\n`, finding: ['warning smart-quotes', `"${key}”`], fixed: line },
  { source: `${name}="${key}\n`, finding: ['warning stray-quote', `"${key}`], fixed: line },
  { source: `${name}=${key}'\n`, finding: ['warning stray-quote', `${key}'`], fixed: line },
  { source: `${name}="${key}'\n`, finding: ['warning stray-quote', `"${key}'`], fixed: line },
  {
    source: `${name}="sk_0f1e2d3c4b5a\n`,
    finding: ['warning stray-quote', '"sk_0f1e2d3c4b5a'],
    fixed: `${name}=sk_0f1e2d3c4b5a\n`,
    safe: false,
  },
  {
    source: `A=1\n${line}B=1\n${name}=${other}\n`,
    finding: ['warning overridden', name],
    fixed: `A=1\nB=1\n${name}=${other}\n`,
    safe: false,
  },
  {
    source: `${line}${name}=your_api_key`,
    finding: ['warning overridden', name],
    fixed: `${name}=your_api_key`,
    safe: false,
  },
  {
    source: `${line}B=1\n${name}=\n`,
    finding: ['warning emptied', `${name}=`],
    fixed: `${line}B=1\n`,
    safe: false,
  },
  { source: `${line}${name}=""`, finding: ['warning emptied', `${name}=""`], fixed: line, safe: false },
];

/** Lines of other languages. The fix leaves the name, an equals sign and the key. */
const foreign: readonly Row[] = [
  ...[
    `const ${name} = '${key}';`,
    `const ${name}="${key}"`,
    `let ${name} = \`${key}\``,
    `var ${name} = ${key};`,
    `export const ${name} = '${key}';`,
    `export const ${name}=${key}`,
    `const ${name}: string = "${key}";`,
    `process.env.${name} = '${key}';`,
    `process.env['${name}'] = '${key}';`,
    `import.meta.env.${name}=${key}`,
    `os.environ["${name}"] = "${key}"`,
    `"${name}": "${key}",`,
    `'${name}': '${key}'`,
    `{ "${name}": "${key}" }`,
    `"${name}"="${key}"`,
    `${name}:${key}`,
    `${name}:"${key}",`,
    `- ${name}=${key}`,
    `- ${name}: ${key}`,
    `* ${name}="${key}"`,
    `set ${name}=${key}`,
    `SET ${name}=${key}`,
    `setx ${name} "${key}"`,
    `$env:${name} = "${key}"`,
    `$Env:${name}='${key}'`,
    `ENV ${name}=${key}`,
    `ENV ${name} ${key}`,
    `$${name} = '${key}';`,
    `- "${name}=${key}"`,
    `- '${name}=${key}',`,
    `- "${name}": "${key}"`,
    `1. ${name}=${key}`,
    `"${name}=${key}"`,
    `\`${name}=${key}\``,
    `$ export ${name}=${key}`,
    `> ${name}="${key}"`,
    `set "${name}=${key}"`,
    `\${env:${name}} = "${key}"`,
    `[Environment]::SetEnvironmentVariable("${name}", "${key}", "User")`,
    `ARG ${name}=${key}`,
    `-e ${name}=${key}`,
    `--env "${name}=${key}"`,
    `${name} := ${key}`,
    `define('${name}', '${key}');`,
    `putenv("${name}=${key}");`,
    `private static final String ${name} = "${key}";`,
    `public const string ${name} = "${key}";`,
    `val ${name}: String = "${key}"`,
  ].map((source): Row => ({ source, finding: ['warning other-language', source], fixed: `${name}=${key}` })),
  {
    source: `A=1\r\n  - ${name}=${key}\r\nB=2\r\n`,
    finding: ['warning other-language', `- ${name}=${key}`],
    fixed: `A=1\r\n  ${name}=${key}\r\nB=2\r\n`,
  },
  {
    source: `set ${name}=your_api_key\n`,
    finding: ['warning other-language', `set ${name}=your_api_key`],
  },
  {
    source: `const ${name} = process.env.KEY || 'none';\n`,
    finding: ['warning other-language', `const ${name} = process.env.KEY || 'none';`],
  },
  {
    source: `set ${name}=custom-form\n`,
    finding: ['warning other-language', `set ${name}=custom-form`],
    fixed: `${name}=custom-form\n`,
    safe: false,
  },
  { source: `set ${name}=\${KEY}\n`, finding: ['warning other-language', `set ${name}=\${KEY}`] },
  { source: `${name}=\nset ${name}=${key}\n`, finding: ['warning other-language', `set ${name}=${key}`] },
];

const noForeign: readonly Row[] = [
  { source: `export ${line}` },
  { source: `# const ${name} = '${key}';\n` },
  { source: `#- ${name}=${key}\n` },
  { source: `// ${name}=${key}\n` },
  { source: `; ${name}=${key}\n` },
  { source: `declare -x ${name}="${key}"\n` },
  { source: `readonly ${name}=${key}\n` },
  { source: `setenv ${name} ${key}\n` },
  { source: `set -x ${name} ${key}\n` },
  { source: `export "${name}=${key}"\n` },
  { source: `- "${name}="\n` },
  { source: `- See ${name}=${key} in the vault\n` },
  { source: `set "${name}="\n` },
  { source: `final ${name}=${key}\n` },
  { source: `-e ${name}\n` },
  { source: `"${name}"\n` },
  { source: `> ${name}\n` },
  { source: `NOTE='put\n- "${name}=${key}"\nhere'\n` },
  { source: `const ${name} = '';\n` },
  { source: `set ${name}=\n` },
  { source: `- ${name}=\n` },
  { source: `const OPENAI_API_KEY = '${key}'; // not ElevenLabs\n` },
  { source: `const ELEVENLABS_AGENT_ID = 'agent_1';\n` },
  { source: `set ${name}=${other}\n${line}` },
  { source: `A="\nconst ${name} = '${key}';\n"\n` },
  { source: `A='first\n- ${name}=${key}\nlast'\n` },
  { source: `${name}\n` },
  { source: `${name}:https://example.com\n` },
];

const inTemplates: readonly Row[] = [
  { source: `set ${name}=your_api_key\n` },
  {
    source: `set ${name}=${key}\n`,
    finding: ['warning other-language', `set ${name}=${key}`],
    fixed: line,
  },
  { source: `A= \n${name}=\n` },
  { source: `A= \n${name}=your_api_key\n` },
  { source: `${name}: your_api_key\n` },
  { source: `${name}=your_api_key\n`, encoding: 'utf16le' },
  { source: `A= \n${line}`, finding: ['warning whitespace-above', 'A= '], fixed: `A=\n${line}` },
  { source: `${name}: ${key}\n`, finding: ['warning colon', `${name}:`], fixed: line },
];

describe('env-syntax in a loaded environment file', () =>
  ruleTable('env-syntax', [...silent, ...reported].map(inFile('.env'))));
describe('env-syntax in a line of another language', () =>
  ruleTable('env-syntax', [...noForeign, ...foreign].map(inFile('.env'))));
describe('env-syntax in a template', () => ruleTable('env-syntax', inTemplates.map(inFile('.env.example'))));

describe('env-syntax', () => {
  const all = [...reported, ...foreign].map(inFile('.env'));

  it('names what swallows the line of a key', () => {
    const [blank] = findingsOf({ name: '', file: '.env', source: `OTHER= \n${line}` });
    assert.deepEqual(blank?.values, { variable: name, other: 'OTHER' });
    assert.deepEqual(blank?.related, [
      { range: { start: 8, end: 8 + name.length }, messageId: 'swallowed-here', values: { variable: name } },
    ]);
  });

  it('reports every overridden value', () => {
    const source = `${line}${name}=${other}\n${name}=${madeUpKeys.free}\n`;
    const found = findingsOf({ name: '', file: '.env', source });
    assert.deepEqual(
      found.map(({ messageId, range }) => [messageId, source.slice(0, range.start).split('\n').length]),
      [
        ['overridden', 1],
        ['overridden', 2],
      ],
    );
  });

  it('names no part of a key', () => {
    const said = JSON.stringify(all.map(findingsOf));
    assert.ok(![key, other].some((secret) => said.includes(secret.slice(3, 12))));
  });

  it('takes time linear in the length of a file of empty lines and open quotes', () => {
    const source = `A=1\n${' \n'.repeat(100_000)}${line}${`B="\n${name}= \n`.repeat(5_000)}`;
    assert.ok(findingsOf({ name: '', file: '.env', source }).length > 0);
  });

  it('gives every one of its messages in these tables', () => {
    const found = all.flatMap(findingsOf);
    const said = found.flatMap(({ messageId, related }) => [
      messageId,
      ...related.map((place) => place.messageId),
    ]);
    assert.deepEqual([...new Set(said)].sort(), Object.keys(envSyntax.messages).sort());
  });
});

function findingsOf({ source, encoding = 'utf8' }: Example): readonly Finding[] {
  const { findings } = createLinter(parser).lint({ ...documentOf('.env', source), encoding }, {});
  return findings.filter(({ ruleId }) => ruleId === 'env-syntax');
}

function inFile(file: string): (row: Row) => Example {
  return ({ source, finding, encoding, fixed, safe }) => ({
    name: titleOf(source, encoding),
    file,
    source,
    ...(finding && { reports: [reportOf(finding)] }),
    ...(encoding !== undefined && { encoding }),
    ...(fixed !== undefined && { fixed }),
    ...(safe !== undefined && { safe }),
  });
}

function reportOf([graded, marked]: NonNullable<Row['finding']>): [string, Severity, string] {
  const [severity, messageId] = graded.split(' ');
  return [messageId ?? '', severity as Severity, marked];
}

/** The source with its invisible characters shown, and without the keys. */
function titleOf(source: string, encoding: TextEncoding | undefined): string {
  const hidden = JSON.stringify(source.replaceAll(key, 'sk_1').replaceAll(other, 'sk_2'));
  return `${hidden.replaceAll(mark, '[FEFF]')}${encoding === undefined ? '' : ` in ${encoding}`}`;
}
