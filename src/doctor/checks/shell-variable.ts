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
import { holdsKey } from './loader';

const sentences = {
  'no-environment': 'VS Code runs in a browser here and has no environment that could hold a key.',
  none: 'The environment of VS Code sets no variable for the key; that of your terminal may differ.',
  same: 'The environment of VS Code holds the same key as the files; that of your terminal may differ.',
  'only-shell':
    'The environment of VS Code sets {variable}, which no environment file does; that of your terminal may differ.',
  masks:
    'The environment of VS Code sets the key to something else than the files do, and most loaders keep what is already set.',
  'sets-nothing': 'The environment of VS Code sets {variable} to nothing, which most loaders keep.',
  'sets-other': 'The environment of VS Code sets {variable} to something else than this line does.',
  'file-wins':
    'The environment of VS Code sets the key to something else, but what loads the files here overwrites it.',
  unset:
    'To be sure, remove the variable where it is set, such as in ~/.profile or in the settings of the system, and start VS Code and the terminal anew.',
} as const;

export const shellVariable: DiagnosisCheck = {
  id: 'shell-variable',
  title: 'Does a shell variable hide the key?',
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

/** The variables of the shell beside the lines of files that set the same name to a key. */
function pairsOf(shell: readonly ShellVariable[], { environmentFiles }: DiagnosisEvidence): Pair[] {
  return environmentFiles
    .filter(holdsKey)
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

/** Whether what loads a file keeps a variable that is already set; yes where nothing is known of it. */
function shellWins(file: EnvironmentFileEvidence, evidence: DiagnosisEvidence): boolean {
  const used = (loadersOf(file, evidence) ?? []).filter(({ readsFile }) => readsFile);
  return used.length === 0 || used.some(({ loader }) => loader.keepsShell);
}

function placeOf({ variable, entry }: Pair): EvidencePlace {
  const text = variable.state === 'empty' ? sentences['sets-nothing'] : sentences['sets-other'];
  const sentence: Sentence = sentenceOf(text, { variable: variable.name });
  return { ...entry.place, sentence };
}
