import type { LintContext } from '../context';
import type { ScriptDocument } from '../documents/script-document';
import { isTestFile } from '../documents/test-files';
import type { ScriptFacts } from './facts';
import { HeaderEntries } from './script/header-entries';
import { headerSets, headerUses } from './script/header-sets';
import { headerSlots } from './script/header-slots';
import { implicitReads } from './script/implicit-reads';
import { importedReads } from './script/imported-reads';
import { keyLiterals, keyReads, keySinks } from './script/key-sinks';
import type { ModuleLibrary } from './script/modules';
import { Resolver } from './script/resolve';
import { sdkClients } from './script/sdk-options';
import { sentRequests } from './script/sent-requests';
import { Texts } from './script/texts';
import { importedModules, variablesSet } from './script/variable-names';
import { variableReads } from './script/variable-reads';
import { writtenKeys } from './script/written-keys';
import { writtenUrls } from './script/written-urls';

/** Finds what a script says about ElevenLabs. Asks the library for modules and notes those it lacks. */
export function scriptFacts(
  script: ScriptDocument,
  library: ModuleLibrary,
  { environment = [], newEnvironmentFile }: LintContext,
): ScriptFacts {
  const resolver = new Resolver(script, library);
  const texts = new Texts(resolver);
  const uses = headerUses(resolver, texts, new HeaderEntries(resolver, texts));
  const sinks = keySinks(uses, resolver, texts);
  const literals = keyLiterals(sinks, resolver, texts);
  return {
    kind: 'script',
    isTest: isTestFile(script.uri),
    language: script.language,
    headerSets: headerSets(uses, resolver, texts),
    headerSlots: headerSlots(uses, resolver, texts),
    keyReads: keyReads(sinks, resolver, texts),
    importedReads: importedReads(sinks, resolver, texts),
    keyLiterals: literals,
    requests: sentRequests(resolver, texts),
    writtenKeys: writtenKeys(literals, resolver),
    writtenUrls: writtenUrls(resolver, texts),
    variableReads: variableReads(resolver),
    sdkClients: sdkClients(resolver),
    implicitReads: implicitReads(resolver),
    variablesSet: variablesSet(resolver),
    modules: importedModules(resolver),
    environment,
    newEnvironmentFile,
  };
}
