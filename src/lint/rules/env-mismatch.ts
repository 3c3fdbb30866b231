import { isOtherSpelling, officialKeyVariable, variablesOfDependencies } from '../../elevenlabs/variables';
import type { EnvironmentFile, EnvironmentVariable } from '../context';
import type { TextRange } from '../document';
import { environmentFileKind } from '../documents/document-kind';
import type { ScriptFacts } from '../facts/facts';
import type { KeyRead } from '../facts/key-facts';
import type { ImplicitRead } from '../facts/sdk-facts';
import { fileName } from '../file-names';
import type { Fix, TextEdit } from '../finding';
import { defineRule, type RuleFinding } from '../rule';
import { renameEntries, renameReads } from './shared/variable-renames';

export const envMismatch = defineRule({
  id: 'env-mismatch',
  summary: 'The code reads the key from a variable that the environment files spell differently.',
  severity: 'warning',
  fix: 'suggestion',
  guideSections: ['why', 'dashboard'],
  diagnosis: { script: 'variable-names' },
  curedByNewKey: [],
  yieldsTo: ['unreachable-env'],
  documentation: 'authentication',
  messages: {
    mismatch:
      'No environment file defines {variable}, but {file} defines {other}. Use the same name in both places.',
    'read-here': '{variable} is read here.',
    'sdk-default':
      'Without {option}, {sdk} reads {variable}. No environment file defines it, but {file} defines {other}. Pass {option}, or rename {other}.',
    instance:
      '{sdk} reads {variable}. No environment file defines it, but {file} defines {other}. Rename {other}, or pass the key to {factory}.',
    'defined-here': '{other} is defined here.',
  },
  fixTitles: {
    'pass-key': 'Pass the key from {other} as {option}',
    'rename-in-code': 'Read {other} instead of {variable}',
    'rename-in-file': 'Rename {other} to {variable} in {files}',
    'rename-both': 'Rename the variable to {official} in this file and in {files}',
  },

  checkScript(facts, report) {
    const reported = new Set<string>();
    for (const read of facts.keyReads.filter((each) => !hasOtherSource(each, facts))) {
      const mismatch = mismatchOf(read.variable, facts);
      // If one place reads several names, one defined name is enough.
      if (mismatch !== undefined && !read.otherVariables.some((name) => reported.has(name))) {
        reported.add(read.variable);
        report(findingOf(mismatch, read.range, 'mismatch', fixesOf(mismatch, read, facts)));
      }
    }
    for (const read of facts.implicitReads) {
      const mismatch = mismatchOf(read.variable, { ...facts, modules: [] });
      if (mismatch !== undefined) reportImplicitRead(mismatch, read, facts, report);
    }
  },
});

interface Mismatch {
  readonly variable: string;
  readonly file: EnvironmentFile;
  readonly other: EnvironmentVariable;
}

/** Whether the key may come from somewhere else, or from another variable that is defined. */
function hasOtherSource(read: KeyRead, facts: ScriptFacts): boolean {
  const known = [...facts.variablesSet, ...namesIn(facts.environment)];
  return read.hasOtherSource || read.otherVariables.some((name) => known.includes(name));
}

/** The definition that was probably meant, if nothing defines or sets the variable that is read. */
function mismatchOf(variable: string, facts: ScriptFacts): Mismatch | undefined {
  const { templates, loaded } = filesByKind(facts.environment);
  const isMeant = ({ name }: EnvironmentVariable) => isOtherSpelling(name, variable);
  const definesKey = loaded.some(({ variables }) => variables.some(isMeant));
  // A template doesn't say what is set, unless there is nothing but templates.
  const files = definesKey ? loaded : facts.environment;
  const wantedByOthers = [
    ...variablesOfDependencies(facts.modules, namesIn(facts.environment)),
    ...(namesIn(templates).includes(variable) ? namesIn(templates) : []),
  ];
  const isKnown = facts.variablesSet.includes(variable) || namesIn(files).includes(variable);
  if (isKnown || variablesOfDependencies(facts.modules, []).includes(variable)) {
    return undefined;
  }
  const found = files.flatMap((file) =>
    file.variables
      .filter((other) => isMeant(other) && !wantedByOthers.includes(other.name))
      .map((other) => ({ variable, file, other })),
  );
  return found.find(({ other }) => !other.empty) ?? found[0];
}

