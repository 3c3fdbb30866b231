import type { Loader } from '../ecosystem/environment-loaders';
import type { DiagnosisEvidence, EnvironmentFileEvidence, Project } from './diagnosis-evidence';
import { folderOf, isInside } from './file-places';

/** The first version that passes on only the variables that it is told to. */
const firstStrict = 2;

/** What tells it to pass on all variables, in a command and in `turbo.json`. */
const looseCommand = /--env-mode[\s=]+["']?loose/;
const looseSetting = /"envMode"\s*:\s*"loose"|Env"\s*:\s*\[\s*"\*"/;

/**
 * Whether a file reaches programs only through Turborepo, which holds back its variables: `dotenv -- turbo dev`.
 */
export function isHeldBack(
  loader: Loader,
  { uri, entries }: EnvironmentFileEvidence,
  { projects, scripts }: DiagnosisEvidence,
): boolean {
  const folder = folderOf(uri);
  const project = projects.find((each) => each.folder === folder);
  const calling = project?.commands.filter((command) => loader.commands?.test(command)) ?? [];
  const isCalledByScript = scripts.some(
    ({ uri: script, loads }) =>
      isInside(folderOf(script), folder) && loads.some((module) => loader.modules?.test(module)),
  );
  return (
    project !== undefined &&
    calling.length > 0 &&
    calling.every((command) => /\bturbo\s/.test(command) && !looseCommand.test(command)) &&
    !isCalledByScript &&
    isStrict(project) &&
    !entries.some(({ variable }) => isListed(variable, project))
  );
}

function isStrict({ dependencies }: Project): boolean {
  const major = /\d+/.exec(dependencies.get('turbo') ?? '')?.[0];
  return major === undefined || Number(major) >= firstStrict;
}

/** Whether a file of the project with commands, such as `turbo.json`, names the variable or lets all of them pass. */
function isListed(variable: string, { commands }: Project): boolean {
  return commands.some((text) => text.includes(variable) || looseSetting.test(text));
}
