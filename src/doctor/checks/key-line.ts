import { named, sentenceOf } from '../../lint/sentence';
import type { DiagnosisCheck } from '../diagnosis-check';
import type { DiagnosisEvidence, KeyEntry } from '../diagnosis-evidence';
import type { EvidencePlace, Verdict } from '../diagnosis-report';
import { effectOn, featureEffects } from '../dialects';
import type { LineFeature } from '../line-features';
import { loadersOf } from '../project-loaders';
import { gravest, placesOf, stepsFor, verdictOf } from '../steps';
import { holdsKey } from './loader';

const sentences = {
  ok: 'The key arrives unchanged.',
  trouble: 'The way the key is written can change it or lose it.',
  unset: "With {loader}, {variable} isn't set because of how its line is written.",
  altered: 'With {loader}, {variable} gets a value other than the key because of how its line is written.',
} as const;

/** What is taken into the value along with the key and does no harm with a client that trims. */
const onlyBlanks: ReadonlySet<LineFeature> = new Set<LineFeature>([
  'blank-before-value',
  'blank-after-value',
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
    const isLooked = effects.length > 0 || findings.length > 0 || evidence.environmentFiles.some(holdsKey);
    if (!isLooked) {
      return undefined;
    }
    const verdict = gravest([...effects.map((effect) => effect.verdict), ...findings.map(verdictOf)]);
    return {
      verdict,
      sentence: sentenceOf(verdict === 'ok' ? sentences.ok : sentences.trouble),
      evidence: [...effects.flatMap(({ places }) => places), ...placesOf(findings)],
      steps: stepsFor(findings),
    };
  },
};

interface Effect {
  readonly verdict: Verdict;
  readonly places: readonly EvidencePlace[];
}

/** What the loaders of each file do to its keys, once for each loader and entry. */
function effectsOf(evidence: DiagnosisEvidence): Effect[] {
  return evidence.environmentFiles.filter(holdsKey).flatMap((file) => {
    const used = (loadersOf(file, evidence) ?? []).filter(({ readsFile, isCalled }) => readsFile && isCalled);
    const readers = used.flatMap((one) => one.readers);
    return file.entries.filter(isJudged).flatMap((entry) => {
      const found = readers.flatMap(({ name, dialect }) => {
        const effect = effectOn(dialect, entry.features);
        return effect === undefined ? [] : [{ name, ...effect }];
      });
      const causes = [...new Set(found.map(({ feature }) => feature))];
      return found.map(({ name, effect, feature }, at) => ({
        verdict:
          effect === 'altered' && onlyBlanks.has(feature) ? ('warning' as const) : ('problem' as const),
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

/** A line that a later one takes the place of says nothing about what arrives. */
function isJudged({ state, features }: KeyEntry): boolean {
  return state === 'value' && !features.includes('overridden');
}

function placeOf({ place, variable }: KeyEntry, text: string, loader = ''): EvidencePlace {
  return {
    ...place,
    sentence: sentenceOf(text, loader === '' ? { variable } : { variable, loader: named(loader) }),
  };
}
