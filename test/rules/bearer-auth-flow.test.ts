import { type Example, type Expected, ruleTable } from './rule-table';

/** How code in which the URL, the headers or the key take a detour is reported. */
const host = 'https://api.elevenlabs.io';
const bearer = `{ headers: { Authorization: \`Bearer \${apiKey}\` } }`;
const right = `{ headers: { 'xi-api-key': apiKey } }`;
const found: Expected = ['destination', 'error', 'Authorization'];

/** A request with the wrong header, which the fix makes right, in code that is the same before and after. */
function flow(name: string, code: (options: string) => string): Example {
  return { name, file: 'example.js', source: code(bearer), reports: [found], fixed: code(right) };
}

const callers = (count: number, url = (at: number) => `'${host}/v1/voices/${at}'`) =>
  Array.from({ length: count }, (_, at) => `call(${url(at)}, apiKey);`).join('\n');

const helpers: Example[] = [
  ...[1, 5, 30, 200].map((count) =>
    flow(
      `a helper with ${count} callers`,
      (options) => `function call(url, apiKey) { return fetch(url, ${options}); }\n${callers(count)}`,
    ),
  ),
  flow(
    'a helper that adds the path',
    (options) =>
      `const BASE = '${host}/v1';\nconst get = (path, apiKey) => fetch(BASE + path, ${options});\n${['/a', '/b', '/c', '/d', '/e', '/f'].map((path) => `get('${path}', apiKey);`).join('\n')}`,
  ),
];

const variables: Example[] = [
  flow(
    'a URL that is extended',
    (options) => `let url = '${host}/v1/user';\nif (more) url += '/subscription';\nfetch(url, ${options});`,
  ),
  flow(
    'a URL that a loop extends',
    (options) =>
      `let url = '${host}/v1/history?';\nfor (const each of filters) {\n  url += \`&filter=\${each}\`;\n}\nfetch(url, ${options});`,
  ),
  flow(
    'a URL that is put together from itself',
    (options) =>
      `let url = '${host}';\nurl = url + '/v1/text-to-speech';\nif (stream) { url = \`\${url}/stream\`; }\nfetch(url, ${options});`,
  ),
  flow(
    'a URL that two branches set',
    (options) =>
      `let url;\nif (stream) {\n  url = '${host}/v1/a/stream';\n} else {\n  url = '${host}/v1/a';\n}\nfetch(url, ${options});`,
  ),
  flow(
    'a URL that a switch sets',
    (options) =>
      `let url = '';\nswitch (kind) {\n  case 'user':\n    url = '${host}/v1/user';\n    break;\n  case 'models':\n    url = '${host}/v1/models';\n    break;\n  default:\n    throw new Error(kind);\n}\nfetch(url, ${options});`,
  ),
  flow(
    'a URL that replaces another one on every path',
    (options) =>
      `let url = 'https://api.openai.com/v1/models';\nawait fetch(url);\nurl = '${host}/v1/models';\nfetch(url, ${options});`,
  ),
  flow(
    'a parameter with a fallback in the function',
    (options) =>
      `function load(url, apiKey) {\n  if (!url) url = '${host}/v1/models';\n  return fetch(url, ${options});\n}`,
  ),
  flow(
    'a base in a variable that is set once elsewhere',
    (options) =>
      `let base = null;\nexport function connect() { base = '${host}'; }\nexport const user = (apiKey) => fetch(\`\${base}/v1/user\`, ${options});`,
  ),
  flow(
    'settings in a variable that is set once elsewhere',
    (options) =>
      `let settings;\nexport function configure(apiKey) { settings = { url: '${host}', apiKey }; }\nexport const user = (apiKey) => fetch(settings.url + '/v1/user', ${options});`,
  ),
];

