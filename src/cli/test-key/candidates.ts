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
import { ownValue } from '../../lint/own-value';
import { createPositions } from '../../lint/positions';
import { readHelpfulFile } from '../../node/source-file';

/** A key that can be tested. */
export interface CommandLineCandidate {
  readonly candidate: KeyCandidate;
  /** Its line in an environment file, counted from one; `undefined` for a key in the environment. */
  readonly line: number | undefined;
}

/** The keys in the environment of the process. @param variable looks only at this variable, whatever its name. */
export function candidatesInEnvironment(
  environment: NodeJS.ProcessEnv,
  variable: string | undefined,
): CommandLineCandidate[] {
  const source = 'the environment';
  const named = variable === undefined ? undefined : ownValue(environment, variable);
  const candidates =
    variable !== undefined && named !== undefined
      ? [{ ...candidateOfText(named, source), variable }]
      : candidatesOfVariables(environment, source);
  return candidates.map((candidate) => ({ candidate, line: undefined }));
}

/**
 * The keys in an environment file: each variable once, with its last value, as loaders read it.
 * @param name the name of the file in sentences.
 * @returns `undefined` if the file can't be read.
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

/** The names of the environment files in a folder: `.env.local`, `.env`, then the others by name. */
export function loadedFileNames(folder: string): string[] {
  const first = ['.env.local', '.env'];
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  return fs
    .readdirSync(folder)
    .filter((name) => environmentFileKind(name) === 'loaded')
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** The key to test: the one in `variable`; without `variable` the one in the official variable, or else the first. */
export function chosenCandidate(
  found: readonly CommandLineCandidate[],
  variable: string | undefined,
): CommandLineCandidate | undefined {
  const named = (name: string) => found.find(({ candidate }) => candidate.variable === name);
  return variable === undefined ? (named(officialKeyVariable) ?? found[0]) : named(variable);
}
