import type { EnvironmentFile } from '../../context';
import { environmentFileKind } from '../../documents/document-kind';

/**
 * Whether one environment file surely gives way to another: both belong to one folder, and every loader that reads
 * both takes the other's value. `.env.local` and `.env.<mode>` have no such order, for Next.js and Vite differ.
 */
export function givesWay(file: string, to: string): boolean {
  const weaker = partsOf(file);
  const stronger = partsOf(to);
  if (weaker === undefined || stronger === undefined || weaker.folder !== stronger.folder) return false;
  const isMoreLocal = stronger.isLocal || !weaker.isLocal;
  const isMoreSpecial = weaker.mode === '' || weaker.mode === stronger.mode;
  return file !== to && isMoreLocal && isMoreSpecial;
}

/** The modes in which a program runs without a real key. */
const testModes = /^(?:test|testing|ci|e2e)$/i;

/** Whether an environment file is the one of tests. */
export function isOfTests(uri: string): boolean {
  return testModes.test(partsOf(uri)?.mode ?? '');
}

/** The loaded files among those around a document; undefined where the front did not look around it. */
export function loadedAround(
  uri: string,
  environment: readonly EnvironmentFile[],
): readonly EnvironmentFile[] | undefined {
  return environment.some((file) => file.uri === uri)
    ? environment.filter((file) => file.uri !== uri && environmentFileKind(file.uri) === 'loaded')
    : undefined;
}

interface FileParts {
  readonly folder: string;
  readonly mode: string;
  readonly isLocal: boolean;
}

function partsOf(uri: string): FileParts | undefined {
  const match = /^(.*\/)\.env(?:\.([^./]+))??(\.local)?$/.exec(uri);
  return match === null
    ? undefined
    : { folder: match[1] ?? '', mode: match[2] ?? '', isLocal: match[3] !== undefined };
}
