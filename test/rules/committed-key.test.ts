import { strict as assert } from 'node:assert';
import type { LintContext } from '../../src/lint/context';
import { environmentFile } from '../../src/lint/documents/environment-document';
import { createLinter } from '../../src/lint/lint';
import { parser } from '../../src/parser/typescript-parser';
import { madeUpKeys } from '../made-up-keys';
import { documentOf, type Example, ruleTable } from './rule-table';

const key = madeUpKeys.example;
const other = madeUpKeys.accepted;
const oldKey = '7e41b0c95d2f863a1c07e9b4a6d53f28';
const residencyKey = `${key}_residency_eu`;
const name = 'ELEVENLABS_API_KEY';
const root = 'file:///project';

/** What the host knows of a file: whether git ignores it, and the text of `.gitignore` inside a repository. */
function contextOf(
  file: string,
  source: string,
  isIgnored: boolean,
  ignoreFile?: string | null,
): LintContext {
  const environment = [{ ...environmentFile(`${root}/${file}`, source), isIgnored }];
  const uri = `${root}/.gitignore`;
  return ignoreFile === undefined
    ? { environment }
    : { environment, ignoreFile: { uri, text: ignoreFile ?? undefined } };
}

type Place = 'not ignored' | 'ignored' | 'outside of a repository';

function row(file: string, source: string, place: Place, rest: Partial<Example> = {}): Example {
  const text = place === 'outside of a repository' ? undefined : 'node_modules\n';
  return {
    name: `${file} ${place}: ${source.replaceAll(/[0-9a-f]{20,}/g, '…')}`,
    file,
    source,
    context: contextOf(file, source, place === 'ignored', text),
    ...rest,
  };
}

const found = (message: string, marked: string = key): Partial<Example> => ({
  reports: [[message, message === 'copy' ? 'information' : 'warning', marked]],
});
const inTemplate = (source: string, marked: string = key): Partial<Example> => ({
  ...found('template', marked),
  fixed: source.replace(marked, 'your_api_key_here'),
  safe: false,
});

const caught: Example[] = [
  ...['.env', '.env.local', '.env.production', 'production.env', '.dev.vars', '.env.bak', '.env~'].map(
    (file) => row(file, `# ${file}\n${name}=${key}\n`, 'not ignored', found('not-ignored')),
  ),
  row('.env', `# mine\nPORT=1\n${name}="${key}" # paid\n`, 'not ignored', found('not-ignored')),
  row('.env', `export ${name}='${key}'\n`, 'not ignored', found('not-ignored')),
  row('.env', `${name}=Bearer ${key}\n`, 'not ignored', found('not-ignored')),
  row('.env', `${name}=${residencyKey}\n`, 'not ignored', found('not-ignored', residencyKey)),
  row('.env', `${name}=${oldKey}\n`, 'not ignored', found('not-ignored', oldKey)),
  row('.env', `# ElevenLabs\nSPEECH_SECRET=${key}\n`, 'not ignored', found('not-ignored')),
  row('.env', `${name}=${key}\nELEVEN_API_KEY=${other}\n`, 'not ignored', found('not-ignored')),
  row('.env', `set ${name}=${key}\n`, 'not ignored', found('not-ignored')),
  row('.env', `${name}=${key}${key}\n`, 'not ignored', found('not-ignored')),
  row('.env', `${name}=${key}OPENAI_API_KEY=abc\n`, 'not ignored', found('not-ignored')),
  row(
    '.env',
    `${name}=${key} # paid\nprocess.env.XI_API_KEY = '${other}';\n`,
    'not ignored',
    found('not-ignored'),
  ),
  ...['.env.example', '.env.sample', 'app.env.template', '.env.example.bak'].map((file) =>
    row(file, `# ${file}\n${name}=${key}\n`, 'not ignored', inTemplate(`# ${file}\n${name}=${key}\n`)),
  ),
  row(
    '.env.example',
    `# copy to .env\n${name}="${key}"\n`,
    'outside of a repository',
    inTemplate(`# copy to .env\n${name}="${key}"\n`),
  ),
  row('.env.example', `${name}=${key}\nELEVEN_API_KEY=${other}\n`, 'not ignored', {
    reports: [
      ['template', 'warning', key],
      ['template', 'warning', other],
    ],
    fixed: `${name}=your_api_key_here\nELEVEN_API_KEY=your_api_key_here\n`,
    safe: false,
  }),
  row(
    '.env.example',
    `process.env.${name} = '${key}';\n`,
    'not ignored',
    inTemplate(`process.env.${name} = '${key}';\n`),
  ),
  row('.env.old', `${name}=${key}\n`, 'outside of a repository', found('copy')),
];

