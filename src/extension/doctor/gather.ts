import * as vscode from 'vscode';
import type {
  DiagnosisEvidence,
  EnvironmentFileEvidence,
  FindingEvidence,
  Project,
  ScriptSignals,
  ShellVariable,
  WrittenKeyEvidence,
} from '../../doctor/diagnosis-evidence';
import { environmentEvidence, shellEvidence } from '../../doctor/environment-evidence';
import { KeyNumbers } from '../../doctor/key-numbers';
import { projectOf } from '../../doctor/project-evidence';
import { holdsCommands } from '../../doctor/project-files';
import { findingEvidence, scriptSignals, writtenKeysOf } from '../../doctor/script-evidence';
import { isKeyName } from '../../elevenlabs/variables';
import type { LintDocument, TextEncoding } from '../../lint/document';
import { documentShape } from '../../lint/documents/document-kind';
import type { FileTexts } from '../context/file-texts';
import { folderOf, isRepositoryRoot } from '../context/folders';
import { GitIgnored } from '../context/git-ignored';
import { hostEnvironment } from '../host-environment';
import type { DocumentChecker } from '../linting/document-checker';
import { environmentFilesOfWorkspace, projectFolders, scriptsOfWorkspace } from './workspace-files';

/** What was gathered from the workspace; the key test and an error message are added by others. */
export type WorkspaceEvidence = Omit<DiagnosisEvidence, 'keyTests' | 'untestedKeys' | 'error'>;

/** How many files are read at a time. */
const batch = 16;

/** Looks through the workspace for everything that the checks of the doctor want to know. */
export class Gatherer {
  /** Gives keys their numbers. Its values are secret, and must not outlive one diagnosis. */
  readonly numbers = new KeyNumbers();
  private readonly environmentFiles: EnvironmentFileEvidence[] = [];
  private readonly findings: FindingEvidence[] = [];
  private readonly writtenKeys: WrittenKeyEvidence[] = [];
  private readonly scripts: ScriptSignals[] = [];
  private linted = 0;
  private skipped = 0;

  constructor(
    private readonly texts: FileTexts,
    private readonly checker: DocumentChecker,
    private readonly token: vscode.CancellationToken,
  ) {}

  /** @throws vscode.CancellationError when the user cancels. */
  async gather(progress: vscode.Progress<{ message: string }>): Promise<WorkspaceEvidence> {
    const ignored = new GitIgnored(this.texts);
    try {
      for (const file of await environmentFilesOfWorkspace(this.token)) {
        await this.lookAtEnvironment(file, ignored);
      }
      await this.lookAtScripts(ignored, progress);
      return {
        environmentFiles: this.environmentFiles,
        projects: await this.projects(),
        scripts: this.scripts,
        findings: this.findings,
        writtenKeys: this.writtenKeys,
        shell: this.shell(),
        lintedScripts: this.linted,
        skippedScripts: this.skipped,
      };
    } finally {
      ignored.dispose();
    }
  }

  private async lookAtEnvironment(file: vscode.Uri, ignored: GitIgnored): Promise<void> {
    this.stopIfCancelled();
    const text = await this.texts.currentText(file);
    const source = text === undefined ? undefined : sourceOf(file, text, await encodingOf(file));
    if (source?.kind !== 'environment') {
      return;
    }
    const shown = vscode.workspace.asRelativePath(file);
    const { uri, fileKind: kind, encoding } = source;
    const isIgnored = (await ignored.covers(file)) || ((await isInRepository(file)) ? false : undefined);
    this.environmentFiles.push(
      environmentEvidence(
        { uri, file: shown, kind, text: source.text, encoding, ignored: isIgnored },
        this.numbers,
      ),
    );
    await this.lint(file, source);
  }

  private async lookAtScripts(
    ignored: GitIgnored,
    progress: vscode.Progress<{ message: string }>,
  ): Promise<void> {
    const { files, more } = await scriptsOfWorkspace(this.token);
    this.skipped += more;
    for (let at = 0; at < files.length; at += batch) {
      this.stopIfCancelled();
      progress.report({
        message: vscode.l10n.t('{count} of {total} scripts', { count: at, total: files.length }),
      });
      await Promise.all(files.slice(at, at + batch).map((file) => this.lookAtScript(file, ignored)));
    }
    // Scripts of a batch are read side by side, so their findings come in any order.
    this.findings.sort((a, b) => (a.place.uri < b.place.uri ? -1 : a.place.uri > b.place.uri ? 1 : 0));
    this.writtenKeys.sort((a, b) => (a.place.uri < b.place.uri ? -1 : a.place.uri > b.place.uri ? 1 : 0));
  }

