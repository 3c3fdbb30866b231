const url = "'https://api.elevenlabs.io/v1/voices'";
const read = 'process.env.ELEVENLABS_API_KEY';
const bearer = (value: string) =>
  `await fetch(${url}, { headers: { Authorization: \`Bearer \${${value}}\` } });`;
const request = (value: string) => `await fetch(${url}, { headers: { 'xi-api-key': ${value} } });`;

/** Strict TypeScript without an error, in which "fix all" changes something. */
export const scriptsToFix: Readonly<Record<string, string>> = {
  'a read with !': request(`${read}!`),
  'a read in brackets with !': request(`process.env['ELEVENLABS_API_KEY']!`),
  'a read with as string': request(`${read} as string`),
  'a read with as string in brackets': request(`(${read} as string)`),
  'a read with an assertion before it': request(`<string>${read}`),
  'a read with ! and an assertion': request(`${read}! as string`),
  "a read with ?? ''": request(`${read} ?? ''`),
  "a read with || ''": request(`${read} || ''`),
  'two reads with !': request(`${read}! || process.env.XI_API_KEY!`),
  'a choice of reads with !': request(`Math.random() < 0.5 ? ${read}! : process.env.XI_API_KEY!`),
  'a read with ! and a method': request(`${read}!.toString()`),
  'a read with ! in a template': request(`\`\${${read}!}\``),
  'a read after a check of the same read': `if (${read}) {\n  ${request(read)}\n}`,
  'a read after a check that throws': `if (!${read}) throw new Error('no key');\nconst key: string = ${read};\n${request('key')}`,
  'a constant after a check that throws': `const key = ${read};\nif (!key) throw new Error('no key');\n${request('key')}`,
  'a constant after a check in a block, used in a closure': `
export function speaker() {
  const key = ${read};
  if (!key) {
    throw new Error('no key');
  }
  return async () => { ${bearer('key')} };
}`,
  'a constant inside of its check': `const key = ${read};\nif (key) {\n  ${request('key')}\n}`,
  'a constant with a type': `const key: string = ${read}!;\n${request('key')}`,
  'a constant that may be missing, in Bearer': `const key = ${read};\n${bearer('key')}`,
  'a variable that is set later': `let key: string | undefined;\nkey = ${read};\n${bearer('key')}`,
  'a variable that is checked': `let key = ${read};\nif (!key) throw new Error('no key');\n${bearer('key')}`,
  'a field with !': `export class A { private readonly key = ${read}!; async b() { ${request('this.key')} } }`,
  'a field that the constructor sets': `
export class A {
  private readonly key: string;
  constructor() { this.key = ${read} ?? ''; }
  async b() { ${bearer('this.key')} }
}`,
  'a field that may be missing': `export class A { private key?: string = ${read}; async b() { ${bearer('this.key')} } }`,
  'a field without a type': `export class A { static key = ${read}; private key = A.key; async b() { ${bearer('this.key')} } }`,
  'a parameter property': `export class A { constructor(private readonly key = ${read} ?? '') {} async b() { ${bearer('this.key')} } }`,
  'a getter': `export class A { get key(): string { return ${read} ?? ''; } async b() { ${request('this.key')} } }`,
  'a parameter': `export async function a(apiKey: string) { ${bearer('apiKey')} }`,
  'an optional parameter': `export async function a(apiKey?: string) { ${bearer('apiKey')} }`,
  'a parameter with a default': `export async function a(apiKey = ${read}) { ${bearer('apiKey')} }`,
  'a destructured parameter': `export async function a({ apiKey }: { apiKey?: string }) { ${bearer('apiKey')} }`,
  'a destructured read': `const { ELEVENLABS_API_KEY } = process.env;\n${bearer('ELEVENLABS_API_KEY')}`,
  'a destructured read with !': `const { ELEVENLABS_API_KEY: key } = process.env;\n${request('key!')}`,
  'a destructured read in a branch': `const { ELEVENLABS_API_KEY } = process.env;\n${request(`ELEVENLABS_API_KEY ? ELEVENLABS_API_KEY : 'x'`)}`,
  'a destructured read in a branch with !': `const { ELEVENLABS_API_KEY: key } = process.env;\n${request(`Math.random() < 0.5 ? key! : 'x'`)}`,
  'a destructured read with a default': `const { ELEVENLABS_API_KEY = '' } = process.env;\n${request('ELEVENLABS_API_KEY')}`,
  'a destructured read, passed on in shorthand': `const { ELEVENLABS_API_KEY: apiKey } = process.env;\nnew ElevenLabsClient({ apiKey });`,
  'the official client': `new ElevenLabsClient({ apiKey: ${read} });`,
  'Bearer with a read': bearer(read),
  'Bearer with a read and !': bearer(`${read}!`),
  'Bearer with a read and as string': bearer(`${read} as string`),
  "Bearer with a read and || ''": bearer(`${read} || ''`),
  'Bearer with two reads': bearer(`${read} ?? process.env.XI_API_KEY`),
  'Bearer with two reads and ||': bearer(`${read} || process.env.XI_API_KEY`),
  'Bearer with a choice of reads': bearer(`Math.random() < 0.5 ? ${read} : process.env.XI_API_KEY`),
  'Bearer with a read that is trimmed': bearer(`${read}?.trim()`),
  'Bearer with a fallback that is trimmed': bearer(`(${read} ?? '').trim()`),
  'Bearer with a sum': bearer(`'' + ${read}`),
  'Bearer by +': `await fetch(${url}, { headers: { Authorization: 'Bearer ' + ${read} } });`,
  'Bearer by + and !': `await fetch(${url}, { headers: { Authorization: 'Bearer ' + ${read}! } });`,
  'Bearer by concat': `await fetch(${url}, { headers: { Authorization: 'Bearer '.concat(${read}!) } });`,
  'Bearer in a constant': `const authorization = \`Bearer \${${read}}\`;\nawait fetch(${url}, { headers: { authorization } });`,
  'Bearer in a typed record': `const headers: Record<string, string> = { Authorization: \`Bearer \${${read}}\` };\nawait fetch(${url}, { headers });`,
  'Bearer in HeadersInit': `const headers: HeadersInit = { Authorization: \`Bearer \${${read}}\` };\nawait fetch(${url}, { headers });`,
  'Bearer in a constant object': `const headers = { Authorization: \`Bearer \${${read}!}\` } as const;\nawait fetch(${url}, { headers });`,
  'Bearer in Headers': `await fetch(${url}, { headers: new Headers({ Authorization: \`Bearer \${${read}}\` }) });`,
  'Bearer with a member of a constant': `const config = { key: ${read} };\n${bearer('config.key')}`,
  'Bearer with a member that has a fallback': `const config = { key: ${read} ?? '' } as const;\n${bearer('config.key')}`,
  'Bearer with members of declared strings': `export async function a(options: { apiKey?: string }, keys: Record<string, string>) {\n  ${bearer('options.apiKey')}\n  ${bearer(`keys['elevenlabs']`)}\n}`,
  'Bearer with a member that is asserted to be a string': `export async function a(config: Record<string, unknown>) { ${bearer(`config['apiKey'] as string`)} }`,
  'Bearer with a function that gives a string': `
function apiKey(): string {
  const key = ${read};
  if (!key) throw new Error('no key');
  return key;
}
${bearer('apiKey()')}`,
  'Bearer with a function that may give nothing': `const apiKey = (): string | undefined => ${read};\n${bearer('apiKey()')}`,
  'Bearer with a function with !': `const apiKey = () => ${read}!;\n${bearer('apiKey()')}`,
  'Bearer with a promise': `const apiKey = async () => ${read};\n${bearer('await apiKey()')}`,
  'Bearer in a helper': `
function headersFor(key: string) {
  return { Authorization: \`Bearer \${key}\` };
}
await fetch(${url}, { headers: headersFor(${read} ?? '') });`,
  'Bearer after a condition': `const apiKey = ${read};\nawait fetch(${url}, { headers: { ...(apiKey && { Authorization: \`Bearer \${apiKey}\` }) } });`,
  'Bearer with a key of a list': `for (const apiKey of (${read} ?? '').split(',')) {\n  ${bearer('apiKey')}\n}`,
  'a wrong name in shorthand': `const xi_api_key = ${read} ?? '';\nawait fetch(${url}, { headers: { xi_api_key } });`,
  'both names with one value': `await fetch(${url}, { headers: { 'xi-api-key': ${read} ?? '', 'x-api-key': ${read} ?? '' } });`,
  'a helper that gives a string': `
function getEnv(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(name);
  return value;
}
${request(`getEnv('ELEVENLABS_API_KEY')`)}`,
  'a helper with !': `const getEnv = (name: string) => process.env[name];\n${request(`getEnv('ELEVENLABS_API_KEY')!`)}`,
  'a helper that is awaited': `const getEnv = async (name: string) => process.env[name] ?? '';\n${request(`await getEnv('ELEVENLABS_API_KEY')`)}`,
  'a helper that is awaited, in Bearer': `const getEnv = async (name: string) => process.env[name] ?? '';\n${bearer(`await getEnv('ELEVENLABS_API_KEY')`)}`,
  'a setting that may be missing': `
const config = useRuntimeConfig();
${request(`config.elevenlabsApiKey ?? ''`)}`,
  'destructured options': `
async function speak({ apiKey = ${read} }: { apiKey?: string | undefined } = {}) { ${request(`apiKey ?? ''`)} }
await speak({ apiKey: ${read} });`,
  'an interceptor': `
declare const api: { interceptors: { request: { use(hook: (config: { headers: Record<string, string> }) => unknown): void } } };
api.interceptors.request.use((config) => {
  config.headers = { Authorization: \`Bearer \${${read}}\` };
  return config;
});`,
  'Deno and Vite': `${request(`Deno.env.get('ELEVENLABS_API_KEY') ?? ''`)}\n${bearer('import.meta.env.VITE_ELEVENLABS_API_KEY')}`,
};
