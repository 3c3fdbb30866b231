import path from 'node:path';
import ts from 'typescript';

/** The errors that `tsc --noEmit --strict` prints for a folder's project, with its own `tsconfig.json`. */
export function typeErrors(folder: string): string[] {
  const file = path.join(folder, 'tsconfig.json');
  const { config, error } = ts.readConfigFile(file, ts.sys.readFile);
  if (error !== undefined) return [messageOf(error)];
  const { options, fileNames, errors } = ts.parseJsonConfigFileContent(config, ts.sys, folder, {
    noEmit: true,
    strict: true,
    // Not needed here, and a third of the time.
    skipDefaultLibCheck: true,
  });
  const program = ts.createProgram(fileNames, options, hostWithSharedLibrary(options));
  return [...errors, ...ts.getPreEmitDiagnostics(program)].map(messageOf);
}

/** TypeScript's own declarations by path, read and bound once for all projects. */
const library = new Map<string, ts.SourceFile | undefined>();

function hostWithSharedLibrary(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const folder = path.dirname(host.getDefaultLibFileName(options));
  const { getSourceFile } = host;
  host.getSourceFile = (file, ...others) => {
    if (path.dirname(file) !== folder) return getSourceFile.call(host, file, ...others);
    if (!library.has(file)) library.set(file, getSourceFile.call(host, file, ...others));
    return library.get(file);
  };
  return host;
}

function messageOf({ file, start, messageText }: ts.Diagnostic): string {
  const place = file === undefined ? '' : `${path.basename(file.fileName)}:${start ?? 0} `;
  return place + ts.flattenDiagnosticMessageText(messageText, ' ');
}