  private async lookAtScript(file: vscode.Uri, ignored: GitIgnored): Promise<void> {
    if (await ignored.covers(file)) {
      return;
    }
    const text = await this.texts.currentText(file);
    const source = text === undefined ? undefined : sourceOf(file, text, 'utf8');
    if (source === undefined) {
      this.skipped++;
      return;
    }
    const signals = scriptSignals(source.uri, source.text);
    this.scripts.push(...(signals === undefined ? [] : [signals]));
    await this.lint(file, source);
  }

  private async lint(file: vscode.Uri, source: LintDocument): Promise<void> {
    const outcome = await this.checker.checkFile(file, source);
    const isScript = source.kind !== 'environment';
    if (outcome.kind === 'linted') {
      const shown = vscode.workspace.asRelativePath(file);
      this.findings.push(...findingEvidence(source, shown, outcome.findings));
      this.writtenKeys.push(...writtenKeysOf(source, shown, outcome.findings, this.numbers));
    } else if (isScript && outcome.kind !== 'silent' && outcome.kind !== 'excluded') {
      this.skipped++;
      return;
    }
    this.linted += isScript ? 1 : 0;
  }

  private async projects(): Promise<Project[]> {
    const projects: Project[] = [];
    for (const folder of await projectFolders(this.token)) {
      this.stopIfCancelled();
      projects.push(projectOf(folder.toString().replace(/\/$/, ''), await this.filesWithCommands(folder)));
    }
    return projects;
  }

  /** The files of a folder and of its `.vscode`, with the texts of those that say how programs are started. */
  private async filesWithCommands(folder: vscode.Uri): Promise<Map<string, string | undefined>> {
    const files = new Map<string, string | undefined>();
    for (const one of [folder, vscode.Uri.joinPath(folder, '.vscode')]) {
      for (const name of await namesIn(one)) {
        const isRead = name === 'package.json' || holdsCommands(name);
        files.set(name, isRead ? await this.texts.currentText(vscode.Uri.joinPath(one, name)) : undefined);
      }
    }
    return files;
  }

  /** The variables of the extension host that are named for a key; a web worker has none. */
  private shell(): ShellVariable[] | undefined {
    const environment = hostEnvironment();
    return (
      environment &&
      Object.entries(environment).flatMap(([name, value]) =>
        value !== undefined && isKeyName(name) ? [shellEvidence(name, value, this.numbers)] : [],
      )
    );
  }

  private stopIfCancelled(): void {
    if (this.token.isCancellationRequested) {
      throw new vscode.CancellationError();
    }
  }
}

function sourceOf(file: vscode.Uri, text: string, encoding: TextEncoding): LintDocument | undefined {
  const shape = documentShape(file.path);
  return shape && { ...shape, uri: file.toString(), text, encoding };
}

/** How a file is stored, which its text does not show: by the mark at its beginning. */
async function encodingOf(file: vscode.Uri): Promise<TextEncoding> {
  try {
    const [first, second, third] = await vscode.workspace.fs.readFile(file);
    if (first === 0xef && second === 0xbb && third === 0xbf) {
      return 'utf8bom';
    }
    if (first === 0xff && second === 0xfe) {
      return 'utf16le';
    }
    return first === 0xfe && second === 0xff ? 'utf16be' : 'utf8';
  } catch {
    // A file that was never saved is not stored at all.
    return 'utf8';
  }
}

async function isInRepository(file: vscode.Uri): Promise<boolean> {
  for (let folder = folderOf(file); ; folder = folderOf(folder)) {
    if (await isRepositoryRoot(folder)) {
      return true;
    }
    if (folder.path === folderOf(folder).path) {
      return false;
    }
  }
}

async function namesIn(folder: vscode.Uri): Promise<string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.filter(([, type]) => type !== vscode.FileType.Directory).map(([name]) => name);
  } catch {
    // Most folders have no folder .vscode.
    return [];
  }
}
