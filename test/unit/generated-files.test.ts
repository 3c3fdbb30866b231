import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { generatedFiles } from '../../scripts/generated-files';
import { ruleList, ruleListFile } from '../../scripts/rule-list';
import { rules } from '../../src/lint/rules';
import { projectFolder } from '../project';

const files = { [ruleListFile]: ruleList(projectFolder), ...generatedFiles(projectFolder) };

describe('npm run generate', () => {
  for (const [file, text] of Object.entries(files)) {
    it(`has nothing to change in ${file}`, () => {
      assert.ok(text === fs.readFileSync(path.join(projectFolder, file), 'utf8'), `${file} is stale`);
    });
  }

  it('takes each rule from the file named after it', () => {
    const names = fs.readdirSync(path.join(projectFolder, path.dirname(ruleListFile)));
    assert.deepEqual(
      rules.map(({ id }) => id),
      names.flatMap((name) => /^(?!index)(.+)\.ts$/.exec(name)?.[1] ?? []).sort(),
    );
  });
});
