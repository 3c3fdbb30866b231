import type { LintContext } from '../context';
import type { ScriptDocument } from '../documents/script-document';
import { isTestFile } from '../documents/test-files';
import type { ScriptFacts } from './facts';
import { implicitReads } from './script/keys/implicit-reads';
import { importedReads } from './script/keys/imported-reads';
import { keyLiterals, keyReads, keySinks } from './script/keys/key-sinks';
import { importedModules, variablesSet } from './script/keys/variable-names';
import { variableReads } from './script/keys/variable-reads';
import { writtenKeys } from './script/keys/written-keys';
import type { ModuleLibrary } from './script/reading/modules';
import { Resolver } from './script/reading/resolve';
import { Texts } from './script/reading/texts';
import { HeaderEntries } from './script/requests/header-entries';
import { headerSets, headerUses } from './script/requests/header-sets';
import { headerSlots } from './script/requests/header-slots';
import { sdkClients } from './script/requests/sdk-options';
import { sentRequests } from './script/requests/sent-requests';
import { writtenUrls } from './script/requests/written-urls';

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
