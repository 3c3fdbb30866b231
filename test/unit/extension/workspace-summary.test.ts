import assert from 'node:assert/strict';
import type { WorkspaceSummary } from '../../../src/extension/workspace-lint/summary';
import { reasonOf, summarySentences } from '../../../src/extension/workspace-lint/summary-text';
import { formatMessage } from '../../../src/lint/messages';

const clean: WorkspaceSummary = {
  total: 10,
  hasMore: false,
  unreadableFolders: 0,
  isStopped: false,
  checked: 10,
  disabled: 0,
  mentionsElevenLabs: true,
  problems: 0,
  filesWithProblems: 0,
  notChecked: new Map(),
};

describe('What Lint Workspace says when it ends', () => {
  const examples: [name: string, summary: Partial<WorkspaceSummary>, text: string][] = [
    ['no problem', {}, 'Checked 10 files. Found no problems.'],
    ['one file', { total: 1, checked: 1 }, 'Checked 1 file. Found no problems.'],
    ['no ElevenLabs', { mentionsElevenLabs: false }, 'Checked 10 files. None of them mentions ElevenLabs.'],
    ['one problem', { problems: 1, filesWithProblems: 1 }, 'Checked 10 files. Found 1 problem.'],
    [
      'two problems in a file',
      { problems: 2, filesWithProblems: 1 },
      'Checked 10 files. Found 2 problems in 1 file.',
    ],
    [
      'problems in two files',
      { problems: 3, filesWithProblems: 2 },
      'Checked 10 files. Found 3 problems in 2 files.',
    ],
    [
      'stopped',
      { isStopped: true, checked: 4, problems: 1, filesWithProblems: 1 },
      'Stopped after 4 of 10 files. Found 1 problem.',
    ],
    ['stopped early', { isStopped: true, total: 0, checked: 0 }, 'Stopped while looking for files.'],
    ['no file', { total: 0, checked: 0 }, 'The workspace contains no file to check.'],
    ['disabled', { checked: 0, disabled: 10 }, 'Nothing was checked: elevenlabsLint.enable is off.'],
    [
      'gaps',
      {
        checked: 8,
        notChecked: new Map([
          ['/a.ts', 'large-text'],
          ['/b.ts', 'unreadable'],
        ]),
        unreadableFolders: 1,
        hasMore: true,
      },
      'Checked 8 files. Found no problems. Files not checked: 2. See the log. Unreadable folders: 1. Only the first 10 files were looked at.',
    ],
  ];
  for (const [name, summary, expected] of examples) {
    it(name, () => {
      const sentences = summarySentences({ ...clean, ...summary });
      assert.equal(sentences.map(({ text, values }) => formatMessage(text, values)).join(' '), expected);
    });
  }

  it('why a file was not checked, in the log', () => {
    assert.equal(reasonOf('large-text'), 'The file is larger than 1 MB');
    assert.equal(reasonOf('unreadable'), "The file can't be read");
  });
});
