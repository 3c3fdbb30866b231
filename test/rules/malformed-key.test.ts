import assert from 'node:assert/strict';
import type { Finding, Severity } from '../../src/lint/finding';
import { createLinter } from '../../src/lint/lint';
import { malformedKey } from '../../src/lint/rules/malformed-key';
import { parser } from '../../src/parser/typescript-parser';
import { madeUpKeys } from '../made-up-keys';
import { documentOf, type Example, ruleTable } from './rule-table';

const key = madeUpKeys.example;
const short = 'sk_0f1e2d3c4b5a';
const keyId = madeUpKeys.keyId;
const name = 'ELEVENLABS_API_KEY';
const clean = `${name}=${key}`;
const token = `${'0f1e2d3c4b5a69788796a5b4c3d2e1f0'}`;

/** An example in one line: the value, and the finding with its marked text. */
interface Row {
  readonly source: string;
  readonly finding?: readonly [messageId: string, marked: string];
  readonly severity?: Severity;
  /** The text after the fix; the same as the source if there is none. */
  readonly fixed?: string;
  readonly safe?: false;
}

const silentInFiles: readonly Row[] = [
  { source: clean },
  { source: `${name}=${token}` },
  { source: `${name}=el_custom_form` },
  { source: `${name}=` },
  { source: `${name}="${key}"` },
  { source: `${name}=\`${key}\` # mine` },
  { source: `${name}="${key}" # "quoted", with a semicolon;` },
  { source: `export ${name}='${key}'` },
  { source: `${name}: ${key}` },
  // Other rules report whitespace, smart quotes, unclosed and stray quotes.
  { source: `${name}=" ${key} "` },
  { source: `${name}="${key}\\n"` },
  { source: `${name}=“${key}”` },
  { source: `${name}="${key}` },
  { source: `${name}=${key}'` },
  // References, and values that only start with one.
  { source: `${name}=\${OTHER_KEY};` },
  { source: `${name}="op://vault/elevenlabs/key"` },
  { source: `${name}={{ secrets.KEY }},` },
  // Several keys, and variables that contain something else.
  { source: `ELEVENLABS_API_KEYS=${key},${key}` },
  { source: `ELEVENLABS_API_KEYS='["${key}", "${key}"]'` },
  { source: `ELEVENLABS_WEBHOOK_SECRET=${madeUpKeys.webhookSecret}` },
  { source: `ELEVENLABS_SECRET=${madeUpKeys.webhookSecret}` },
  { source: `ELEVENLABS_TOKEN=sutkn_${token}` },
  { source: `ELEVENLABS_API_KEY_ID=${keyId}` },
  { source: `ELEVENLABS_AGENT_ID=agent_${token}` },
  { source: `OPENAI_API_KEY=sk-proj-${token}\n${clean}` },
  // A proxy for ElevenLabs expects its own keys.
  { source: `ELEVENLABS_BASE_URL=https://litellm.example.com\n${name}=sk-${token}` },
  // Values that people write who have no key and need none.
  { source: `${name}=test` },
  { source: `${name}=dummy-key` },
  { source: `${name}=fake_elevenlabs_key` },
  { source: `${name}=sk-test` },
  { source: `# ${name}=Bearer ${key}` },
];

