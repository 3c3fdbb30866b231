import type ts from 'typescript';
import type { TextRange } from '../../../document';
import { fileName, folderName } from '../../../file-names';
import type { EarlyReadPlace, LateLoad } from '../../loading-facts';
import type { ModuleLibrary } from '../evaluate/module-library';
import { rangeOf } from '../evaluate/node-range';
import { Resolver } from '../evaluate/resolver';
import { loadFirst } from './earlier-load';
import { startsProgram } from './entry';
import { importOf } from './imports-at-start';
import { mayReachLoader } from './reached-loaders';
import { StartUp, type StartUpEvent } from './start-up';

/** How many modules are followed from the start of a program. */
const mostModules = 60;
const longestLoader = 60;

type Load = Extract<StartUpEvent, { kind: 'load' | 'unknown' }>;
type Read = Extract<StartUpEvent, { kind: 'read' }>;

/**
 * The place where a program loads environment files although something has read the key before. At most one, because
 * a program that loads them twice is rare.
 * @param used the reads in the script that end up as the key. Others may only look whether it is there.
 */
export function lateLoads(
  { script }: Resolver,
  library: ModuleLibrary,
  used: readonly TextRange[],
): LateLoad[] {
  if (startsProgram(script, library) !== true || !mayReachLoader(script, library)) return [];
  const modules = library.larger(mostModules);
  const resolver = new Resolver(script, modules);
  const reads: Read[] = [];
  for (const event of new StartUp(resolver, modules).events(script)) {
    if (event.kind !== 'read') {
      return event.kind === 'load' ? lateLoad(event, reads, resolver) : [];
    }
    const isOwn = event.read.node.getSourceFile() === script.sourceFile;
    const { start } = rangeOf(event.read.node);
    if (!isOwn || used.some((range) => range.start === start)) reads.push(event);
  }
  return [];
}

function lateLoad({ node, via }: Load, reads: readonly Read[], resolver: Resolver): LateLoad[] {
  const { sourceFile } = resolver.script;
  // If one import leads to both, the script can't change their order.
  const isImported = importOf(via, resolver) !== undefined;
  const early = reads.filter((read) => !isImported || read.via !== via);
  const [first = early[0]] = early.filter(({ read }) => read.node.getSourceFile() !== sourceFile);
  // A module that this script imports, or a function that it calls, may load the files.
  const place = node.getSourceFile() === sourceFile ? node : via;
  const loader = shownLoader(place, resolver);
  if (first === undefined || loader.length > longestLoader) return [];
  const others = early.filter((read) => read !== first);
  return [
    {
      range: rangeOf(place),
      loader,
      reads: [first, ...others].map((read) => placeOf(read, sourceFile)),
      ...loadFirst(place, first.via, resolver),
    },
  ];
}

function placeOf({ read }: Read, sourceFile: ts.SourceFile): EarlyReadPlace {
  const file = read.node.getSourceFile();
  return {
    variable: read.variable,
    uri: file === sourceFile ? undefined : file.fileName,
    file: shownFile(file.fileName, folderName(sourceFile.fileName)),
    range: rangeOf(read.node),
  };
}

function shownFile(uri: string, folder: string): string {
  return decodeURIComponent(uri.startsWith(folder) ? uri.slice(folder.length) : fileName(uri));
}

/** What loads the files, in short: a call without its arguments, an import without its names. */
function shownLoader(place: ts.Node, { reader: { is } }: Resolver): string {
  if (is.call(place)) {
    return place.expression.getText() === 'require' ? place.getText() : `${place.expression.getText()}()`;
  }
  const specifier =
    is.importDeclaration(place) || is.exportDeclaration(place) ? place.moduleSpecifier : undefined;
  return specifier === undefined ? place.getText().replace(/;$/, '') : `import ${specifier.getText()}`;
}
