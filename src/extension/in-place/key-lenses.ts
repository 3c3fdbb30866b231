import * as vscode from 'vscode';
import { links } from '../../elevenlabs/links';
import { keyPlaces } from '../../in-place/key-places';
import { shortVerdict } from '../../key-test/short-verdicts';
import { harmless } from '../../lint/harmless';
import { testKeyCommand } from '../key-test/command';
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
    const outcome = this.verdicts.of(document.uri, text);
    const verdict = outcome && shortVerdict(outcome);
    const commands: vscode.Command[] = [
      ...(verdict === undefined
        ? []
        : [{ title: harmless(sentence(verdict.text, verdict.values)), command: '' }]),
      { title: vscode.l10n.t('Test key'), command: testKeyCommand, arguments: [document.uri, line] },
      {
        title: vscode.l10n.t('Get a new key'),
        command: 'vscode.open',
        arguments: [vscode.Uri.parse(links.keySettings)],
      },
    ];
    return commands.map((command) => new vscode.CodeLens(range, command));
  }
}