const lists: Example[] = [
  flow(
    'a list of paths that map goes through',
    (options) =>
      `const PATHS = ['/v1/user', '/v1/models'];\nPATHS.map((path) => fetch('${host}' + path, ${options}));`,
  ),
  flow(
    'a list of addresses in a loop',
    (options) =>
      `const URLS = ['${host}/v1/user', '${host}/v1/models'];\nfor (const url of URLS) await fetch(url, ${options});`,
  ),
  flow(
    'a list of addresses that forEach passes to a named function',
    (options) =>
      `const URLS = ['${host}/v1/user', '${host}/v1/models'];\nfunction load(url) { fetch(url, ${options}); }\nURLS.forEach(load);`,
  ),
  flow(
    'a list of objects that are destructured',
    (options) =>
      `const ENDPOINTS = [{ url: '${host}/v1/user' }, { url: '${host}/v1/models' }];\nENDPOINTS.forEach(({ url }) => fetch(url, ${options}));`,
  ),
  flow(
    'pairs in a loop',
    (options) =>
      `const PAIRS = [['user', '${host}/v1/user'], ['models', '${host}/v1/models']];\nfor (const [name, url] of PAIRS) { fetch(url, ${options}); }`,
  ),
  flow(
    'the entries of a table',
    (options) =>
      `const TABLE = { user: { url: '${host}/v1/user' }, models: { url: '${host}/v1/models' } };\nfor (const [name, { url }] of Object.entries(TABLE)) fetch(url, ${options});`,
  ),
  flow(
    'an element that is looked up in a table',
    (options) =>
      `const TABLE = { user: { url: '${host}/v1/user' }, models: { url: '${host}/v1/models' } };\nconst { url } = TABLE[name];\nfetch(url, ${options});`,
  ),
  flow(
    'an element that is searched for',
    (options) =>
      `const LIST = [{ id: 'user', url: '${host}/v1/user' }, { id: 'models', url: '${host}/v1/models' }];\nconst endpoint = LIST.find(({ id }) => id === wanted);\nfetch(endpoint.url, ${options});`,
  ),
  flow(
    'a list that is made from another one',
    (options) =>
      `const urls = ['/v1/user', '/v1/models'].map((path) => '${host}' + path);\nfor (const url of urls.slice(0, 1)) fetch(url, ${options});`,
  ),
];

const options: Example[] = [
  {
    name: 'headers that are set later',
    file: 'example.js',
    source: `const options = { method: 'GET' };\noptions.headers = { Authorization: \`Bearer \${apiKey}\` };\nfetch('${host}/v1/user', options);`,
    reports: [found],
    fixed: `const options = { method: 'GET' };\noptions.headers = { 'xi-api-key': apiKey };\nfetch('${host}/v1/user', options);`,
  },
  {
    name: 'a header that is set later',
    file: 'example.js',
    source: `const headers = { Accept: 'audio/mpeg' };\nif (apiKey) headers['Authorization'] = \`Bearer \${apiKey}\`;\nfetch('${host}/v1/user', { headers });`,
    reports: [['destination', 'error', `'Authorization'`]],
    fixed: `const headers = { Accept: 'audio/mpeg' };\nif (apiKey) headers['xi-api-key'] = apiKey;\nfetch('${host}/v1/user', { headers });`,
  },
  {
    name: 'a URL and headers that are set later',
    file: 'example.js',
    source: `const request = {};\nrequest.url = '${host}/v1/user';\nrequest.headers = { Authorization: 'Bearer ' + apiKey };\naxios(request);`,
    reports: [found],
    fixed: `const request = {};\nrequest.url = '${host}/v1/user';\nrequest.headers = { 'xi-api-key': apiKey };\naxios(request);`,
  },
  {
    name: 'headers that two branches set',
    file: 'example.js',
    source: `let headers;\nif (json) headers = { Authorization: 'Bearer ' + apiKey, Accept: 'application/json' };\nelse headers = { Authorization: 'Bearer ' + apiKey };\nfetch('${host}/v1/user', { headers });`,
    reports: [found, found],
    fixed: `let headers;\nif (json) headers = { 'xi-api-key': apiKey, Accept: 'application/json' };\nelse headers = { 'xi-api-key': apiKey };\nfetch('${host}/v1/user', { headers });`,
  },
  {
    name: 'options that a branch replaces by a spread',
    file: 'example.js',
    source: `let options = { method: 'GET' };\nif (signed) { options = { ...options, headers: { Authorization: 'Bearer ' + apiKey } }; }\nfetch('${host}/v1/user', options);`,
    reports: [found],
    fixed: `let options = { method: 'GET' };\nif (signed) { options = { ...options, headers: { 'xi-api-key': apiKey } }; }\nfetch('${host}/v1/user', options);`,
  },
  {
    name: 'an address and a key that are put into an object later',
    file: 'example.js',
    source: `const config = {};\nconfig.base = '${host}';\nconfig.key = process.env.ELEVENLABS_API_KEY.trim();\nfetch(config.base + '/v1/user', { headers: { Authorization: 'Bearer ' + config.key } });`,
    reports: [found],
    fixed: `const config = {};\nconfig.base = '${host}';\nconfig.key = process.env.ELEVENLABS_API_KEY.trim();\nfetch(config.base + '/v1/user', { headers: { 'xi-api-key': config.key } });`,
  },
];

