import { strict as assert } from 'node:assert';
import { applyEdits } from '../../../src/lint/edits';
import { documentOf } from '../../rules/rule-table';
import { SeededRandom } from '../../seeded-random';
import { files, knownFindings, linter, textOf } from './scripts';

const fewestFiles = 60;
const cutsPerFile = 10;

describe('half-typed scripts', () => {
  it(`include at least ${fewestFiles} files`, () => {
    assert.ok(files.length >= fewestFiles);
  });

  for (const [number, file] of files.entries()) {
    it(`${file} has findings while it is intact`, () => {
      assert.notEqual(knownFindings(file, textOf(file)).length, 0);
    });

    it(`${file} has fixes that change only what they mean to change`, () => {
      const random = new SeededRandom(42 + number);
      const text = textOf(file);
      for (let round = 0; round < cutsPerFile; round++) {
        const cut = text.slice(0, random.below(text.length));
        const document = documentOf(file, cut);
        const { text: fixed, edits } = linter.fixAll(document, {});
        assert.equal(applyEdits(cut, edits), fixed);
        assert.deepEqual(linter.fixAll({ ...document, text: fixed }, {}).edits, [], 'a second time: nothing');
      }
    });
  }
});
