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
/** A key of a data residency stack, and one whose last characters are missing. */
const residency = `${key}_residency_eu`;
const cut = key.slice(0, 44);
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

/** What people and programs write where a key belongs. */
const placeholders = [
  ...[
    'YOUR_ELEVENLABS_API_KEY',
    'your-key',
    'sk_your_key',
    'my_api_key',
    'MY-ELEVENLABS-KEY',
    'replace_me',
    'ChangeMe',
  ],
  ...[
    'insert-key-here',
    'put_your_key_here',
    'add-your-key',
    'paste key here',
    'fill me in',
    'FIXME',
    'api_key',
    'xi-api-key',
  ],
  ...[
    'sk_xxxxxxxx',
    'xxxx-xxxx',
    'sk_****',
    '••••••••',
    'sk_•••••71d3',
    '[hidden]',
    '<redacted>',
    '(masked)',
    '***',
  ],
  ...[
    'null',
    'NaN',
    '[object Object]',
    '{api_key}',
    '[API KEY]',
    '...',
    'sk_…',
    '__KEY_REMOVED__',
    'REDACTED',
  ],
  ...[
    'su_clave_api',
    'pon-tu-clave',
    'sua-chave-aqui',
    'coloque_sua_chave',
    'votre_cle_api',
    'votre-clé-ici',
  ],
  ...[
    'la_tua_chiave',
    'dein_api_key',
    'hier_einfügen',
    'IHR-API-SCHLUESSEL',
    'jouw_sleutel',
    'twoj_klucz',
    'anahtar',
  ],
  ...['你的密钥', 'ここにキーを入力', 'ваш_ключ', '여기에_키_입력'],
];

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
  // Keys of a data residency stack, whole or not.
  { source: `${name}=${residency}` },
  { source: `${name}="${key}_residency_sg"` },
  { source: `${name}=${cut}_residency_in` },
  // Values that are too short to be the start of a key, or made up, or of another form.
  { source: `${name}=${short}` },
  { source: `${name}=sk_0123456789abcdef0123456789abcdef` },
  { source: `${name}=sk_abababababababababababababababab` },
  { source: `${name}=${key.toUpperCase()}` },
  { source: `${name}=${key}00` },
  { source: `ELEVENLABS_SECRET=${cut}` },
  { source: `ELEVENLABS_BASE_URL=https://litellm.example.com\n${name}=${cut}` },
  // Nothing is glued on: the value ends with the line, or it is a list.
  { source: `${clean}\nOPENAI_API_KEY=sk-proj-${token}` },
  { source: `${clean}\r\nPORT=3000` },
  { source: `${clean} # OPENAI_API_KEY=sk-proj-${token}` },
  { source: `ELEVENLABS_API_KEYS=${key}${key}` },
  { source: `ELEVENLABS_API_KEYS="${key} ${madeUpKeys.free}"` },
  { source: `${name}=${key},${madeUpKeys.free}` },
  { source: `${name}='["${key}","${madeUpKeys.free}"]'` },
  { source: `export ${name}=${key} PORT=3000` },
  { source: `${name}=${key}-of-our-proxy` },
  { source: `${name}=bGl0ZWxsbTpwcm94eQ==` },
  // References that a loader replaces, and secrets that are kept elsewhere.
  { source: `ELEVEN_KEY=${key}\n${name}=$ELEVEN_KEY` },
  { source: `ELEVEN_KEY=${key}\n${name}=\${ELEVEN_KEY}` },
  { source: `ELEVEN_KEY=${key}\n${name}="\${ELEVEN_KEY}"` },
  { source: `${name}=$VAULT_TOKEN` },
  { source: `${name}=\${CI_SECRET}` },
  { source: `${name}=\${${name}:-none}` },
  { source: `${name}=$(cat key.txt)` },
  { source: `${name}=op://private/elevenlabs/credential` },
  // Names that aren't those of a key.
  { source: `${name}=PRODUCTION_TENANT` },
  { source: `${name}=none` },
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
  // An equals sign too many.
  { source: `${name}==${key}`, finding: ['entry-equals', `=${key}`], fixed: clean },
  {
    source: `${name}===${residency}`,
    finding: ['entry-equals', `==${residency}`],
    fixed: `${name}=${residency}`,
  },
  { source: `${name}="= ${key}"`, finding: ['entry-equals', `= ${key}`], fixed: `${name}="${key}"` },
  { source: `${name}="=${key}"`, finding: ['entry-equals', `=${key}`], fixed: `${name}="${key}"` },
  { source: `${name}=="${key}"`, finding: ['entry-equals', `="${key}"`], fixed: `${name}="${key}"` },
  {
    source: `export ${name}==${key} # mine`,
    finding: ['entry-equals', `=${key}`],
    fixed: `export ${clean} # mine`,
  },
  {
    source: `${name}==${short}`,
    finding: ['entry-equals', `=${short}`],
    fixed: `${name}=${short}`,
    safe: false,
  },
  // Pasted more than once.
  { source: `${name}=${key}${key}`, finding: ['entry-copies', key + key], fixed: clean },
  {
    source: `${name}="${residency}${residency}"`,
    finding: ['entry-copies', residency + residency],
    fixed: `${name}="${residency}"`,
  },
  { source: `${name}=${key} ${key} ${key}`, finding: ['entry-copies', `${key} ${key} ${key}`], fixed: clean },
  // Another entry on the same line.
  {
    source: `${name}=${key}OPENAI_API_KEY=sk-proj-${token}`,
    finding: ['entry-next', `${key}OPENAI_API_KEY=sk-proj-${token}`],
    fixed: `${clean}\nOPENAI_API_KEY=sk-proj-${token}`,
    safe: false,
  },
  {
    source: `A=1\r\n${name}=${residency}PORT=3000\r\n`,
    finding: ['entry-next', `${residency}PORT=3000`],
    fixed: `A=1\r\n${name}=${residency}\r\nPORT=3000\r\n`,
    safe: false,
  },
  {
    source: `${name}="${key}"OPENAI_API_KEY="sk-proj-${token}"`,
    finding: ['entry-next', `${key}"OPENAI_API_KEY="sk-proj-${token}`],
    fixed: `${name}="${key}"\nOPENAI_API_KEY="sk-proj-${token}"`,
    safe: false,
  },
  {
    source: `${name}=${key}; PORT=3000`,
    finding: ['entry-next', `${key}; PORT=3000`],
    fixed: `${clean}\nPORT=3000`,
    safe: false,
  },
  {
    source: `${name}=${key}\\nPORT=3000`,
    finding: ['entry-next', `${key}\\nPORT=3000`],
    fixed: `${clean}\nPORT=3000`,
    safe: false,
  },
  {
    source: `export ${name}=${key}PORT=3000`,
    finding: ['entry-next', `${key}PORT=3000`],
    fixed: `export ${clean}\nexport PORT=3000`,
    safe: false,
  },
  { source: `PORT=80\n${name}=${key}PORT=3000`, finding: ['entry-next', `${key}PORT=3000`] },
  // Another secret, or more than can be told apart.
  { source: `${name}="${key}\\nPORT=3000"`, finding: ['entry-several', `${key}\\nPORT=3000`] },
  { source: `${name}=${key}openai_key=abc`, finding: ['entry-several', `${key}openai_key=abc`] },
  { source: `${name}=${key}${madeUpKeys.free}`, finding: ['entry-several', key + madeUpKeys.free] },
  { source: `${name}=${key} my own key`, finding: ['entry-several', `${key} my own key`] },
  { source: `${name}="${key} (of May)"`, finding: ['entry-several', `${key} (of May)`] },
  // Words before the key.
  { source: `${name}=Token ${key}`, finding: ['entry-label', `Token ${key}`], fixed: clean },
  { source: `${name}=sk_${key}`, finding: ['entry-label', `sk_${key}`], fixed: clean },
  {
    source: `${name}=sk_${residency}`,
    finding: ['entry-label', `sk_${residency}`],
    fixed: `${name}=${residency}`,
  },
  { source: `${name}=${residency}${key}`, finding: ['entry-several', residency + key] },
  { source: `${name}=${key},sk-proj-${token}`, finding: ['entry-several', `${key},sk-proj-${token}`] },
  { source: `${name}=${key}sk-proj-${token}`, finding: ['entry-several', `${key}sk-proj-${token}`] },
  // Cut off.
  { source: `${name}=${cut}`, finding: ['entry-cut-off', cut], severity: 'information' },
  {
    source: `${name}="${key.slice(0, -1)}"`,
    finding: ['entry-cut-off', key.slice(0, -1)],
    severity: 'information',
  },
  ...['_', '_resi', '_residency_'].map(
    (end) =>
      ({
        source: `${name}=${key}${end}`,
        finding: ['entry-cut-region', `${key}${end}`],
        severity: 'information',
      }) as const,
  ),
  // The name of a variable, or code that reads one.
  { source: `${name}=${name}`, finding: ['entry-name', name] },
  { source: `${name}="XI_API_KEY"`, finding: ['entry-name', 'XI_API_KEY'] },
  ...[
    `process.env.${name}`,
    `process.env["${name}"]`,
    `process.env.${name} || ''`,
    `process.env.${name}?.trim() ?? "x"`,
    `import.meta.env.VITE_${name}`,
    `os.environ["${name}"]`,
    `os.getenv('${name}')`,
    `Deno.env.get('${name}')`,
    `secrets.${name}`,
  ].map((code) => ({ source: `${name}=${code}`, finding: ['entry-code', code] }) as const),
  { source: `${name}=$${name}`, finding: ['entry-reference', `$${name}`], severity: 'information' },
  { source: `${name}="\${${name}}"`, finding: ['entry-reference', `\${${name}}`], severity: 'information' },
  {
    source: `XI_API_KEY=\${ELEVEN_API_KEY}`,
    finding: ['entry-reference', `\${ELEVEN_API_KEY}`],
    severity: 'information',
  },
  ...placeholders.map(
    (word) =>
      ({ source: `${name}=${word}`, finding: ['entry-placeholder', word], severity: 'information' }) as const,
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
  { source: `'el_custom_form;'` },
  { source: `\`\${key}\`` },
  { source: `\`\${prefix}\${key}\`` },
  { source: `\`\${process.env.ELEVENLABS_API_KEY}\`` },
  { source: `isOther ? \`Bearer \${other}\` : key` },
  { source: `'\${{ secrets.ELEVENLABS_API_KEY }}'` },
  { source: "'{{ELEVENLABS_API_KEY}}'" },
  { source: "'$OTHER'" },
  { source: "'op://vault/elevenlabs/key'" },
  { source: "'PRODUCTION_TENANT'" },
  { source: `'${residency}'` },
  { source: `'${short}'` },
  { source: `'=${key}'`, finding: ['literal-equals', `=${key}`], fixed: `'${key}'` },
  { source: `'${key}${key}'`, finding: ['literal-copies', key + key], fixed: `'${key}'` },
  { source: `'${key}PORT=3000'`, finding: ['literal-several', `${key}PORT=3000`] },
  { source: `'${key},sk-proj-${token}'`, finding: ['literal-several', `${key},sk-proj-${token}`] },
  { source: `'${cut}'`, finding: ['literal-cut-off', cut], severity: 'information' },
  {
    source: `'${key}_residency_'`,
    finding: ['literal-cut-region', `${key}_residency_`],
    severity: 'information',
  },
  ...[
    `'${name}'`,
    `'process.env.${name}'`,
    `'$${name}'`,
    `'\${process.env.${name}}'`,
    `'Bearer \${${name}}'`,
  ].map(
    (literal) =>
      ({
        source: literal,
        finding: [literal === `'${name}'` ? 'literal-name' : 'literal-code', literal.slice(1, -1)],
        fixed: `process.env.${name}?.trim() ?? ''`,
        safe: false,
      }) as const,
  ),
  {
    source: `'\${process.env.MY_ELEVENLABS_KEY}'`,
    finding: ['literal-code', `\${process.env.MY_ELEVENLABS_KEY}`],
    fixed: "process.env.MY_ELEVENLABS_KEY?.trim() ?? ''",
    safe: false,
  },
  { source: `'\${readKey()}'`, finding: ['literal-code', `\${readKey()}`] },
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
    name: 'the name of a constant in quotes',
    file: 'speak.js',
    source: `const ${name} = process.env.XI_KEY.trim();\n${request('xi-api-key', `'${name}'`)}`,
    reports: [['literal-name', 'warning', name]],
    fixed: `const ${name} = process.env.XI_KEY.trim();\n${request('xi-api-key', name)}`,
    safe: false,
  },
  {
    name: 'an untrimmed constant in plain quotes, read with a trim',
    source: `const apiKey = process.env.${name};\n${request('xi-api-key', `'\${apiKey}'`)}`,
    reports: [['literal-code', 'warning', `\${apiKey}`]],
    fixed: `const apiKey = process.env.${name};\n${request('xi-api-key', "apiKey?.trim() ?? ''")}`,
    safe: false,
  },
  {
    name: 'a parameter with a name in another alphabet in plain quotes',
    source: `async (ключ: string) => { ${request('xi-api-key', `'\${ключ}'`)} };`,
    reports: [['literal-code', 'warning', `\${ключ}`]],
    fixed: `async (ключ: string) => { ${request('xi-api-key', 'ключ')} };`,
    safe: false,
  },
  {
    name: 'a parameter in plain quotes after a scheme',
    source: `async (apiKey: string) => { ${request('xi-api-key', `'Bearer \${apiKey}'`)} };`,
    reports: [['literal-code', 'warning', `Bearer \${apiKey}`]],
    fixed: `async (apiKey: string) => { ${request('xi-api-key', 'apiKey')} };`,
    safe: false,
  },
  {
    name: 'a member in plain quotes',
    file: 'speak.js',
    source: `const config = load();\n${request('xi-api-key', `'\${config.apiKey}'`)}`,
    reports: [['literal-code', 'warning', `\${config.apiKey}`]],
    fixed: `const config = load();\n${request('xi-api-key', 'config.apiKey')}`,
    safe: false,
  },
  {
    name: 'the name of the variable as an option of the client, in the quotes of the file',
    file: 'speak.js',
    source: `const client = new ElevenLabsClient({ apiKey: "${name}" });`,
    reports: [['literal-name', 'warning', name]],
    fixed: `const client = new ElevenLabsClient({ apiKey: process.env.${name}?.trim() });`,
    safe: false,
  },
  {
    name: 'the name of the variable after a read',
    file: 'speak.js',
    source: `const key = process.env.${name}?.trim() || '${name}';\n${request('xi-api-key', 'key')}`,
    reports: [['literal-name', 'warning', name]],
    fixed: `const key = process.env.${name}?.trim();\n${request('xi-api-key', 'key')}`,
    safe: false,
  },
  {
    name: 'the name of the variable in Deno',
    source: `import { serve } from 'https://deno.land/std/http/server.ts';\n${request('xi-api-key', `'${name}'`)}`,
    reports: [['literal-name', 'warning', name]],
    fixed: `import { serve } from 'https://deno.land/std/http/server.ts';\n${request('xi-api-key', `Deno.env.get('${name}')?.trim() ?? ''`)}`,
    safe: false,
  },
  {
    name: 'the name of the variable in a page, where nothing can read it',
    file: 'speak.js',
    source: `document.title = 'x';\n${request('xi-api-key', `'${name}'`)}`,
    reports: [['literal-name', 'warning', name]],
  },
  {
    name: 'a name in quotes where another request or another header is meant',
    source: `const names = ['${name}'];\nfetch('https://api.example.com', { headers: { 'xi-api-key': '${name}' } });`,
  },
  {
    name: 'a name in quotes in a test',
    file: 'speak.test.ts',
    source: request('xi-api-key', `'${name}'`),
  },
  {
    name: 'a shortened key in a test',
    file: 'speak.test.ts',
    source: request('xi-api-key', `'${cut}'`),
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
  {
    name: 'the same literal twice is one finding with one fix, and another one is another finding',
    source: [`'Bearer ${key}'`, `'Bearer ${key}'`, `'"${key}"'`]
      .map((value) => request('xi-api-key', value))
      .join('\n'),
    reports: [
      ['literal-label', 'warning', `Bearer ${key}`, [`Bearer ${key}`]],
      ['literal-quotes', 'warning', `"${key}"`],
    ],
    fixed: [`'${key}'`, `'${key}'`, `'${key}'`].map((value) => request('xi-api-key', value)).join('\n'),
  },
];

