import { constant, type ImportExample, reported } from './import-example';

const imported = {
  imports: "import { base } from '@acme/config';",
  url: 'base',
  script: 'apps/web/src/speak.ts',
};
const workspaces = '{ "workspaces": ["apps/*", "packages/*"] }';
const web = '{ "name": "web", "dependencies": { "@acme/config": "*" } }';
const elsewhere = "export const base = 'https://example.com';";

/** A project with the package `@acme/config`, whose manifest has these fields. */
function withPackage(
  fields: Readonly<Record<string, unknown>>,
  files: Readonly<Record<string, string>>,
): Record<string, string> {
  const inPackage = Object.entries(files).map(([name, text]) => [`packages/config/${name}`, text]);
  return {
    'package.json': workspaces,
    'apps/web/package.json': web,
    'packages/config/package.json': JSON.stringify({ name: '@acme/config', ...fields }),
    ...(Object.fromEntries(inPackage) as Record<string, string>),
  };
}

/** Imports from packages in the same repository. */
export const workspacePackages: readonly ImportExample[] = [
  {
    ...imported,
    name: 'the workspaces of npm, with an entry that is source',
    files: withPackage({ exports: './src/main.ts' }, { 'src/main.ts': constant }),
    findings: reported,
  },
  {
    ...imported,
    name: 'the workspaces of Yarn, in a folder with another name',
    files: {
      'package.json': '{ "workspaces": { "packages": ["libs/**"] } }',
      'libs/shared/urls/package.json': '{ "name": "@acme/config", "main": "index.ts" }',
      'libs/shared/urls/index.ts': constant,
    },
    findings: reported,
  },
  {
    ...imported,
    name: 'the workspace of pnpm',
    files: {
      'pnpm-workspace.yaml':
        '# Packages.\npackages:\n  - \'apps/*\' # ours\n  - "packages/*"\ncatalog:\n  - a\n',
      'package.json': '{}',
      'packages/config/package.json': '{ "name": "@acme/config" }',
      'packages/config/src/index.ts': constant,
    },
    findings: reported,
  },
  {
    ...imported,
    name: 'the workspace of pnpm, in brackets and with a folder name',
    files: {
      'pnpm-workspace.yaml': "packages: ['apps/*', settings]\n",
      'settings/package.json': '{ "name": "@acme/config" }',
      'settings/index.ts': constant,
    },
    findings: reported,
  },
  {
    ...imported,
    name: 'a package without a scope',
    imports: "import { base } from 'config';",
    files: { ...withPackage({ name: 'config' }, { 'src/index.ts': constant }) },
    findings: reported,
  },
  {
    ...imported,
    name: 'nested conditional exports',
    files: withPackage(
      {
        exports: {
          '.': {
            import: { types: './types/index.d.ts', default: './esm/index.js' },
            require: './cjs/index.js',
          },
        },
      },
      { 'esm/index.js': constant, 'types/index.d.ts': 'export declare const base: string;' },
    ),
    findings: reported,
  },
  {
    ...imported,
    name: 'exports whose types are the source',
    files: withPackage(
      { exports: { '.': { types: './source/index.ts', default: './dist/index.js' } } },
      { 'source/index.ts': constant },
    ),
    findings: reported,
  },
  {
    ...imported,
    name: 'a path of a package',
    imports: "import { base } from '@acme/config/urls';",
    files: withPackage(
      { exports: { '.': './src/index.ts', './urls': { source: './src/all-urls.ts' } } },
      { 'src/all-urls.ts': constant },
    ),
    findings: reported,
  },
  {
    ...imported,
    name: 'a path of a package, by a pattern',
    imports: "import { base } from '@acme/config/api/urls';",
    files: withPackage({ exports: { './*': './src/*.ts' } }, { 'src/api/urls.ts': constant }),
    findings: reported,
  },
  {
    ...imported,
    name: 'a path of a package without exports',
    imports: "import { base } from '@acme/config/src/urls';",
    files: withPackage({ main: './dist/index.js' }, { 'src/urls.ts': constant }),
    findings: reported,
  },
  {
    ...imported,
    name: "a main file that isn't built yet",
    files: withPackage(
      { main: './dist/index.js', types: './dist/index.d.ts' },
      { 'src/index.ts': "export * from './urls.js';", 'src/urls.ts': constant },
    ),
    findings: reported,
  },
  {
    ...imported,
    name: "exports that aren't built yet, each from its own source",
    imports: "import { base } from '@acme/config/urls';",
    files: withPackage(
      { exports: { './urls': { types: './dist/types/urls.d.ts', import: './dist/esm/urls.mjs' } } },
      { 'src/urls.ts': constant, 'src/index.ts': elsewhere },
    ),
    findings: reported,
  },
  {
    ...imported,
    name: 'the source, before the built file',
    files: withPackage(
      { module: './dist/index.mjs' },
      { 'src/index.ts': constant, 'dist/index.mjs': elsewhere },
    ),
    findings: reported,
  },
  {
    ...imported,
    name: 'the built file, where there is no source',
    files: withPackage({ module: './dist/index.mjs' }, { 'dist/index.mjs': constant }),
    findings: reported,
  },
  {
    ...imported,
    name: 'a package that imports from another one',
    files: {
      ...withPackage({}, { 'src/index.ts': "export { base } from '@acme/urls';" }),
      'packages/urls/package.json': '{ "name": "@acme/urls" }',
      'packages/urls/src/index.ts': constant,
    },
    findings: reported,
  },
  {
    ...imported,
    name: 'a package that is also installed as a link',
    files: {
      ...withPackage({}, { 'src/index.ts': constant }),
      'node_modules/@acme/config/package.json': '{ "name": "@acme/config" }',
      'node_modules/@acme/config/src/index.ts': elsewhere,
    },
    findings: reported,
  },
  {
    ...imported,
    name: 'an installed package in a workspace',
    files: {
      'package.json': workspaces,
      'packages/other/package.json': '{ "name": "@acme/other" }',
      'node_modules/@acme/config/package.json': '{ "name": "@acme/config" }',
      'node_modules/@acme/config/src/index.ts': constant,
    },
    findings: [],
  },
  {
    ...imported,
    name: 'a folder of that name in a project without workspaces',
    files: {
      'package.json': '{}',
      'packages/config/package.json': '{ "name": "@acme/config" }',
      'packages/config/src/index.ts': constant,
    },
    findings: [],
  },
  {
    ...imported,
    name: 'a package that the workspace excludes',
    files: {
      ...withPackage({}, { 'src/index.ts': constant }),
      'package.json': '{ "workspaces": ["packages/*", "!packages/config"] }',
    },
    findings: [],
  },
  {
    ...imported,
    name: "a path that the package doesn't export",
    imports: "import { base } from '@acme/config/urls';",
    files: withPackage(
      { exports: { '.': './src/index.ts' } },
      { 'src/urls.ts': constant, 'urls.ts': constant },
    ),
    findings: [],
  },
  {
    ...imported,
    name: 'an entry outside its package',
    files: {
      ...withPackage({ main: '../../secrets/index.ts', exports: '../../secrets/index.ts' }, {}),
      'secrets/index.ts': constant,
    },
    findings: [],
  },
  {
    ...imported,
    name: 'a package outside the project',
    files: { 'package.json': '{ "workspaces": ["../packages/*", "/packages/*", "apps/../../*"] }' },
    findings: [],
  },
  {
    ...imported,
    name: 'manifests that are broken, empty or of the wrong type',
    files: {
      'package.json':
        '{ "workspaces": ["packages/*", 3, "**/**/**/**/**/**/**/**/**/**", "[", "packages/{a", "\\ud800/*", "*a*a*a*a*a*a*a*a*b"] }',
      'packages/a/package.json': '{ "name": "@acme/config", ',
      'packages/b/package.json': '[]',
      'packages/c/package.json': '{ "name": "@acme/config", "exports": { ".": [1, { "import": null }] } }',
      'packages/c/src/urls.ts': constant,
    },
    findings: [],
  },
  {
    ...imported,
    name: 'packages that import each other',
    files: {
      ...withPackage({}, { 'src/index.ts': "export * from '@acme/urls';" }),
      'packages/urls/package.json': '{ "name": "@acme/urls" }',
      'packages/urls/src/index.ts': "export * from '@acme/config';\nexport { base } from '@acme/config';",
    },
    findings: [],
  },
];