const openAi = `url: 'https://api.openai.com/v1/audio/speech'`;
const eleven = `url: '${host}/v1/text-to-speech/voice'`;
const openAiKey = 'process.env.OPENAI_API_KEY?.trim()';
const elevenKey = 'process.env.ELEVENLABS_API_KEY?.trim()';

/** A table of vendors with their keys, and code that sends all of them the same header. */
function sharedHeader(name: string, code: string): Example {
  const source = `const VENDORS = { openai: { ${openAi}, key: ${openAiKey} }, elevenlabs: { ${eleven}, key: ${elevenKey} } };\n${code}`;
  return { name, file: 'example.js', source, reports: [found] };
}

const vendors: Example[] = [
  sharedHeader(
    'a vendor that is looked up, with one header for all',
    'fetch(VENDORS[name].url, { headers: { Authorization: "Bearer " + VENDORS[name].key } });',
  ),
  sharedHeader(
    'a vendor in a constant, with one header for all',
    'const vendor = VENDORS[name];\nfetch(vendor.url, { headers: { Authorization: "Bearer " + vendor.key } });',
  ),
  sharedHeader(
    'every vendor in turn, with one header for all',
    'for (const { url, key } of Object.values(VENDORS)) fetch(url, { headers: { Authorization: "Bearer " + key } });',
  ),
  ...[
    'fetch(VENDORS[name].url, { headers: VENDORS[name].headers });',
    'const { url, headers } = VENDORS[name];\naxios.post(url, body, { headers });',
    'Object.values(VENDORS).forEach((vendor) => fetch(vendor.url, { headers: { ...vendor.headers, Accept: type } }));',
  ].map((code): Example => {
    const table = (header: string) =>
      `const VENDORS = {\n  openai: { ${openAi}, headers: { Authorization: \`Bearer \${${openAiKey}}\` } },\n  elevenlabs: { ${eleven}, headers: { ${header} } },\n};\n${code}`;
    return {
      name: `a table with the headers of each vendor: ${code}`,
      file: 'example.js',
      source: table(`Authorization: \`Bearer \${${elevenKey}}\``),
      reports: [found],
      fixed: table(`'xi-api-key': ${elevenKey}`),
    };
  }),
  {
    name: 'a helper whose callers give the headers of each vendor',
    file: 'example.js',
    source: `const send = (url, headers) => fetch(url, { headers });\nsend('https://api.openai.com/v1/models', { Authorization: 'Bearer ' + openAiKey });\nsend('${host}/v1/models', { Authorization: 'Bearer ' + apiKey });`,
    reports: [found],
    fixed: `const send = (url, headers) => fetch(url, { headers });\nsend('https://api.openai.com/v1/models', { Authorization: 'Bearer ' + openAiKey });\nsend('${host}/v1/models', { 'xi-api-key': apiKey });`,
  },
];

