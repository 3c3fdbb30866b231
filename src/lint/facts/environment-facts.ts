import { isKeyName } from '../../elevenlabs/variables';
import type { EnvironmentSource } from '../document';
import { parseEnvironment } from '../documents/environment-document';
import type { EnvironmentFacts } from './facts';

/** Finds the assignments of an environment file, and those among them that hold an ElevenLabs key. */
export function environmentFacts(document: EnvironmentSource): EnvironmentFacts {
  const entries = parseEnvironment(document.text);
  return {
    kind: 'environment',
    fileKind: document.fileKind,
    text: document.text,
    entries,
    keyEntries: entries.filter((entry) => isKeyName(entry.name)),
  };
}
