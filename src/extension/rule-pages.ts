import * as vscode from 'vscode';
import { ruleById } from '../lint/rules';

export const openRulePageCommand = 'elevenlabsLint.openRulePage';

/** Registers the command that shows the bundled page of the rule with a given ID. */
export function registerRulePages(extension: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand(openRulePageCommand, async (id: unknown) => {
    const rule = typeof id === 'string' ? ruleById(id) : undefined;
    if (rule !== undefined) {
      await showPage(vscode.Uri.joinPath(extension, 'docs', 'rules', `${rule.id}.md`));
    }
  });
}

/** Shows a preview, or the text if VS Code's Markdown extension is disabled. */
async function showPage(page: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand('markdown.showPreview', page);
  } catch {
    await vscode.commands.executeCommand('vscode.open', page);
  }
}
