import * as vscode from 'vscode';
import { links } from '../../elevenlabs/links';
import type { Explanation } from '../../key-test/explain';
import { buttonTitles } from '../../key-test/outcome-sentences';
import { refusalIn } from '../../key-test/refusal-line';
import { diagnoseCommand } from '../doctor/command';
import type { Log } from '../log';
import { logFailure } from '../log-failure';
import { sentence } from '../sentences';
import { showWarning } from '../shown';

interface RefusalLink extends vscode.TerminalLink {
  readonly line: string;
  readonly explanation: Explanation;
}

/** Makes a link of each terminal line that is a refusal by ElevenLabs. It explains the refusal. */
export class RefusalLinks implements vscode.TerminalLinkProvider<RefusalLink> {
  constructor(private readonly log: Log) {}

  provideTerminalLinks({ line }: Pick<vscode.TerminalLinkContext, 'line'>): RefusalLink[] {
    const explanation = refusalIn(line);
    const text = line.trim();
    return explanation === undefined
      ? []
      : [
          {
            startIndex: line.indexOf(text),
            length: text.length,
            tooltip: vscode.l10n.t('What does this mean?'),
            line,
            explanation,
          },
        ];
  }

  handleTerminalLink({ line, explanation }: RefusalLink): void {
    const { text, values, buttons } = explanation;
    const [page] = buttons;
    const title = page && buttonTitles[page];
    const diagnose = {
      title: vscode.l10n.t('Find the Cause'),
      run: () => vscode.commands.executeCommand(diagnoseCommand, { keyTest: false, errorText: line }),
    };
    const open =
      page === undefined || title === undefined
        ? []
        : [
            {
              title: sentence(title, {}),
              run: () => vscode.env.openExternal(vscode.Uri.parse(links[page])),
            },
          ];
    showWarning(sentence(text, values), diagnose, ...open)
      .then((button) => button?.run())
      .then(undefined, (error: unknown) => logFailure(this.log, 'Explaining a line of a terminal', error));
  }
}
