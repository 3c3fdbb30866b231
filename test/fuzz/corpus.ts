import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LintContext } from '../../src/lint/context';
import { documentShape } from '../../src/lint/documents/document-kind';
import { importExamples } from '../module-examples';
import { scriptOf, textOf } from '../module-examples/import-example';
import { projectFolder } from '../project';
import { projectContext } from '../rules/project-context';
import { generatedForms } from '../unit/fixed-types/generated-forms';
import { nastyScripts } from '../unit/nasty-scripts';

/** A text to start from. */
export interface Sample {
  /** The file name decides the language. */
  readonly file: string;
  readonly text: string;
  /** What the linter knows besides; nothing by default. */
  readonly context?: LintContext;
}

/** All texts to start from, without repetitions, in the same order in every run. */
export async function allSamples(): Promise<Sample[]> {
  const samples: Sample[] = [
    ...filesBelow('test/unit/fixtures/half-typed'),
    ...Object.entries(nastyScripts).map(([file, text]) => ({ file, text })),
    ...(await ruleExamples()),
    ...moduleExamples(),
    ...filesBelow('examples'),
    ...generatedForms().map(({ file, source }) => ({ file, text: source })),
  ];
  const different = new Map(
    samples
      .filter(({ file }) => documentShape(file) !== undefined)
      .map((sample) => [`${sample.file}\n${sample.text}\n${sample.context !== undefined}`, sample]),
  );
  return [...different.values()];
}

/** The texts of all rows of all tables of the rules, and of the tests beside them. */
export async function ruleExamples(): Promise<readonly Sample[]> {
  const worker = new Worker(path.join(projectFolder, 'out/programs/fuzz/corpus.main.mjs'));
  const [samples] = await once(worker, 'message');
  return samples;
}

/** The scripts that import something, with the other files of their projects. */
function moduleExamples(): Sample[] {
  return Object.values(importExamples)
    .flat()
    .map((example) => ({
      file: scriptOf(example),
      text: textOf(example),
      context: projectContext(example.files),
    }));
}

function filesBelow(folder: string): Sample[] {
  const all = fs.readdirSync(path.join(projectFolder, folder), { recursive: true, withFileTypes: true });
  return all
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ file: path.basename(file), text: fs.readFileSync(file, 'utf8') }));
}
