import { named, sentenceOf } from '../../lint/sentence';
import type { DiagnosisCheck } from '../diagnosis-check';
import type { DiagnosisEvidence, FindingEvidence, KeyEntry } from '../diagnosis-evidence';
import type { EvidencePlace, Verdict } from '../diagnosis-report';
import { effectOn, featureEffects } from '../dialects';
import { isSameLine } from '../file-places';
import type { LineFeature } from '../line-features';
import { loadersOf } from '../project-loaders';
import { placesOf, stepsFor, verdictOf, worst } from '../steps';
import { containsKey } from './loader';

const sentences = {
  ok: 'The key arrives unchanged.',
  'cut-off': 'The key arrives as it is written, but its end is probably missing. Copy the whole key again.',
  trouble: 'The way the key is written can change it or lose it.',
  unset: "With {loader}, this line doesn't set {variable}.",
  altered: "With {loader}, the value of {variable} isn't the bare key.",
} as const;

/** Features that only add whitespace to the value. They are harmless with a client that trims. */
const addsOnlyWhitespace: ReadonlySet<LineFeature> = new Set<LineFeature>([
  'space-before-value',
  'space-after-value',
  'tab-before-value',
  'tab-after-value',
  'padding-in-value',
  'windows-line-end',
]);

export const keyLine: DiagnosisCheck = {
  id: 'key-line',
  title: 'Does the key arrive unchanged?',
  guideRows: [6, 4],
  sentences: {
    ...sentences,
    ...Object.fromEntries(Object.entries(featureEffects).map(([feature, { cause }]) => [feature, cause])),
  },

  run(evidence) {
    const findings = evidence.findings.filter(({ check }) => check === 'key-line');
    const effects = effectsOf(evidence);
    const applies = effects.length > 0 || findings.length > 0 || evidence.environmentFiles.some(containsKey);
    if (!applies) {
      return undefined;
    }
    const written = worst([...effects.map((effect) => effect.verdict), ...findings.map(verdictOf)]);
    const isCutOff = evidence.environmentFiles
      .filter(containsKey)
      .some(({ entries }) => entries.some((entry) => entry.isCutOff && isJudged(entry)));
    const summary = written === 'ok' ? (isCutOff ? 'cut-off' : 'ok') : 'trouble';
    return {
      verdict: summary === 'cut-off' ? 'warning' : written,
      sentence: sentenceOf(sentences[summary]),
      evidence: [
        ...effects.filter((effect) => !isSaidBy(findings, effect)).flatMap(({ places }) => places),
        ...placesOf(findings),
      ],
      steps: stepsFor(findings),
    };
  },
};

interface Effect {
  readonly entry: KeyEntry;
  /** `warning` if the key only gets whitespace around it. */
  readonly verdict: Verdict;
  readonly places: readonly EvidencePlace[];
}

/** Whether a finding says the same and more: which clients send the whitespace. */
function isSaidBy(findings: readonly FindingEvidence[], { verdict, entry }: Effect): boolean {
  return verdict === 'warning' && findings.some(({ place }) => isSameLine(place, entry.place));
}

/** The effects of each file's loaders on its keys, once per loader and entry. */
function effectsOf(evidence: DiagnosisEvidence): Effect[] {
  return evidence.environmentFiles.filter(containsKey).flatMap((file) => {
    const used = (loadersOf(file, evidence) ?? []).filter(({ readsFile, isCalled }) => readsFile && isCalled);
    const readers = used.flatMap((one) => one.readers);
    return file.entries.filter(isJudged).flatMap((entry) => {
      const found = readers.flatMap(({ name, dialect }) => {
        const effect = effectOn(dialect, entry.features);
        return effect === undefined ? [] : [{ name, ...effect }];
      });
      const causes = [...new Set(found.map(({ feature }) => feature))];
      return found.map(({ name, effect, feature }, at) => ({
        entry,
        verdict:
          effect === 'altered' && addsOnlyWhitespace.has(feature)
            ? ('warning' as const)
            : ('problem' as const),
        places: [
          placeOf(entry, sentences[effect], name),
          ...(at === found.length - 1
            ? causes.map((cause) => placeOf(entry, featureEffects[cause].cause))
            : []),
        ],
      }));
    });
  });
}

/** A line that a later one overrides doesn't matter. */
function isJudged({ state, features }: KeyEntry): boolean {
  return state === 'value' && !features.includes('overridden');
}

function placeOf({ place, variable }: KeyEntry, text: string, loader = ''): EvidencePlace {
  return {
    ...place,
    sentence: sentenceOf(text, loader === '' ? { variable } : { variable, loader: named(loader) }),
  };
}
