import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { projectFolder } from '../project';
import type { Workbench } from '../vscode/workbench';

/** VS Code's default themes: dark, light and of high contrast. The first is that of the tests. */
const themes = [
  'Dark Modern',
  'Dark 2026',
  'Light Modern',
  'Light 2026',
  'Dark High Contrast',
  'Light High Contrast',
];

const engine = fs.readFileSync(path.join(projectFolder, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** Asserts that axe-core finds nothing wrong in the open webview, in the theme of the tests. */
export async function assertAccessible(workbench: Workbench): Promise<void> {
  assert.deepEqual(await violationsIn(await workbench.webviewFrame()), []);
}

/** The same in every theme: among other things, its contrast. All our pages share their colors. */
export async function assertAccessibleInThemes(workbench: Workbench): Promise<void> {
  const [usual = '', ...others] = themes;
  const violations: string[] = [];
  for (const theme of [...others, usual]) {
    await workbench.chooseTheme(theme);
    const found = await violationsIn(await workbench.webviewFrame());
    violations.push(...found.map((violation) => `${theme}: ${violation}`));
  }
  assert.deepEqual(violations, []);
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

/** Each violation with the element and what to do. */
async function violationsIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(engine);
  const { violations } = await frame.evaluate<AxeResults>('axe.run(document)');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