const classes: Example[] = [
  flow(
    'a base class that requests the URL of a subclass',
    (options) =>
      `class Client {\n  get(path, apiKey) { return fetch(this.base + path, ${options}); }\n}\nclass Speech extends Client { base = '${host}/v1'; }`,
  ),
  flow(
    'a subclass that requests the URL of its base class',
    (options) =>
      `class Client { base = '${host}/v1'; }\nclass Voices extends Client {\n  list(apiKey) { return fetch(\`\${this.base}/voices\`, ${options}); }\n}`,
  ),
  flow(
    'a URL that a subclass passes to the constructor of its base class',
    (options) =>
      `class Client {\n  constructor(base) { this.base = base; }\n  get(path, apiKey) { return fetch(this.base + path, ${options}); }\n}\nclass Speech extends Client { constructor() { super('${host}/v1'); } }`,
  ),
  {
    name: 'the headers that a subclass gives its base class',
    file: 'example.js',
    source: `class Client {\n  get(path) { return fetch(this.url(path), { headers: this.headers() }); }\n}\nclass Speech extends Client {\n  url(path) { return '${host}' + path; }\n  headers() { return { Authorization: \`Bearer \${this.apiKey}\` }; }\n}`,
    reports: [found],
    fixed: `class Client {\n  get(path) { return fetch(this.url(path), { headers: this.headers() }); }\n}\nclass Speech extends Client {\n  url(path) { return '${host}' + path; }\n  headers() { return { 'xi-api-key': this.apiKey }; }\n}`,
  },
  {
    name: 'headers that extend those of the base class',
    file: 'example.js',
    source: `class Client { headers() { return { Accept: 'audio/mpeg' }; } }\nclass Speech extends Client {\n  headers() { return { ...super.headers(), Authorization: 'Bearer ' + this.apiKey }; }\n  get() { return fetch('${host}/v1/voices', { headers: this.headers() }); }\n}`,
    reports: [found],
    fixed: `class Client { headers() { return { Accept: 'audio/mpeg' }; } }\nclass Speech extends Client {\n  headers() { return { ...super.headers(), 'xi-api-key': this.apiKey }; }\n  get() { return fetch('${host}/v1/voices', { headers: this.headers() }); }\n}`,
  },
];

const silentVendors: Example[] = [
  {
    name: 'a table with the name of the right header for each vendor',
    source: `const VENDORS = { openai: { ${openAi}, header: 'Authorization', value: \`Bearer \${${openAiKey}}\` }, elevenlabs: { ${eleven}, header: 'xi-api-key', value: ${elevenKey} } };\nfetch(VENDORS[name].url, { headers: { [VENDORS[name].header]: VENDORS[name].value } });`,
  },
  {
    name: 'a table of vendors whose keys are unknown',
    source: `const VENDORS = { openai: { ${openAi} }, elevenlabs: { ${eleven} } };\nfetch(VENDORS[name].url, { headers: { Authorization: \`Bearer \${tokens[name]}\` } });`,
  },
  {
    name: 'a table of other vendors, beside a right request',
    source: `const VENDORS = { openai: { ${openAi}, key: ${openAiKey} }, groq: { url: 'https://api.groq.com/openai/v1/models', key: groqKey } };\nfetch(VENDORS[name].url, { headers: { Authorization: \`Bearer \${VENDORS[name].key}\` } });\nfetch('${host}/v1/user', ${right});`,
  },
  {
    name: 'a helper whose callers give the right headers for each vendor',
    source: `const send = (url, headers) => fetch(url, { headers });\nsend('https://api.openai.com/v1/models', { Authorization: 'Bearer ' + openAiKey });\nsend('${host}/v1/models', { 'xi-api-key': apiKey });`,
  },
  {
    name: 'a subclass that replaces the headers of its base class',
    source: `class Client {\n  headers() { return { Authorization: \`Bearer \${this.key}\` }; }\n  get(path) { return fetch(this.base + path, { headers: this.headers() }); }\n}\nclass Speech extends Client { base = '${host}'; headers() { return { 'xi-api-key': this.key }; } }\nclass Chat extends Client { base = 'https://api.openai.com'; }`,
  },
  {
    name: 'a base class for another vendor, and one whose subclasses call different vendors',
    source: `class Client {\n  constructor(base) { this.base = base; }\n  get(path, key) { return fetch(this.base + path, { headers: { Authorization: \`Bearer \${key}\` } }); }\n}\nclass Speech extends Client { constructor() { super('${host}'); } }\nclass Chat extends Client { constructor() { super('https://api.openai.com'); } }`,
  },
  {
    name: 'a class with the same field as another one',
    source: `class Speech { base = '${host}'; }\nclass Chat { get(path) { return fetch(this.base + path, { headers: { Authorization: \`Bearer \${this.key}\` } }); } }`,
  },
];

