import { isJsonObject } from '../../lint/module-resolution/json-text';

/** The fingerprints of accepted problems, by file and rule. Files are relative to the root, with `/`. */
export type AcceptedProblems = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** The accepted problems in a text as `writtenBaseline` returns it; `undefined` for any other text. */
export function parseBaseline(text: string): AcceptedProblems | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isBaseline(value) ? acceptedIn(value) : undefined;
  } catch {
    return undefined;
  }
}

/** A text whose versions are easy to compare: sorted, with one fingerprint a line. */
export function writtenBaseline(accepted: AcceptedProblems): string {
  const problems = Object.fromEntries(
    sorted(accepted).map(([file, rules]) => [
      file,
      Object.fromEntries(sorted(rules).map(([rule, fingerprints]) => [rule, [...fingerprints].sort()])),
    ]),
  );
  return `${JSON.stringify({ version, problems }, undefined, 2)}\n`;
}

const version = 1;

interface BaselineJson {
  readonly version: number;
  readonly problems: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

function isBaseline(value: unknown): value is BaselineJson {
  return (
    isJsonObject(value) &&
    value['version'] === version &&
    isJsonObject(value['problems']) &&
    Object.values(value['problems']).every(
      (rules) => isJsonObject(rules) && Object.values(rules).every(isListOfFingerprints),
    )
  );
}

function isListOfFingerprints(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((each) => typeof each === 'string' && /^[0-9a-f]{32}:\d{1,9}$/.test(each))
  );
}

function acceptedIn({ problems }: BaselineJson): AcceptedProblems {
  return new Map(Object.entries(problems).map(([file, rules]) => [file, new Map(Object.entries(rules))]));
}

function sorted<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
