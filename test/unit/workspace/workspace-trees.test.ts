import assert from 'node:assert/strict';
import { documentShape } from '../../../src/lint/documents/document-kind';
import type { Finding } from '../../../src/lint/finding';
import { createLinter } from '../../../src/lint/lint';
import { createPositions } from '../../../src/lint/positions';
import { parser } from '../../../src/parser/typescript-parser';
import { lintInRounds } from '../../../src/workspace/rounds';
import { Workspace } from '../../../src/workspace/workspace';
import { type WorkspaceTree, workspaceTrees } from '../../workspace-trees';
import { MemoryWorkspaceFiles } from './memory-workspace-files';

const linter = createLinter(parser);

describe('The engine on a tree of files', () => {
  for (const tree of workspaceTrees) {
    it(tree.name, async () => {
      for (const [path, expected] of Object.entries(tree.findings)) {
        const { text, findings } = await lint(tree, path);
        assert.deepEqual(placesOf(text, findings), expected, path);
      }
      for (const [path, expected] of Object.entries(tree.homes ?? {})) {
        const { findings } = await lint(tree, path);
        assert.deepEqual(homesOf(findings), expected === undefined ? [] : [expected], path);
      }
    });
  }
});

async function lint(
  tree: WorkspaceTree,
  path: string,
): Promise<{ text: string; findings: readonly Finding[] }> {
  const files = new MemoryWorkspaceFiles('file:///trees', tree.files, tree.opened);
  const workspace = new Workspace(files, () => undefined);
  const [uri, text] = [files.uriOf(path), tree.files[path] ?? assert.fail(path)];
  const shape = documentShape(path) ?? assert.fail(path);
  const { excluded, context } = await workspace.viewOf(uri, {});
  if (excluded) return { text, findings: [] };
  const needed = workspace.neededFiles();
  const { modules, folders } = needed;
  const document = { ...shape, uri, text, encoding: 'utf8' } as const;
  const { findings } = await lintInRounds(
    () => linter.lint(document, { ...context, modules, folders }),
    needed,
  );
  return { text, findings };
}

function placesOf(text: string, findings: readonly Finding[]): string[] {
  const positions = createPositions(text);
  return findings.map(({ range, severity, ruleId }) => {
    const { line, character } = positions.positionAt(range.start);
    return `${line + 1}:${character + 1} ${severity} ${ruleId}`;
  });
}

/** The fixes that move a key to an environment file. */
function homesOf(findings: readonly Finding[]): string[] {
  return findings
    .flatMap(({ fixes }) => fixes)
    .filter(({ titleId }) => titleId === 'move' || titleId === 'create')
    .map(({ titleId, values }) => `${titleId} ${values?.['file']}`);
}
