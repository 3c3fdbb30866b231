import * as vscode from 'vscode';
import { candidateOfText } from '../../key-test/candidate';
import type { FileTexts } from '../context/file-texts';
import type { DoneSteps } from '../guide/done-steps';
import type { Log } from '../log';
import { logFailure } from '../log-failure';
import { apiTargetSetting } from '../settings';
import { showInformation } from '../shown';
import type { WorkspaceSearch } from '../workspace-search/workspace-search';
import {
  candidateInLine,
  candidatesInFile,
  candidatesOfHost,
  findCandidates,
  textOfLine,
} from './candidates';
import { tellFailure } from './failure';
import { type Choice, type Offer, pickKey } from './picker';
import { type ChosenKey, chosenAt } from './place';
import { RememberedKey } from './remembered-key';
import { KeyTester } from './tester';
import type { Verdicts } from './verdicts';

/** Its arguments: none, the URI of a document, or a URI and a line counted from zero. */
export const testKeyCommand = 'elevenlabsLint.testKey';
/** Its arguments: the URI of a document, and a line counted from zero. */
export const showKeyTestCommand = 'elevenlabsLint.showKeyTest';
const forgetKeyCommand = 'elevenlabsLint.forgetKey';

export interface KeyTestTools {
  readonly texts: FileTexts;
  readonly search: WorkspaceSearch;
  readonly secrets: vscode.SecretStorage;
  readonly verdicts: Verdicts;
  readonly doneSteps: DoneSteps;
  readonly log: Log;
}

/**
 * Registers "Test ElevenLabs key" and "Forget Remembered Key". Without arguments, the first offers every key. With an
 * environment file, as the context menus pass it, it offers the keys of that file. With a file and a line, counted
 * from zero, it tests the key in that line.
 */
export function registerKeyTest({
  texts,
  search,
  secrets,
  verdicts,
  doneSteps,
  log,
}: KeyTestTools): vscode.Disposable {
  const remembered = new RememberedKey(secrets, log);
  const tester = new KeyTester(remembered, verdicts, doneSteps, search, log);
  const guarded =
    (act: (...given: unknown[]) => Promise<void>) =>
    async (...given: unknown[]) => {
      try {
        await act(...given);
      } catch (error) {
        logFailure(log, 'The key test', error);
        tellFailure();
      }
    };
  return vscode.Disposable.from(
    tester,
    vscode.commands.registerCommand(
      showKeyTestCommand,
      guarded(async (file, line) => {
        if (file instanceof vscode.Uri && typeof line === 'number') {
          tester.showDetails(file, await textOfLine(file, line, texts));
        }
      }),
    ),
    vscode.commands.registerCommand(
      testKeyCommand,
      guarded(async (file, line) => {
        const choice = await choose(file, line, { texts, search, remembered, verdicts });
        await (choice?.kind === 'all'
          ? tester.testAll(choice.chosen)
          : choice && tester.testOne(choice.chosen));
      }),
    ),
    vscode.commands.registerCommand(
      forgetKeyCommand,
      guarded(() => forgetKey(remembered)),
    ),
  );
}

interface KnownKeys {
  readonly texts: FileTexts;
  readonly search: WorkspaceSearch;
  readonly remembered: RememberedKey;
  readonly verdicts: Verdicts;
}

/** Chooses what to test, depending on the arguments. */
async function choose(file: unknown, line: unknown, known: KnownKeys): Promise<Choice | undefined> {
  if (!(file instanceof vscode.Uri)) {
    return pickKey(await everything(known));
  }
  return typeof line === 'number' ? chooseInLine(file, line, known.texts) : chooseInFile(file, known);
}

async function everything({ texts, search, remembered, verdicts }: KnownKeys): Promise<Offer> {
  const key = await remembered.get();
  const source = vscode.l10n.t('Remembered key');
  return {
    keys: [...(await findCandidates(texts, search)).map(chosenAt), ...candidatesOfHost().map(withoutPlace)],
    remembered:
      key === undefined
        ? undefined
        : { chosen: withoutPlace(candidateOfText(key, source)), forget: () => remembered.forget() },
    allowsPasting: true,
    target: apiTargetSetting(),
    verdicts,
  };
}

function withoutPlace(candidate: ChosenKey['candidate']): ChosenKey {
  return { candidate, place: undefined, isPasted: false };
}

async function chooseInLine(file: vscode.Uri, line: number, texts: FileTexts): Promise<Choice | undefined> {
  const found = await candidateInLine(file, line, texts);
  if (found === undefined) {
    void showInformation(vscode.l10n.t('This line no longer contains an ElevenLabs key.'));
  }
  return found && { kind: 'one', chosen: chosenAt(found) };
}

async function chooseInFile(file: vscode.Uri, { texts, verdicts }: KnownKeys): Promise<Choice | undefined> {
  const keys = (await candidatesInFile(file, texts)).map(chosenAt);
  const [only] = keys;
  if (only === undefined) {
    void showInformation(
      vscode.l10n.t('{file} has no variable for an ElevenLabs key.', {
        file: vscode.workspace.asRelativePath(file),
      }),
    );
    return undefined;
  }
  return keys.length === 1
    ? { kind: 'one', chosen: only }
    : pickKey({ keys, remembered: undefined, allowsPasting: false, target: apiTargetSetting(), verdicts });
}

async function forgetKey(remembered: RememberedKey): Promise<void> {
  const known = await remembered.get();
  await remembered.forget();
  void showInformation(
    known === undefined
      ? vscode.l10n.t('There is no remembered key.')
      : vscode.l10n.t('The remembered key was removed.'),
  );
}
