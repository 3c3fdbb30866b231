import path from 'node:path';
import ts from 'typescript';

/** The errors that `tsc --noEmit --strict` prints for the project in a folder, by its own `tsconfig.json`. */
export function typeErrors(folder: string): string[] {
  const file = path.join(folder, 'tsconfig.json');
  const { config, error } = ts.readConfigFile(file, ts.sys.readFile);
  if (error !== undefined) return [messageOf(error)];
  const { options, fileNames, errors } = ts.parseJsonConfigFileContent(config, ts.sys, folder, {
    noEmit: true,
    strict: true,
  });
  const program = ts.createProgram(fileNames, options);
  return [...errors, ...ts.getPreEmitDiagnostics(program)].map(messageOf);
}

function messageOf({ file, start, messageText }: ts.Diagnostic): string {
  const place = file === undefined ? '' : `${path.basename(file.fileName)}:${start ?? 0} `;
  return place + ts.flattenDiagnosticMessageText(messageText, ' ');
}
