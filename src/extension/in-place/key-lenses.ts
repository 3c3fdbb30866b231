import * as vscode from 'vscode';
import { links } from '../../elevenlabs/links';
import { keyPlaces } from '../../in-place/key-places';
import { newKeyCures } from '../../key-test/answer-actions';
import { outcomeTexts } from '../../key-test/outcome-sentences';
import { shortVerdict } from '../../key-test/short-verdicts';
import { harmless } from '../../lint/harmless';
import { showKeyTestCommand, testKeyCommand } from '../key-test/command';
import { iconOf } from '../key-test/verdict-icons';
import type { Verdicts } from '../key-test/verdicts';
import { fileOf, isLinted } from '../linting/document-source';
import type { LiveLint } from '../linting/live-lint';
import type { Log } from '../log';
import { logFailure } from '../log-failure';
import { sentence } from '../sentences';
import { settingsOf, settingsSection } from '../settings';

/** Shows lenses above keys: the last verdict, as long as the line is unchanged, and the actions. */
export class KeyLenses implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable[];

  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(
    private readonly liveLint: Pick<LiveLint, 'currentlyLinted'>,
    private readonly verdicts: Verdicts,
    private readonly log: Log,
  ) {
    this.disposables = [
      this.changed,
      verdicts.onDidChange(() => this.changed.fire()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(settingsSection)) {
          this.changed.fire();
        }
      }),
    ];
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    if (!isLinted(document) || !settingsOf(fileOf(document)).codeLens) {
      return [];
    }
    try {
      const linted = await this.liveLint.currentlyLinted(document);
      const lines = keyPlaces(linted?.facts ?? []).map(({ start }) => document.positionAt(start).line);
      return [...new Set(lines)].flatMap((line) => this.lensesOf(document, line));
    } catch (error) {
      logFailure(this.log, `Finding the keys in ${document.uri.path}`, error);
      return [];
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private lensesOf(document: vscode.TextDocument, line: number): vscode.CodeLens[] {
    const { range, text } = document.lineAt(line);
    const test = {
      title: vscode.l10n.t('Test Key'),
      command: testKeyCommand,
      arguments: [document.uri, line],
    };
    const newKey = {
      title: vscode.l10n.t('Get a New Key'),
      command: 'vscode.open',
      arguments: [vscode.Uri.parse(links.keySettings)],
    };
    const outcome = this.verdicts.of(document.uri, text)?.outcome;
    const actions = outcome !== undefined && newKeyCures(outcome.reason) ? [newKey, test] : [test, newKey];
    const commands: vscode.Command[] = [...this.stateOf(document, line, text), ...actions];
    return commands.map((command) => new vscode.CodeLens(range, command));
  }

  /** The last verdict, which leads to the details; none if the key wasn't tested. */
  private stateOf({ uri }: vscode.TextDocument, line: number, text: string): vscode.Command[] {
    if (this.verdicts.isTesting(uri, text)) {
      const testing = vscode.l10n.t('Testing the key');
      return [{ title: withIcon('loading~spin', testing), command: '' }];
    }
    const outcome = this.verdicts.of(uri, text)?.outcome;
    if (outcome === undefined) {
      return [];
    }
    const verdict = shortVerdict(outcome);
    const said = harmless(sentence(verdict.text, verdict.values));
    return [
      {
        title: withIcon(iconOf(outcome), said),
        tooltip: outcomeTexts(outcome, sentence).join('\n'),
        command: showKeyTestCommand,
        arguments: [uri, line],
      },
    ];
  }
}

/** A lens's title with an icon before it. VS Code shows no plain space between them. */
function withIcon(icon: string, text: string): string {
  return `$(${icon})\u00A0${text}`;
}
