import { pathToFileURL } from 'node:url';
import { harmless } from '../../../lint/harmless';
import type { FileProblem, FileReport, ProblemPlace } from '../../file-report';
import { unusedDirectiveRule } from '../../problem-fingerprint';
import { uriInRoot } from '../../root';
import { sarifLevels, sarifRules } from './sarif-rules';

/** The problems of a file. They contain no piece of its text, because that may be a key. */
export function resultsOf({ path, problems }: FileReport, root: string): object[] {
  return problems.map((problem) => resultOf(problem, path, root));
}

function resultOf(problem: FileProblem, path: string, root: string): object {
  const { level, message, related, fingerprint } = problem;
  const ruleId = problem.ruleId ?? unusedDirectiveRule;
  const places = related.map((place, id) => ({ id, ...locationOf(place, place.path, root, place.message) }));
  return {
    ruleId,
    ruleIndex: sarifRules.findIndex(({ id }) => id === ruleId),
    level: sarifLevels[level],
    message: messageOf(message),
    locations: [locationOf(problem, path, root)],
    ...(places.length === 0 ? {} : { relatedLocations: places }),
    partialFingerprints: { 'elevenlabsLint/v1': fingerprint },
    ...fixesOf(problem, path, root),
  };
}

/** What `--fix` does, if it is one replacement. */
function fixesOf({ fix, fixPlace }: FileProblem, path: string, root: string): object {
  if (fix === undefined || fixPlace === undefined) return {};
  const replacement = { deletedRegion: regionOf(fixPlace), insertedContent: { text: fix.text } };
  return {
    fixes: [{ artifactChanges: [{ artifactLocation: fileOf(path, root), replacements: [replacement] }] }],
  };
}

function locationOf(place: ProblemPlace, path: string, root: string, message?: string): object {
  return {
    physicalLocation: { artifactLocation: fileOf(path, root), region: regionOf(place) },
    ...(message === undefined ? {} : { message: messageOf(message) }),
  };
}

function fileOf(path: string, root: string): object {
  const uri = uriInRoot(root, path);
  return uri === undefined ? { uri: pathToFileURL(path).href } : { uri, uriBaseId: '%SRCROOT%' };
}

function regionOf({ line, column, endLine, endColumn }: ProblemPlace): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Readers of SARIF turn `[text](address)` into links. */
function messageOf(text: string): object {
  return { text: harmless(text) };
}