const reportedInFiles: readonly Row[] = [
  { source: `${name}=Bearer ${key}`, finding: ['entry-label', `Bearer ${key}`], fixed: clean },
  {
    source: `${name}="bearer  ${key} "`,
    finding: ['entry-label', `bearer  ${key} `],
    fixed: `${name}="${key}"`,
  },
  {
    source: `${name}=xi-api-key: ${key} # pasted`,
    finding: ['entry-label', `xi-api-key: ${key}`],
    fixed: `${clean} # pasted`,
  },
  {
    source: `${name}='xi-api-key: ${key}'`,
    finding: ['entry-label', `xi-api-key: ${key}`],
    fixed: `${name}='${key}'`,
  },
  {
    source: `${name}="Authorization: Bearer ${key}"`,
    finding: ['entry-label', `Authorization: Bearer ${key}`],
    fixed: `${name}="${key}"`,
  },
  { source: `${name}=${name}=${key}`, finding: ['entry-label', `${name}=${key}`], fixed: clean },
  {
    source: `${name}=Bearer ${short}`,
    finding: ['entry-label', `Bearer ${short}`],
    fixed: `${name}=${short}`,
    safe: false,
  },
  { source: `${name}=${key};`, finding: ['entry-separator', `${key};`], fixed: clean },
  {
    source: `${name}=${key},\r\nA=1\r\n`,
    finding: ['entry-separator', `${key},`],
    fixed: `${clean}\r\nA=1\r\n`,
  },
  { source: `${name}="${key};"`, finding: ['entry-separator', `${key};`], fixed: `${name}="${key}"` },
  {
    source: `${name}="${key}";`,
    finding: ['entry-separator-after-quotes', `"${key}";`],
    fixed: `${name}="${key}"`,
  },
  {
    source: `${name}='${key}',`,
    finding: ['entry-separator-after-quotes', `'${key}',`],
    fixed: `${name}='${key}'`,
  },
  { source: `${name}='"${key}"'`, finding: ['entry-quotes', `"${key}"`], fixed: `${name}='${key}'` },
  { source: `${name}=\\"${key}\\"`, finding: ['entry-quotes', `\\"${key}\\"`], fixed: clean },
  { source: `${name}=${key}\\n`, finding: ['entry-escape', `${key}\\n`], fixed: clean },
  { source: `${name}='${key}\\r\\n'`, finding: ['entry-escape', `${key}\\r\\n`], fixed: `${name}='${key}'` },
  { source: `${name}=<${key}>`, finding: ['entry-angle-brackets', `<${key}>`], fixed: clean },
  { source: `${name}=“${key}”;`, finding: ['entry-separator', `“${key}”;`], fixed: clean },
  {
    source: `XI_API_KEY=Bearer ${token}`,
    finding: ['entry-label', `Bearer ${token}`],
    fixed: `XI_API_KEY=${token}`,
    safe: false,
  },
  { source: `${name}=${keyId}`, finding: ['entry-key-id', keyId] },
  { source: `${name}="${keyId.toUpperCase()}"`, finding: ['entry-key-id', keyId.toUpperCase()] },
  { source: `${name}=${madeUpKeys.webhookSecret}`, finding: ['entry-other', madeUpKeys.webhookSecret] },
  { source: `${name}=sutkn_${token}`, finding: ['entry-other', `sutkn_${token}`] },
  { source: `ELEVEN_LABS_KEY=agent_${token}`, finding: ['entry-other', `agent_${token}`] },
  { source: `${name}=sk-proj-${token}`, finding: ['entry-other', `sk-proj-${token}`] },
  { source: `${name}=Bearer eyJhbGciOi.${token}`, finding: ['entry-other', `Bearer eyJhbGciOi.${token}`] },
  {
    source: `ELEVENLABS_BASE_URL=https://api.elevenlabs.io\n${name}=sk_live_${token}`,
    finding: ['entry-other', `sk_live_${token}`],
  },
  {
    source: `${name}=your_api_key_here`,
    finding: ['entry-placeholder', 'your_api_key_here'],
    severity: 'information',
  },
  { source: `${name}="<your key>"`, finding: ['entry-placeholder', '<your key>'], severity: 'information' },
  { source: `${name}=sk_...`, finding: ['entry-placeholder', 'sk_...'], severity: 'information' },
  ...['__APP_REDACTED__', '[REDACTED]', 'sk_********************71d3', 'tu_clave_aqui', 'undefined'].map(
    (word) =>
      ({
        source: `${name}=${word}`,
        finding: ['entry-placeholder', word],
        severity: 'information',
      }) as const,
  ),
  { source: `${name}=changeme`, finding: ['entry-placeholder', 'changeme'], severity: 'information' },
];