function filesByKind(files: readonly EnvironmentFile[]): Record<'templates' | 'loaded', EnvironmentFile[]> {
  const isTemplate = ({ uri }: EnvironmentFile) => environmentFileKind(uri) === 'template';
  return { templates: files.filter(isTemplate), loaded: files.filter((file) => !isTemplate(file)) };
}

function namesIn(files: readonly EnvironmentFile[]): string[] {
  return files.flatMap(({ variables }) => variables.map(({ name }) => name));
}

/** A place that uses an SDK without a key, and so reads a variable that the environment files spell differently. */
function reportImplicitRead(
  mismatch: Mismatch,
  { sdk, range, keyOption, factory, passKey }: ImplicitRead,
  facts: ScriptFacts,
  report: (finding: RuleFinding) => void,
): void {
  const values = { sdk, option: keyOption, other: mismatch.other.name, factory: factory ?? '' };
  const text = passKey && passKey.before + mismatch.other.name + passKey.after;
  const pass: Fix[] =
    passKey === undefined || text === undefined || !isIdentifier(mismatch.other.name)
      ? []
      : [{ titleId: 'pass-key', values, kind: 'suggestion', edits: [{ range: passKey.range, text }] }];
  const rename = renameInFiles(mismatch, facts);
  const fixes = mismatch.variable === officialKeyVariable ? [...rename, ...pass] : [...pass, ...rename];
  const finding = findingOf(mismatch, range, factory === undefined ? 'sdk-default' : 'instance', fixes);
  report({ ...finding, values: { ...finding.values, ...values } });
}

function findingOf(
  { variable, file, other }: Mismatch,
  range: TextRange,
  messageId: string,
  fixes: readonly Fix[],
): RuleFinding {
  const values = { variable, other: other.name, file: fileName(file.uri) };
  const place = other.nameRange && {
    uri: file.uri,
    range: other.nameRange,
    messageId: 'defined-here',
    values: { other: other.name },
  };
  return {
    range,
    messageId,
    values,
    related: place === undefined ? [] : [place],
    cause: { kind: 'variable', name: variable, furtherId: 'read-here' },
    fixes,
  };
}

function isIdentifier(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name);
}

/** The official name wins. If neither name is official, the one in the file wins. */
function fixesOf(mismatch: Mismatch, read: KeyRead, facts: ScriptFacts): Fix[] {
  const inFiles = renameInFiles(mismatch, facts);
  const inCode = renameInCode(mismatch, read, facts);
  return read.variable === officialKeyVariable
    ? [...inFiles, ...inCode]
    : [...inCode, ...inFiles, ...renameBoth(mismatch, read, facts)];
}

function renameInCode({ variable, other }: Mismatch, read: KeyRead, facts: ScriptFacts): Fix[] {
  const edits = isIdentifier(other.name) ? renamesInCode(read, other.name, facts) : [];
  const values = { variable, other: other.name };
  return edits.length === 0 ? [] : [{ titleId: 'rename-in-code', values, kind: 'suggestion', edits }];
}

function renameInFiles({ variable, other }: Mismatch, { environment }: ScriptFacts): Fix[] {
  const { edits, files } = renameEntries(environment, other.name, variable);
  const values = { variable, other: other.name, files };
  return edits.length === 0 ? [] : [{ titleId: 'rename-in-file', values, kind: 'suggestion', edits }];
}

/** Renames both sides to the official name, if neither side uses it and it isn't taken. */
function renameBoth({ variable, other }: Mismatch, read: KeyRead, facts: ScriptFacts): Fix[] {
  const official = officialKeyVariable;
  const isWanted = isOtherSpelling(variable, official) && !namesIn(facts.environment).includes(official);
  const reads = isWanted ? renamesInCode(read, official, facts) : [];
  const { edits, files } = renameEntries(facts.environment, other.name, official);
  return reads.length === 0 || edits.length === 0
    ? []
    : [
        {
          titleId: 'rename-both',
          values: { official, files },
          kind: 'suggestion',
          edits: [...reads, ...edits],
        },
      ];
}

/** The edits for every read of the variable; none if the reported read can't be renamed. */
function renamesInCode({ variable, range }: KeyRead, name: string, facts: ScriptFacts): readonly TextEdit[] {
  const isKnown = facts.variableReads.some((read) => read.range.start === range.start);
  return isKnown ? renameReads(facts, variable, name) : [];
}
