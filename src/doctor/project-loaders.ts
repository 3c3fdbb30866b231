import type {
  DiagnosisEvidence,
  EnvironmentFileEvidence,
  Project,
  ScriptSignals,
} from './diagnosis-evidence';
import { folderOf, isInside, nameOf } from './file-places';
import { type LineReader, type Loader, loaders } from './loaders';

/** A loader that a project uses. */
export interface UsedLoader {
  readonly loader: Loader;
  readonly readers: readonly LineReader[];
  /** Whether a script or command calls it. */
  readonly isCalled: boolean;
  /** Whether it reads the file in question, by default or because it is told to. */
  readonly readsFile: boolean;
}

/**
 * The loaders that may read an environment file; `undefined` outside of every project. The nearest project above it
 * counts first, then all projects above and below.
 */
export function loadersOf(
  file: EnvironmentFileEvidence,
  evidence: DiagnosisEvidence,
): UsedLoader[] | undefined {
  const folder = folderOf(file.uri);
  const above = evidence.projects
    .filter((project) => isInside(folder, project.folder))
    .sort((a, b) => b.folder.length - a.folder.length);
  const below = evidence.projects.filter((project) => isInside(project.folder, folder));
  const related = [...new Set([...above, ...below])];
  if (related.length === 0) {
    return undefined;
  }
  const nearest = usedBy(related.slice(0, 1), file, evidence);
  return nearest.length > 0 ? nearest : usedBy(related, file, evidence);
}

function usedBy(
  projects: readonly Project[],
  { uri }: EnvironmentFileEvidence,
  { scripts }: DiagnosisEvidence,
): UsedLoader[] {
  const around = scripts.filter((script) =>
    projects.some(({ folder }) => isInside(folderOf(script.uri), folder)),
  );
  const name = nameOf(uri);
  const isNamed =
    around.some(({ names }) => names.includes(name)) ||
    projects.some(({ commands }) => commands.some((command) => mentions(command, name)));
  const used = loaders.flatMap((loader): UsedLoader[] => {
    const isCalled = isCalledIn(loader, projects, around);
    return isCalled || projects.some((project) => isInstalledIn(loader, project))
      ? [
          {
            loader,
            isCalled: isCalled || loader.needsCall !== true,
            readers: loader.readers(majorOf(loader, projects)),
            readsFile: isNamed || loader.reads.test(name),
          },
        ]
      : [];
  });
  return withoutPlainVite(used);
}

function isCalledIn(
  { commands, modules }: Loader,
  projects: readonly Project[],
  scripts: readonly ScriptSignals[],
): boolean {
  return (
    projects.some((project) => project.commands.some((command) => commands?.test(command))) ||
    scripts.some(({ loads }) => loads.some((module) => modules?.test(module)))
  );
}

/** A framework is recognized by its own package, not by Vite, although Vite's version counts. */
function isInstalledIn({ packages = [], files }: Loader, { dependencies, fileNames }: Project): boolean {
  const own = packages.filter((name) => packages.length === 1 || name !== 'vite');
  return (
    own.some((name) => dependencies[name] !== undefined) ||
    fileNames.some((name) => files?.test(name.toLowerCase()))
  );
}

function majorOf(
  { packages: [counted = ''] = [] }: Loader,
  projects: readonly Project[],
): number | undefined {
  const range = projects
    .map(({ dependencies }) => dependencies[counted])
    .find((known) => known !== undefined);
  const major = /^[\^~>=v\s]*(\d+)/.exec(range ?? '')?.[1];
  return major === undefined ? undefined : Number(major);
}

function withoutPlainVite(used: readonly UsedLoader[]): UsedLoader[] {
  const hasFramework = used.some(({ loader }) => loader.packages?.[0] === 'vite' && loader.name !== 'Vite');
  return used.filter(({ loader }) => !(hasFramework && loader.name === 'Vite'));
}

/** Whether a command mentions exactly this file name, not a longer one. */
function mentions(command: string, name: string): boolean {
  const at = command.indexOf(name);
  return at >= 0 && !/[\w.-]/.test(command.charAt(at + name.length)) && !/[\w-]/.test(command.charAt(at - 1));
}
