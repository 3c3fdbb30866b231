import type { ScriptDocument } from '../documents/script-document';
import type { ScriptFacts } from './facts';
import { HeaderFields } from './script/header-fields';
import { headerSets, headerUses } from './script/header-sets';
import { keyLiterals, keyReads, keySinks } from './script/key-sinks';
import type { ModuleLibrary } from './script/modules';
import { Resolver } from './script/resolve';
import { Texts } from './script/texts';

/** Finds what a script says about ElevenLabs. Asks the library for modules and notes those it lacks. */
export function scriptFacts(script: ScriptDocument, library: ModuleLibrary): ScriptFacts {
  const resolver = new Resolver(script, library);
  const texts = new Texts(resolver);
  const fields = new HeaderFields(resolver, texts);
  const uses = headerUses(resolver, texts);
  const sinks = keySinks(uses, resolver, fields, texts);
  return {
    kind: 'script',
    language: script.language,
    headerSets: headerSets(uses, resolver, fields),
    keyReads: keyReads(sinks, resolver, texts),
    keyLiterals: keyLiterals(sinks, resolver, texts),
  };
}
