import * as vscode from 'vscode';
import { ruleById } from '../lint/rules';
import { statOf } from './context/folders';
import { isGerman } from './language';
import { thisExtension } from './this-extension';

/** Its argument: the ID of a rule. */
export const openRulePageCommand = 'elevenlabsLint.openRulePage';

/** Registers the command that shows the bundled page of a rule. */
export function registerRulePages(extension: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand(openRulePageCommand, async (id: unknown) => {
    const rule = typeof id === 'string' ? ruleById(id) : undefined;
    if (rule !== undefined) {
      await showPage(await pageOf(rule.id, vscode.Uri.joinPath(extension, 'docs', 'rules')));
    }
  });
}

/**
 * The page of a rule as a file, for links that can't run a command: VS Code follows the code of a problem in a hover only
 * to files and websites. `configurationDefaults` in `package.json` opens it as a preview. `undefined` in a browser, where
 * the pages aren't files.
 */
export function rulePageFile(ruleId: string): vscode.Uri | undefined {
  const folder = vscode.extensions.getExtension(thisExtension)?.extensionUri;
  return folder === undefined || folder.scheme.startsWith('http')
    ? undefined
    : vscode.Uri.joinPath(folder, 'docs', 'rules', isGerman() ? 'de' : '', `${ruleId}.md`);
}

/** The title of links and menu entries that lead to the page. @param isOneOfSeveral whether pages of other rules are offered beside it. */
export function rulePageTitle(rule: string, isOneOfSeveral = false): string {
  return isOneOfSeveral
    ? vscode.l10n.t('Why Is This a Problem? ({rule})', { rule })
    : vscode.l10n.t('Why Is This a Problem?');
}

/** The page in the language of the editor, or in English if it isn't translated. */
async function pageOf(ruleId: string, pages: vscode.Uri): Promise<vscode.Uri> {
  const german = vscode.Uri.joinPath(pages, 'de', `${ruleId}.md`);
  return isGerman() && (await statOf(german)) !== undefined
    ? german
    : vscode.Uri.joinPath(pages, `${ruleId}.md`);
}

/** Shows a preview, or the text if VS Code's Markdown extension is disabled. */
async function showPage(page: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand('markdown.showPreview', page);
  } catch {
    await vscode.commands.executeCommand('vscode.open', page);
  }
}