const silent: Example[] = [
  row('.env', `${name}=${key}\n`, 'ignored'),
  row('.env', `${name}=${key}\n`, 'outside of a repository'),
  row('.env.bak', `${name}=${key}\n`, 'ignored'),
  row('.env.example', `${name}=${key}\n`, 'ignored'),
  row('.env.test', `${name}=${key}\n`, 'not ignored'),
  row('.env', `${name}=\n`, 'not ignored'),
  row('.env', `${name}=your_api_key\n`, 'not ignored'),
  row('.env', `${name}=sk_${'0123456789abcdef'.repeat(3)}\n`, 'not ignored'),
  row('.env', `${name}=sk_${'0'.repeat(48)}\n`, 'not ignored'),
  row('.env', `${name}=\${SECRET}\n`, 'not ignored'),
  row('.env', `${name}=op://vault/item/key\n`, 'not ignored'),
  row('.env', `ELEVENLABS_AGENT_ID=agent_0123456789abcdef\n`, 'not ignored'),
  row('.env', `# ElevenLabs\nGIT_HASH=${oldKey}\n`, 'not ignored'),
  row('.env', `# ElevenLabs\nSTRIPE_KEY=sk_live_${oldKey}\n`, 'not ignored'),
  row('.env', `# ${name}=${key}\n`, 'not ignored'),
  row('.env.example', `${name}=sk_...\n`, 'not ignored'),
  row('.env.example', `${name}=<your key>\n`, 'outside of a repository'),
  row('.env.old', `${name}=your_key_here\n`, 'outside of a repository'),
  { name: 'a file that the host knows nothing of', file: '.env', source: `${name}=${key}\n` },
];

ruleTable('committed-key', [...caught, ...silent]);

describe('The fix of committed-key adds a line', () => {
  const rows: readonly (readonly [name: string, file: string, ignoreFile: string | null, after: string])[] = [
    ['at the end', '.env', 'node_modules\n', 'node_modules\n/.env\n'],
    ['after a last line without a break', '.env', 'node_modules', 'node_modules\n/.env\n'],
    ['with the line breaks of the file', '.env', 'a\r\nb', 'a\r\nb\r\n/.env\r\n'],
    ['to an empty file', '.env.local', '', '/.env.local\n'],
    ['to a new file', '.env', null, '/.env\n'],
    ['for a file in a folder', 'apps/web/.env', 'dist\n', 'dist\n/apps/web/.env\n'],
  ];
  for (const [title, file, ignoreFile, after] of rows) {
    it(title, () => {
      const source = `${name}=${key}\n`;
      const document = documentOf(file, source);
      const context = contextOf(file, source, false, ignoreFile);
      const linter = createLinter(parser);
      const { findings } = linter.checkFixes(document, context, linter.lint(document, context).findings);
      const edits = findings.find(({ ruleId }) => ruleId === 'committed-key')?.fixes[0]?.edits ?? [];
      assert.deepEqual(
        edits.map(({ uri, text }) => [uri, `${ignoreFile ?? ''}${text}`]),
        [[`${root}/.gitignore`, after]],
      );
    });
  }
});
