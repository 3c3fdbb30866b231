import { nodeOption } from '../ecosystem/environment-loaders';
import { isJsonObject, parseJsonObject } from '../lint/module-resolution/json-text';
import type { Project } from './diagnosis-evidence';

/** The scripts that start a program, the usual one first. */
const startNames: readonly string[] = ['start', 'dev'];

/** The script of a project that starts Node directly, without the option, if every Node that may run it has the option. */
export function scriptToExtend({ scripts, nodeVersions }: Project): string | undefined {
  return nodeVersions.every(hasOption)
    ? startNames.find((name) => startsNodeDirectly(scripts.get(name) ?? ''))
    : undefined;
}

function startsNodeDirectly(command: string): boolean {
  const [program, ...others] = command.split(' ');
  return (
    program === 'node' &&
    others.some((word) => /^[\w./@-]+\.[cm]?[jt]s$/.test(word)) &&
    !others.some((word) => word.startsWith(nodeOption.name))
  );
}

/**
 * Whether all versions that a version or range names have the option. A major version alone means its newest release,
 * and a range with nothing but an upper bound has old versions too.
 */
function hasOption(range: string): boolean {
  const lowest = [...range.matchAll(/(?<![\d.]|<=?\s{0,9})(\d+)(?:\.(\d+))?/g)];
  return (
    (lowest.length > 0 || !range.includes('<')) &&
    lowest.every(([, major, minor]) => {
      const { since } = nodeOption;
      const isFirst = Number(major) === since.major;
      return isFirst ? minor === undefined || Number(minor) >= since.minor : Number(major) > since.major;
    })
  );
}

/** Where to insert what into the text of a `package.json`. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/** Adds the option to a script, and touches nothing else; `undefined` if it is there, or if the text isn't as expected. */
export function optionForScript(manifest: string, script: string): Insertion | undefined {
  const command = commandIn(manifest, script);
  if (command === undefined || !startsNodeDirectly(command)) {
    return undefined;
  }
  const option = `${nodeOption.name}=.env`;
  const insertion = { text: ` ${option}` };
  const wanted = command.replace('node', `node ${option}`);
  for (let at = manifest.indexOf('"node '); at >= 0; at = manifest.indexOf('"node ', at + 1)) {
    const offset = at + '"node'.length;
    const changed = `${manifest.slice(0, offset)}${insertion.text}${manifest.slice(offset)}`;
    if (commandIn(changed, script) === wanted) {
      return { ...insertion, offset };
    }
  }
  return undefined;
}

function commandIn(manifest: string, script: string): string | undefined {
  const scripts = parseJsonObject(manifest)?.['scripts'];
  const command = isJsonObject(scripts) ? new Map(Object.entries(scripts)).get(script) : undefined;
  return typeof command === 'string' ? command : undefined;
}
