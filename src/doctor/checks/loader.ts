import { startingFolderOf } from '../../ecosystem/other-loading';
import { isOfTests } from '../../lint/facts/environment/precedence';
import { envLoadOrder } from '../../lint/rules/env-load-order';
import { named, sentenceOf } from '../../lint/sentence';
import type { DiagnosisCheck } from '../diagnosis-check';
import type { DiagnosisEvidence, EnvironmentFileEvidence, FindingEvidence } from '../diagnosis-evidence';
import type { EvidencePlace, Step, Verdict } from '../diagnosis-report';
import { type FilePlace, folderOf, isInside } from '../file-places';
import { loadersOf, type UsedLoader } from '../project-loaders';
import { scriptToExtend } from '../start-script';
import { placesOf, stepsFor, stepTitles, verdictOf, worst } from '../steps';
import { isHeldBack } from '../turborepo';

const sentences = {
  ok: 'The environment files with a key are loaded.',
  trouble: 'An environment file with a key might not be loaded.',
  late: 'The environment files are loaded too late: the code has read the key by then.',
  unknown: "It isn't certain what loads the environment files.",
  loads: '{file} is loaded by {loader}.',
  none: 'Found nothing in this project that loads {file}.',
  'not-called': 'The package {loader} is installed, but no script or command was found that calls it.',
  'not-read': "By default, {loader} doesn't read {file}.",
  'other-folder':
    "{loader} reads only the environment files in {folder}, so {file} doesn't reach it. Add the entry there.",
  'may-load': '{source} may load {file}.',
  'held-back':
    '{loader} loads {file}, but Turborepo passes on only the variables that turbo.json lists. Add {variable} to globalPassThroughEnv.',
  'working-folder': '{loader} reads {file} only if the program is started in the folder of that file.',
  'no-project': "Found no package.json for {file}, so it isn't clear what loads it.",
  hint: 'Found no dotenv, no --env-file and no framework that loads such a file. To load it without a package, run node --env-file=.env.',
} as const;

/** `where` is the folder or the other file that the text names. */
type FileVerdict = readonly [verdict: Verdict, text: string, loader: string, where?: string];

export const loader: DiagnosisCheck = {
  id: 'loader',
  title: 'What loads the environment file?',
  guideRows: [1, 6],
  sentences,

  run(evidence) {
    const files = evidence.environmentFiles.filter(containsKey);
    const findings = evidence.findings.filter(({ check }) => check === 'loader');
    if (files.length === 0 && findings.length === 0) {
      return undefined;
    }
    const judged = files.flatMap((file) => {
      const verdict = judge(file, evidence, files);
      return verdict === undefined ? [] : [{ file, verdict }];
    });
    const verdict = worst([...judged.map(({ verdict: [one] }) => one), ...findings.map(verdictOf)]);
    return {
      verdict,
      sentence: sentenceOf(summaryOf(verdict, findings)),
      evidence: [
        ...placesOf(findings),
        ...judged.flatMap(({ file, verdict: [, text, loader, where] }) => placeOf(file, text, loader, where)),
      ],
      notes: judged.some(({ verdict: [, text] }) => text === sentences.none)
        ? [sentenceOf(sentences.hint)]
        : [],
      steps: [
        ...stepsFor(findings),
        ...judged.flatMap(({ file, verdict: [, text] }) =>
          text === sentences.none ? loadSteps(file, evidence) : [],
        ),
      ],
    };
  },
};

/** Makes Node load the file, where the project next to it starts Node directly. */
function loadSteps({ uri }: EnvironmentFileEvidence, { projects }: DiagnosisEvidence): Step[] {
  const project = projects.find(({ folder }) => `${folder}/.env` === uri);
  const script = project && scriptToExtend(project);
  return project === undefined || script === undefined
    ? []
    : [
        {
          title: sentenceOf(stepTitles['load-file'], { script }),
          action: { kind: 'load-file', manifest: `${project.folder}/package.json`, script },
        },
      ];
}

function summaryOf(verdict: Verdict, findings: readonly FindingEvidence[]): string {
  if (verdict === 'ok') return sentences.ok;
  if (verdict === 'unknown') return sentences.unknown;
  return findings.some(({ ruleId }) => ruleId === envLoadOrder.id) ? sentences.late : sentences.trouble;
}

