import type { Severity } from '../../lint/finding';
import { isJsonObject } from '../../lint/module-resolution/json-text';
import { ownValue } from '../../lint/own-value';
import { ruleIds } from '../../lint/rule-ids';
import type { FileProblem, FileReport, ProblemPlace, RelatedProblemPlace } from '../file-report';
import type { FileEdit, Replacement, Suggestion } from '../fix-report';
import type { LookedUp } from './fingerprints';

/** The report of a file, and what it depends on. */
export interface CacheEntry {
  /** See `Fingerprints`. */
  readonly fingerprint: string;
  readonly lookedUp: LookedUp;
  readonly report: FileReport;
}

/** By the absolute path of the file. */
export type CacheEntries = ReadonlyMap<string, CacheEntry>;

/** The entries in a text as `writtenEntries` returns it; `undefined` for any other text. */
export function readEntries(json: string): CacheEntries | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isEntries(value) ? new Map(value) : undefined;
  } catch {
    return undefined;
  }
}

export function writtenEntries(entries: CacheEntries): string {
  return JSON.stringify([...entries]);
}

/** Anybody can write a file with a right checksum, so each value is checked before it is used. */
function isEntries(value: unknown): value is [string, CacheEntry][] {
  return Array.isArray(value) && value.every(isNamedEntry);
}

function isNamedEntry(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 2 || !isEntry(value[1])) return false;
  const { report } = value[1] as CacheEntry;
  return report.path === value[0];
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isRange: Check = (value) => Array.isArray(value) && value.length === 2 && value.every(isCount);

function oneOf(...values: readonly unknown[]): Check {
  return (value) => values.includes(value);
}

function optional(check: Check): Check {
  return (value) => value === undefined || check(value);
}

function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

function tableOf(check: Check): Check {
  return (value) => isJsonObject(value) && Object.values(value).every(check);
}

/** Whether a value is an object whose properties pass their checks. */
function shapeOf<Shape>(checks: { readonly [Name in keyof Shape]-?: Check }): Check {
  const properties = Object.entries<Check>(checks);
  return (value) => isJsonObject(value) && properties.every(([name, check]) => check(ownValue(value, name)));
}

const levels: Readonly<Record<Severity, true>> = {
  error: true,
  warning: true,
  information: true,
  hint: true,
};

const place = { line: isCount, column: isCount, endLine: isCount, endColumn: isCount } satisfies Record<
  keyof ProblemPlace,
  Check
>;
const replacement = { range: isRange, text: isText };
const isReplacement = shapeOf<Replacement>(replacement);
const isEntry = shapeOf<CacheEntry>({
  fingerprint: isText,
  lookedUp: shapeOf<LookedUp>({ modules: tableOf(isText), folders: tableOf(isText) }),
  report: shapeOf<FileReport>({
    path: isText,
    problems: listOf(
      shapeOf<FileProblem>({
        ...place,
        ruleId: oneOf(null, ...ruleIds),
        level: oneOf(...Object.keys(levels)),
        message: isText,
        related: listOf(
          shapeOf<RelatedProblemPlace>({ ...place, path: isText, message: isText, isFurther: isFlag }),
        ),
        subject: optional(isSubject),
        fixable: isFlag,
        fix: optional(isReplacement),
        fixPlace: optional(shapeOf(place)),
        fingerprint: isText,
        suggestions: listOf(
          shapeOf<Suggestion>({
            desc: isText,
            isSafe: isFlag,
            fix: optional(isReplacement),
            edits: listOf(
              shapeOf<FileEdit>({
                ...replacement,
                filePath: isText,
                copy: optional(shapeOf({ range: isRange, after: isText })),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
});

function isSubject(value: unknown): boolean {
  return (
    shapeOf({ kind: oneOf('variable'), name: isText })(value) ||
    shapeOf({ kind: oneOf('key'), hash: isText })(value)
  );
}
