import { type Example, ruleTable } from './rule-table';

const user = 'https://api.elevenlabs.io/v1/user';
const headers = "{ headers: { 'xi-api-key': key } }";

/** A function that checks a key with a request for the account. */
const check = (body: string, name = 'isValidKey') =>
  `export async function ${name}(key: string) {\n  const reply = await fetch('${user}', ${headers});\n  ${body}\n}`;

const found = (at = 'fetch') => [['scope', 'information', at] as const];

const byStatus: Example[] = [
  ['a comparison with 200', check('return reply.status === 200 ? { valid: true } : { valid: false };')],
  ['the test as the result', check('return reply.ok;')],
  ['the test as a property', check('return { isValid: reply.ok };', 'load')],
  ['the test as a variable', check('const valid = reply.status !== 401;\n  return valid;', 'load')],
  ['the test as an argument', check('setKeyValid(reply.ok);', 'load')],
  [
    'an early return',
    check("if (!reply.ok) return { valid: false, error: 'Invalid API key' };\n  return { valid: true };"),
  ],
  ['an early return for success', check('if (reply.ok) return true;\n  return false;')],
  [
    'both branches',
    check("if (reply.status === 200) { show('Fine'); } else { show('The API key is invalid'); }", 'load'),
  ],
  [
    'a comparison with 401',
    check(
      "if (reply.status === 401) throw new Error('Invalid ElevenLabs API key');\n  return reply.json();",
      'load',
    ),
  ],
  [
    'a constant for 401',
    check("if (reply.status === HttpStatus.UNAUTHORIZED) return 'invalid_api_key';", 'load'),
  ],
  ['a comparison with 400', check('if (reply.status >= 400) return { valid: false };', 'load')],
  [
    'two statuses',
    check("if (reply.status === 401 || reply.status === 403) return { ok: false, error: 'Wrong key' };"),
  ],
  [
    'a route that answers with a text',
    check("if (!reply.ok) return NextResponse.json({ data: null, error: 'Invalid API key' });", 'POST'),
  ],
  ['words for a state', check("setState(reply.ok ? 'valid' : 'invalid');", 'load')],
  [
    'an else branch',
    check("if (reply.ok) { show('Fine'); } else if (reply.status === 401) { show('Key rejected'); }", 'load'),
  ],
  [
    'a status in a variable',
    check("const code = reply.status;\n  if (code === 401) return { error: 'Invalid key' };", 'load'),
  ],
  [
    'success in a variable',
    check("const fine = reply.ok;\n  if (!fine) throw new Error('The key is wrong');", 'load'),
  ],
  [
    'a method',
    `const base = 'https://api.elevenlabs.io/v1';\nclass Settings {\n  async validateApiKey(key: string) {\n    const r = await fetch(base + '/user', ${headers});\n    return r.status !== 401;\n  }\n}`,
  ],
  [
    'the body of a success',
    check(
      'if (!reply.ok) return { valid: false };\n  const account = await reply.json();\n  return { valid: true, plan: account.tier };',
    ),
  ],
  [
    'a switch',
    check(
      "switch (reply.status) {\n    case 200: return 'fine';\n    case 401:\n    case 403: return 'Invalid key';\n  }",
      'load',
    ),
  ],
  [
    'a destructured status',
    `async function validateKey(key: string) {\n  const { ok } = await fetch('${user}', ${headers});\n  return ok;\n}`,
  ],
  [
    'the reply without a name',
    `const checkKey = async (key: string) => (await fetch('${user}', ${headers})).ok;`,
  ],
  [
    'then',
    `const verify = (key: string) => fetch('${user}/subscription', ${headers}).then((reply) => reply.status === 200);`,
  ],
  [
    'then with a body',
    `function validate(key: string) {\n  return fetch('${user}', ${headers}).then((r) => {\n    if (!r.ok) throw new Error('Invalid API key');\n    return true;\n  });\n}`,
  ],
  [
    'a URL in parts',
    `const base = 'https://api.elevenlabs.io';\nasync function validateKey(key: string) {\n  const r = await fetch(\`\${base}/v1/user\`, ${headers});\n  return r.ok;\n}`,
  ],
].map(([name = '', source = '']) => ({ name, source, reports: found() }));

