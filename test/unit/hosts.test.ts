import assert from 'node:assert/strict';
import { addressForKey, apiHosts, apiTarget } from '../../src/elevenlabs/hosts';
import { madeUpKeys } from '../made-up-keys';

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

  const key = madeUpKeys.example;
  const addresses: readonly (readonly [
    name: string,
    key: string,
    region: string,
    own: string,
    host: string,
  ])[] = [
    ['a key without a region', key, 'default', '', 'api.elevenlabs.io'],
    ['a key without a region, in a set region', key, 'eu-residency', '', 'api.eu.residency.elevenlabs.io'],
    ['a key of the EU', `${key}_residency_eu`, 'default', '', 'api.eu.residency.elevenlabs.io'],
    ['a key of India', `${key}_residency_in`, 'us', '', 'api.in.residency.elevenlabs.io'],
    ['a key of Singapore', `${key}_residency_sg`, 'eu-residency', '', 'api.sg.residency.elevenlabs.io'],
    ['a key of a region that nobody knows', `${key}_residency_zz`, 'default', '', 'api.elevenlabs.io'],
    [
      'a key of the EU at an own address',
      `${key}_residency_eu`,
      'default',
      own,
      'gateway.example/elevenlabs',
    ],
    ['a text that only ends like a key', 'my_residency_eu', 'default', '', 'api.elevenlabs.io'],
  ];
  for (const [name, value, region, address, host] of addresses) {
    it(`${name}: ${host}`, () => {
      assert.equal(addressForKey(apiTarget(region, address), value), `https://${host}`);
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
