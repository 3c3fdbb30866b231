import { strict as assert } from 'node:assert';
import { key, lint } from './hostile-texts';

const variable = 'ELEVENLABS_API_KEY';

const environments: readonly (readonly [name: string, text: () => string, findings?: number])[] = [
  ['nothing', () => '', 0],
  ['a megabyte of double quotes', () => `${variable}=${'"'.repeat(1_000_000)}`],
  ['a megabyte of single quotes', () => `${variable}='${"'".repeat(1_000_000)}`],
  ['a megabyte of quotes of all kinds', () => `${variable}=${'"\'`'.repeat(333_333)}`],
  ['a megabyte of escaped quotes', () => `${variable}="${'\\"'.repeat(500_000)}`],
  ['a megabyte of opened values', () => `${variable}="a\n`.repeat(47_619)],
  ['a megabyte of spaces before the value', () => `${variable}=${' '.repeat(1_000_000)}${key}`, 1],
  ['a megabyte of spaces after the value', () => `${variable}=${key}${' '.repeat(1_000_000)}`, 1],
  ['a megabyte of spaces inside the value', () => `${variable}=${'sk_ '.repeat(250_000)}`],
  ['a megabyte of spaces before the equals sign', () => `${variable}${' '.repeat(1_000_000)}=${key}`],
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
  [
    '5,000 disable comments for another rule',
    () => `# elevenlabs-lint-disable bearer-auth\n${variable}= ${key}\n`.repeat(5000),
    5000,
  ],
  [
    '5,000 keys with different names',
    () => Array.from({ length: 5000 }, (_, at) => `${variable}_${at}= ${key}\n`).join(''),
    5000,
  ],
  ['5,000 lines of another language', () => `const ${variable} = '${key}';\n`.repeat(5000), 5000],
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
