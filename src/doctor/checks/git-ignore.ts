import { sentenceOf } from '../../lint/sentence';
import type { DiagnosisCheck } from '../diagnosis-check';
import type { EnvironmentFileEvidence } from '../diagnosis-evidence';
import type { EvidencePlace, Step } from '../diagnosis-report';
import { stepTitles } from '../steps';

const sentences = {
  ok: 'Git ignores every environment file that contains a key.',
  exposed:
    "Git doesn't ignore an environment file that contains a key. The key can end up in the repository.",
  'no-repository': 'There is no Git repository here, so nothing can be committed.',
  'not-ignored': "Git doesn't ignore {file}. Add it to .gitignore.",
  template:
    '{file} is a template that people commit, but it contains a real key. Replace the key with a placeholder.',
  replace: 'If the file was ever committed, others may know the key. Rotate it.',
} as const;

export const gitIgnore: DiagnosisCheck = {
  id: 'git-ignore',
  title: 'Is the key kept out of Git?',
  guideRows: [2, 6],
  sentences,

  run({ environmentFiles }) {
    const files = environmentFiles.filter(({ entries }) => entries.some(({ state }) => state === 'value'));
    if (files.length === 0) {
      return undefined;
    }
    const exposed = files.filter(({ ignored }) => ignored === false);
    if (exposed.length > 0) {
      return {
        verdict: 'warning',
        sentence: sentenceOf(sentences.exposed),
        evidence: exposed.flatMap(placeOf),
        notes: [sentenceOf(sentences.replace)],
        steps: exposed.filter(({ kind }) => kind === 'loaded').map(stepFor),
      };
    }
    return files.some(({ ignored }) => ignored)
      ? { verdict: 'ok', sentence: sentenceOf(sentences.ok) }
      : { verdict: 'unknown', sentence: sentenceOf(sentences['no-repository']) };
  },
};

function placeOf({ file, kind, entries }: EnvironmentFileEvidence): EvidencePlace[] {
  const entry = entries.find(({ state }) => state === 'value');
  const text = kind === 'template' ? sentences.template : sentences['not-ignored'];
  return entry === undefined ? [] : [{ ...entry.place, sentence: sentenceOf(text, { file }) }];
}

function stepFor({ uri, file }: EnvironmentFileEvidence): Step {
  return {
    title: sentenceOf(stepTitles['ignore-file'], { file }),
    action: { kind: 'ignore-file', uri },
  };
}
