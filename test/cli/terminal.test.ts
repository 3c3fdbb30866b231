import assert from 'node:assert/strict';
import { formatNames } from '../../src/cli/formats/format-names';
import { run } from '../../src/cli/run';
import { madeUpKeys } from '../made-up-keys';
import { type FileResult, temporaryProjects } from './command-line';

const project = temporaryProjects();
const bearerCall =
  "fetch('https://api.elevenlabs.io/v1/user', { headers: { Authorization: 'Bearer ' + process.env.ELEVENLABS_API_KEY } });\n";

/** Texts that control a terminal, or change or hide what it shows. */
const hostile: Readonly<Record<string, string>> = {
  'a color': '\u001b[31m',
  'a color of ours': '\u001b[1m',
  'hidden text': '\u001b[8m',
  'a window title': '\u001b]0;owned\u0007',
  'a terminal link': '\u001b]8;;https://a.example\u001b\\',
  'the clipboard': '\u001b]52;c;b3duZWQ=\u0007',
  'a cleared screen': '\u001bc\u001b[2J',
  'an eight-bit control sequence': '\u009b31m',
  'a carriage return': '\rok',
  'a line break': '\nok',
  'a backspace': 'a\b\b',
  'text from right to left': '\u202egnp.',
  'an isolate': '\u2066a\u2069',
  'a zero-width space': 'a\u200bb',
  'a zero-width joiner': 'a\u200db',
  'a byte order mark': 'a\ufeffb',
  'a tag character': 'a\u{e0041}b',
  'a line separator': 'a\u2028b',
  'a soft hyphen': 'a\u00adb',
  'a Hangul filler': 'a\u3164b',
  'a variation selector': 'a\ufe0fb',
};

const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const ownColors = new RegExp(`${'\u001b'}\\[(?:1|2|4|22|24|31|32|33|34|39)m`, 'g');

/** An address that no key is sent to, because it isn't secure. */
const nowhere = ['--api-base-url', 'http://a.example'];

interface Run {
  readonly args: readonly string[];
  readonly folder: string;
  readonly environment?: NodeJS.ProcessEnv;
  readonly colors?: boolean;
}

/** Everything that a run writes. */
async function output({ args, folder, environment = {}, colors = false }: Run): Promise<string> {
  let text = '';
  const write = (part: string) => {
    text += part;
  };
  await run(args, {
    workingFolder: folder,
    environment,
    colors,
    readInput: async () => Buffer.from(bearerCall),
    write,
    writeError: write,
  });
  return text;
}

function assertHarmless(text: string): void {
  assert.notEqual(text, '');
  const found = text.split('\n').find((line) => hidden.test(line));
  assert.equal(found, undefined, JSON.stringify(found));
}

describe('The output of the command line', () => {
  for (const [name, text] of Object.entries(hostile)) {
    it(`shows ${name} as codes, wherever it comes from`, async () => {
      const files = project({
        [`a${text}.ts`]: bearerCall,
        [`.env.${text}`]: `ELEVENLABS_API_KEY="${text}`,
        'package.json': JSON.stringify({ elevenlabsLint: { [text]: 1, rules: { [text]: text } } }),
      });
      const { folder } = files;
      const environment = { ELEVENLABS_API_KEY: `${'x'.repeat(30)}${text}` };
      const lines: (readonly string[])[] = [
        ['.'],
        ...formatNames.map((format) => ['.', '--format', format]),
        [`missing${text}`],
        [`--${text}`],
        ['--rule', `${text}:error`],
        ['--format', text],
        ['--stdin', '--stdin-filename', `b${text}.ts`],
        ['test-key', ...nowhere],
        ['test-key', ...nowhere, '--json'],
        ['test-key', ...nowhere, '--name', `NO${text}`],
        ['test-key', ...nowhere, '--name', text],
        ['test-key', ...nowhere, `--${text}`],
        ['test-key', ...nowhere, text],
        ['test-key', '--api-base-url', `http://${text}`, '--name', 'KEY'],
      ];
      for (const args of lines) {
        assertHarmless(
          await output({ args, folder, environment: { ...environment, KEY: madeUpKeys.example } }),
        );
      }
    });

    it(`colors nothing but its own words around ${name}`, async () => {
      const { folder } = project({ [`a${text}.ts`]: bearerCall });
      const colored = await output({ args: ['.'], folder, colors: true });
      assertHarmless(colored.replace(ownColors, ''));
      assert.equal(colored.replace(ownColors, ''), await output({ args: ['.'], folder }));
    });
  }

  for (const format of formatNames) {
    it(`has no command for GitHub Actions that a name makes: ${format}`, async () => {
      const name = '##[stop-commands]x\n::error ::y';
      const { folder } = project({ [`${name}.ts`]: bearerCall, [`${name}.js`]: 'elevenlabs \0' });
      const environment = { GITHUB_ACTIONS: 'true' };
      const printed = await output({ args: ['.', '--format', format], folder, environment });
      assert.match(printed, /stop-commands/);
      for (const line of printed.split('\n')) {
        if (/^\s*::/.test(line)) assert.match(line, /^::(?:error|notice) file=[^:]*::(?:(?!::).)*$/);
        else assert.ok(!line.includes('##['), line);
      }
    });
  }

  it('keeps names in JSON as they are', async () => {
    for (const text of [...Object.values(hostile), '##[debug]']) {
      const files = project({ [`a${text}.ts`]: bearerCall });
      const environment = { GITHUB_ACTIONS: 'true' };
      const json = await output({ args: ['.', '--format', 'json'], folder: files.folder, environment });
      const [result] = JSON.parse(json) as FileResult[];
      assert.equal(result?.filePath, files.pathOf(`a${text}.ts`));
    }
  });
});
