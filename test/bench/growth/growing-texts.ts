import { SeededRandom } from '../../seeded-random';
import { speechModule } from '../texts/speech-module';

/** A text that can be made longer without becoming another kind of text. */
export interface GrowingText {
  readonly name: string;
  /** Its name says how it is parsed. */
  readonly path: string;
  /** The text in so many parts; its length is about proportional to them. */
  text(parts: number): string;
  /** How many parts the smallest text has. */
  readonly smallest: number;
  /** The texts of the files that it imports, by their paths. */
  around?(parts: number): Readonly<Record<string, string>>;
}

const url = "'https://api.elevenlabs.io/v1/voices'";
const call = `fetch(${url},{headers:{'xi-api-key':process.env.ELEVENLABS_API_KEY}});`;

const chain = (count: number, link: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => link(at)).join('');

/** What grows: an ordinary text, and texts that nobody writes by hand. */
export const growingTexts: readonly GrowingText[] = [
  {
    name: 'a module full of ElevenLabs',
    path: 'main.ts',
    smallest: 500,
    text: (lines) => speechModule(new SeededRandom(7), lines),
  },
  {
    name: 'calls on one long line',
    path: 'main.js',
    smallest: 200,
    text: (count) => call.repeat(count),
  },
  {
    name: 'functions in functions',
    path: 'main.js',
    smallest: 50,
    text: (depth) => `${chain(depth, (at) => `function f${at}(k${at}){${call}`)}${'}'.repeat(depth)}`,
  },
  {
    name: 'branches in branches',
    path: 'main.js',
    smallest: 50,
    text: (depth) => `${chain(depth, (at) => `if(a${at}){${call}`)}${'}'.repeat(depth)}`,
  },
  {
    name: 'a long chain of else if',
    path: 'main.js',
    smallest: 50,
    text: (count) => `${chain(count, (at) => `if(a==${at}){${call}}else `)}{}`,
  },
  {
    name: 'objects in objects',
    path: 'main.js',
    smallest: 60,
    text: (depth) => `fetch(${url},${'{headers:'.repeat(depth)}1${'}'.repeat(depth)});`,
  },
  {
    name: 'up to a million quotes',
    path: 'main.js',
    smallest: 125_000,
    text: (count) => `${call}\n${`'"\n`.repeat(Math.floor(count / 3))}`,
  },
  {
    name: 'up to 100,000 header objects',
    path: 'main.js',
    smallest: 12_500,
    text: (count) => chain(count, (at) => `const h${at} = { 'xi-api-key': key };\n`),
  },
  {
    name: 'one header object in many requests',
    path: 'main.js',
    smallest: 200,
    text: (count) => `const h={'x-api-key':k};\n${`fetch(${url},{headers:h});\n`.repeat(count)}`,
  },
  {
    name: 'a long + chain in a URL',
    path: 'main.js',
    smallest: 6000,
    text: (count) => `fetch(${Array(count).fill('"a"').join('+')},{headers:{'xi-api-key':x}}) // elevenlabs`,
  },
  {
    name: 'a + chain of variables in a key',
    path: 'main.js',
    smallest: 500,
    text: (count) =>
      `${chain(count, (at) => `const k${at} = 'a';\n`)}fetch(${url},{headers:{'xi-api-key':${chain(count, (at) => `k${at}+`)}''}});`,
  },
  {
    name: 'an environment file of up to 10 MB',
    path: '.env',
    smallest: 1_250_000 / 40,
    text: (lines) =>
      chain(lines, (at) => `ELEVENLABS_VARIABLE_${String(at).padStart(7, '0')}=value-${at % 10}\n`),
  },
  {
    name: 'an environment file with open quotes',
    path: '.env',
    // More names than the engine remembers from one text to the next.
    smallest: 6000,
    text: (lines) => chain(lines, (at) => `ELEVENLABS_${at}="open ${at}\n`),
  },
  {
    name: 'modules that import each other in a circle',
    path: 'main.ts',
    smallest: 10,
    text: (count) =>
      chain(count, (at) => `import { h${at} } from './module-${at}';\nfetch(${url},{headers:h${at}});\n`),
    around: (count) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [`module-${at}.ts`, circularModule(at, (at + 1) % count)]),
      ),
  },
  {
    name: 'a chain of aliases',
    path: 'main.js',
    smallest: 500,
    text: (count) =>
      `${chain(count, (at) => `const k${at} = k${at + 1};\n`)}const k${count} = process.env.ELEVENLABS_API_KEY;\nfetch(${url},{headers:{'xi-api-key':k0}});\n`,
  },
  {
    name: 'requests through a chain of aliases',
    path: 'main.js',
    smallest: 100,
    text: (count) =>
      `${chain(count, (at) => `const k${at} = k${at + 1};\nfetch(${url},{headers:{'xi-api-key':k${at}}});\n`)}const k${count} = process.env.ELEVENLABS_API_KEY;\n`,
  },
  {
    name: 'many names from one module',
    path: 'main.js',
    smallest: 50,
    text: (count) =>
      `import { ${chain(count, (at) => `h${at}, `)} } from './names';\n${chain(count, (at) => `fetch(${url},{headers:h${at}});\n`)}`,
    around: (count) => ({
      'names.js': chain(
        count,
        (at) => `export const h${at} = {'xi-api-key':process.env.ELEVENLABS_API_KEY};\n`,
      ),
    }),
  },
  {
    name: 'many script blocks',
    path: 'main.html',
    smallest: 25,
    text: (count) => `<script>\n${call}\n</script>\n<p>text</p>\n`.repeat(count),
  },
  {
    name: 'many directives in one comment',
    path: 'main.js',
    smallest: 300,
    text: (count) => `${call}/*${' elevenlabs-lint-disable-line'.repeat(count)} */`,
  },
  {
    name: 'many disable comments on one line',
    path: 'main.js',
    smallest: 100,
    text: (count) => `${call}/* elevenlabs-lint-disable-line */`.repeat(count),
  },
  {
    name: 'a function that returns one of many variables',
    path: 'main.js',
    smallest: 10,
    text: (count) =>
      `function k(x){${chain(count, (at) => `if(x==${at})return process.env.K${at};`)}}\n${`fetch(${url},{headers:{'xi-api-key':k(x)}});\n`.repeat(count)}`,
  },
  {
    name: 'a variable that is extended many times',
    path: 'main.js',
    smallest: 300,
    text: (count) => `let u=${url};\n${"u+='/a';\n".repeat(count)}fetch(u,{headers:{'xi-api-key':k}});\n`,
  },
  {
    name: 'a header that is set before each request',
    path: 'main.js',
    smallest: 50,
    text: (count) =>
      `const h=new Headers();\n${`h.set('xi-api-key',k);fetch(${url},{headers:h});\n`.repeat(count)}`,
  },
  {
    name: 'options that get a header before each request',
    path: 'main.js',
    smallest: 60,
    text: (count) => `const o={headers:{}};\n${`o.headers['x-api-key']=k;fetch(${url},o);\n`.repeat(count)}`,
  },
  {
    name: 'a big header object in many requests',
    path: 'main.js',
    smallest: 60,
    text: (count) =>
      `const h={${chain(count, (at) => `'x-${at}':k,`)}};\n${`fetch(${url},{headers:h});\n`.repeat(count)}`,
  },
  {
    name: 'a long chain of superagent',
    path: 'main.js',
    smallest: 50,
    text: (count) =>
      `import request from 'superagent';\nrequest.get(${url})${".set('x-api-key',k)".repeat(count)};\n`,
  },
  {
    name: 'blocks in blocks with the same name',
    path: 'main.js',
    smallest: 50,
    text: (depth) =>
      `let k=process.env.ELEVENLABS_API_KEY;${`{let k=k;fetch(${url},{headers:{'xi-api-key':k}});`.repeat(depth)}${'}'.repeat(depth)}`,
  },
  {
    name: 'chains of members of aliases',
    path: 'main.js',
    smallest: 20,
    text: (count) =>
      chain(
        count,
        (at) =>
          `const b${at}0=c${at};${chain(6, (link) => `const b${at}${link + 1}=b${at}${link}.p;`)}b${at}6.f(x,{headers:{'xi-api-key':b${at}5.k}});\n`,
      ),
  },
  {
    name: 'long chains of members',
    path: 'main.js',
    smallest: 50,
    text: (count) =>
      chain(
        count,
        (at) => `const a${at}=b${at}${'.c'.repeat(30)};\nfetch(${url},{headers:{'xi-api-key':a${at}}});\n`,
      ),
  },
  {
    name: 'objects spread into objects',
    path: 'main.js',
    smallest: 60,
    text: (count) =>
      `const h0={'x-api-key':k};\n${chain(count, (at) => `const h${at + 1}={...h${at}};\nfetch(${url},{headers:{...h${at},'a':b}});\n`)}`,
  },
  {
    name: 'a large object of headers that each request copies',
    path: 'main.js',
    smallest: 60,
    text: (count) =>
      `const h={'x-api-key':k,${chain(count, (at) => `'x-a${at}':b,`)}};\n${`fetch(${url},{headers:{...h}});\n`.repeat(count)}`,
  },
  {
    name: 'a URL with parameters for each request',
    path: 'main.js',
    smallest: 60,
    text: (count) =>
      chain(
        count,
        (at) =>
          `const u${at}=new URL(${url});\nu${at}.searchParams.set('xi-api-key',b);\nfetch(u${at},{headers:{'xi-api-key':k}});\n`,
      ),
  },
  {
    name: 'a function that reads many variables',
    path: 'main.js',
    smallest: 60,
    text: (count) =>
      `const env=(n)=>process.env[n];\n${chain(count, (at) => `fetch(${url},{headers:{'xi-api-key':env('K${at}')}});\n`)}`,
  },
  {
    name: 'many disable comments',
    path: 'main.js',
    smallest: 200,
    text: (count) => `// elevenlabs-lint-disable-next-line\n${call}\n`.repeat(count),
  },
  {
    name: 'a variable that is set many times',
    path: 'main.js',
    smallest: 150,
    text: (count) =>
      `let k;\n${'k=process.env.ELEVENLABS_API_KEY;\n'.repeat(count)}${`fetch(${url},{headers:{'xi-api-key':k}});\n`.repeat(count)}`,
  },
];

function circularModule(at: number, next: number): string {
  return `import { h${next} } from './module-${next}';
export const h${at} = { 'xi-api-key': process.env.ELEVENLABS_API_KEY };
export const send${at} = (path) => fetch(${url} + path, { headers: h${next} });
${speechModule(new SeededRandom(at), 100)}`;
}
