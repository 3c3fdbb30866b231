import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, apply, bearerRequest, closeEditors, openNew, problems, rangeOf, until } from '../support';

const comment = '// elevenlabs-lint-disable-next-line header-name';

describe('A comment that disables nothing', () => {
  afterEach(closeEditors);

  it("is faded, isn't a problem, and is removed with its line", async () => {
    const document = await openNew('a.ts', `const a = 1;\n${comment}\nconst b = 2;\n`);
    await until(() => problems(document.uri).length > 0);
    assert.deepEqual(
      problems(document.uri).map(({ message, severity, tags, range }) => [message, severity, tags, range]),
      [
        [
          'This comment disables nothing. Remove it.',
          vscode.DiagnosticSeverity.Hint,
          [vscode.DiagnosticTag.Unnecessary],
          rangeOf(document, comment),
        ],
      ],
    );
    const actions = await actionsAt(document, rangeOf(document, comment));
    assert.deepEqual(
      actions.map(({ title, isPreferred }) => [title, isPreferred]),
      [['Remove the unused disable comment', true]],
    );
    await apply(actions, 'Remove the unused disable comment');
    assert.equal(document.getText(), 'const a = 1;\nconst b = 2;\n');
    await until(() => problems(document.uri).length === 0);
  });

  it('keeps the rules that need it', async () => {
    const needed = '// elevenlabs-lint-disable-next-line bearer-auth, untrimmed-env';
    const oneLine = bearerRequest.replaceAll('\n', ' ');
    const document = await openNew('a.ts', `${needed}, header-name -- why\n${oneLine}\n`);
    await until(() => problems(document.uri).length > 0);
    assert.deepEqual(
      problems(document.uri).map(({ message }) => message),
      ['This comment disables nothing for header-name. Remove header-name from the comment.'],
    );
    const actions = await actionsAt(document, new vscode.Range(0, 5, 0, 5));
    await apply(actions, 'Remove header-name from the comment');
    assert.equal(document.getText(), `${needed} -- why\n${oneLine}\n`);
    await until(() => problems(document.uri).length === 0);
  });
});
