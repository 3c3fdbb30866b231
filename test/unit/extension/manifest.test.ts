import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { severitySettings } from '../../../src/lint/configuration';
import { rules } from '../../../src/lint/rules';
import { projectFolder } from '../../project';

interface Setting {
  readonly scope: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly ignoreSync?: boolean;
}

const manifest = JSON.parse(fs.readFileSync(path.join(projectFolder, 'package.json'), 'utf8')) as {
  readonly activationEvents: readonly string[];
  readonly capabilities: unknown;
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; category?: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
};
const settings = manifest.contributes.configuration.properties;

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

  it('scopes every setting to the resource, but the API', () => {
    for (const [name, { scope }] of Object.entries(settings)) {
      assert.equal(scope, name === 'elevenlabsLint.apiBaseUrl' ? 'application' : 'resource', name);
    }
    assert.equal(settings['elevenlabsLint.apiBaseUrl']?.ignoreSync, true);
  });

  it('describes every setting', () => {
    for (const [name, { description, markdownDescription }] of Object.entries(settings)) {
      assert.match(description ?? markdownDescription ?? '', /\w.*\.$/, name);
    }
  });

  it('names the commands as the palette shows them', () => {
    const titles = manifest.contributes.commands.map(({ title, category }) =>
      category === undefined ? title : `${category}: ${title}`,
    );
    assert.deepEqual(titles, [
      'Test ElevenLabs key',
      'Open the ElevenLabs 401 guide',
      'Fix an ElevenLabs 401',
      'ElevenLabs: Show Log',
    ]);
  });

  it('starts late, and works in untrusted and virtual workspaces', () => {
    assert.deepEqual(manifest.activationEvents, ['onStartupFinished']);
    assert.deepEqual(manifest.capabilities, {
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: true,
    });
  });
});
