import type { ScriptDocument } from '../documents/script-document';
import type { ScriptFacts } from './facts';
import { HeaderEntries } from './script/header-entries';
import { headerSets, headerUses } from './script/header-sets';
import { keyLiterals, keyReads, keySinks } from './script/key-sinks';
import type { ModuleLibrary } from './script/modules';
import { Resolver } from './script/resolve';
import { Texts } from './script/texts';

/** Finds what a script says about ElevenLabs. Asks the library for modules and notes those it lacks. */
export function scriptFacts(script: ScriptDocument, library: ModuleLibrary): ScriptFacts {
  const resolver = new Resolver(script, library);
  const texts = new Texts(resolver);
  const uses = headerUses(resolver, texts, new HeaderEntries(resolver, texts));
  const sinks = keySinks(uses, resolver, texts);
  return {
    kind: 'script',
    language: script.language,
    headerSets: headerSets(uses, resolver, texts),
    keyReads: keyReads(sinks, resolver, texts),
    keyLiterals: keyLiterals(sinks, resolver, texts),
  };
}
