import { sentenceOf } from '../../lint/sentence';
import type { DiagnosisCheck } from '../diagnosis-check';
import type { DiagnosisEvidence, NotCheckedReason } from '../diagnosis-evidence';
import { stepTitles } from '../steps';

const sentences = {
  all: 'Every TypeScript, JavaScript and environment file was looked at.',
  'no-folder': 'Only open files were looked at. Open your project folder first.',
  nothing: 'There is no TypeScript, JavaScript or environment file here.',
  some: "Some files weren't checked.",
  language: 'Not checked: only TypeScript, JavaScript and environment files are.',
  excluded: 'Not checked: elevenlabsLint.exclude or the nearest package.json excludes it.',
  'large-text': 'Not checked: the file is larger than 1 MB.',
  'long-line': 'Not checked: the file has a line of more than 50,000 characters.',
  'too-deep': 'Not checked: its code is nested too deeply or too broken to parse.',
  unreadable: "Not checked: the file can't be read, or isn't text.",
  failed: 'Not checked because of an internal error. See the log.',
} as const satisfies Readonly<Record<NotCheckedReason, string>> & Readonly<Record<string, string>>;

export const extent: DiagnosisCheck = {
  id: 'extent',
  title: 'Was everything checked?',
  guideRows: [],
  sentences,

  run(evidence) {
    const places = evidence.notChecked.map(({ place, reason }) => ({
      ...place,
      sentence: sentenceOf(sentences[reason]),
    }));
    if (!evidence.hasFolder) {
      return {
        verdict: 'unknown',
        sentence: sentenceOf(sentences['no-folder']),
        evidence: places,
        steps: [{ title: sentenceOf(stepTitles['open-folder']), action: { kind: 'open-folder' } }],
      };
    }
    if (places.length > 0 || evidence.skippedScripts > 0) {
      return { verdict: 'unknown', sentence: sentenceOf(sentences.some), evidence: places };
    }
    return sawNothing(evidence)
      ? { verdict: 'unknown', sentence: sentenceOf(sentences.nothing) }
      : { verdict: 'ok', sentence: sentenceOf(sentences.all) };
  },
};

/** Whether there was nothing to look at, so that nothing can be said about it. */
export function sawNothing({ lintedScripts, environmentFiles }: DiagnosisEvidence): boolean {
  return lintedScripts === 0 && environmentFiles.length === 0;
}
