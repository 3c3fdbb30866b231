import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { rules } from '../../src/lint/rules';
import { bearerCall, capitalCall, cleanCall, key } from '../cli/command-line';
import { projectFolder } from '../project';
import { runProgram } from '../vscode/run-program';
import { eslintConfig, lintWith, oxlintConfig, type ProgramName, plainConfig, runLinter } from './compared';
import { ensureLinters, eslintVersions, LinterProject } from './linters';

interface Plugin {
  readonly meta: { readonly name: string; readonly namespace: string; readonly version: string };
  readonly rules: Readonly<
    Record<string, { readonly meta: { readonly messages: Readonly<Record<string, string>> } }>
  >;
  readonly configs: Readonly<Record<string, readonly { readonly rules: Readonly<Record<string, string>> }[]>>;
}

const bearer = (file: string) => new RegExp(`^${file}.* bearer-auth: `);

describe('The plugin', () => {
  let project: LinterProject;
  let plugin: Plugin;

  before(async () => {
    project = new LinterProject(await ensureLinters(console.log), 'eslint-10');
    plugin = createRequire(project.pathOf('index.js'))('elevenlabs-lint/eslint') as Plugin;
  });
  afterEach(() => project.clear());

  /** Writes files with the configurations of the linters, and lints them. */
  async function findings(
    linter: ProgramName,
    files: Readonly<Record<string, string>>,
  ): Promise<readonly string[]> {
    project.write({ 'eslint.config.mjs': plainConfig, '.oxlintrc.json': oxlintConfig, ...files });
    return (await lintWith(linter, project.folder, '.')).findings;
  }

  it('has every rule, in both packages', () => {
    const other = createRequire(project.pathOf('index.js'))('eslint-plugin-elevenlabs') as Plugin;
    const ids = rules.map(({ id }) => id);
    assert.deepEqual(Object.keys(plugin.rules), ids);
    assert.deepEqual(Object.keys(other.rules), ids);
    const { version } = JSON.parse(fs.readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
    assert.deepEqual(plugin.meta, { name: 'eslint-plugin-elevenlabs', namespace: 'elevenlabs', version });
  });

  it('grades the rules in recommended as the rules do, and makes all of them errors in strict', () => {
    const { recommended = [], strict = [] } = plugin.configs;
    const graded = rules.map(({ id, severity }) => [
      `elevenlabs/${id}`,
      severity === 'error' ? 'error' : 'warn',
    ]);
    for (const { rules: enabled } of recommended) assert.deepEqual(Object.entries(enabled), graded);
    for (const { rules: enabled } of strict) {
      assert.deepEqual(
        Object.entries(enabled),
        graded.map(([id]) => [id, 'error']),
      );
    }
    assert.deepEqual([recommended.length, strict.length], [2, 2]);
  });

  it('has the meta data that eslint-plugin-eslint-plugin asks for', async () => {
    const written = Object.entries(plugin.rules).map(([id, { meta }]) => [`rules/${id}.mjs`, ruleText(meta)]);
    project.write({ ...Object.fromEntries(written), 'eslint.config.mjs': metaConfig });
    const { findings: problems } = await lintWith('eslint-10', project.folder, 'rules');
    assert.deepEqual(problems, []);
  });

  for (const version of eslintVersions) {
    describe(`in ${version}`, () => {
      it('finds and fixes in the examples what the command line finds and fixes', async () => {
        fs.cpSync(path.join(projectFolder, 'examples'), project.pathOf('examples'), { recursive: true });
        const found = await findings(version, { 'eslint.config.mjs': eslintConfig });
        assert.deepEqual(found, (await lintWith('command line', project.folder, '.')).findings);
        assert.ok(found.length > 20);
        fs.cpSync(project.pathOf('examples'), project.pathOf('copy/examples'), { recursive: true });
        await runLinter(version, project.folder, '--fix', 'examples');
        await runLinter('command line', project.folder, '--fix', 'copy/examples');
        assert.deepEqual(filesBelow(project.pathOf('examples')), filesBelow(project.pathOf('copy/examples')));
      });

      it('lets a rule report what a switched-off rule reports better', async () => {
        const off = plainConfig.replace('];', ", { rules: { 'elevenlabs/bearer-auth': 'off' } }];");
        const files = { 'a.js': bearerCall, 'eslint.config.mjs': off };
        const expected = await runLinter(
          'command line',
          write(files),
          '--rule',
          'bearer-auth:off',
          '--format',
          'json',
        );
        const { messages } = JSON.parse(expected).find(({ filePath }: { filePath: string }) =>
          filePath.endsWith('a.js'),
        );
        assert.equal((await findings(version, files)).length, messages.length);
      });

      it('reads imported modules, environment files and settings around a file', async () => {
        const found = await findings(version, {
          'url.js': "export const url = 'https://api.elevenlabs.io/v1/voices';",
          'a.js':
            "import { url } from './url.js';\nfetch(url, { headers: { 'X-API-KEY': apiKey } }); // ElevenLabs",
          '.env': 'ELEVENLABS_API_KEY=\n',
          'b/package.json':
            '{ "elevenlabsLint": { "rules": { "header-case": "off" }, "exclude": ["c.js"] } }',
          'b/a.js': capitalCall,
          'b/c.js': bearerCall,
        });
        assert.deepEqual(
          found.map((each) => each.replace(/: .*/, '')),
          ['.env:1:1-1:20 missing-key', 'a.js:2:25-2:36 header-name'],
        );
      });

      it("respects our comments and ESLint's", async () => {
        const found = await findings(version, {
          'a.js': `// elevenlabs-lint-disable-next-line bearer-auth\n${bearerCall}`,
          'b.js': `// eslint-disable-next-line elevenlabs/bearer-auth\n${bearerCall}`,
          '.env': `# elevenlabs-lint-disable-next-line padded-key\nELEVENLABS_API_KEY= ${key}\n`,
        });
        assert.deepEqual(found, []);
      });

      it('fixes an environment file with a byte order mark', async () => {
        await findings(version, { '.env': `\uFEFFELEVENLABS_API_KEY=" ${key}"\n` });
        await runLinter(version, project.folder, '--fix');
        const fixed = project.read('.env');
        await runLinter(
          'command line',
          write({ '.env': `\uFEFFELEVENLABS_API_KEY=" ${key}"\n` }),
          '--fix',
          '.env',
        );
        assert.equal(fixed, project.read('.env'));
      });

      it('offers what changes more as a suggestion, and no fix of another file', async () => {
        const text = `fetch('https://api.elevenlabs.io/v1/voices', { headers: { 'xi-api-key': '${key}' } });`;
        await findings(version, { 'a.js': text });
        const [{ messages }] = JSON.parse(
          await runLinter(version, project.folder, '--format', 'json', 'a.js'),
        );
        const [{ ruleId, fix, suggestions }] = messages;
        assert.deepEqual([ruleId, fix], ['elevenlabs/hard-coded-key', undefined]);
        assert.equal(suggestions[0].desc, 'Read the key from the environment');
        assert.match(suggestions[0].fix.text, /process\.env/);
      });

      it('leaves out the parts that a processor took out of a file with markup, which is linted as a whole', async () => {
        const script = `<script>\n${bearerCall}\n</script>\n`;
        const withProcessor = eslintConfig.replace('export default [', `${processor}\nexport default [`);
        const found = await findings(version, { 'a.vue': script, 'eslint.config.mjs': withProcessor });
        assert.match(found.join('\n'), bearer('a.vue:2:'));
        assert.equal(found.length, 1);
      });
    });
  }

  describe('in oxlint', () => {
    it('finds in the examples what the command line finds, except for environment files, and fixes it', async () => {
      fs.cpSync(path.join(projectFolder, 'examples'), project.pathOf('examples'), { recursive: true });
      const ofScripts = (found: readonly string[]) => found.filter((each) => !/^[^:]*\/\.env/.test(each));
      const found = await findings('oxlint', {});
      assert.deepEqual(found, ofScripts((await lintWith('command line', project.folder, '.')).findings));
      await runLinter('oxlint', project.folder, '--fix');
      const left = (await lintWith('oxlint', project.folder, '.')).findings;
      await runLinter('command line', project.folder, '--fix');
      assert.deepEqual(left, ofScripts((await lintWith('command line', project.folder, '.')).findings));
    });

    it("doesn't lint environment files and HTML", async () => {
      const files = { '.env': `ELEVENLABS_API_KEY= ${key}\n`, 'a.html': `<script>${bearerCall}</script>` };
      assert.deepEqual(await findings('oxlint', files), []);
    });

    it('finds what is wrong in the scripts of Vue, Svelte and Astro files, at its place in the file', async () => {
      const script = `<script>\nconst é = 1;\n${bearerCall}\n</script>\n`;
      const found = await findings('oxlint', {
        'a.astro': `---\n${bearerCall}\n---\n<p>é</p>\n`,
        'a.svelte': `<p>é</p>\n${script}`,
        'a.vue': `<template><p>é</p></template>\n${script}`,
      });
      assert.match(found.join('\n'), /^a\.astro:2:.* bearer-auth: .*\na\.svelte:4:.*\na\.vue:4:.*$/);
    });
  });

  it('costs nothing in files that say nothing about ElevenLabs: it starts no worker', async () => {
    const count =
      "import workers from 'node:worker_threads';\nimport { syncBuiltinESMExports } from 'node:module';\n";
    const fail =
      "workers.Worker = class { constructor() { throw new Error('A worker'); } };\nsyncBuiltinESMExports();\n";
    const start = ['--import', './no-workers.mjs', 'node_modules/eslint-10/bin/eslint.js', 'a.js'];
    const run = () => runProgram(process.execPath, start, { folder: project.folder });
    project.write({
      'no-workers.mjs': count + fail,
      'eslint.config.mjs': plainConfig,
      'a.js': 'fetch(url);\n',
    });
    assert.deepEqual(await run(), { status: 0, standardOutput: '', output: '' });
    project.write({ 'a.js': cleanCall });
    assert.match((await run()).output, /A worker/);
  });

  /** Writes files. @returns the folder of the project. */
  function write(files: Readonly<Record<string, string>>): string {
    project.write(files);
    return project.folder;
  }
});

/** Makes a part of each Vue file, as a processor for its scripts does. */
const processor = `
const parts = {
  preprocess: (text) => [text, { text: text.replace(/<.*>/g, ''), filename: '0.js' }],
  postprocess: (messages) => messages.flat(),
};
elevenlabs.configs.recommended.unshift({ files: ['**/*.vue'], processor: parts });
`;

const metaConfig = `
import plugin from 'eslint-plugin-eslint-plugin';

export default [
  plugin.configs.recommended,
  { rules: { 'eslint-plugin/require-meta-docs-description': ['error', { pattern: '^[A-Z].+\\\\.$' }], 'eslint-plugin/require-meta-docs-url': 'error', 'eslint-plugin/require-meta-docs-recommended': 'error' } },
];
`;

/** A rule as a module, with its meta data as they are, that reports each of its messages. */
function ruleText(meta: Plugin['rules'][string]['meta']): string {
  const ids = Object.keys(meta.messages);
  const isFix = (id: string) => id.startsWith('fix-');
  const valuesOf = (id: string) =>
    [...(meta.messages[id] ?? '').matchAll(/\{\{ (\w+) \}\}/g)].map(([, name]) => name);
  const data = (id: string) =>
    `{ ${valuesOf(id)
      .map((name) => `${name}: '1'`)
      .join(', ')} }`;
  const fix = 'fix: (fixer) => fixer.remove(node)';
  const suggest = ids.filter(isFix).map((id) => `{ messageId: '${id}', data: ${data(id)}, ${fix} }`);
  const withFix = suggest.length === 0 ? '' : `, ${fix}, suggest: [${suggest.join(', ')}]`;
  const reports = ids
    .filter((id) => !isFix(id))
    .map((id) => `context.report({ node, messageId: '${id}', data: ${data(id)}${withFix} });`);
  return `export default {
  meta: ${JSON.stringify(meta)},
  create(context) {
    return { Program(node) { ${reports.join('\n')} } };
  },
};
`;
}

/** The texts of the files in a folder and below. */
function filesBelow(folder: string): Readonly<Record<string, string>> {
  const entries = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile());
  const files = entries.map(({ parentPath, name }) => path.join(parentPath, name)).sort();
  return Object.fromEntries(
    files.map((file) => [path.relative(folder, file), fs.readFileSync(file, 'utf8')]),
  );
}
