import * as vscode from 'vscode';
import { ruleById } from '../lint/rules';

export const openRulePageCommand = 'elevenlabsLint.openRulePage';

/** Registers the command that shows the bundled page of the rule whose id it is given. */
export function registerRulePages(extension: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand(openRulePageCommand, async (id: unknown) => {
    const rule = typeof id === 'string' ? ruleById(id) : undefined;
    if (rule !== undefined) {
      await showPage(vscode.Uri.joinPath(extension, 'docs', 'rules', `${rule.id}.md`));
    }
  });
}

/** As a preview, or as text where VS Code's Markdown extension is switched off. */
async function showPage(page: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand('markdown.showPreview', page);
  } catch {
    await vscode.commands.executeCommand('vscode.open', page);
  }
}
