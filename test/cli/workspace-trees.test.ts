import assert from 'node:assert/strict';
import path from 'node:path';
import { workspaceTrees } from '../workspace-trees';
import { type FileResult, temporaryProjects } from './command-line';

describe('The command line on a tree of files', () => {
  const project = temporaryProjects();

  for (const { name, files, opened, findings } of workspaceTrees) {
    it(name, () => {
      const tree = project(files);
      const paths = Object.keys(findings).map((file) => tree.pathOf(file));
      const { stdout } = tree.runWith({ folder: opened }, '--format=json', ...paths);
      const results = JSON.parse(stdout) as FileResult[];
      const found = results.map(({ filePath, messages }) => [
        path.relative(tree.folder, filePath).split(path.sep).join('/'),
        messages.map(({ line, column, level, ruleId }) => `${line}:${column} ${level} ${ruleId}`),
      ]);
      const none = Object.keys(findings).map((file) => [file, []]);
      assert.deepEqual({ ...Object.fromEntries(none), ...Object.fromEntries(found) }, findings);
    });
  }
});