/** Whether a program should get its key from this file. */
export function containsKey({ uri, kind, entries }: EnvironmentFileEvidence): boolean {
  return (
    kind === 'loaded' &&
    !isOfTests(uri) &&
    entries.some(({ state }) => state === 'value' || state === 'reference')
  );
}

/** Whether a program may read a key in these places; one in files that certainly nothing loads can't cause a 401. */
export function mayBeRead(places: readonly FilePlace[], evidence: DiagnosisEvidence): boolean {
  return places.length === 0 || places.some(({ uri }) => mayBeLoaded(uri, evidence));
}

function mayBeLoaded(uri: string, evidence: DiagnosisEvidence): boolean {
  const file = evidence.environmentFiles.find((one) => one.uri === uri);
  if (file === undefined || !containsKey(file)) {
    return true;
  }
  const loaders = loadersOf(file, evidence);
  return loaders === undefined || loaders.some(({ readsFile }) => readsFile);
}

function judge(
  file: EnvironmentFileEvidence,
  evidence: DiagnosisEvidence,
  files: readonly EnvironmentFileEvidence[],
): FileVerdict | undefined {
  const used = loadersOf(file, evidence);
  if (used === undefined) {
    return ['unknown', sentences['no-project'], ''];
  }
  const [first] = used;
  if (first === undefined) {
    return mayLoad(file, folderOf(file.uri), evidence) ?? ['warning', sentences.none, ''];
  }
  if (used.every(({ isCalled }) => !isCalled) && evidence.skippedScripts === 0) {
    return ['warning', sentences['not-called'], first.loader.name];
  }
  const reading = used.find(({ readsFile }) => readsFile);
  if (reading !== undefined) {
    const { loader } = reading;
    return isHeldBack(loader, file, evidence)
      ? ['warning', sentences['held-back'], loader.name]
      : ['ok', sentences.loads, loader.name];
  }
  const elsewhere = used.find((one) => one.elsewhere !== undefined);
  if (elsewhere !== undefined) {
    const folder = elsewhere.elsewhere?.folder;
    const { name } = elsewhere.loader;
    return folder === undefined
      ? ['unknown', sentences['working-folder'], name]
      : (mayLoad(file, folder, evidence) ?? [
          'warning',
          sentences['other-folder'],
          name,
          shownPath(folder, file),
        ]);
  }
  // A file for another mode or machine needs no loader as long as the program reads one next to it.
  return files.some((other) => other !== file && isReadNextTo(other, file, evidence))
    ? undefined
    : ['warning', sentences['not-read'], first.loader.name];
}

/** The verdict if a file around a folder in which programs start may load the environment file. */
function mayLoad(
  file: EnvironmentFileEvidence,
  folder: string,
  { otherLoading }: DiagnosisEvidence,
): FileVerdict | undefined {
  const source = otherLoading.find((uri) => {
    const starting = startingFolderOf(uri);
    return starting === undefined ? folderOf(uri) === folder : isInside(folder, starting);
  });
  return source === undefined ? undefined : ['unknown', sentences['may-load'], '', shownPath(source, file)];
}

function isReadNextTo(
  other: EnvironmentFileEvidence,
  file: EnvironmentFileEvidence,
  evidence: DiagnosisEvidence,
): boolean {
  const used: readonly UsedLoader[] = loadersOf(other, evidence) ?? [];
  return folderOf(other.uri) === folderOf(file.uri) && used.some(({ readsFile }) => readsFile);
}

function placeOf(
  { file, entries }: EnvironmentFileEvidence,
  text: string,
  loader: string,
  where = '',
): EvidencePlace[] {
  const [entry] = entries;
  return entry === undefined
    ? []
    : [
        {
          ...entry.place,
          sentence: sentenceOf(text, {
            file,
            loader: named(loader),
            folder: where,
            source: where,
            variable: entry.variable,
          }),
        },
      ];
}

/** A folder or file as the user sees it, by the path that is shown for a file. */
function shownPath(path: string, { uri, file }: EnvironmentFileEvidence): string {
  const root = uri.slice(0, Math.max(0, uri.length - file.length));
  return decodeURIComponent(path.slice(root.length)) || '.';
}
