import assert from 'node:assert/strict';
import { apiHosts, apiTarget } from '../../src/elevenlabs/hosts';

describe('The API that keys are tested against', () => {
  const own = 'https://gateway.example/elevenlabs';
  const targets: readonly (readonly [region: string, own: string, baseUrl: string, isCustom: boolean])[] = [
    ['default', '', 'https://api.elevenlabs.io', false],
    ['default', own, own, true],
    ['custom', own, own, true],
    ['custom', '', '', true],
    ['us', '', 'https://api.us.elevenlabs.io', false],
    ['us', own, 'https://api.us.elevenlabs.io', false],
    ['eu-residency', '', 'https://api.eu.residency.elevenlabs.io', false],
    ['in-residency', '', 'https://api.in.residency.elevenlabs.io', false],
    ['sg-residency', own, 'https://api.sg.residency.elevenlabs.io', false],
    ['', own, own, true],
    ['mars', '', 'https://api.elevenlabs.io', false],
  ];
  for (const [region, address, baseUrl, isCustom] of targets) {
    it(`region "${region}"${address === '' ? '' : ' with an own address'}: ${baseUrl || 'none'}`, () => {
      assert.deepEqual(apiTarget(region, address), { baseUrl, isCustom });
    });
  }

  it('is at the hosts that the official SDKs know', () => {
    assert.deepEqual(apiHosts, [
      'api.elevenlabs.io',
      'api.us.elevenlabs.io',
      'api.eu.residency.elevenlabs.io',
      'api.in.residency.elevenlabs.io',
      'api.sg.residency.elevenlabs.io',
      'api-global-preview.elevenlabs.io',
    ]);
  });
});
