import type { LintContext } from '../../context';
import { environmentFileKind } from '../../documents/document-kind';
import type { ScriptDocument } from '../../documents/script-document';
import { isForDevelopers, isTestFile } from '../../documents/test-files';
import type { ScriptFacts } from '../facts';
import { importedModules } from './evaluate/imported-modules';
import type { ModuleLibrary } from './evaluate/module-library';
import { Resolver } from './evaluate/resolver';
import { placeOf } from './evaluate/script-place';
import { Strings } from './evaluate/strings';
import { hardCodedKeys } from './keys/hard-coded-keys';
import { implicitReads } from './keys/implicit-reads';
import { importedReads } from './keys/imported-reads';
import { keyReads } from './keys/key-reads';
import { keySinks } from './keys/key-sinks';
import { keyStandIns } from './keys/key-stand-ins';
import { keysAtOtherHosts } from './keys/keys-at-other-hosts';
import { literalsUsedAsKey } from './keys/literals-used-as-key';
import { publishedKeys, publishedPrefixes } from './keys/published-keys';
import { ReachableVariables } from './keys/reachable-variables';
import { variableReads } from './keys/variable-reads';
import { variablesSet } from './keys/variables-set';
import { appLoader } from './loading/app-loader';
import { lateLoads } from './loading/late-loads';
import { apiRequests } from './requests/api-requests';
import { bearerClientUses } from './requests/bearer-clients';
import { sessionMistakes } from './requests/browser-sessions';
import { HeaderEntries } from './requests/header-entries';
import { headerSets } from './requests/header-sets';
import { headerSlots } from './requests/header-slots';
import { headerUses } from './requests/header-uses';
import { keyChecks } from './requests/key-checks';
import { keysInUrls } from './requests/keys-in-urls';
import { misplacedHeaders } from './requests/misplaced-headers';
import { RequestDestinations } from './requests/request-destinations';
import { sdkClients } from './requests/sdk-options';
import { messageKeys, messageKeyUses } from './requests/socket-messages';
import { unsentHeaders } from './requests/unsent-headers';
import { writtenUrls } from './requests/written-urls';

/** Finds the facts about ElevenLabs in a script. Asks the library for modules and notes those that it lacks. */
export function scriptFacts(
  script: ScriptDocument,
  library: ModuleLibrary,
  { environment = [], newEnvironmentFile, root }: LintContext,
): ScriptFacts {
  const resolver = new Resolver(script, library);
  const strings = new Strings(resolver);
  const destinations = new RequestDestinations(resolver, strings);
  const entries = new HeaderEntries(resolver, strings);
  const uses = headerUses(resolver, strings, destinations, entries);
  const messages = messageKeyUses(resolver, strings);
  const sinks = keySinks(uses, messages, resolver, strings);
  const literals = literalsUsedAsKey(sinks, resolver, strings);
  const reads = keyReads(sinks, resolver, strings);
  const place = placeOf(resolver);
  const reachable = new ReachableVariables(resolver, place, library.files);
  const implicit = implicitReads(reachable, resolver);
  const used = [...reads, ...implicit].map(({ range }) => range);
  return {
    kind: 'script',
    isTest: isTestFile(script.uri),
    isForDevelopers: isForDevelopers(script.uri, root),
    language: script.language,
    isClient: place === 'browser' || place === 'client',
    isServer: place === 'server',
    headerSets: headerSets(uses, messages, resolver, strings, entries),
    headerSlots: headerSlots(uses, resolver, strings),
    messageKeys: messageKeys(messages, resolver, strings),
    keyReads: reads,
    importedReads: importedReads(sinks, resolver, strings),
    literalsUsedAsKey: literals,
    keyStandIns: keyStandIns(sinks, resolver, strings),
    requests: apiRequests(resolver, strings),
    misplacedHeaders: misplacedHeaders(resolver, strings, destinations, entries),
    keyChecks: keyChecks(resolver, strings, destinations),
    keysInUrls: keysInUrls(resolver, strings, destinations),
    unsentHeaders: unsentHeaders(resolver, strings),
    hardCodedKeys: hardCodedKeys(literals, resolver),
    keysAtOtherHosts: keysAtOtherHosts(sinks, environment, resolver, strings),
    writtenUrls: writtenUrls(resolver, strings),
    variableReads: variableReads(new Set(reads.map(({ variable }) => variable)), reachable, resolver),
    publishedKeys: publishedKeys(resolver, strings),
    publishedPrefixes: publishedPrefixes(environment, resolver),
    sdkClients: sdkClients(resolver),
    bearerClients: bearerClientUses(resolver, strings),
    implicitReads: implicit,
    appLoader: used.length === 0 ? undefined : appLoader(script, library.files),
    lateLoads: lateLoads(resolver, library, used),
    sessionMistakes: sessionMistakes(resolver),
    variablesSet: variablesSet(resolver),
    modules: importedModules(resolver),
    // Nothing loads a copy, so it doesn't say which variables are set.
    environment: environment.filter(({ uri }) => environmentFileKind(uri) !== 'copy'),
    newEnvironmentFile,
  };
}
