import assert from 'node:assert/strict';
import { isLintedScheme } from '../../../src/extension/linting/linted-schemes';

describe('The document schemes', () => {
  const linted = [
    ...['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vsls', 'memfs', 'ssh', 'vscode-notebook-cell'],
    'an-unknown-scheme',
  ];
  for (const scheme of linted) {
    it(`${scheme} is linted`, () => assert.equal(isLintedScheme(scheme), true));
  }

  const silent = [
    ...[
      'git',
      'gitfs',
      'gitlens',
      'gitlens-git',
      'svn',
      'pr',
      'review',
      'vscode-scm',
      'vscode-local-history',
    ],
    ...['output', 'debug', 'search-editor', 'comment', 'vscode-interactive-input', 'vscode-terminal'],
    ...['vscode-chat-code-block', 'vscode-chat-editor', 'chat-editing-text-model', 'chatSessionInput'],
    ...['vscode-notebook-cell-output', 'vscode-notebook-cell-metadata', 'vscode-notebook-metadata'],
    ...['walkThrough', 'walkThroughSnippet', 'vscode-userdata', 'vscode', 'inmemory', 'private'],
  ];
  for (const scheme of silent) {
    it(`${scheme} is not`, () => assert.equal(isLintedScheme(scheme), false));
  }
});
