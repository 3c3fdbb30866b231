import { strict as assert } from 'node:assert';
import { clients, moduleAliases } from '../../src/ecosystem/http-clients';
import {
  foreignKeyHeaders,
  keyHeader,
  messageKeyFields,
  ownMisspellings,
} from '../../src/elevenlabs/header-names';
import { apiHosts, mistakenApiHosts, websiteHosts } from '../../src/elevenlabs/hosts';
import { browserModules, readyInstances, sdks } from '../../src/elevenlabs/sdk';
import { createLinter, needsParser } from '../../src/lint/lint';
import { hasSign } from '../../src/lint/signs';
import { madeUpKeys } from '../made-up-keys';
import { documentOf } from '../rules/rule-table';

const withoutSign: Readonly<Record<string, string>> = {
  prose: '// ElevenLabs reads this aloud, see https://elevenlabs.io/docs/api-reference.',
  'a translation': "export default { voice: 'Stimme von ElevenLabs', key: 'Schlüssel' };",
  'a model': "export const models = ['eleven_multilingual_v2', 'eleven_v3'] as const;",
  'a label': `import { Icon } from './icons';\nexport const Logo = () => <Icon title="ElevenLabs" />;`,
  'a type': 'export interface ElevenLabsVoice { readonly id: string; readonly token: string }',
  'a type of another module': "import type { ElevenLabs } from './elevenlabs';\nlet voice: ElevenLabs.Voice;",
  're-exports': "export * from './elevenlabs';\nexport { ElevenLabsPlayer } from './elevenlabs-player';",
  'compiled re-exports':
    '__exportStar(require("./voice"), exports);\n__exportStar(require("./ElevenLabsVoice"), exports);',
  'a number word': "const words = ['ten', 'eleven', 'twelve'].map((word) => t(word));",
  'an id': 'const ELEVENLABS_VOICE_ID = find(voices).elevenLabsVoiceId;',
  'another vendor': "import { a } from './openai';\nconst provider = a ?? 'elevenlabs';",
};

const withSign: Readonly<Record<string, string>> = {
  'a key': `send('${madeUpKeys.example}') // ElevenLabs`,
  'a key with an escape': "send('sk_\\u0061bc') // ElevenLabs",
  "a key's variable": "readSecret('ELEVEN_LABS_API_KEY')",
  'a public variable': 'config.NEXT_PUBLIC_ELEVENLABS_TOKEN',
  "a key's name": 'const { elevenLabsApiKey } = settings;',
  'a module of its name': "import { client } from '../lib/elevenlabs';",
  'a value of its name': "import {\n  other,\n  elevenLabs,\n} from '../lib/speech';",
  'a module that is required': "const {\n  speak,\n} = require('./elevenlabs');",
  'a module that is loaded': "const { elevenLabs } = await import('./speech');",
  'a start that may load environment files': "import './config/env.js';\nimport './speech'; // ElevenLabs",
  'a loader': 'loadEnvFile(); // ElevenLabs',
  'headers of another module': 'send(url, { headers }); // ElevenLabs',
  'a header that a method sets': 'call.setRequestHeader(name, value); // ElevenLabs',
  'the start of an address': `const base = \`https://api.\${domain('elevenlabs')}\`;`,
  'an address in a sum': "const base = 'https://api.' + 'elevenlabs.io' + path;",
  'a path on the website': "const url = 'https://elevenlabs.io/v1/voices';",
  'a client that nothing declares': 'const client = new sdk.ElevenLabsClient();',
  'a setting of Nuxt': "export default { runtimeConfig: { public: { elevenlabs: { apiKey: '' } } } };",
  'a setting of Vite': "export default { envPrefix: ['ELEVEN'] };",
  'a comment that disables rules': '// elevenlabs-lint-disable-next-line bearer-auth',
};

/** What the facts start from, as the data lists it: texts by what they contain. */
const listed: Readonly<Record<string, readonly string[]>> = {
  host: [...apiHosts, ...mistakenApiHosts, ...websiteHosts].map((host) => `get('https://${host}/v1/voices')`),
  header: [keyHeader, ...messageKeyFields, ...ownMisspellings]
    .flatMap((name) => [name, name.toUpperCase()])
    .map((name) => `set('${name}', eleven)`),
  'header of others': [...foreignKeyHeaders, 'Authorization'].map(
    (name) => `send(eleven, { headers: { '${name}': value } })`,
  ),
  client: clients.map(({ name, isGlobal }) =>
    isGlobal ? `${name}.call(eleven)` : `import client from '${name}';\nclient(eleven)`,
  ),
  alias: [...moduleAliases.keys()].map((name) => `const client = require("${name}"); // eleven`),
  SDK: sdks.flatMap(({ modules }) => [...modules]).map((name) => `import * as sdk from '${name}';`),
  instance: readyInstances.map(({ module }) => `import { ready } from "${module}";`),
  'browser package': [...browserModules].map((name) => `import { start } from '${name}';`),
};

describe('scripts that mention ElevenLabs', () => {
  for (const [name, text] of Object.entries(withoutSign)) {
    it(`are not parsed for ${name}`, () => {
      const document = documentOf('a.tsx', text);
      assert.ok(!needsParser(document));
      assert.deepEqual(createLinter(undefined).lint(document, {}).facts, []);
    });
  }

  for (const [name, text] of Object.entries(withSign)) {
    it(`are parsed for ${name}`, () => {
      assert.ok(needsParser(documentOf('a.tsx', text)));
    });
  }

  for (const [name, texts] of Object.entries(listed)) {
    it(`are parsed for every ${name} that is listed`, () => {
      assert.notEqual(texts.length, 0);
      assert.deepEqual(
        texts.filter((text) => !hasSign(text)),
        [],
      );
    });
  }

  it('are searched block by block in markup', () => {
    const page = (script: string) => documentOf('a.vue', `<script>${script}</script>`);
    assert.ok(needsParser(page("fetch('https://api.elevenlabs.io/v1/voices')")));
    assert.ok(!needsParser(page("const name = 'ElevenLabs';")));
    const outside = `<p>{{ headers }}</p><script>const name = 'ElevenLabs';</script>`;
    assert.ok(!needsParser(documentOf('a.vue', outside)));
  });
});