const inTemplates: readonly Row[] = [
  { source: `${name}=your_api_key_here` },
  { source: `${name}="${key}";` },
  { source: `${name}=Bearer <your key>` },
  { source: `${name}=${keyId}` },
];

/** Literals as in the code, with their quotes and called methods. */
const literals: readonly Row[] = [
  { source: `'${key}'` },
  { source: `' ${key}\\n'` },
  { source: "'your-api-key'" },
  { source: "'<key>'" },
  { source: "'test'" },
  { source: "'sk-test'" },
  { source: `'\${ELEVENLABS_API_KEY}'` },
  { source: `'el_custom_form;'` },
  { source: `\`\${key}\`` },
  { source: `\`\${prefix}\${key}\`` },
  { source: `\`\${process.env.ELEVENLABS_API_KEY}\`` },
  { source: `isOther ? \`Bearer \${other}\` : key` },
  { source: `'Bearer ${key}'`, finding: ['literal-label', `Bearer ${key}`], fixed: `'${key}'` },
  { source: `"xi-api-key: ${key}"`, finding: ['literal-label', `xi-api-key: ${key}`], fixed: `"${key}"` },
  { source: `'${key};'`, finding: ['literal-separator', `${key};`], fixed: `'${key}'` },
  { source: `'${key}\\\\n'`, finding: ['literal-escape', `${key}\\\\n`], fixed: `'${key}'` },
  { source: `'<${key}>'`, finding: ['literal-angle-brackets', `<${key}>`], fixed: `'${key}'` },
  { source: `'"${key}"'`, finding: ['literal-quotes', `"${key}"`], fixed: `'${key}'` },
  { source: `'\\u201c${key}”'`, finding: ['literal-quotes', `\\u201c${key}”`], fixed: `'${key}'` },
  { source: `"${key}'"`, finding: ['literal-quotes', `${key}'`], fixed: `"${key}"` },
  {
    source: `'Bearer ${short}'`,
    finding: ['literal-label', `Bearer ${short}`],
    fixed: `'${short}'`,
    safe: false,
  },
  {
    source: `' Bearer ${key} '.trim()`,
    finding: ['literal-label', ` Bearer ${key} `],
    fixed: `'${key}'.trim()`,
  },
  { source: `'${keyId}'`, finding: ['literal-key-id', keyId] },
  { source: `'agent_${token}'`, finding: ['literal-other', `agent_${token}`] },
  {
    source: `\`Bearer \${key}\``,
    finding: ['header-scheme', `\`Bearer \${key}\``],
    fixed: "key ?? ''",
  },
  {
    source: "'Bearer ' + process.env.ELEVENLABS_API_KEY",
    finding: ['header-scheme', "'Bearer ' + process.env.ELEVENLABS_API_KEY"],
    fixed: "process.env.ELEVENLABS_API_KEY?.trim() ?? ''",
  },
];

const request = (header: string, literal: string) =>
  `fetch('https://api.elevenlabs.io/v1/voices', { headers: { '${header}': ${literal} } });`;

