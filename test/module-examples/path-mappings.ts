import { constant, type ImportExample, reported } from './import-example';

const aliased = { imports: "import { base } from '@/config';", url: 'base' };
const toSource = '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }';
const elsewhere = "export const base = 'https://example.com';";

/** Imports resolved by a `tsconfig.json`, a `jsconfig.json` or a framework's convention. */
export const pathMappings: readonly ImportExample[] = [
  {
    ...aliased,
    name: 'paths without baseUrl',
    files: { 'tsconfig.json': toSource, 'src/config.ts': constant },
    findings: reported,
  },
  {
    ...aliased,
    name: 'paths relative to baseUrl',
    files: {
      'tsconfig.json': '{ "compilerOptions": { "baseUrl": "./src", "paths": { "@/*": ["*"] } } }',
      'src/config.ts': constant,
    },
    findings: reported,
  },
  {
    ...aliased,
    name: 'paths in a jsconfig.json',
    script: 'src/speech/speak.js',
    files: { 'jsconfig.json': toSource, 'src/config.js': constant },
    findings: reported,
  },
  {
    ...aliased,
    name: 'a config with comments, trailing commas and a byte order mark',
    files: {
      'tsconfig.json': `\uFEFF// The project's.
{
  "compilerOptions": {
    /* "paths": { "@/*": ["./other/*"] }, */
    "paths": { "@/*": ["./src/*"], }, // the "source"
  },
}`,
      'src/config.ts': constant,
    },
    findings: reported,
  },
  {
    name: 'a path without a star',
    imports: "import { base } from 'settings';",
    url: 'base',
    files: {
      'tsconfig.json': '{ "compilerOptions": { "paths": { "settings": ["./src/config/index.ts"] } } }',
      'src/config/index.ts': constant,
    },
    findings: reported,
  },
  {
    name: 'a path with text after its star',
    imports: "import { base } from 'speech/api.config';",
    url: 'base',
    files: {
      'tsconfig.json': '{ "compilerOptions": { "paths": { "speech/*.config": ["./configs/*.ts"] } } }',
      'configs/api.ts': constant,
    },
    findings: reported,
  },
  {
    name: 'the path with the longest prefix',
    imports: "import { base } from '@/shared/config';",
    url: 'base',
    files: {
      'tsconfig.json':
        '{ "compilerOptions": { "paths": { "@/*": ["./src/*"], "@/shared/*": ["./shared/*"] } } }',
      'src/shared/config.ts': elsewhere,
      'shared/config.ts': constant,
    },
    findings: reported,
  },
  {
    name: 'the second target of a path, if the first has no file',
    imports: "import { base } from '@/config.js';",
    url: 'base',
    files: {
      'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./generated/*", "./src/*"] } } }',
      'src/config.ts': constant,
    },
    findings: reported,
  },
  {
    name: 'an import from baseUrl',
    imports: "import { base } from 'speech/config';",
    url: 'base',
    files: {
      'tsconfig.json': '{ "compilerOptions": { "baseUrl": "src" } }',
      'src/speech/config.ts': constant,
    },
    findings: reported,
  },
  {
    ...aliased,
    name: 'a config that extends another one',
    files: {
      'tsconfig.json': '{ "extends": "./configs/base" }',
      'configs/base.json': '{ "compilerOptions": { "paths": { "@/*": ["../src/*"] } } }',
      'src/config.ts': constant,
    },
    findings: reported,
  },
  {
    ...aliased,
    name: 'a config that extends two, where the last one wins',
    files: {
      'tsconfig.json': '{ "extends": ["./a.json", "./b.json"] }',
      'a.json': '{ "compilerOptions": { "paths": { "@/*": ["./other/*"] } } }',
      'b.json': toSource,
      'other/config.ts': elsewhere,
      'src/config.ts': constant,
    },
    findings: reported,
  },
  {
    ...aliased,
    name: 'paths in a config that extends another one',
    files: {
      'tsconfig.json': '{ "extends": "./base.json", "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
      'base.json': '{ "compilerOptions": { "paths": { "@/*": ["./other/*"] } } }',
      'other/config.ts': elsewhere,
      'src/config.ts': constant,
    },
    findings: reported,
  },
  {
    ...aliased,
    name: 'paths from the folder of the config that extends',
    files: {
      'tsconfig.json': '{ "extends": "./shared/base.json" }',
      'shared/base.json': `{ "compilerOptions": { "paths": { "@/*": ["\${configDir}/src/*"] } } }`,
      'src/config.ts': constant,
    },
    findings: reported,
  },
  {
    ...aliased,
    name: "a config that lists its projects, like Vite's",
    files: {
      'tsconfig.json':
        '{ "files": [], "references": [{ "path": "./tsconfig.node.json" }, { "path": "./tsconfig.app.json" }] }',
      'tsconfig.node.json': '{ "include": ["vite.config.ts"] }',
      'tsconfig.app.json': toSource,
      'src/config.ts': constant,
    },
    findings: reported,
  },
  {
    ...aliased,
    name: 'a config that lists a folder with a project',
    files: {
      'tsconfig.json': '{ "files": [], "references": [{ "path": "./web" }] }',
      'web/tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["../src/*"] } } }',
      'src/config.ts': constant,
    },
    findings: reported,
  },
  {
    ...aliased,
    name: 'the nearest config only',
    script: 'apps/web/src/speak.ts',
    files: {
      'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./other/*"] } } }',
      'other/config.ts': elsewhere,
      'apps/web/tsconfig.json': toSource,
      'apps/web/src/config.ts': constant,
    },
    findings: reported,
  },
  {
    ...aliased,
    name: 'an alias in an imported module, by its nearest config',
    imports: "import { base } from '../../shared/src';",
    files: {
      'tsconfig.json': toSource,
      'src/urls.ts': elsewhere,
      'shared/tsconfig.json': toSource,
      'shared/src/index.ts': "export * from '@/urls';",
      'shared/src/urls.ts': constant,
    },
    findings: reported,
  },
  {
    name: '$lib of SvelteKit before its config is generated',
    imports: "import { base } from '$lib/server/config';",
    url: 'base',
    script: 'src/routes/api/+server.ts',
    files: {
      'package.json': '{}',
      'tsconfig.json': '{ "extends": "./.svelte-kit/tsconfig.json" }',
      'src/lib/server/config.ts': constant,
    },
    findings: reported,
  },
  {
    name: '$lib of SvelteKit with its generated config',
    imports: "import { base } from '$lib/config';",
    url: 'base',
    script: 'src/routes/+server.ts',
    files: {
      'package.json': '{}',
      'tsconfig.json': '{ "extends": "./.svelte-kit/tsconfig.json" }',
      '.svelte-kit/tsconfig.json': '{ "compilerOptions": { "paths": { "$lib/*": ["../library/*"] } } }',
      'library/config.ts': constant,
      'src/lib/config.ts': elsewhere,
    },
    findings: reported,
  },
  {
    name: '~ of Nuxt before its config is generated',
    imports: "import { base } from '~/utils/elevenlabs';",
    url: 'base',
    script: 'server/api/speech.ts',
    files: {
      'package.json': '{}',
      'tsconfig.json': '{ "extends": "./.nuxt/tsconfig.json" }',
      'utils/elevenlabs.ts': constant,
    },
    findings: reported,
  },
  {
    name: '@ of Nuxt with a source folder and no config',
    imports: "import { base } from '@/utils/elevenlabs';",
    url: 'base',
    script: 'app/pages/speech.ts',
    files: { 'package.json': '{}', 'app/utils/elevenlabs.ts': constant },
    findings: reported,
  },
  {
    ...aliased,
    name: 'an unexplained alias',
    imports: "import { base } from '@/config';\nimport { other } from '#/config';",
    files: { 'package.json': '{}', 'lib/config.ts': constant },
    findings: [],
  },
  {
    ...aliased,
    name: 'a path without a file, although a convention would find one',
    files: { 'package.json': '{}', 'tsconfig.json': toSource, 'config.ts': constant },
    findings: [],
  },
  {
    name: 'an installed package with a path for everything',
    imports: "import { base } from 'settings';",
    url: 'base',
    files: {
      'tsconfig.json': '{ "compilerOptions": { "paths": { "*": ["./types/*", "./node_modules/*"] } } }',
      'node_modules/settings/index.ts': constant,
    },
    findings: [],
  },
  {
    name: 'an installed package whose name starts like an alias',
    imports: "import { base } from '@acme/config';",
    url: 'base',
    files: {
      'tsconfig.json': toSource,
      'src/acme/config.ts': constant,
      'node_modules/@acme/config/index.ts': constant,
    },
    findings: [],
  },
  {
    name: 'an alias that leads out of the project',
    imports: "import { base } from '@/config';\nimport { other } from '@/../../../etc/config';",
    url: 'base + other',
    files: { 'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["../../outside/*"] } } }' },
    findings: [],
  },
  {
    ...aliased,
    name: 'configs that extend each other, and a missing one',
    files: {
      'tsconfig.json': '{ "extends": ["./a.json", "./tsconfig.json", "./missing.json", "@tsconfig/node20"] }',
      'a.json': '{ "extends": "./tsconfig.json" }',
      'src/config.ts': constant,
    },
    findings: [],
  },
  {
    ...aliased,
    name: 'a config that lists itself',
    files: {
      'tsconfig.json': '{ "references": [{ "path": "." }, { "path": "./tsconfig.json" }, {}, 3] }',
      'src/config.ts': constant,
    },
    findings: [],
  },
  {
    ...aliased,
    name: 'a broken config',
    files: {
      'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"',
      'src/config.ts': constant,
    },
    findings: [],
  },
  {
    ...aliased,
    name: 'a config with wrong types everywhere',
    files: {
      'tsconfig.json':
        '{ "extends": [1, {}], "references": {}, "compilerOptions": { "baseUrl": 3, "paths": { "@/*": "./src/*", "@/config": [null, 7] } } }',
      'lib/config.ts': constant,
    },
    findings: [],
  },
  {
    name: "files that aren't scripts",
    imports:
      "import base from '@/Voice.vue';\nimport { other } from '@/Voice.svelte';\nimport json from '@/config.json';",
    url: 'base ?? other ?? json.base',
    files: {
      'tsconfig.json': toSource,
      'src/Voice.vue': `<script>${constant} export default base;</script>`,
      'src/Voice.svelte': `<script>${constant}</script>`,
      'src/config.json': '{ "base": "https://api.elevenlabs.io/v1" }',
    },
    findings: [],
  },
];