/** Tests shorten their keys, and need none that works. */
const inTestFiles: readonly Row[] = [
  { source: `${name}=${cut}` },
  { source: `${name}=your_api_key` },
  { source: `${name}=${name}` },
  { source: `${name}=Bearer ${key}`, finding: ['entry-label', `Bearer ${key}`], fixed: clean },
];

const rows: readonly (readonly [file: string, rows: readonly Row[]])[] = [
  ['.env', [...silentInFiles, ...reportedInFiles]],
  ['.env.example', inTemplates],
  ['.env.test', inTestFiles],
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
      assert.ok(![key, short, keyId, token, cut].some((secret) => said.includes(secret.slice(3, 12))));
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
    const said = [...all, ...inCode]
      .flatMap((example) => findingsOf(example))
      .flatMap(({ messageId, related }) => [messageId, ...related.map((place) => place.messageId)]);
    assert.deepEqual([...new Set(said)].sort(), Object.keys(malformedKey.messages).sort());
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
    name: source
      .replaceAll(keyId, '64 hex digits')
      .replaceAll(cut, 'sk_…')
      .replaceAll(/[0-9a-f]{12,}/gi, '…'),
    source: around(source),
    ...(finding && { reports: [[finding[0], severity ?? 'warning', finding[1]]] }),
    ...(fixed !== undefined && { fixed: around(fixed) }),
    ...(safe !== undefined && { safe }),
  };
}