const byException: Example[] = [
  {
    name: 'axios with catch',
    source: `import axios from 'axios';\nasync function validateKey(key: string) {\n  try {\n    await axios.get('${user}', ${headers});\n    return true;\n  } catch {\n    return false;\n  }\n}`,
    reports: found('axios.get'),
  },
  {
    name: 'axios with a status',
    source: `import axios from 'axios';\nasync function load(key: string) {\n  try {\n    return await axios.get('${user}', ${headers});\n  } catch (error) {\n    console.error(error);\n    if (axios.isAxiosError(error) && error.response?.status === 401) throw new Error('Invalid API key');\n    throw error;\n  }\n}`,
    reports: found('axios.get'),
  },
  {
    name: 'a chain',
    source: `import axios from 'axios';\nconst checkApiKey = (key: string) => axios.get('${user}', ${headers}).then(() => true).catch(() => false);`,
    reports: found('axios.get'),
  },
  {
    name: 'an instance with a base URL',
    source: `import axios from 'axios';\nconst api = axios.create({ baseURL: 'https://api.elevenlabs.io/v1' });\nasync function isKeyValid(key: string) {\n  try { await api.get('/user', ${headers}); return true; } catch { return false; }\n}`,
    reports: found('api.get'),
  },
  {
    name: 'the official client',
    source: `import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';\nasync function validateKey(apiKey: string) {\n  const client = new ElevenLabsClient({ apiKey });\n  try { await client.user.get(); return { valid: true }; } catch { return { valid: false }; }\n}`,
    reports: found('client.user.get'),
  },
  {
    name: 'the subscription with the official client',
    source: `import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';\nasync function testElevenLabsKey(client: ElevenLabsClient) {\n  try { await client.user.subscription.get(); return true; } catch (e) { console.warn(e); return false; }\n}`,
    reports: found('client.user.subscription.get'),
  },
];

const silent: Example[] = [
  [
    'reads detail.status',
    check(
      "if (reply.ok) return true;\n  const { detail } = await reply.json();\n  return detail.status === 'missing_permissions';",
    ),
  ],
  [
    'knows the permission',
    check("const text = await reply.text();\n  return reply.ok || text.includes('missing_permissions');"),
  ],
  [
    'reads the body before',
    check(
      'const body = await reply.json();\n  if (!reply.ok) return { valid: false, error: body.message };\n  return { valid: true };',
    ),
  ],
  [
    'reads the body of the refusal',
    check(
      'if (!reply.ok) {\n    const reason = await reply.text();\n    return { valid: false, reason };\n  }\n  return { valid: true };',
    ),
  ],
  [
    'passes the refusal on',
    check('if (!reply.ok) return { valid: false, error: await explain(reply) };\n  return { valid: true };'),
  ],
  [
    'uses the account for something else',
    check(
      "if (!reply.ok) throw new Error('HTTP ' + reply.status);\n  return (await reply.json()).subscription;",
      'loadAccount',
    ),
  ],
  [
    'gives up without a word about the key',
    check('if (!reply.ok) return null;\n  return reply.json();', 'loadSubscription'),
  ],
  [
    'only a busy server',
    check('if (reply.status === 429) return { valid: false };\n  return reply.json();', 'load'),
  ],
  [
    'only another status',
    check("if (reply.status === 403) throw new Error('Invalid key');\n  return reply.json();", 'load'),
  ],
  ['retries', check('if (reply.status >= 500) return retry(key);\n  return reply.json();')],
  ['no test of the reply', check('return reply;', 'validateKey')],
  ['logs the status', check('console.log(reply.status);', 'validateKey')],
  [
    'the voices',
    `async function isValidKey(key: string) {\n  const r = await fetch('https://api.elevenlabs.io/v1/voices', ${headers});\n  return r.ok;\n}`,
  ],
  [
    'the models',
    `async function isValidKey(key: string) {\n  const r = await fetch('https://api.elevenlabs.io/v1/models', ${headers});\n  return r.ok;\n}`,
  ],
  [
    'another vendor',
    `async function isValidKey(key: string) {\n  // not ElevenLabs\n  const r = await fetch('https://api.example.com/v1/user', { headers: { 'xi-api-key': key } });\n  return r.ok;\n}`,
  ],
  [
    'the own backend',
    `async function isValidElevenLabsKey(key: string) {\n  const r = await fetch('/v1/user', ${headers});\n  return r.ok;\n}`,
  ],
  [
    'a path below the account',
    `async function isValidKey(key: string) {\n  const r = await fetch('${user}/other', ${headers});\n  return r.ok;\n}`,
  ],
  [
    'fetch with catch, which only sees a broken connection',
    `async function isValidKey(key: string) {\n  try { await fetch('${user}', ${headers}); return true; } catch { return false; }\n}`,
  ],
  [
    'an exception whose reason is read',
    `import axios from 'axios';\nasync function isValidKey(key: string) {\n  try { await axios.get('${user}', ${headers}); return true; } catch (error) { return error.response.data.code === 'a'; }\n}`,
  ],
  [
    'an exception that is passed on',
    `import axios from 'axios';\nasync function isValidKey(key: string) {\n  try { await axios.get('${user}', ${headers}); return true; } catch (error) { report(error); return false; }\n}`,
  ],
  [
    'a user of somebody else',
    `import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';\nasync function isValid(db) {\n  try { await db.user.getAll(); return true; } catch { return false; }\n}`,
  ],
  ['a test with another name', check('const fine = reply.ok;\n  render(fine);', 'load')],
].map(([name = '', source = '']) => ({ name, source }));

ruleTable('key-check-scope', [
  ...byStatus,
  ...byException,
  ...silent,
  { name: 'a test file', file: 'key.test.ts', source: check('return reply.ok;') },
]);