const openAiModels = 'https://api.openai.com/v1/models';

/** Code in which one branch is for ElevenLabs and the other for another vendor, with the same headers in both. */
function branches(name: string, code: (ours: string, others: string) => string): Example {
  const wrong = `{ Authorization: \`Bearer \${apiKey}\` }`;
  const cured = `{ 'xi-api-key': apiKey }`;
  return {
    name,
    file: 'example.js',
    source: code(wrong, wrong),
    reports: [found],
    fixed: code(cured, wrong),
  };
}

const vendorBranches: Example[] = [
  branches(
    'the branches of a statement',
    (ours, others) =>
      `let url;\nlet headers;\nif (isOurs) {\n  url = '${host}/v1/user';\n  headers = ${ours};\n} else {\n  url = '${openAiModels}';\n  headers = ${others};\n}\nfetch(url, { headers });`,
  ),
  branches(
    'the cases of a switch',
    (ours, others) =>
      `let url = '';\nlet headers = {};\nswitch (vendor) {\n  case 'elevenlabs': {\n    url = \`${host}/v1/text-to-speech/\${voice}\`;\n    headers = ${ours};\n    break;\n  }\n  case 'openai':\n    url = '${openAiModels}';\n    headers = ${others};\n}\nfetch(url, { headers });`,
  ),
  branches(
    'options that each case sets',
    (ours, others) =>
      `let config;\nswitch (vendor) {\n  case 'elevenlabs':\n    config = { url: '${host}/v1/user', headers: ${ours} };\n    break;\n  default:\n    config = { url: '${openAiModels}', headers: ${others} };\n}\nfetch(config.url, { headers: config.headers });`,
  ),
  branches(
    'the returns of a function',
    (ours, others) =>
      `function configFor(vendor, apiKey) {\n  if (vendor === 'elevenlabs') return { url: '${host}/v1/user', headers: ${ours} };\n  return { url: '${openAiModels}', headers: ${others} };\n}\nconst { url, headers } = configFor(vendor, apiKey);\nfetch(url, { headers });`,
  ),
];

