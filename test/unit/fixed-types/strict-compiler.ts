import path from 'node:path';
import ts from 'typescript';
import { projectFolder } from '../../project';

const environment = `
interface ImportMeta { readonly env: Record<string, string | undefined> }
declare module '$env/static/private' { export const ELEVENLABS_API_KEY: string; }
declare function useRuntimeConfig(): { elevenlabsApiKey?: string };
declare const Deno: { env: { get(name: string): string | undefined } };
declare class ElevenLabsClient { constructor(options?: { apiKey?: string | undefined }); }
declare module '@elevenlabs/elevenlabs-js' {
  interface Options { apiKey?: string; timeoutInSeconds?: number; maxRetries?: number; baseUrl?: string }
  class ElevenLabsClient { constructor(options?: Options); }
}
`;

/** The strict compiler's messages for each of the files, which exist only here. */
export function typeErrors(files: ReadonlyMap<string, string>): Map<string, string[]> {
  const virtual = new Map([[inProject('environment.d.ts'), environment]]);
  for (const [name, text] of files) virtual.set(inProject(name), text);
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    jsx: ts.JsxEmit.Preserve,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ['node'],
    typeRoots: [path.join(projectFolder, 'node_modules/@types')],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => virtual.has(name) || fileExists.call(host, name);
  host.getSourceFile = (name, version, ...others) => {
    const text = virtual.get(name);
    return text === undefined
      ? getSourceFile.call(host, name, version, ...others)
      : ts.createSourceFile(name, text, version, true);
  };
  const program = ts.createProgram([...virtual.keys()], options, host);
  return new Map(
    [...files.keys()].map((name) => [
      name,
      ts.getPreEmitDiagnostics(program, program.getSourceFile(inProject(name))).map(messageOf),
    ]),
  );
}

function inProject(name: string): string {
  return path.posix.join(projectFolder.split(path.sep).join('/'), 'virtual', name);
}

function messageOf({ messageText }: ts.Diagnostic): string {
  return ts.flattenDiagnosticMessageText(messageText, ' ');
}
