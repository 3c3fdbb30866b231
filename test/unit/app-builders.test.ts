import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { appBuilders } from '../../src/ecosystem/app-builders';
import { projectFolder } from '../project';

/** An app that read the key and a variable with the builder's prefix, and what its output had. */
interface Measured {
  readonly builder: string;
  readonly package: string;
  readonly version: string;
  readonly command: string;
  readonly arrived: readonly string[];
}

const { measured } = JSON.parse(
  fs.readFileSync(path.join(projectFolder, 'test/unit/fixtures/builder-variables.json'), 'utf8'),
) as { readonly measured: readonly Measured[] };

describe('The variables that builders put into code are as measured', () => {
  for (const { builder, package: name, version, command, arrived } of measured) {
    it(`${builder}: ${command}, ${name} ${version}`, () => {
      const prefixes = appBuilders.find((each) => each.name === builder)?.prefixes ?? [];
      assert.deepEqual(
        arrived,
        prefixes.map((prefix) => `${prefix}KEY`),
      );
    });
  }

  it('for all builders but those that follow their documentation', () => {
    const known = new Set(measured.map(({ builder }) => builder));
    assert.deepEqual(
      appBuilders.map(({ name }) => name).filter((name) => !known.has(name)),
      ['Gatsby'],
    );
  });
});
