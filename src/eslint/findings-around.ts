import type { LintContext } from '../lint/context';
import type { LintDocument } from '../lint/document';
import type { Finding } from '../lint/finding';
import { createLinter } from '../lint/lint';
import type { RuleId } from '../lint/rules';
import { NodeFiles } from '../node/node-files';
import { parser } from '../parser/typescript-parser';
import { lintInRounds } from '../workspace/rounds';
import { Workspace } from '../workspace/workspace';

/** Lints files with what is around them on the disk, as the command line does in the same folder. */
export class FindingsAround {
  private readonly linter = createLinter(parser);
  private readonly workspace: Workspace;

  /** @param workingFolder absolute. */
  constructor(workingFolder: string) {
    // The command line names the problems of settings.
    this.workspace = new Workspace(new NodeFiles([workingFolder]), () => {});
  }

  /**
   * The findings of all rules that neither ESLint nor the `package.json` disables, with the fixes that hold. Every file is
   * linted with what is on the disk by then: an editor keeps ESLint running for hours.
   */
  async findingsIn(document: LintDocument, disabled: readonly RuleId[]): Promise<readonly Finding[]> {
    this.workspace.clear();
    const needed = this.workspace.neededFiles();
    const off = Object.fromEntries(disabled.map((id) => [id, 'off' as const]));
    const { excluded, context: around } = await this.workspace.viewOf(document.uri, off);
    if (excluded) return [];
    const context: LintContext = { ...around, modules: needed.modules, folders: needed.folders };
    const { findings } = await lintInRounds(() => this.linter.lint(document, context), needed);
    return this.linter.checkFixes(document, context, findings).findings;
  }
}
