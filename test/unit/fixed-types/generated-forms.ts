/** A script made of one choice of everything. */
export interface Form {
  readonly name: string;
  readonly file: string;
  readonly source: string;
}

const read = 'process.env.ELEVENLABS_API_KEY';
const url = "'https://api.elevenlabs.io/v1/user'";
const asIs = (body: string) => body;

/** Where a script gets the key. */
interface Source {
  readonly declaration: string;
  readonly key: string;
  /** What is around the request. */
  readonly around: (body: string) => string;
  readonly isTyped?: boolean;
}

const sources: Readonly<Record<string, Source>> = {
  name: { declaration: `const key = ${read};`, key: 'key', around: asIs },
  member: { declaration: '', key: read, around: asIs },
  'member in brackets': { declaration: '', key: "process.env['ELEVENLABS_API_KEY']", around: asIs },
  'member of a constant': {
    declaration: `const config = { key: ${read} };`,
    key: 'config.key',
    around: asIs,
  },
  destructured: {
    declaration: 'const { ELEVENLABS_API_KEY } = process.env;',
    key: 'ELEVENLABS_API_KEY',
    around: asIs,
  },
  'destructured under another name': {
    declaration: 'const { ELEVENLABS_API_KEY: key } = process.env;',
    key: 'key',
    around: asIs,
  },
  imported: {
    declaration: "import { ELEVENLABS_API_KEY } from '$env/static/private';",
    key: 'ELEVENLABS_API_KEY',
    around: asIs,
  },
  parameter: {
    declaration: '',
    key: 'key',
    around: (body) => `export async function a(key = ${read}) { ${body} }`,
  },
  'optional parameter': {
    declaration: '',
    key: 'apiKey',
    around: (body) => `export async function a(apiKey?: string) { ${body} }`,
    isTyped: true,
  },
};

/** What is written around the key. */
interface Writing {
  readonly of: (key: string) => string;
  readonly isTyped?: boolean;
  /** Only where a `<` doesn't open a tag. */
  readonly isAngled?: boolean;
}

const writings: Readonly<Record<string, Writing>> = {
  nothing: { of: (key) => key },
  parentheses: { of: (key) => `(${key})` },
  'two parentheses': { of: (key) => `((${key}))` },
  '??': { of: (key) => `(${key} ?? '')` },
  '||': { of: (key) => `(${key} || '')` },
  'a template': { of: (key) => `\`\${${key}}\`` },
  '+': { of: (key) => `('' + ${key})` },
  'a ternary': { of: (key) => `(Math.random() < 0.5 ? ${key} : '')` },
  'as string': { of: (key) => `(${key} as string)`, isTyped: true },
  'as any': { of: (key) => `(${key} as any)`, isTyped: true },
  'as string | undefined': { of: (key) => `(${key} as string | undefined)`, isTyped: true },
  'as unknown': { of: (key) => `(${key} as unknown)`, isTyped: true },
  'as a brand': { of: (key) => `(${key} as string & { readonly brand?: 'key' })`, isTyped: true },
  'as unknown as string': { of: (key) => `(${key} as unknown as string)`, isTyped: true },
  satisfies: { of: (key) => `(${key} satisfies string | undefined)`, isTyped: true },
  '!': { of: (key) => `${key}!`, isTyped: true },
  'an assertion before it': { of: (key) => `(<string>${key})`, isTyped: true, isAngled: true },
};

/** Where the key goes. */
const sinks: Readonly<Record<string, (value: string) => string>> = {
  header: (value) => `await fetch(${url}, { headers: { 'xi-api-key': ${value} } });`,
  'header with a scheme': (value) =>
    `await fetch(${url}, { headers: { Authorization: \`Bearer \${${value}}\` } });`,
  SDK: (value) => `new ElevenLabsClient({ apiKey: ${value} });`,
  variable: (value) => `const value = ${value}; await fetch(${url}, { headers: { 'xi-api-key': value } });`,
};

const languages = ['ts', 'tsx', 'js'] as const;
type Language = (typeof languages)[number];

/**
 * Every writing of every key in every place and language, and every two writings around each other, with places and
 * languages in turn.
 */
export function generatedForms(): Form[] {
  const forms: Form[] = [];
  for (const [source, sink] of pairsOf(Object.keys(sources), Object.keys(sinks))) {
    for (const [writing, language] of pairsOf(Object.keys(writings), languages)) {
      forms.push(...formOf(source, [writing], sink, language));
    }
  }
  let turn = 0;
  for (const [source, inner] of pairsOf(Object.keys(sources), Object.keys(writings))) {
    for (const outer of Object.keys(writings)) {
      const sink = Object.keys(sinks)[turn % Object.keys(sinks).length] ?? '';
      forms.push(...formOf(source, [inner, outer], sink, languages[turn % languages.length] ?? 'ts'));
      turn++;
    }
  }
  return forms;
}

/** The form of some choices; none if its language lacks one of them. Its value has no parentheses around the whole. */
function formOf(
  sourceName: string,
  writingNames: readonly string[],
  sinkName: string,
  language: Language,
): Form[] {
  const source = sources[sourceName];
  const chosen = writingNames.flatMap((name) => writings[name] ?? []);
  const sink = sinks[sinkName];
  const isTyped = source?.isTyped === true || chosen.some((writing) => writing.isTyped === true);
  const isAngled = chosen.some((writing) => writing.isAngled === true);
  if (source === undefined || sink === undefined) return [];
  // The compiler rejects an unknown value that is to satisfy a type.
  if (writingNames.join() === 'as unknown,satisfies') return [];
  if ((language === 'js' && isTyped) || (language === 'tsx' && isAngled)) return [];
  const value = chosen.reduce((key, { of }) => of(key), source.key);
  const bare = /^\(([^()]*)\)$/.exec(value)?.[1] ?? value;
  const client = sinkName === 'SDK' ? "import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';\n" : '';
  return [
    {
      name: `${sourceName}, ${writingNames.join(', ')}, ${sinkName}, ${language}`,
      file: `example.${language}`,
      source: `${client}${source.declaration}\n${source.around(sink(bare))}\nexport {};\n`,
    },
  ];
}

function pairsOf<One, Other>(ones: readonly One[], others: readonly Other[]): [One, Other][] {
  return ones.flatMap((one) => others.map((other): [One, Other] => [one, other]));
}
