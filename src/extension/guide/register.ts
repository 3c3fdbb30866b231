import * as vscode from 'vscode';
import { type GuideSection, guideSectionById, guideSections } from '../../elevenlabs/guide';
import { isGerman } from '../language';
import { anchorOf } from './sections';
import { walkthroughId } from './walkthrough';

export const openGuideCommand = 'elevenlabsLint.openGuide';
const openWalkthroughCommand = 'elevenlabsLint.openWalkthrough';

/** Registers the commands that open the guide, optionally at the section with a given ID, and the walkthrough. */
export function registerGuide({
  id: extensionId,
  extensionUri,
}: vscode.Extension<unknown>): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(openGuideCommand, (id: unknown) =>
      openGuide(extensionUri, typeof id === 'string' ? guideSectionById(id) : undefined),
    ),
    vscode.commands.registerCommand(openWalkthroughCommand, () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extensionId}#${walkthroughId}`),
    ),
  );
}

/** Opens a preview beside the code, or the text if VS Code's Markdown extension is disabled. */
async function openGuide(extension: vscode.Uri, section: GuideSection | undefined): Promise<void> {
  const page = vscode.Uri.joinPath(extension, 'media', 'guide', pageName());
  const document = await vscode.workspace.openTextDocument(page);
  const heading = section && headingsOf(document)[guideSections.indexOf(section)];
  await closePreviews();
  try {
    const fragment = heading === undefined ? '' : anchorOf(heading.text);
    await vscode.commands.executeCommand('markdown.showPreviewToSide', page.with({ fragment }));
  } catch {
    await vscode.window.showTextDocument(document, {
      viewColumn: vscode.ViewColumn.Beside,
      ...(heading === undefined ? {} : { selection: heading.range }),
    });
  }
}

/** "Beside" means beside the active editor, so from an open guide, each preview would add a column. */
async function closePreviews(): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await vscode.window.tabGroups.close(
    tabs.filter(
      ({ input, label }) =>
        input instanceof vscode.TabInputWebview &&
        input.viewType.endsWith('markdown.preview') &&
        label.endsWith(` ${pageName()}`),
    ),
  );
}

function pageName(): string {
  return isGerman() ? 'guide.de.md' : 'guide.md';
}

/** The headings of the sections, in order. */
function headingsOf(document: vscode.TextDocument): { text: string; range: vscode.Range }[] {
  return [...document.getText().matchAll(/^## (.+)$/gm)].map(({ 0: line, 1: text = '', index }) => ({
    text,
    range: new vscode.Range(document.positionAt(index), document.positionAt(index + line.length)),
  }));
}
