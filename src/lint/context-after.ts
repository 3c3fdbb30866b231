import type { EnvironmentFile, LintContext, ModuleSource } from './context';
import { applyEdits } from './edits';
import type { TextEdit } from './finding';
import { patternFor } from './ignore-rules';

/** What a host knows after the edits of a fix in other files: changed modules, renamed variables. */
export function contextAfter(context: LintContext, edits: readonly TextEdit[]): LintContext {
  const elsewhere = edits.filter(({ uri }) => uri !== undefined);
  if (elsewhere.length === 0) return context;
  const { environment, modules } = context;
  return {
    ...context,
    ...(environment && { environment: environment.map((file) => fileAfter(file, elsewhere, context)) }),
    ...(modules && { modules: modulesAfter(modules, elsewhere) }),
  };
}

function modulesAfter(
  modules: ReadonlyMap<string, ModuleSource | null>,
  edits: readonly TextEdit[],
): ReadonlyMap<string, ModuleSource | null> {
  const after = new Map(modules);
  for (const uri of new Set(edits.map((edit) => edit.uri ?? ''))) {
    const module = modules.get(uri);
    const inModule = edits.filter((edit) => edit.uri === uri);
    if (module) after.set(uri, { text: applyEdits(module.text, inModule) });
  }
  return after;
}

function fileAfter(
  file: EnvironmentFile,
  edits: readonly TextEdit[],
  { ignoreFile }: LintContext,
): EnvironmentFile {
  const inFile = edits.filter(({ uri }) => uri === file.uri);
  const variables = file.variables.map((variable) => {
    const { nameRange } = variable;
    const rename = inFile.find(
      ({ range }) => range.start === nameRange?.start && range.end === nameRange.end,
    );
    return rename === undefined ? variable : { ...variable, name: rename.text };
  });
  const isAdded = edits.some(
    ({ uri, text }) => uri === ignoreFile?.uri && text.trim() === patternFor(file.uri, uri ?? ''),
  );
  return { ...file, variables, ...(isAdded && { isIgnored: true }) };
}
