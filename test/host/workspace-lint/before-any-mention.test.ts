import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FileTexts } from '../../../src/extension/context/file-texts';
import { DocumentChecker } from '../../../src/extension/linting/document-checker';
import { Problems } from '../../../src/extension/linting/problems';
import { WorkspaceLint } from '../../../src/extension/workspace-lint/workspace-lint';
import { WorkspaceProblems } from '../../../src/extension/workspace-lint/workspace-problems';
import { bearerRequest, until, write } from '../support';
import { newFiles } from '../workspace-support';

const parserEvaluations = () => performance.getEntriesByName('elevenlabs-lint/parser-evaluated').length;

/** Counts the texts that it lints. */
class CountingChecker extends DocumentChecker {
  linted = 0;

  override checkFile(...given: Parameters<DocumentChecker['checkFile']>) {
    this.linted++;
    return super.checkFile(...given);
  }
}

/** Remembers what its first looks have seen. */
class RecordingLint extends WorkspaceLint {
  readonly looks: boolean[] = [];

  override async mentionsElevenLabs(...given: Parameters<WorkspaceLint['mentionsElevenLabs']>) {
    const seen = await super.mentionsElevenLabs(...given);
    this.looks.push(seen);
    return seen;
  }
}

// The first file in the alphabet sees a workspace that doesn't mention ElevenLabs yet.
describe('Where no file mentions ElevenLabs', () => {
  const log = vscode.window.createOutputChannel('Before any mention', { log: true });
  const texts = new FileTexts();
  const checker = new CountingChecker(texts, log);
  const problems = new Problems();
  const lint = new RecordingLint(checker, problems);
  const workspaceProblems = new WorkspaceProblems(lint, texts, log);
  after(() => vscode.Disposable.from(log, texts, checker, problems, workspaceProblems).dispose());

  it('no text is linted, nor after a change, until one does', async () => {
    const at = await newFiles({ 'a.ts': 'export const a = 1;\n', 'dotenv.ts': "import 'dotenv/config';\n" });
    workspaceProblems.start();
    await until(() => lint.looks.length === 1);
    await write(at('a.ts'), 'export const a = 2;\n');
    await until(() => lint.looks.length === 2);
    assert.deepEqual([lint.looks, checker.linted, parserEvaluations()], [[false, false], 0, 0]);
    await write(at('b.ts'), bearerRequest);
    await until(() => problems.of(at('b.ts')).length === 2);
    assert.equal(lint.looks.at(-1), true);
    await vscode.workspace.fs.delete(at(''), { recursive: true });
  });
});