const silent: Example[] = [
  {
    name: 'a helper with many callers, one of which calls another vendor',
    source: `function call(url, apiKey) { return fetch(url, ${bearer}); }\n${callers(20)}\ncall('https://api.openai.com/v1/models', apiKey);`,
  },
  {
    name: 'a helper for another vendor with many callers',
    source: `function call(url, apiKey) { return fetch(url, ${bearer}); }\n${callers(9, () => `'https://api.openai.com/v1/models'`)}\nfetch('${host}/v1/user', ${right});`,
  },
  {
    name: 'a URL that a branch replaces by another vendor',
    source: `let url = '${host}/v1/text-to-speech';\nif (vendor === 'openai') url = 'https://api.openai.com/v1/audio/speech';\nfetch(url, ${bearer});`,
  },
  {
    name: 'a URL that an unknown address may replace',
    source: `let url = '${host}/v1/models';\nif (settings.url) { url = settings.url; }\nfetch(url, ${bearer});`,
  },
  {
    name: 'a URL of another vendor in a variable that is reused',
    source: `let url = '${host}/v1/models';\nawait fetch(url, ${right});\nurl = 'https://api.openai.com/v1/models';\nawait fetch(url, ${bearer});`,
  },
  {
    name: 'a switch whose ElevenLabs branch is right',
    source: `
let url;
let headers;
switch (vendor) {
  case 'elevenlabs':
    url = '${host}/v1/text-to-speech';
    headers = { 'xi-api-key': apiKey };
    break;
  default:
    url = 'https://api.openai.com/v1/audio/speech';
    headers = { Authorization: \`Bearer \${apiKey}\` };
}
fetch(url, { headers });
`,
  },
  {
    name: 'a case that goes on in the next one',
    source: `
let url = '${host}/v1/user';
const headers = {};
switch (vendor) {
  case 'openai':
    url = 'https://api.openai.com/v1/models';
  case 'groq':
    headers.Authorization = \`Bearer \${apiKey}\`;
    break;
}
fetch(url, { headers });
`,
  },
  {
    name: 'branches of two statements',
    source: `
let url = '${host}/v1/user';
let headers = { 'xi-api-key': apiKey };
if (isOther) { url = 'https://api.openai.com/v1/models'; } else { url = '${host}/v1/models'; }
if (isOther) { headers = { Authorization: \`Bearer \${apiKey}\` }; }
fetch(url, { headers });
`,
  },
  {
    name: 'headers for all vendors that one branch replaces',
    source: `
let url = settings.url;
let headers = { Authorization: \`Bearer \${apiKey}\` };
if (vendor === 'elevenlabs') {
  url = '${host}/v1/user';
  headers = { 'xi-api-key': apiKey };
} else if (vendor === 'openai') {
  url = 'https://api.openai.com/v1/models';
}
fetch(url, { headers });
`,
  },
  {
    name: 'headers of a branch that another request sends too',
    source: `
let url;
const headers = {};
if (vendor === 'elevenlabs') {
  url = '${host}/v1/user';
  headers.Authorization = \`Bearer \${apiKey}\`;
} else {
  url = 'https://api.openai.com/v1/models';
}
fetch(url, { headers });
fetch('https://gateway.example.com', { headers });
`,
  },
  {
    name: 'headers that a branch sets for each vendor',
    source: `
const headers = {};
if (vendor === 'elevenlabs') headers['xi-api-key'] = apiKey;
else headers.Authorization = \`Bearer \${apiKey}\`;
fetch(vendor === 'elevenlabs' ? '${host}/v1/voices' : 'https://api.openai.com/v1/models', { headers });
`,
  },
  {
    name: 'a list with another vendor in it',
    source: `const URLS = ['${host}/v1/models', 'https://api.openai.com/v1/models'];\nfor (const url of URLS) fetch(url, ${bearer});`,
  },
  {
    name: 'a list of which only a part is known',
    source: `const URLS = ['/v1/models', ...more];\nURLS.forEach((path) => fetch(base + path, ${bearer}));`,
  },
  {
    name: 'a table with the right header for each vendor',
    source: `
const VENDORS = {
  openai: { url: 'https://api.openai.com/v1/models', headers: { Authorization: \`Bearer \${process.env.OPENAI_API_KEY}\` } },
  elevenlabs: { url: '${host}/v1/models', headers: { 'xi-api-key': process.env.ELEVENLABS_API_KEY } },
};
fetch(VENDORS[name].url, { headers: VENDORS[name].headers });
`,
  },
  {
    name: 'options for your own backend, set later',
    source: `const options = { method: 'POST' };\noptions.headers = { Authorization: \`Bearer \${session}\` };\nfetch('/api/elevenlabs', options);\nfetch('${host}/v1/user', ${right});`,
  },
  {
    name: 'a session token in a variable for either backend',
    source: `let base = '/api';\nif (direct) base = 'https://backend.example.com';\nfetch(base + '/elevenlabs', { headers: { Authorization: \`Bearer \${session}\` } });`,
  },
];

ruleTable('bearer-auth', [
  ...helpers,
  ...variables,
  ...lists,
  ...options,
  ...vendors,
  ...vendorBranches,
  ...classes,
  ...silentVendors,
  ...silent,
]);
