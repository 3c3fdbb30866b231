import assert from 'node:assert/strict';
import { readManifest } from '../../../scripts/manifest';
import { regions } from '../../../src/elevenlabs/hosts';
import { severitySettings } from '../../../src/lint/configuration';
import { rules } from '../../../src/lint/rules';
import { projectFolder } from '../../project';
import { environmentFileNames } from '../environment-file-names';

interface Setting {
  readonly scope: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly ignoreSync?: boolean;
}

const manifest = readManifest(projectFolder) as {
  readonly activationEvents: readonly string[];
  readonly capabilities: unknown;
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; category?: string }[];
    readonly menus: Readonly<Record<string, readonly { command: string; when: string }[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
};
const settings = manifest.contributes.configuration.properties;
/** They decide where keys are sent, so neither a workspace nor another machine may set them. */
const apiSettings = ['elevenlabsLint.region', 'elevenlabsLint.apiBaseUrl'];

describe('The manifest', () => {
  it('has one setting for each rule, and none for anything else', () => {
    const names = Object.keys(settings).filter((name) => name.startsWith('elevenlabsLint.rules.'));
    assert.deepEqual(
      names.sort(),
      rules.map(({ id }) => `elevenlabsLint.rules.${id}`),
    );
  });

  for (const { id } of rules) {
    it(`offers every severity for ${id}`, () => {
      const setting = settings[`elevenlabsLint.rules.${id}`];
      assert.deepEqual(setting?.enum, severitySettings);
      assert.equal(setting?.enumDescriptions?.length, severitySettings.length);
      assert.equal(setting?.default, 'default');
    });
  }

  it('scopes every setting to the resource, except those of the API', () => {
    for (const [name, { scope }] of Object.entries(settings)) {
      assert.equal(scope, apiSettings.includes(name) ? 'application' : 'resource', name);
    }
    for (const name of apiSettings) assert.equal(settings[name]?.ignoreSync, true, name);
  });

  it('describes every setting', () => {
    for (const [name, { description, markdownDescription }] of Object.entries(settings)) {
      assert.match(description ?? markdownDescription ?? '', /\w.*\.$/, name);
    }
  });

  it('titles the commands', () => {
    const titles = manifest.contributes.commands.map(({ title, category }) =>
      category === undefined ? title : `${category}: ${title}`,
    );
    assert.deepEqual(titles, [
      'Test ElevenLabs key',
      'Open the ElevenLabs 401 guide',
      'Fix an ElevenLabs 401',
      'ElevenLabs: Forget Remembered Key',
      'ElevenLabs: Lint Workspace',
      'Diagnose ElevenLabs 401',
      'Copy ElevenLabs support report',
      'ElevenLabs: Show Log',
    ]);
  });

  it('offers every region with its host, and a custom address', () => {
    const { enum: values = [], enumDescriptions = [] } = settings['elevenlabsLint.region'] ?? {};
    assert.deepEqual(values, [...regions.map(({ id }) => id), 'custom']);
    regions.forEach(({ host, name }, at) => {
      assert.ok(enumDescriptions[at]?.startsWith(`${name} (${host})`), host);
    });
  });

  it('has the key test only in the menus of loaded environment files', () => {
    const { menus } = manifest.contributes;
    assert.deepEqual(Object.keys(menus), ['explorer/context', 'editor/context', 'editor/title/context']);
    for (const { command, when } of Object.values(menus).flat()) {
      assert.equal(command, 'elevenlabsLint.testKey');
      const [, pattern] = /^resourceFilename =~ \/(.*)\/i$/.exec(when) ?? [];
      const isOffered = new RegExp(pattern ?? assert.fail(when), 'i');
      for (const [kind, names] of Object.entries(environmentFileNames)) {
        for (const name of names) {
          const fileName = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
          assert.equal(isOffered.test(fileName), kind === 'loaded', name);
        }
      }
    }
  });

  it('starts late, and works in untrusted and virtual workspaces', () => {
    assert.deepEqual(manifest.activationEvents, ['onStartupFinished']);
    assert.deepEqual(manifest.capabilities, {
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: true,
    });
  });
});
