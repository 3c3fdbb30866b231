import type { EnvironmentFile } from '../../context';
import { environmentFileKind } from '../../documents/document-kind';

/**
 * Whether another environment file certainly overrides this one: both are in the same folder, and every loader
 * that reads both prefers the other's value. `.env.local` and `.env.<mode>` have no such order, because Next.js
 * and Vite differ.
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

/** Whether an environment file is for tests. */
export function isOfTests(uri: string): boolean {
  return testModes.test(partsOf(uri)?.mode ?? '');
}

/** The loaded files around a document; undefined if the host didn't look for them. */
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
