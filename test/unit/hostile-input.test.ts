import { strict as assert } from 'node:assert';
import type { LintDocument, ScriptLanguage } from '../../src/lint/document';
import { applyEdits } from '../../src/lint/edits';
import { createLinter } from '../../src/lint/lint';
import type { LintResult } from '../../src/lint/result';
import { parser } from '../../src/parser/typescript-parser';
import { madeUpKeys } from '../made-up-keys';

const linter = createLinter(parser);
const url = "'https://api.elevenlabs.io/v1/voices'";
/** A call with two findings: the header, and the key that is read without a trim. */
const call = `fetch(${url},{headers:{Authorization:\`Bearer \${process.env.ELEVENLABS_API_KEY}\`}});`;
const key = madeUpKeys.example;

interface Example {
  readonly name: string;
  readonly text: () => string;
  readonly language?: ScriptLanguage;
  /** How many findings there are; left out where only the end matters. */
  readonly findings?: number;
  /** False where the nesting is deeper than the parser's stack. */
  readonly wasRead?: boolean;
}

const chain = (count: number, link: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => link(at)).join('');

const scripts: readonly Example[] = [
  // Large.
  {
    name: '5 MB that say nothing, on one line',
    text: () => 'function a(b,c){return b+c*2}'.repeat(172_414),
    findings: 0,
  },
  {
    name: "5 MB of code with the vendor's name, on one line",
    text: () => `eleven;${'function a(b,c){return b+c*2}'.repeat(172_414)}`,
    findings: 0,
  },
  { name: '5 MB in one string', text: () => `const eleven='${'a'.repeat(5_000_000)}';${call}`, findings: 2 },
  { name: '5 MB in one comment', text: () => `/*${'* elevenlabs '.repeat(400_000)}*/${call}`, findings: 2 },
  { name: 'a megabyte of requests on one line', text: () => call.repeat(10_000), findings: 20_000 },
  { name: 'a megabyte of line breaks', text: () => `${call}${'\n'.repeat(1_000_000)}${call}`, findings: 4 },
  { name: 'a megabyte of blanks', text: () => `${call}${' '.repeat(1_000_000)}${call}`, findings: 4 },

  // Long in one place.
  {
    name: 'a sum of 100,000 texts',
    text: () => `var elevenlabs=${Array(100_000).fill('"a"').join('+')}`,
    findings: 0,
  },
  {
    name: 'a URL out of 100,000 texts',
    text: () => `fetch(${Array(100_000).fill('"a"').join('+')},{headers:{'xi-api-key':x}})`,
    findings: 0,
  },
  {
    name: 'a key out of 1,000 branches',
    text: () =>
      `const k=${'c?process.env.ELEVENLABS_API_KEY:'.repeat(1000)}0;fetch(${url},{headers:{'xi-api-key':k}})`,
  },
  {
    name: 'a key out of 3,000 fallbacks',
    text: () =>
      `const k=${'process.env.ELEVENLABS_API_KEY||'.repeat(3000)}0;fetch(${url},{headers:{'xi-api-key':k}})`,
  },
  {
    name: '20,000 wrong headers in one request',
    text: () => `fetch(${url},{headers:{${"'x-api-key':k,".repeat(20_000)}}})`,
  },
  {
    name: 'one header object in 5,000 requests',
    text: () => `const h={'x-api-key':k};${`fetch(${url},{headers:h});`.repeat(5000)}`,
    findings: 1,
  },
  {
    name: 'a variable that is set 10,000 times',
    text: () =>
      `let k;${'k=process.env.ELEVENLABS_API_KEY;'.repeat(10_000)}${`fetch(${url},{headers:{'xi-api-key':k}});`.repeat(1000)}`,
    findings: 0,
  },
  {
    name: '2,000 headers that are set one by one',
    text: () => `const h=new Headers();${"h.set('x-api-key',k);".repeat(2000)}fetch(${url},{headers:h});`,
  },
  { name: 'a chain of 100 calls', text: () => `elevenlabs${'.then(fetch)'.repeat(100)}`, findings: 0 },
  {
    name: 'a name of 100,000 words',
    text: () => `fetch(url,{headers:{Authorization:${'elevenLabs'.repeat(100_000)}Key}})`,
  },
  {
    name: 'a header name with 100,000 blanks',
    text: () => `fetch(${url},{headers:{'xi-api-key${' '.repeat(100_000)}':k}})`,
    findings: 1,
  },
  {
    name: '100,000 @ in a URL',
    text: () => `fetch('https://${'@'.repeat(100_000)}api.elevenlabs.io',{headers:{'x-api-key':k}})`,
  },
  {
    name: '100,000 ports in a URL',
    text: () => `fetch('https://api.elevenlabs.io${':1'.repeat(100_000)}',{headers:{'x-api-key':k}})`,
  },
  {
    name: 'a key behind 100,000 escaped line breaks',
    text: () => `fetch(${url},{headers:{'xi-api-key':'${'\\n'.repeat(100_000)}${key}'}})`,
  },
  {
    name: 'Bearer with 100,000 blanks',
    text: () => `fetch(${url},{headers:{Authorization:'Bearer${' '.repeat(100_000)}'+apiKey}})`,
    findings: 1,
  },
  {
    name: 'a template of 1,000 parts',
    text: () => `fetch(\`${`\${x}`.repeat(1000)}\`,{headers:{'xi-api-key':k}})`,
    findings: 0,
  },
  {
    name: '20,000 disable comments',
    text: () => '// elevenlabs-lint-disable\n'.repeat(20_000) + call,
    findings: 0,
  },
  {
    name: '20,000 disable comments behind the call',
    text: () => `${call}${'/* elevenlabs-lint-disable-next-line */'.repeat(20_000)}`,
    findings: 2,
  },
  {
    name: '500 calls that are switched off and on',
    text: () => `// elevenlabs-lint-disable\n${call}\n// elevenlabs-lint-enable\n${call}\n`.repeat(500),
    findings: 1000,
  },

  // Nested.
  { name: '100,000 open brackets', text: () => `eleven${'['.repeat(100_000)}`, wasRead: false },
  {
    name: '20,000 pairs of parentheses',
    text: () => `eleven(${'('.repeat(20_000)}${')'.repeat(20_000)})`,
    wasRead: false,
  },
  {
    name: '20,000 blocks',
    text: () => `${'{'.repeat(20_000)}elevenlabs${'}'.repeat(20_000)}`,
    wasRead: false,
  },
  {
    name: '20,000 elements',
    text: () => `const elevenlabs=${'<a>'.repeat(20_000)}`,
    language: 'tsx',
    wasRead: false,
  },
  { name: '20,000 templates in templates', text: () => `elevenlabs;${'`${'.repeat(20_000)}`, wasRead: false },
  {
    name: '20,000 type arguments',
    text: () => `let elevenlabs:${'A<'.repeat(20_000)}`,
    language: 'ts',
    wasRead: false,
  },
  {
    name: '100 calls in calls',
    text: () => `elevenlabs;${'fetch('.repeat(100)}${')'.repeat(100)}`,
    findings: 0,
  },
  {
    name: '200 objects in objects',
    text: () => `fetch(${url},${'{headers:'.repeat(200)}1${'}'.repeat(200)})`,
    findings: 0,
  },
  {
    name: '50 functions in functions',
    text: () => `${'function f(){'.repeat(50)}${call}${'}'.repeat(50)}`,
    findings: 2,
  },
  {
    name: 'a member of 100,000 members',
    text: () => `fetch(${url},{headers:{Authorization:eleven${'.a'.repeat(100_000)}}})`,
  },

  // Circular, and growing without end.
  {
    name: 'constants that are made of themselves',
    text: () =>
      `const a=a.b;const b=b(b);const elevenlabs=c=>elevenlabs(c);const {d}=d;const [e]=e;
       fetch(a,{headers:{'xi-api-key':b,Authorization:elevenlabs(elevenlabs),'x-api-key':d,'api-key':e}})`,
  },
  {
    name: 'functions that call each other',
    text: () =>
      `const a=b.x,b=a.y;function f(x){return g(x)+f(x)}function g(x){return f(x)+g(x)}
       fetch(f(1),{headers:{'xi-api-key':a,Authorization:f(g(1))}}) // elevenlabs`,
  },
  {
    name: 'helpers that hand a name on twice each',
    text: () =>
      `${chain(500, (at) => `const f${at}=(n)=>f${at + 1}(n)??f${at + 1}(n);`)}fetch(${url},{headers:{'xi-api-key':f0('ELEVENLABS_API_KEY')}})`,
  },
  {
    name: 'patterns that take each other apart',
    text: () =>
      `${chain(500, (at) => `const {a${at}}=a${at + 1};`)}const {a500}=a0;fetch(${url},{headers:{'xi-api-key':a0.k}})`,
  },
  {
    name: 'instances that are made of themselves',
    text: () =>
      `class A{a=new A();get b(){return new A().a.b}}fetch(${url},{headers:{'xi-api-key':new A()${'.a'.repeat(500)}.b}})`,
  },
  {
    name: 'hooks that are handed to each other',
    text: () =>
      `function f(c){c.headers['x-api-key']=elevenKey;g(f)}function g(c){f(g);c.headers['x-api-key']=elevenKey}`,
  },
  {
    name: 'a chain of 500 header fields',
    text: () => `superagent.get(${url})${'.set("Accept",elevenKey)'.repeat(500)}`,
    findings: 0,
  },
  {
    name: 'an agent that is set up, and sends a request, 3,000 times each',
    text: () =>
      `import request from 'superagent';const agent=request.agent();${`agent.set('x-api-key',k);agent.get(${url});`.repeat(3000)}`,
    findings: 3000,
  },
  {
    name: 'an agent with 500 settings in a chain',
    text: () =>
      `import request from 'superagent';request.agent()${`.set('x-api-key',k)`.repeat(500)}.get(${url})`,
  },
  {
    name: 'instances of bent that are made of each other',
    text: () =>
      `import bent from 'bent';const a=b(${url});const b=a(${url});bent(bent(bent(${url})))(${url},a,{'x-api-key':k});${'bent('.repeat(100)}${')'.repeat(100)}`,
  },
  {
    name: 'a checked environment that is read 2,000 times',
    text: () =>
      `const env=z.object({K:z.string()}).parse(process.env);${`fetch(${url},{headers:{'xi-api-key':env.K}});`.repeat(2000)}`,
    findings: 2000,
  },
  {
    name: 'classes that read each other',
    text: () =>
      `class A{get k(){return this.k}b=this.c;c=this.b;d(){fetch(${url},{headers:{Authorization:this.k,'x-api-key':this.b}})}}`,
  },
  {
    name: 'objects that are spread into themselves',
    text: () => `const a={...b,'x-api-key':k};const b={...a,...b};fetch(${url},{headers:{...a,...b}})`,
    findings: 1,
  },
  {
    name: '200 times twice the same spread',
    text: () =>
      `const a0={'x-api-key':k};${chain(200, (at) => `const a${at + 1}={...a${at},...a${at}};`)}fetch(${url},{headers:a200})`,
  },
  {
    name: '7 times ten times the same spread',
    text: () =>
      `const a0={'x-api-key':k};${chain(7, (at) => `const a${at + 1}={${`...a${at},`.repeat(10)}};`)}fetch(${url},{headers:a7})`,
    findings: 1,
  },
  {
    name: '60 times twice the same text',
    text: () =>
      `const a0='a';${chain(60, (at) => `const a${at + 1}=a${at}+a${at};`)}fetch(a60,{headers:{'xi-api-key':k}})`,
    findings: 0,
  },
  {
    name: '60 times twice the same branch',
    text: () =>
      `const a0='a';${chain(60, (at) => `const a${at + 1}=c?a${at}:a${at};`)}fetch(a60,{headers:{'xi-api-key':a60}})`,
    findings: 0,
  },
  {
    name: '30 helpers that call the next one twice',
    text: () =>
      `const f0=()=>process.env.ELEVENLABS_API_KEY;${chain(30, (at) => `const f${at + 1}=()=>f${at}()+f${at}();`)}fetch(${url},{headers:{'xi-api-key':f30()}})`,
  },

  // Not what a text should hold.
  { name: 'nothing', text: () => '', findings: 0 },
  { name: 'a byte order mark alone', text: () => '\uFEFF', findings: 0 },
  { name: 'a byte order mark', text: () => `\uFEFF${call}`, findings: 2 },
  { name: 'NUL and lone surrogates', text: () => `${call}\0\0\uD800${call}\uDC00`, findings: 4 },
  {
    name: 'every character up to U+00FF',
    text: () => `${call}${chain(256, (at) => String.fromCharCode(at))}`,
    findings: 2,
  },
  { name: '100,000 lone surrogates', text: () => `${call}${'\uD800'.repeat(100_000)}`, findings: 2 },
  { name: '100,000 quotes', text: () => `${call}${"'".repeat(100_000)}`, findings: 2 },
  { name: '100,000 closing brackets', text: () => `${call}${')]}'.repeat(33_333)}`, findings: 2 },
  { name: '100,000 slashes', text: () => `${call}${'a/b/'.repeat(25_000)}`, findings: 2 },
  {
    name: 'a picture',
    text: () =>
      `\x89PNG\r\n\x1a\n\0\0\0\rIHDR elevenlabs ${chain(5000, (at) => String.fromCharCode((at * 7919) % 256))}`,
  },
];

describe('hostile scripts', () => {
  for (const { name, text, language = 'js', findings, wasRead = true } of scripts) {
    it(name, () => {
      const result = lint({ kind: 'script', language, uri: 'file:///a.js', encoding: 'utf8', text: text() });
      assert.equal(result.wasRead, wasRead);
      if (findings !== undefined) assert.equal(result.findings.length, findings);
    });
  }

  const lineBreaks: Readonly<Record<string, string>> = {
    'line feeds': '\n',
    CRLF: '\r\n',
    'lone CR': '\r',
    'U+2028': '\u2028',
    'U+2029': '\u2029',
  };
  for (const [name, lineBreak] of Object.entries(lineBreaks)) {
    it(`${name}: the same findings, and fixes that keep them`, () => {
      const written = `// speech\n${call}\nconst a = {\n  b: 1,\n};\n`.split('\n').join(lineBreak);
      const document: LintDocument = {
        kind: 'script',
        language: 'js',
        uri: 'file:///a.js',
        encoding: 'utf8',
        text: written,
      };
      const { findings } = lint(document);
      assert.deepEqual(
        findings.map(({ range }) => written.slice(range.start, range.end)),
        ['Authorization', 'process.env.ELEVENLABS_API_KEY'],
      );
      const { text } = linter.fixAll(document, {});
      assert.equal(text.split(lineBreak).length, written.split(lineBreak).length);
      assert.ok(text.includes("{'xi-api-key':process.env.ELEVENLABS_API_KEY?.trim()}"));
    });
  }
});

const variable = 'ELEVENLABS_API_KEY';

const environments: readonly (readonly [name: string, text: () => string, findings?: number])[] = [
  ['nothing', () => '', 0],
  ['a megabyte of double quotes', () => `${variable}=${'"'.repeat(1_000_000)}`],
  ['a megabyte of single quotes', () => `${variable}='${"'".repeat(1_000_000)}`],
  ['a megabyte of quotes of all kinds', () => `${variable}=${'"\'`'.repeat(333_333)}`],
  ['a megabyte of escaped quotes', () => `${variable}="${'\\"'.repeat(500_000)}`],
  ['a megabyte of opened values', () => `${variable}="a\n`.repeat(47_619)],
  ['a megabyte of blanks before the value', () => `${variable}=${' '.repeat(1_000_000)}${key}`, 1],
  ['a megabyte of blanks behind the value', () => `${variable}=${key}${' '.repeat(1_000_000)}`, 1],
  ['a megabyte of blanks inside of the value', () => `${variable}=${'sk_ '.repeat(250_000)}`],
  ['a megabyte of blanks before the equals sign', () => `${variable}${' '.repeat(1_000_000)}=${key}`],
  [
    'a megabyte of invisible characters, more than any key has',
    () => `${variable}=${'\u200B'.repeat(1_000_000)}${key}`,
    0,
  ],
  ['a megabyte of one value', () => `${variable}=${'a'.repeat(1_000_000)}`, 0],
  ['a megabyte of one name', () => `${variable.repeat(55_555)}=${key} `],
  ['a megabyte of number signs', () => `${variable}=${key} ${'#'.repeat(1_000_000)}`, 0],
  ['a megabyte of exports', () => `${'export '.repeat(142_857)}${variable}=${key}`],
  ['a megabyte of equals signs', () => `${variable}${'='.repeat(1_000_000)}`],
  ['a megabyte of references', () => `${variable}=${'${'.repeat(500_000)}`, 0],
  ['10,000 keys', () => `${variable}= ${key}\n`.repeat(10_000), 10_000],
  [
    '5,000 disable comments',
    () => `# elevenlabs-lint-disable-next-line\n${variable}= ${key}\n`.repeat(5000),
    0,
  ],
  ['NUL and lone surrogates', () => `\0${variable}=\uD800 ${key}\0\n${variable}= ${key}`],
  ['lone CR', () => `A=1\r${variable}= ${key}\rB=2\r`, 1],
  ['U+2028, which is no line break', () => `A=1\u2028${variable}= ${key}`],
  ['a byte order mark', () => `\uFEFF${variable}= ${key}`, 2],
];

describe('hostile environment files', () => {
  for (const [name, text, findings] of environments) {
    it(name, () => {
      const result = lint({
        kind: 'environment',
        fileKind: 'loaded',
        uri: 'file:///.env',
        encoding: 'utf8',
        text: text(),
      });
      assert.equal(result.wasRead, true);
      if (findings !== undefined) assert.equal(result.findings.length, findings);
    });
  }
});

/** Lints, and checks what holds for any text: places in the text and in order, and fixes that can be applied. */
function lint(document: LintDocument): LintResult {
  const { text } = document;
  const result = linter.lint(document, {});
  let position = 0;
  for (const { range, fixes } of result.findings) {
    assert.ok(position <= range.start && range.start < range.end && range.end <= text.length);
    position = range.start;
    for (const edit of fixes.flatMap(({ edits }) => edits)) assert.ok(edit.range.end <= text.length);
  }
  const [first] = result.findings;
  for (const { edits } of first?.fixes ?? []) assert.ok(applyEdits(text, edits) !== text);
  return result;
}
