import assert from 'node:assert/strict';
import { paletteTitle, readManifest } from '../../../scripts/manifest';
import { regions } from '../../../src/elevenlabs/hosts';
import { usableBase } from '../../../src/key-test/key-test';
import { severitySettings } from '../../../src/lint/configuration';
import { rules } from '../../../src/lint/rules';
import { projectFolder } from '../../project';
import { environmentFileNames } from '../environment-file-names';

interface Setting {
  readonly scope: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly enumItemLabels?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly pattern?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly ignoreSync?: boolean;
}

interface SettingGroup {
  readonly title: string;
  readonly order: number;
  readonly properties: Readonly<Record<string, Setting>>;
}

const manifest = readManifest(projectFolder) as {
  readonly activationEvents: readonly string[];
  readonly capabilities: unknown;
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; category?: string }[];
    readonly menus: Readonly<Record<string, readonly { command: string; when: string }[]>>;
    readonly configuration: readonly SettingGroup[];
  };
};
const groups = manifest.contributes.configuration;
const settings: Readonly<Record<string, Setting>> = Object.assign(
  {},
  ...groups.map(({ properties }) => properties),
);
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

  it('groups the settings, and shows the rules last', () => {
    assert.deepEqual(
      groups.map(({ title, order }) => `${order} ${title}`),
      ['1 Linting', '2 Key Test', '3 Rules'],
    );
    for (const { title, properties } of groups) {
      const areRules = Object.keys(properties).map((name) => name.startsWith('elevenlabsLint.rules.'));
      assert.deepEqual([...new Set(areRules)], [title === 'Rules'], title);
    }
  });

  for (const { id, severity } of rules) {
    it(`offers every severity for ${id}, and says what the default is`, () => {
      const setting = settings[`elevenlabsLint.rules.${id}`];
      assert.deepEqual(setting?.enum, severitySettings);
      assert.equal(setting?.default, 'default');
      const [label, ...labels] = setting?.enumItemLabels ?? [];
      assert.equal(label?.toLowerCase(), `default: ${severity}`);
      assert.deepEqual(labels, ['Error', 'Warning', 'Information', 'Hint', 'Off']);
      assert.match(setting?.enumDescriptions?.[0] ?? '', new RegExp(` ${severity}$`));
    });
  }

  it('labels and describes every value of a setting', () => {
    for (const [name, { enum: values, enumItemLabels, enumDescriptions }] of Object.entries(settings)) {
      assert.equal(enumItemLabels?.length, values?.length, name);
      assert.equal(enumDescriptions?.length, values?.length, name);
    }
  });

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
    assert.deepEqual(manifest.contributes.commands.map(paletteTitle), [
      'Test ElevenLabs key',
      'ElevenLabs: Open 401 Guide',
      'ElevenLabs: Open Walkthrough',
      'ElevenLabs: Forget Remembered Key',
      'ElevenLabs: Lint Workspace',
      'ElevenLabs: Fix All in Workspace',
      'ElevenLabs: Diagnose 401',
      'ElevenLabs: Copy Support Report',
      'ElevenLabs: Show Log',
    ]);
  });

  it('titles commands in title case, and names ElevenLabs only once', () => {
    const [testKeyTitle, ...others] = manifest.contributes.commands;
    assert.equal(testKeyTitle?.title, 'Test ElevenLabs key');
    for (const { title, category } of others) {
      assert.equal(category, 'ElevenLabs', title);
      assert.match(title, /^(?:[A-Z]\w+|\d+)(?: (?:[A-Z]\w+|\d+|a|an|the|in|of|and|to|for))*$/);
      assert.doesNotMatch(title, /ElevenLabs/);
    }
  });

  it('offers every region with its host, and a custom address', () => {
    const {
      enum: values = [],
      enumItemLabels = [],
      enumDescriptions = [],
    } = settings['elevenlabsLint.region'] ?? {};
    assert.deepEqual(values, [...regions.map(({ id }) => id), 'custom']);
    regions.forEach(({ host, name }, at) => {
      assert.equal(enumItemLabels[at], name);
      assert.ok(enumDescriptions[at]?.startsWith(host), host);
    });
  });

  describe('marks an address of the API where no key can be sent', () => {
    const { pattern = assert.fail() } = settings['elevenlabsLint.apiBaseUrl'] ?? {};
    const addresses: Readonly<Record<string, boolean>> = {
      '': true,
      'https://proxy.example.com': true,
      ' https://proxy.example.com:8443/elevenlabs/ ': true,
      'http://localhost:3000': true,
      'http://127.0.0.1/api': true,
      'http://[::1]:8080': true,
      'http://proxy.example.com': false,
      'http://localhost.example.com': false,
      'proxy.example.com': false,
      'https://': false,
      'https://name:password@proxy.example.com': false,
      'https://proxy.example.com?key=1': false,
      'https://proxy.example.com/#top': false,
      'https://proxy example.com': false,
      'ftp://proxy.example.com': false,
    };
    for (const [address, isUsable] of Object.entries(addresses)) {
      it(`${isUsable ? 'accepts' : 'rejects'} “${address}”`, () => {
        assert.equal(new RegExp(pattern, 'u').test(address), isUsable);
        assert.equal(usableBase(address.trim()) !== undefined, isUsable && address !== '');
      });
    }
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
