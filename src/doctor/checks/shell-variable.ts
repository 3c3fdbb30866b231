import { type Sentence, sentenceOf } from '../../lint/sentence';
import type { DiagnosisCheck } from '../diagnosis-check';
import type {
  DiagnosisEvidence,
  EnvironmentFileEvidence,
  KeyEntry,
  ShellVariable,
} from '../diagnosis-evidence';
import type { EvidencePlace } from '../diagnosis-report';
import { loadersOf } from '../project-loaders';
import { containsKey } from './loader';

const sentences = {
  'no-environment': 'VS Code runs in a browser here, so it has no environment that could contain a key.',
  none: "VS Code's environment sets no variable for the key. Your terminal may differ.",
  same: "VS Code's environment contains the same key as the files. Your terminal may differ.",
  'only-shell':
    "VS Code's environment sets {variable}, but no environment file does. Your terminal may differ.",
  masks:
    "VS Code's environment sets the key to a different value than the files. Most loaders keep the value that is already set.",
  'sets-nothing': "VS Code's environment sets {variable} to an empty string. Most loaders keep it.",
  'sets-other': "VS Code's environment sets {variable} to a different value than this line.",
  'file-wins':
    "VS Code's environment sets the key to a different value, but the loader of the files overwrites it.",
  unset:
    'To be sure, remove the variable where it is set, for example in ~/.profile or the system settings. Then restart VS Code and the terminal.',
} as const;

export const shellVariable: DiagnosisCheck = {
  id: 'shell-variable',
  title: 'Does a shell variable override the key?',
  guideRows: [2, 7],
  sentences,

  run(evidence) {
    const { shell } = evidence;
    if (shell === undefined) {
      return { verdict: 'unknown', sentence: sentenceOf(sentences['no-environment']) };
    }
    const [first] = shell;
    if (first === undefined) {
      return { verdict: 'ok', sentence: sentenceOf(sentences.none) };
    }
    const pairs = pairsOf(shell, evidence);
    const masking = pairs.filter(isMasking);
    if (masking.length === 0) {
      const sentence =
        pairs.length > 0
          ? sentenceOf(sentences.same)
          : sentenceOf(sentences['only-shell'], { variable: first.name });
      return { verdict: 'ok', sentence };
    }
    const shared = { evidence: masking.map(placeOf) };
    return masking.some(({ file }) => shellWins(file, evidence))
      ? {
          verdict: 'warning',
          sentence: sentenceOf(sentences.masks),
          notes: [sentenceOf(sentences.unset)],
          ...shared,
        }
      : { verdict: 'ok', sentence: sentenceOf(sentences['file-wins']), ...shared };
  },
};

interface Pair {
  readonly variable: ShellVariable;
  readonly entry: KeyEntry;
  readonly file: EnvironmentFileEvidence;
}

/** Pairs each shell variable with the lines that set the same name to a key. */
function pairsOf(shell: readonly ShellVariable[], { environmentFiles }: DiagnosisEvidence): Pair[] {
  return environmentFiles
    .filter(containsKey)
    .flatMap((file) =>
      file.entries
        .filter(({ state, features }) => state === 'value' && !features.includes('overridden'))
        .flatMap((entry) =>
          shell.filter(({ name }) => name === entry.variable).map((variable) => ({ variable, entry, file })),
        ),
    );
}

function isMasking({ variable, entry }: Pair): boolean {
  return variable.key !== entry.key;
}

/** Whether the file's loader keeps a variable that is already set. True if the loader is unknown. */
function shellWins(file: EnvironmentFileEvidence, evidence: DiagnosisEvidence): boolean {
  const used = (loadersOf(file, evidence) ?? []).filter(({ readsFile }) => readsFile);
  return used.length === 0 || used.some(({ loader }) => loader.keepsShell);
}

function placeOf({ variable, entry }: Pair): EvidencePlace {
  const text = variable.state === 'empty' ? sentences['sets-nothing'] : sentences['sets-other'];
  const sentence: Sentence = sentenceOf(text, { variable: variable.name });
  return { ...entry.place, sentence };
}
