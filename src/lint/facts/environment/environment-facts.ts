import { isKeyName } from '../../../elevenlabs/variables';
import type { EnvironmentFile, IgnoreFile } from '../../context';
import type { EnvironmentSource } from '../../document';
import { parseEnvironment } from '../../documents/environment-document';
import type { EnvironmentFacts } from '../facts';
import { foreignLines, isPropertyName } from './foreign-lines';

/** Finds the assignments of an environment file, and among them those of ElevenLabs keys. */
export function environmentFacts(
  document: EnvironmentSource,
  environment: readonly EnvironmentFile[] = [],
  ignoreFile?: IgnoreFile,
): EnvironmentFacts {
  const entries = parseEnvironment(document.text).filter(({ name }) => !isPropertyName(name));
  return {
    kind: 'environment',
    uri: document.uri,
    fileKind: document.fileKind,
    text: document.text,
    encoding: document.encoding,
    entries,
    keyEntries: entries.filter((entry) => isKeyName(entry.name)),
    environment,
    ignoreFile,
    foreignLines: foreignLines(document.text, entries),
  };
}
