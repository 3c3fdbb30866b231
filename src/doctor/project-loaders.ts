import { type LineReader, type Loader, loaders } from '../ecosystem/environment-loaders';
import { dependsOn, namesFile, namesFolder, startFolderOf } from '../ecosystem/loading-folders';
import { copiesEnvironmentFiles } from '../ecosystem/loading-order';
import type {
  DiagnosisEvidence,
  EnvironmentFileEvidence,
  Project,
  ScriptSignals,
} from './diagnosis-evidence';
import { folderOf, isInside, nameOf } from './file-places';

/** A loader that a project uses. */
export interface UsedLoader {
  readonly loader: Loader;
  readonly readers: readonly LineReader[];
  /** Whether a script or command calls it. */
  readonly isCalled: boolean;
  /** Whether it reads the file in question, by default or because it is told to. */
  readonly readsFile: boolean;
  /** Whether it reads only files of that name in other folders: in which one, if it is known. */
  readonly elsewhere: { readonly folder: string | undefined } | undefined;
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
  { scripts, projects: all }: DiagnosisEvidence,
): UsedLoader[] {
  const around = scripts.filter((script) => {
    const own = projectOf(script, all);
    return own === undefined || projects.includes(own);
  });
  const name = nameOf(uri);
  const isNamed =
    around.some(({ names, namesFolder }) => namesFolder || names.includes(name)) ||
    projects.some(({ commands, folder }) =>
      commands.some((command) => namesFile(command, folder, uri) || copiesEnvironmentFiles(command)),
    );
  const used = loaders.flatMap((loader): UsedLoader[] => {
    const calling = projects.filter((project) => isCalledIn(loader, project, around, all));
    // A lock file says less than the commands of other packages.
    const using =
      calling.length > 0 ? calling : projects.filter((project) => isInstalledIn(loader, project, all));
    if (using.length === 0) return [];
    const isRead = isNamed || loader.reads.test(name);
    const isReached = isNamed || using.some((project) => reaches(loader, project, folderOf(uri)));
    return [
      {
        loader,
        isCalled: calling.length > 0 || loader.needsCall !== true,
        readers: loader.readers(majorOf(loader, projects)),
        readsFile: isRead && isReached,
        elsewhere: !isRead || isReached ? undefined : { folder: startFolder(loader, using) },
      },
    ];
  });
  return withoutPlainVite(used);
}

/** The project that a script belongs to: the nearest one above it. */
function projectOf({ uri }: ScriptSignals, projects: readonly Project[]): Project | undefined {
  return projects
    .filter(({ folder }) => isInside(folderOf(uri), folder))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

function isCalledIn(
  { commands, modules }: Loader,
  project: Project,
  scripts: readonly ScriptSignals[],
  all: readonly Project[],
): boolean {
  return (
    project.commands.some((command) => commands?.test(command)) ||
    scripts.some(
      (script) =>
        (projectOf(script, all) ?? project) === project &&
        script.loads.some((module) => modules?.test(module)),
    )
  );
}

function isInstalledIn(loader: Loader, project: Project, all: readonly Project[]): boolean {
  const { commands, files } = loader;
  const isCalledBelow = all.some(
    (other) => other !== project && other.commands.some((command) => commands?.test(command)),
  );
  return (
    dependsOn(loader, project) ||
    (!isCalledBelow && project.fileNames.some((name) => files?.test(name.toLowerCase())))
  );
}

/** Whether a loader that a project uses reads the files of a folder. */
function reaches(loader: Loader, project: Project, wanted: string): boolean {
  if (loader.folder === 'upwards') return isInside(project.folder, wanted);
  if (loader.folder === 'workspace') return isInside(wanted, project.folder);
  const isNamed = project.commands.some((each) => namesFolder(each, project.folder, wanted));
  const starts = startsOf(loader, project);
  return (loader.folder === 'app' && isNamed) || starts.includes(undefined) || starts.includes(wanted);
}

/** The folders in which a project starts a loader; `undefined` for one that depends on variables. */
function startsOf({ commands }: Loader, { folder, commands: all }: Project): readonly (string | undefined)[] {
  const starts = all
    .filter((command) => commands?.test(command))
    .map((command) => startFolderOf(command, folder));
  return starts.length === 0 ? [folder] : starts;
}

/** The only folder in which projects start a loader. Unknown if there are several, or if nothing starts a program. */
function startFolder(loader: Loader, projects: readonly Project[]): string | undefined {
  const isStarted = loader.folder === 'app' || projects.every(({ commands }) => commands.length > 0);
  const [start, ...others] = new Set(projects.flatMap((project) => startsOf(loader, project)));
  return isStarted && others.length === 0 ? start : undefined;
}

function majorOf(
  { packages: [counted = ''] = [] }: Loader,
  projects: readonly Project[],
): number | undefined {
  const range = projects
    .map(({ dependencies }) => dependencies.get(counted))
    .find((known) => known !== undefined);
  const major = /^[\^~>=v\s]*(\d+)/.exec(range ?? '')?.[1];
  return major === undefined ? undefined : Number(major);
}

function withoutPlainVite(used: readonly UsedLoader[]): UsedLoader[] {
  const hasFramework = used.some(({ loader }) => loader.packages?.[0] === 'vite' && loader.name !== 'Vite');
  return used.filter(({ loader }) => !(hasFramework && loader.name === 'Vite'));
}
