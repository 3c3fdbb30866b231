// npm run new-rule -- <id>: writes the rule, its table of examples and its page, and registers the rule everywhere. If it
// fails, it undoes everything.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { generatedFiles } from './generated-files';
import { ruleList, ruleListFile } from './rule-list';
import { filesOfNewRule } from './rule-templates';

/** Two or more words of letters, so that the id in camel case isn't a reserved word. */
const kebabCase = /^[a-z]+(?:-[a-z]+)+$/;

function makeRule(ids: readonly string[]): void {
  const id = newId(ids);
  const files = filesOfNewRule(id);
  const taken = Object.keys(files).find((file) => fs.existsSync(file));
  if (taken !== undefined) throw new Error(`The id ${id} is taken: ${taken} exists. Choose another id.`);
  const changed = [...Object.keys(files), ruleListFile, ...Object.keys(generatedFiles('.'))];
  undoingFailure(changed, () => {
    for (const [file, text] of Object.entries(files)) fs.writeFileSync(file, text);
    fs.writeFileSync(ruleListFile, ruleList('.'));
    const code = [...Object.keys(files), ruleListFile].filter((file) => file.endsWith('.ts'));
    run('node_modules/@biomejs/biome/bin/biome', 'check', '--write', ...code);
    run('scripts/run.js', 'generate');
  });
  console.log(`Wrote ${Object.keys(files).join(', ')}.`);
  console.log('Replace every TODO in them, then run npm run generate to update the other files.');
}

function newId([id, ...others]: readonly string[]): string {
  if (id === undefined || others.length > 0) {
    throw new Error('Pass one rule id, as in npm run new-rule -- key-in-url.');
  }
  if (!kebabCase.test(id)) {
    throw new Error(
      `"${id}" isn't a valid rule id. Use two or more lower-case words with hyphens, as in key-in-url.`,
    );
  }
  return id;
}

/** Restores or removes the files if `action` fails. */
function undoingFailure(files: readonly string[], action: () => void): void {
  const before = files.map(
    (file) => [file, fs.existsSync(file) ? fs.readFileSync(file) : undefined] as const,
  );
  try {
    action();
  } catch (error) {
    for (const [file, bytes] of before) {
      if (bytes === undefined) fs.rmSync(file, { force: true });
      else fs.writeFileSync(file, bytes);
    }
    throw error;
  }
}

/** Runs a Node program. @throws its output if it fails. */
function run(...program: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program.join(' ')} failed.\n${stdout}${stderr}`);
}

try {
  makeRule(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
