import assert from 'node:assert/strict';
import type { LintResult } from '../../../src/lint/result';
import { lintInRounds } from '../../../src/workspace/rounds';
import { Workspace } from '../../../src/workspace/workspace';
import { MemoryWorkspaceFiles } from './memory-workspace-files';

const root = 'file:///project';
const manifest = (severity: string) => `{ "elevenlabsLint": { "rules": { "bearer-auth": "${severity}" } } }`;
const filesOf = (files: Readonly<Record<string, string>>, watched = true) =>
  new MemoryWorkspaceFiles(root, { '.git/HEAD': '', ...files }, '', watched);

describe('The context of a file', () => {
  async function viewOf(workspace: Workspace) {
    const { context } = await workspace.viewOf(`${root}/src/a.ts`, {});
    const { severities, environment = [] } = context;
    return [severities?.['bearer-auth'], ...environment.map(({ isIgnored }) => isIgnored)];
  }

  it('is read once for all files of a folder', async () => {
    const files = filesOf({ 'package.json': manifest('hint'), '.env': 'A=1', '.gitignore': '.env' });
    const workspace = new Workspace(files, assert.fail);
    assert.deepEqual(await viewOf(workspace), ['hint', true]);
    const reads = files.reads.length;
    assert.deepEqual(await viewOf(workspace), ['hint', true]);
    assert.equal(files.reads.length, reads);
    assert.equal(new Set(files.reads).size, reads);
  });

  it('is read again after a change', async () => {
    const files = filesOf({ 'package.json': manifest('hint'), '.env': 'A=1', '.gitignore': '.env' });
    const workspace = new Workspace(files, assert.fail);
    await viewOf(workspace);
    for (const [path, text, expected] of [
      ['package.json', manifest('off'), ['off', true]],
      ['.gitignore', '', ['off', false]],
      ['src/.env.local', 'B=1', ['off', false, false]],
      ['src/.git', 'gitdir: elsewhere', [undefined, false]],
    ] as const) {
      files.write(path, text);
      workspace.fileChanged(files.uriOf(path));
      assert.deepEqual(await viewOf(workspace), expected, path);
    }
  });

  it('knows what git ignores without a .gitignore', async () => {
    const files = filesOf({ '.env': 'A=1', '.git/info/exclude': '# mine\n.env\n' });
    assert.deepEqual(await viewOf(new Workspace(files, assert.fail)), [undefined, true]);
  });

  it('says once which lines of an ignore file are too complex, and obeys the others', async () => {
    const complex = '*a*a*a*a*b';
    const files = filesOf({
      '.env': 'A=1',
      '.gitignore': `# a * b * c * d * e\n\n.env\n${complex}\n${'b'.repeat(2000)}\n`,
      '.git/info/exclude': `${complex}\n`,
      'src/.gitignore': '*.a\n',
    });
    const reported: string[] = [];
    const workspace = new Workspace(files, (file, sentence) => reported.push(`${file} ${sentence}`));
    assert.deepEqual(await viewOf(workspace), [undefined, true]);
    workspace.clear();
    assert.deepEqual(await viewOf(workspace), [undefined, true]);
    const sentence = (line: number) =>
      `Very long lines and lines with many wildcards, such as line ${line}, ignore nothing here. Use simpler ones.`;
    const expected = [`${root}/.git/info/exclude ${sentence(1)}`, `${root}/.gitignore ${sentence(4)}`];
    assert.deepEqual(reported.sort(), expected);
    files.write('.gitignore', `${complex}\n`);
    workspace.fileChanged(files.uriOf('.gitignore'));
    assert.deepEqual(await viewOf(workspace), [undefined, false]);
    assert.deepEqual(reported.slice(2), [`${root}/.gitignore ${sentence(1)}`]);
  });

  it('names the nearest .gitignore, or the one to create', async () => {
    const nearest = async (files: Readonly<Record<string, string>>, folder = 'src/deep') => {
      const { context } = await new Workspace(filesOf(files), assert.fail).viewOf(
        `${root}/${folder}/.env`,
        {},
      );
      return context.ignoreFile;
    };
    const [uri, inner] = [`${root}/.gitignore`, `${root}/src/.gitignore`];
    assert.deepEqual(await nearest({ '.gitignore': 'a', 'src/.gitignore': 'b' }), { uri: inner, text: 'b' });
    assert.deepEqual(await nearest({ '.gitignore': 'a' }), { uri, text: 'a' });
    assert.deepEqual(await nearest({}), { uri, text: undefined });
    const outside = new MemoryWorkspaceFiles(root, { '.gitignore': 'a' }, '', true);
    const { context } = await new Workspace(outside, assert.fail).viewOf(`${root}/.env`, {});
    assert.equal(context.ignoreFile, undefined);
  });

  it('is read again each time if nobody would notice a change', async () => {
    const files = filesOf({ 'package.json': manifest('hint') }, false);
    const workspace = new Workspace(files, assert.fail);
    await viewOf(workspace);
    files.write('package.json', manifest('off'));
    assert.deepEqual(await viewOf(workspace), ['off']);
  });

  for (const [name, files, problem] of [
    [
      'does not parse',
      { 'package.json': '{' },
      "This isn't valid JSON, so its settings are ignored. Fix the syntax.",
    ],
    [
      'is a folder',
      { 'package.json/a': '' },
      'This is a folder, so there are no settings to read. Rename the folder.',
    ],
  ] as const) {
    it(`a package.json that ${name} is reported once`, async () => {
      const problems: string[] = [];
      const workspace = new Workspace(filesOf(files), (file, sentence) =>
        problems.push(`${file}: ${sentence}`),
      );
      assert.deepEqual(await viewOf(workspace), [undefined]);
      await viewOf(workspace);
      assert.deepEqual(problems, [`${root}/package.json: ${problem}`]);
    });
  }
});

