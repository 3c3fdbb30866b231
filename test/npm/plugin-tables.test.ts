import assert from 'node:assert/strict';
import fs from 'node:fs';
import { documentShape } from '../../src/lint/documents/document-kind';
import { ruleExamples } from '../fuzz/corpus';
import { eslintConfig, lintWith, oxlintConfig, type ProgramName, runLinter, type Said } from './compared';
import { ensureLinters, LinterProject } from './linters';

/** In characters. The few longer texts take as long as all others. */
const longestExample = 20_000;

/** Every fifth example. */
const part = 'tables/0';

/** Which examples each linter searches: the newest ESLint all of them. All of them fix only a part, which takes longer. */
const searched = { 'eslint-10': 'tables', 'eslint-9': part, oxlint: part } as const;
type Linter = keyof typeof searched;

/** The different examples of all tables and the tests beside them, each in a folder of its own. */
async function examples(): Promise<Readonly<Record<string, string>>> {
  const samples = (await ruleExamples()).filter(({ text }) => text.length <= longestExample);
  const different = new Map(samples.map(({ file, text }) => [`${file}\n${text}`, { file, text }]));
  return Object.fromEntries(
    [...different.values()].map(({ file, text }, at) => [`${at % 5}/${at}/${file}`, text]),
  );
}

describe('In the tables of the rules, the plugin', () => {
  let project: LinterProject;
  let files: Readonly<Record<string, string>>;
  const ours = new Map<string, Said>();
  /** What each linter couldn't parse. */
  const unparsed = new Map<Linter, readonly string[]>();

  before(async () => {
    project = new LinterProject(await ensureLinters(console.log), 'eslint-10');
    files = await examples();
    project.write({ 'eslint.config.mjs': eslintConfig, '.oxlintrc.json': oxlintConfig });
    project.write(inFolder('tables', Object.keys(files)));
    for (const folder of ['tables', part]) {
      ours.set(folder, await lintWith('command line', project.folder, folder));
    }
  });

  function inFolder(folder: string, names: readonly string[]): Record<string, string> {
    return Object.fromEntries(names.map((name) => [`${folder}/${name}`, files[name] ?? '']));
  }

  for (const [linter, folder] of Object.entries(searched) as [Linter, string][]) {
    it(`finds in ${linter} what the command line finds, wherever it can parse the text`, async () => {
      const said = await lintWith(linter, project.folder, folder);
      unparsed.set(linter, said.unparsed);
      assert.ok(said.unparsed.length < 20, said.unparsed.join('\n'));
      const expected = ours.get(folder)?.findings.filter((finding) => isLintedBy(linter, fileOf(finding)));
      assert.ok(said.findings.length > 200);
      assert.deepEqual(
        said.findings.filter((finding) => !said.unparsed.includes(fileOf(finding))),
        expected?.filter((finding) => !said.unparsed.includes(fileOf(finding))),
      );
    });

    it(`fixes in ${linter} as the command line fixes`, async () => {
      const names = [...new Set(ours.get(part)?.findings.map(fileOf))]
        .filter(
          (name) => isLintedBy(linter, name) && !unparsed.get(linter)?.some((file) => file.endsWith(name)),
        )
        .map((name) => `0/${name}`);
      assert.ok(names.length > 100);
      assert.deepEqual(await fixedBy(linter, names), await fixedBy('command line', names));
    });
  }

  /** The texts of examples after --fix, which oxlint needs more than once. */
  async function fixedBy(linter: ProgramName, names: readonly string[]): Promise<string[]> {
    const folder = `${linter.replace(' ', '-')}-fixed`;
    fs.rmSync(project.pathOf(folder), { recursive: true, force: true });
    project.write(inFolder(folder, names));
    for (let time = 0; time < (linter === 'oxlint' ? 5 : 1); time++) {
      await runLinter(linter, project.folder, '--fix', folder);
    }
    return names.map((name) => `${name}: ${project.read(`${folder}/${name}`)}`);
  }
});

/** The file that a finding names. */
function fileOf(finding: string): string {
  return finding.slice(0, finding.indexOf(':'));
}

/** oxlint lints neither environment files nor HTML. */
function isLintedBy(linter: Linter, name: string): boolean {
  const shape = documentShape(name);
  const isForOxlint = shape?.kind === 'script' || (shape?.kind === 'markup' && shape.flavour !== 'html');
  return linter !== 'oxlint' || isForOxlint;
}