const inCode: readonly Example[] = [
  ...['unknown', 'number', 'string | string[]'].map(
    (type): Example => ({
      name: `a scheme before a ${type} parameter, which isn't a header by itself`,
      source: `async (apiKey: ${type}) => { ${request('xi-api-key', `\`Bearer \${apiKey}\``)} };`,
      reports: [['header-scheme', 'warning', `\`Bearer \${apiKey}\``]],
    }),
  ),
  {
    name: 'a scheme before a key in a WebSocket message',
    source: `new WebSocket('wss://api.elevenlabs.io/v1/x').send(JSON.stringify({ xi_api_key: \`Bearer \${apiKey}\` }));`,
    reports: [['message-scheme', 'warning', `\`Bearer \${apiKey}\``]],
    fixed: `new WebSocket('wss://api.elevenlabs.io/v1/x').send(JSON.stringify({ xi_api_key: apiKey ?? '' }));`,
  },
  {
    name: 'a scheme where it belongs, which bearer-auth reports',
    source: request('Authorization', `'Bearer ${key}'`),
  },
  {
    name: 'a scheme in a request to another vendor',
    source: `fetch('https://api.example.com', { headers: { 'xi-api-key': \`Bearer \${key}\` } });`,
  },
  {
    name: "a literal that isn't a key",
    source: `const text = 'xi-api-key: ${key}'; console.log(text, 'ELEVENLABS_API_KEY=agent_${token}');`,
  },
  {
    name: 'an agent ID as the key of the client',
    source: `const client = new ElevenLabsClient({ apiKey: 'agent_${token}' });`,
    reports: [['literal-other', 'warning', `agent_${token}`]],
  },
  {
    name: 'a literal after a fallback, through a constant',
    source: `const key = process.env.ELEVENLABS_API_KEY ?? 'Bearer ${key}';\n${request('xi-api-key', 'key')}`,
    reports: [['literal-label', 'warning', `Bearer ${key}`]],
    fixed: `const key = process.env.ELEVENLABS_API_KEY ?? '${key}';\n${request('xi-api-key', 'key')}`,
  },
];

const rows: readonly (readonly [file: string, rows: readonly Row[]])[] = [
  ['.env', [...silentInFiles, ...reportedInFiles]],
  ['.env.example', inTemplates],
];

for (const [file, all] of rows) {
  describe(`malformed-key in ${file}`, () => ruleTable('malformed-key', all.map(inFile(file))));
}
describe('malformed-key in a literal', () => ruleTable('malformed-key', literals.map(inScript)));
describe('malformed-key in code', () => ruleTable('malformed-key', inCode));

describe('malformed-key', () => {
  const all = [...reportedInFiles.map(inFile('.env')), ...literals.map(inScript), ...inCode];

  it('names no part of a key', () => {
    for (const example of all) {
      const said = JSON.stringify(findingsOf(example));
      assert.ok(![key, short, keyId, token].some((secret) => said.includes(secret.slice(3, 12))));
    }
  });

  it('never reports what padded-key reports too', () => {
    const reported = all.filter((example) => findingsOf(example).length > 0);
    const padded = reported.filter((example) => findingsOf(example, 'padded-key').length > 0);
    assert.deepEqual(
      padded.map(({ source }) => source),
      [],
    );
  });

  it('terminates on a value of only quotes and labels', () => {
    const source = `${name}=${'"'.repeat(50_000)}\n${name}=${'Bearer '.repeat(500)}\n`;
    assert.deepEqual(findingsOf({ name: '', file: '.env', source }), []);
  });

  it('gives every one of its messages in these tables', () => {
    const said = new Set(all.flatMap((example) => findingsOf(example)).map(({ messageId }) => messageId));
    assert.deepEqual([...said].sort(), Object.keys(malformedKey.messages).sort());
  });
});

function findingsOf({ file = 'example.ts', source }: Example, rule = 'malformed-key'): readonly Finding[] {
  const { findings } = createLinter(parser).lint(documentOf(file, source), {});
  return findings.filter(({ ruleId }) => ruleId === rule);
}

function inFile(file: string): (row: Row) => Example {
  return (row) => ({ ...exampleOf(row, (text) => text), file });
}

/** The literal as the value of a header for ElevenLabs. */
function inScript(row: Row): Example {
  return exampleOf(row, (literal) => request('xi-api-key', literal));
}

function exampleOf(
  { source, finding, severity, fixed, safe }: Row,
  around: (text: string) => string,
): Example {
  return {
    name: source.replaceAll(key, 'sk_…').replaceAll(keyId, '64 hex digits').replaceAll(token, '…'),
    source: around(source),
    ...(finding && { reports: [[finding[0], severity ?? 'warning', finding[1]]] }),
    ...(fixed !== undefined && { fixed: around(fixed) }),
    ...(safe !== undefined && { safe }),
  };
}