describe('What the linter needs', () => {
  const nothing: LintResult = {
    wasRead: true,
    findings: [],
    needs: [],
    facts: [],
    unusedDirectives: [],
    syntaxErrors: [],
  };

  it('is loaded, only the first existing one of several files, until nothing new is needed', async () => {
    const workspace = new Workspace(filesOf({ 'b.ts': 'b', 'c.ts': 'c', 'lib/d.ts': '' }), assert.fail);
    const needed = workspace.neededFiles();
    const wanted = [
      [{ candidates: ['a', 'b', 'c'].map((name) => `${root}/${name}.ts`) }],
      [{ folder: root }],
    ];
    let rounds = 0;
    const lint = () => ({ ...nothing, needs: wanted[rounds++] ?? [] });
    await lintInRounds(lint, needed);
    assert.equal(rounds, 3);
    assert.deepEqual(
      [...needed.modules].map(([uri, source]) => [uri.slice(root.length), source?.text]),
      [
        ['/a.ts', undefined],
        ['/b.ts', 'b'],
      ],
    );
    assert.deepEqual([...needed.folders], [[root, ['.git', 'lib']]]);
    assert.deepEqual(
      ['a', 'b', 'c'].map((name) => needed.has(`${root}/${name}.ts`)),
      [true, true, false],
    );
  });

  it('is loaded in at most twelve rounds', async () => {
    const needed = new Workspace(filesOf({}), assert.fail).neededFiles();
    let rounds = 0;
    const lint = () => ({ ...nothing, needs: [{ candidates: [`${root}/${rounds++}.ts`] }] });
    await lintInRounds(lint, needed);
    assert.equal(rounds, 12);
  });

  it('is read at once where the host need not wait, so that one round is enough', async () => {
    const texts: Readonly<Record<string, string>> = { [`${root}/b.ts`]: 'b' };
    const now = {
      readText: (uri: string) => texts[uri],
      listFolder: () => [
        { name: 'lib', isFolder: true },
        { name: 'a.ts', isFolder: false },
      ],
    };
    const needed = new Workspace(Object.assign(filesOf({}), { now }), assert.fail).neededFiles();
    const found: unknown[] = [];
    const lint = () => {
      found.push(...['a', 'b'].map((name) => needed.modules.get(`${root}/${name}.ts`)));
      found.push(needed.folders.get(root));
      return nothing;
    };
    await lintInRounds(lint, needed);
    assert.deepEqual(found, [null, { text: 'b' }, ['lib']]);
    assert.equal(needed.modules.get(`${root}/b.ts`), found[1]);
    assert.deepEqual(
      ['a', 'b', 'c'].map((name) => needed.has(`${root}/${name}.ts`)),
      [true, true, false],
    );
  });

  it('is known by a URI with another spelling', async () => {
    const needed = new Workspace(filesOf({}), assert.fail).neededFiles();
    await needed.load([{ candidates: [`${root}/[id]/a.ts`] }]);
    assert.ok(needed.has(`${root}/%5Bid%5D/a.ts`));
  });

  it('is updated, and stays the same object for the same text', async () => {
    const files = filesOf({ 'a.ts': '1', 'b.ts': '1' });
    const workspace = new Workspace(files, assert.fail);
    const [a, b] = [files.uriOf('a.ts'), files.uriOf('b.ts')];
    const first = workspace.neededFiles();
    await first.load([{ candidates: [a] }, { candidates: [b] }]);
    files.write('b.ts', '2');
    const second = workspace.neededFiles(first);
    await second.refresh();
    assert.equal(second.modules.get(a), first.modules.get(a));
    assert.deepEqual([first.modules.get(b)?.text, second.modules.get(b)?.text], ['1', '2']);
  });
});
