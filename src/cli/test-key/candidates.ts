import * as fs from 'node:fs';
import { officialKeyVariable } from '../../elevenlabs/variables';
import {
  candidateOfEntry,
  candidateOfText,
  candidatesOfVariables,
  type KeyCandidate,
} from '../../key-test/candidate';
import { environmentFileKind } from '../../lint/documents/document-kind';
import { environmentFacts } from '../../lint/facts/environment/environment-facts';
import { createPositions } from '../../lint/positions';
import { readHelpfulFile } from '../source-file';

/** A key that can be tested, with the line that it stands on, as people count, where it stands in a file. */
export interface CommandLineCandidate {
  readonly candidate: KeyCandidate;
  readonly line: number | undefined;
}

/** The keys in the environment of the process, one of any name where it is asked for. */
export function candidatesInEnvironment(
  environment: NodeJS.ProcessEnv,
  variable: string | undefined,
): CommandLineCandidate[] {
  const source = 'the environment';
  const named = variable === undefined ? undefined : environment[variable];
  const candidates =
    variable !== undefined && named !== undefined
      ? [{ ...candidateOfText(named, source), variable }]
      : candidatesOfVariables(environment, source);
  return candidates.map((candidate) => ({ candidate, line: undefined }));
}

/**
 * The keys in an environment file, each variable once with its last value, as loaders take it.
 * @param name how the file is called in sentences.
 * @returns `undefined` where the file cannot be read.
 */
export function candidatesInFile(
  file: string,
  name: string,
  variable: string | undefined,
): CommandLineCandidate[] | undefined {
  const decoded = readHelpfulFile(file);
  if (decoded === undefined) {
    return undefined;
  }
  const { text } = decoded;
  const positions = createPositions(text);
  const facts = environmentFacts({
    kind: 'environment',
    fileKind: 'loaded',
    uri: file,
    text,
    encoding: decoded.encoding,
  });
  const entries =
    variable === undefined ? facts.keyEntries : facts.entries.filter((entry) => entry.name === variable);
  const last = new Map(entries.map((entry) => [entry.name, entry]));
  return [...last.values()].map((entry) => ({
    candidate: candidateOfEntry(facts, entry, name),
    line: positions.positionAt(entry.nameRange.start).line + 1,
  }));
}

/** The environment files of a folder by their names: the one for this machine alone, the general one, the others. */
export function loadedFileNames(folder: string): string[] {
  const first = ['.env.local', '.env'];
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  return fs
    .readdirSync(folder)
    .filter((name) => environmentFileKind(name) === 'loaded')
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** The key that is meant: that of the variable that is asked for, else of the official one, else the first. */
export function chosenCandidate(
  found: readonly CommandLineCandidate[],
  variable: string | undefined,
): CommandLineCandidate | undefined {
  const named = (name: string) => found.find(({ candidate }) => candidate.variable === name);
  return variable === undefined ? (named(officialKeyVariable) ?? found[0]) : named(variable);
}
