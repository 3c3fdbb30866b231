import type { EnvironmentFile } from '../../../src/lint/context';
import type { RuleId } from '../../../src/lint/rules';
import { madeUpKeys } from '../../made-up-keys';

const api = 'https://api.elevenlabs.io/v1';
const key = madeUpKeys.example;
const read = 'process.env.ELEVENLABS_API_KEY';
const sdk = "import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';\n";
const withKey = (value: string) => `await fetch('${api}/user', { headers: { 'xi-api-key': ${value} } });`;
const withScheme = (value: string) => withKey(`\`Bearer \${${value}}\``);

/** The environment file around the scripts defines this; every script reads another spelling of it. */
export const environmentFile: EnvironmentFile = {
  uri: 'file:///project/.env',
  variables: [{ name: 'ELEVEN_LABS_API_KEY', empty: false, nameRange: { start: 0, end: 19 } }],
};

/** Strict TypeScript without an error, in which a rule offers a fix. */
export const fixesToTry: Readonly<Partial<Record<RuleId, Readonly<Record<string, string>>>>> = {
  'malformed-key': {
    'a scheme in a text': withKey(`'Bearer ${key}'`),
    'the name of a variable in quotes': withKey("'ELEVENLABS_API_KEY'"),
    'the name of a constant in quotes': `const XI_API_KEY = ${read};\n${withKey("'XI_API_KEY'")}`,
    'a read in quotes': withKey(`'${read}'`),
    'a constant in plain quotes': `const key = ${read};\n${withKey(`'\${key}'`)}`,
    'an optional parameter in plain quotes': `export async function a(apiKey?: string) { ${withKey(`'\${apiKey}'`)} }`,
    'a member in plain quotes': `export async function a(o: { apiKey?: string }) { ${withKey(`'Bearer \${o.apiKey}'`)} }`,
    'a separator in a constant': `const key = '${key};';\n${withKey('key')}`,
    'quotes in a constant with a type': `const key: string = '"${key}"';\n${withKey('key')}`,
    'a line break in a template': withKey(`\`${key}\\\\n\``),
    'angle brackets in a constant object': `const config = { key: '<${key}>' } as const;\n${withKey('config.key')}`,
    'the name of the header in a field': `export class A { readonly key = 'xi-api-key: ${key}'; async b() { ${withKey('this.key')} } }`,
    'a scheme before a read': withScheme(read),
    'a scheme before a read with !': withScheme(`${read}!`),
    'a scheme before a read, by +': withKey(`'Bearer ' + ${read}`),
    'a scheme before a read with a fallback': withScheme(`${read} ?? ''`),
    'a scheme before a constant that may be missing': `const key = ${read};\n${withScheme('key')}`,
    'a scheme before a constant that is checked': `const key = ${read};\nif (!key) throw new Error('no key');\n${withScheme('key')}`,
    'a scheme before an optional parameter': `export async function a(apiKey?: string) { ${withScheme('apiKey')} }`,
    'a scheme before a parameter that may be null': `export async function a(apiKey: string | null) { ${withScheme('apiKey')} }`,
    'a scheme before an optional field': `export class A { apiKey?: string; async b() { ${withScheme('this.apiKey')} } }`,
    'a scheme before a member that may be missing': `export async function a(config: { apiKey?: string }) { ${withScheme('config.apiKey')} }`,
    'a scheme before a call': `declare function loadApiKey(): Promise<string | undefined>;\n${withScheme('await loadApiKey()')}`,
    'a scheme before an entry of a map': `declare const keys: Map<string, string>; ${withScheme("keys.get('elevenlabs')")}`,
    'a scheme before an entry of a record': `declare const keys: Record<string, string | undefined>; ${withScheme("keys['elevenlabs']")}`,
    'a scheme before a constant that may be null': `const apiKey = localStorage.getItem('elevenlabs');\n${withScheme('apiKey')}`,
    'a scheme before a call that may give null': withScheme("localStorage.getItem('elevenlabs')"),
    'a scheme before a destructured result': `const { apiKey } = JSON.parse('{}') as { apiKey?: string };\n${withScheme('apiKey')}`,
    'a scheme before a private field': `class A { #key: string | undefined = ${read}; b() { return fetch('${api}/user', { headers: { 'xi-api-key': \`Bearer \${this.#key}\` } }); } }\nexport { A };`,
    'a scheme before a member of an optional parameter': `export async function a(options: { key: string } | undefined) { ${withScheme('options?.key')} }`,
    'a scheme before a member after !': `export async function a(options?: { key: string }) { ${withScheme('options!.key')} }`,
    'a scheme before a destructured parameter': `interface O { apiKey: string | null }\nexport async function a({ apiKey }: O) { ${withScheme('apiKey')} }`,
    'a scheme before an element of a list': `const keys = (${read} ?? '').split(',');\n${withScheme('keys.pop()')}`,
    'a scheme before a member of a typed this': `export async function a(this: { apiKey?: string }) { ${withScheme('this.apiKey')} }`,
    'a scheme in a constant': `const value = \`Bearer \${${read}}\`;\n${withKey('value')}`,
    'a scheme in a header that is set': `const headers = new Headers();\nheaders.set('xi-api-key', \`Bearer \${${read}}\`);\nawait fetch('${api}/user', { headers });`,
    'a scheme in a typed record': `const headers: Record<string, string> = { 'xi-api-key': 'Bearer ' + ${read} };\nawait fetch('${api}/user', { headers });`,
  },
  'key-region': {
    'the host of a request': withKey(`'${key}_residency_eu'`),
  },
  'missing-key': {
    'a URL alone': `await fetch('${api}/user');`,
    'empty options': `await fetch('${api}/user', {});`,
    'options without headers': `await fetch('${api}/text-to-speech/a', { method: 'POST', body: '{}' });`,
    'other headers': `await fetch('${api}/user', { headers: { Accept: 'application/json' } });`,
    'headers in a constant': `const headers = { Accept: 'application/json' };\nawait fetch('${api}/user', { headers });`,
    'headers in a constant object': `const headers = { Accept: 'application/json' } as const;\nawait fetch('${api}/user', { headers });`,
    'headers in a typed record': `const headers: Record<string, string> = { Accept: 'application/json' };\nawait fetch('${api}/user', { headers });`,
    'headers with satisfies': `await fetch('${api}/user', { headers: { Accept: 'application/json' } satisfies HeadersInit });`,
    'headers with names of their own':
      `type Field = 'Accept' | 'Content-Type';\nconst headers: Partial<Record<Field, string>> = { Accept: 'application/json' };\n` +
      `await fetch('${api}/user', { headers: { ...headers } });\nawait fetch('${api}/user');`,
    'options in a constant': `const options = { method: 'GET' };\nawait fetch('${api}/user', options);`,
    'options of type RequestInit': `const options: RequestInit = { method: 'GET' };\nawait fetch('${api}/user', options);`,
    'headers cast to any': `interface H { Accept: string }\nawait fetch('${api}/user', { headers: { Accept: 'a' } as H as any });`,
    'a method of a class': `export class A { async b(): Promise<unknown> { const reply = await fetch('${api}/user'); return reply.json(); } }`,
    'node:https': `import https from 'node:https';\nhttps.get('${api}/user', { headers: { Accept: 'application/json' } }, (reply) => reply.resume());`,
  },
  'hard-coded-key': {
    'a constant that may be null': `const key: string | null = '${key}';\n${withKey('key')}`,
    'an argument of a generic function': `function f<const T extends string>(key: T): T { return key; }\n${withKey(`f('${key}')`)}`,
    'a string with an assertion before it': `const key = <string>'${key}';\n${withKey('key')}`,
    'a constant': `const key = '${key}';\n${withKey('key')}`,
    'a constant with a type': `const key: string = '${key}';\n${withKey('key')}`,
    'a variable that is set later': `let key: string;\nkey = '${key}';\n${withKey('key')}`,
    'a header': withKey(`'${key}'`),
    'a header with a scheme': `await fetch('${api}/user', { headers: { Authorization: 'Bearer ${key}' } });`,
    'a fallback': withKey(`${read} || '${key}'`),
    'a fallback with ??': withKey(`${read} ?? '${key}'`),
    'a fallback in a constant': `const key: string = ${read} ?? '${key}';\n${withKey('key')}`,
    'a choice': withKey(`Math.random() < 0.5 ? '${key}' : '${madeUpKeys.accepted}'`),
    'a text that is used at once': `export const length: number = '${key}'.length;\n// for ElevenLabs`,
    'a text with as string': withKey(`'${key}' as string`),
    'a sum': `await fetch('${api}/user', { headers: { Authorization: 'Bearer ' + '${key}' } });`,
    'a default parameter': `export async function a(apiKey = '${key}') { ${withKey('apiKey')} }`,
    'a default parameter with a type': `export async function a(apiKey: string = '${key}') { ${withKey('apiKey')} }`,
    'a field': `export class A { private readonly apiKey = '${key}'; async b() { ${withKey('this.apiKey')} } }`,
    'a static field': `export class A { static readonly apiKey: string = '${key}'; async b() { ${withKey('A.apiKey')} } }`,
    'a constant object': `export const config = { elevenLabs: { apiKey: '${key}' } } as const;\n${withKey('config.elevenLabs.apiKey')}`,
    'a list': `const keys: string[] = ['${key}', '${madeUpKeys.accepted}'];\n${withKey("keys[0] ?? ''")}`,
    'a result': `const apiKey = (): string => '${key}';\n${withKey('apiKey()')}`,
    'a result in a function': `function apiKey(): string { return '${key}'; }\n${withKey('apiKey()')}`,
    'the official client': `${sdk}new ElevenLabsClient({ apiKey: '${key}' });`,
  },
  'public-env': {
    'a read with !': withKey('process.env.NEXT_PUBLIC_ELEVENLABS_API_KEY!'),
    'a read in brackets': withKey(`process.env['REACT_APP_ELEVENLABS_API_KEY'] ?? ''`),
    'import.meta.env': withKey(`import.meta.env.VITE_ELEVENLABS_API_KEY ?? ''`),
    'a destructured read': `const { NEXT_PUBLIC_ELEVENLABS_API_KEY } = process.env;\n${withKey("NEXT_PUBLIC_ELEVENLABS_API_KEY ?? ''")}`,
    'a destructured read under another name': `const { EXPO_PUBLIC_ELEVENLABS_API_KEY: apiKey = '' } = process.env;\n${withKey('apiKey')}`,
    'a check and a use': `if (!process.env.VITE_ELEVENLABS_API_KEY) throw new Error('no key');\nconst apiKey: string | undefined = process.env.VITE_ELEVENLABS_API_KEY;\nexport { apiKey };`,
    Deno: withKey(`Deno.env.get('PUBLIC_ELEVENLABS_API_KEY') ?? ''`),
  },
  'wrong-host': {
    'a text': `await fetch('https://api.elevenlabs.com/v1/user', { headers: { 'xi-api-key': '' } });`,
    'a template': `declare const voice: string;\nawait fetch(\`https://api.elevenlabs.ai/v1/text-to-speech/\${voice}\`, { headers: { 'xi-api-key': '' } });`,
    'a constant object': `export const config = { baseUrl: 'https://api.eleven-labs.com/v1' } as const;\nconst baseUrl: string = config.baseUrl;\nexport { baseUrl };`,
    'a URL with a base': `await fetch(new URL('/v1/user', 'https://api.elevenlabs.com'), { headers: { 'xi-api-key': '' } });`,
    'an enum': `enum Host { ElevenLabs = 'https://api.elevenlabs.com/v1' }\nawait fetch(\`\${Host.ElevenLabs}/user\`, { headers: { 'xi-api-key': '' } });`,
    'a path without the version': `await fetch('https://api.elevenlabs.io/text-to-speech/a', { method: 'POST', headers: { 'xi-api-key': '' } });`,
    'a host name': `import https from 'node:https';\nhttps.request({ hostname: 'api.elevenlabs.com', path: '/v1/user', headers: { 'xi-api-key': '' } });`,
  },
  'env-mismatch': {
    'a read with !': withKey(`${read}!.trim()`),
    'a read in brackets': withKey(`process.env['ELEVENLABS_API_KEY']?.trim() ?? ''`),
    'a constant that is checked': `const key = ${read}?.trim();\nif (!key) throw new Error('no key');\n${withKey('key')}`,
    'a destructured read': `const { ELEVENLABS_API_KEY } = process.env;\n${withKey("ELEVENLABS_API_KEY?.trim() ?? ''")}`,
    'a destructured read with a default': `const { ELEVENLABS_API_KEY = '' } = process.env;\n${withKey('ELEVENLABS_API_KEY.trim()')}`,
    'a read that is passed on in shorthand': `${sdk}const { ELEVENLABS_API_KEY: apiKey } = process.env;\nnew ElevenLabsClient({ apiKey });`,
    Deno: withKey(`Deno.env.get('ELEVENLABS_API_KEY')?.trim() ?? ''`),
    'import.meta.env': withKey(`import.meta.env.ELEVENLABS_API_KEY?.trim() ?? ''`),
  },
  'sdk-option': {
    'options in a constant': `${sdk}const options = { api_key: ${read} ?? '', timeoutInSeconds: 30 };\nnew ElevenLabsClient(options);`,
    'options in a constant object': `${sdk}const options = { xiApiKey: ${read}, maxRetries: 1 } as const;\nnew ElevenLabsClient(options);`,
    'a shorthand': `${sdk}const api_key = ${read} ?? '';\nconst options = { api_key, timeoutInSeconds: 30 };\nnew ElevenLabsClient(options);`,
    'options that are asserted': `${sdk}new ElevenLabsClient({ api_key: ${read} } as object);`,
    'options cast to any': `${sdk}new ElevenLabsClient({ 'api-key': ${read} } as any);`,
    'a bare key cast to any': `${sdk}new ElevenLabsClient(${read} as any);`,
    'a bare key cast to never': `${sdk}const apiKey = (${read} ?? '') as never;\nnew ElevenLabsClient(apiKey);`,
  },
};
