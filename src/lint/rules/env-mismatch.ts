import { isOtherSpelling, officialKeyVariable, variablesOfDependencies } from '../../elevenlabs/variables';
import type { EnvironmentFile, EnvironmentVariable } from '../context';
import type { TextRange } from '../document';
import { environmentFileKind } from '../documents/document-kind';
import type { KeyRead, ScriptFacts } from '../facts/facts';
import type { Fix } from '../finding';
import type { Report, Rule } from '../rule';

export const envMismatch: Rule = {
  id: 'env-mismatch',
  summary: 'The code reads the key from a variable that the environment files spell in another way.',
  severity: 'warning',
  guideRows: [1, 7],
  documentation: 'authentication',
  messages: {
    mismatch:
      'The key is read from {variable}, which no environment file defines, but {file} defines {other}.',
    'sdk-default':
      'Without apiKey the ElevenLabs SDK reads the key from {variable}, which no environment file defines, but {file} defines {other}.',
    'defined-here': '{other} is defined here.',
  },
  fixTitles: {
    'rename-in-code': 'Read {other} instead of {variable}',
    'rename-in-file': 'Rename {other} to {variable} in {file}',
  },

  checkScript(facts, report) {
    const reported = new Set<string>();
    for (const read of facts.keyReads.filter((each) => !hasOtherSource(each, facts))) {
      const mismatch = mismatchOf(read.variable, facts);
      // Of several names that are read in one place, it is enough that one of them is defined.
      if (mismatch !== undefined && !read.otherVariables.some((name) => reported.has(name))) {
        reported.add(read.variable);
        reportMismatch(mismatch, read.range, 'mismatch', fixesOf(mismatch, read), report);
      }
    }
    const mismatch = mismatchOf(officialKeyVariable, facts);
    if (mismatch !== undefined) {
      for (const range of facts.implicitReads) {
        reportMismatch(mismatch, range, 'sdk-default', renameInFile(mismatch), report);
      }
    }
  },
};

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

/** The definition that was probably meant, where nothing defines or sets the variable that is read. */
function mismatchOf(variable: string, facts: ScriptFacts): Mismatch | undefined {
  const { templates, loaded } = filesByKind(facts.environment);
  const isMeant = ({ name }: EnvironmentVariable) => isOtherSpelling(name, variable);
  const definesKey = loaded.some(({ variables }) => variables.some(isMeant));
  // What a template asks for says nothing about what is there, unless the template is all that there is.
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

function reportMismatch(
  { variable, file, other }: Mismatch,
  range: TextRange,
  messageId: string,
  fixes: readonly Fix[],
  report: (report: Report) => void,
): void {
  const values = { variable, other: other.name, file: nameOf(file) };
  const place = other.nameRange && {
    uri: file.uri,
    range: other.nameRange,
    messageId: 'defined-here',
    values: { other: other.name },
  };
  report({ range, messageId, values, related: place === undefined ? [] : [place], fixes });
}

/** The official name is the one to keep; where neither is official, the file is. */
function fixesOf(mismatch: Mismatch, read: KeyRead): Fix[] {
  const inFile = renameInFile(mismatch);
  const inCode = renameInCode(mismatch, read);
  return read.variable === officialKeyVariable ? [...inFile, ...inCode] : [...inCode, ...inFile];
}

function renameInCode({ variable, other }: Mismatch, { rename }: KeyRead): Fix[] {
  if (rename === undefined || !/^[A-Za-z_]\w*$/.test(other.name)) {
    return [];
  }
  const edit = { range: rename.range, text: `${other.name}${rename.after}` };
  return [
    { titleId: 'rename-in-code', values: { variable, other: other.name }, kind: 'suggestion', edits: [edit] },
  ];
}

function renameInFile({ variable, file, other }: Mismatch): Fix[] {
  if (other.nameRange === undefined) {
    return [];
  }
  const values = { variable, other: other.name, file: nameOf(file) };
  const edit = { uri: file.uri, range: other.nameRange, text: variable };
  return [{ titleId: 'rename-in-file', values, kind: 'suggestion', edits: [edit] }];
}

/** The name of a file without its folders. */
function nameOf({ uri }: EnvironmentFile): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}
