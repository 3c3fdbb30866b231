import { strict as assert } from 'node:assert';
import { RecentlyUsed } from '../../src/lint/recently-used';
import { ModuleSources } from '../../src/workspace/needed-files';
import { MemoryWorkspaceFiles } from './workspace/memory-workspace-files';

describe('of what was used', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];

  it('the last is kept, up to a size', () => {
    const used = new RecentlyUsed<string>(30);
    for (const name of names) used.keep(name, name, 10);
    assert.deepEqual(
      names.map((name) => used.get(name)),
      [undefined, undefined, 'c', 'd', 'e'],
    );
  });

  it('what is asked for again stays', () => {
    const used = new RecentlyUsed<string>(30);
    for (const name of names) {
      used.keep(name, name, 10);
      used.get('a');
    }
    assert.deepEqual(
      names.map((name) => used.get(name)),
      ['a', undefined, undefined, 'd', 'e'],
    );
  });

  it('a value replaces the one before, with its size', () => {
    const used = new RecentlyUsed<string>(30);
    for (const value of names) used.keep('a', value, 10);
    used.keep('b', 'b', 20);
    assert.deepEqual([used.get('a'), used.get('b')], ['e', 'b']);
  });

  it('one that is larger than all together is kept alone, until the next', () => {
    const used = new RecentlyUsed<string>(30);
    used.keep('a', 'a', 10);
    used.keep('b', 'b', 100);
    assert.deepEqual([used.get('a'), used.get('b')], [undefined, 'b']);
    used.keep('c', 'c', 10);
    assert.deepEqual([used.get('b'), used.get('c')], [undefined, 'c']);
  });

  it('nothing that was forgotten takes room', () => {
    const used = new RecentlyUsed<string>(30);
    used.keep('a', 'a', 20);
    used.forget('a');
    for (const name of ['b', 'c', 'd']) used.keep(name, name, 10);
    assert.deepEqual(
      names.map((name) => used.get(name)),
      [undefined, 'b', 'c', 'd', undefined],
    );
    used.clear();
    assert.deepEqual(
      names.map((name) => used.get(name)),
      names.map(() => undefined),
    );
  });
});

describe('the texts of modules', () => {
  it('are forgotten when there are too many, and the same objects again while they are kept', async () => {
    const length = 1_000_000;
    const paths = Array.from({ length: 30 }, (_, at) => `module-${at}.ts`);
    const texts = Object.fromEntries(paths.map((path) => [path, path.padEnd(length)]));
    const files = new MemoryWorkspaceFiles('file:///work', texts, '');
    const sources = new ModuleSources(files);
    const read = () => Promise.all(paths.map((path) => sources.read(files.uriOf(path))));
    const [first, last] = [await read(), await sources.read(files.uriOf('module-29.ts'))];
    assert.equal(last, first[29]);
    assert.notEqual(await sources.read(files.uriOf('module-0.ts')), first[0]);
  });
});
