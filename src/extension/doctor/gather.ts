import * as vscode from 'vscode';
import type {
  DiagnosisEvidence,
  EnvironmentFileEvidence,
  FindingEvidence,
  NotCheckedEvidence,
  NotCheckedReason,
  Project,
  ScriptSignals,
  ShellVariable,
  WrittenKeyEvidence,
} from '../../doctor/diagnosis-evidence';
import { environmentEvidence, shellEvidence } from '../../doctor/environment-evidence';
import { wholeFile } from '../../doctor/file-places';
import { KeyNumbers } from '../../doctor/key-numbers';
import { otherLoadingIn, projectOf } from '../../doctor/project-evidence';
import { isReadForProject } from '../../doctor/project-files';
import { findingEvidence, scriptSignals, writtenKeysOf } from '../../doctor/script-evidence';
import { mayBeEvidence } from '../../doctor/telling-bytes';
import { isKeyName } from '../../elevenlabs/variables';
import { encodingOf } from '../../lint/byte-order-mark';
import { mayHaveTriggerWord } from '../../lint/byte-pre-filter';
import type { LintDocument, TextEncoding } from '../../lint/document';
import { documentShape, environmentFileKind } from '../../lint/documents/document-kind';
import { mentionsElevenLabs } from '../../lint/pre-filter';
import { folderOf } from '../../workspace/uris';
import { Workspace } from '../../workspace/workspace';
import { largestFile } from '../../workspace/workspace-files';
import { EditorFiles } from '../context/editor-files';
import type { FileTexts } from '../context/file-texts';
import { fileText, folderText, readBounded, statOf } from '../context/folders';
import type { FileProgress } from '../file-progress';
import { hostEnvironment } from '../host-environment';
import { type DocumentChecker, ownSeverities } from '../linting/document-checker';
import { inParallel, TimeSlices } from '../time-slices';
import { findFileKinds, type WorkspaceFileKinds } from '../workspace-files';
import { WorkspaceSearch } from '../workspace-search/workspace-search';
import type { KnownFiles } from './known-files';

/** The evidence from the workspace, without key tests and error message. */
export type WorkspaceEvidence = Omit<DiagnosisEvidence, 'keyTests' | 'untestedKeys' | 'testedAt' | 'error'>;

/** How many files to read at a time. */
const mostRead = 16;

/** Gathers the evidence for the checks from the workspace. */
export class Gatherer {
  /** Numbers the keys. Its values are secret and must not outlive the diagnosis. */
  readonly numbers = new KeyNumbers();
  private readonly environmentFiles: EnvironmentFileEvidence[] = [];
  private readonly findings: FindingEvidence[] = [];
  private readonly writtenKeys: WrittenKeyEvidence[] = [];
  private readonly scripts: ScriptSignals[] = [];
  private readonly otherLoading: string[] = [];
  private readonly files: EditorFiles;
  /** Created for this diagnosis, so that its caches are never stale. */
  private readonly workspace: Workspace;
  private readonly slices = new TimeSlices();
  private readonly notChecked: NotCheckedEvidence[] = [];
  private linted = 0;

  constructor(
    private readonly texts: FileTexts,
    private readonly checker: DocumentChecker,
    private readonly known: KnownFiles,
    private readonly token: vscode.CancellationToken,
  ) {
    this.files = new EditorFiles(texts);
    this.workspace = new Workspace(this.files, () => undefined);
  }

  /** @throws vscode.CancellationError when the user cancels. */
  async gather(report: (progress: FileProgress) => void): Promise<WorkspaceEvidence> {
    const files = await this.findFiles(report);
    for (const file of files.environmentFiles) {
      await this.lookAtEnvironment(file);
    }
    for (const file of files.startingFiles) {
      this.stopIfCancelled();
      this.otherLoading.push(...otherLoadingIn(fileText(file), await this.texts.currentText(file)));
    }
    await this.lookAtScripts(files.scripts, report);
    await inParallel(files.otherPrograms, mostRead, (file) => this.lookAtOtherProgram(file));
    this.sortByFile();
    return {
      environmentFiles: this.environmentFiles,
      projects: await this.projects(files.projectFolders),
      scripts: this.scripts,
      otherLoading: this.otherLoading,
      findings: this.findings,
      writtenKeys: this.writtenKeys,
      shell: this.shell(),
      hasFolder: vscode.workspace.workspaceFolders !== undefined,
      lintedScripts: this.linted,
      skippedScripts: files.moreScripts + this.notChecked.filter(isSkippedScript).length,
      notChecked: this.notChecked,
    };
  }

  private async findFiles(report: (progress: FileProgress) => void): Promise<WorkspaceFileKinds> {
    const search = new WorkspaceSearch(this.workspace.gitIgnore);
    const find = async () => {
      const found = await findFileKinds(search, this.token, (count) => report({ found: count }));
      this.stopIfCancelled();
      return found;
    };
    return this.known.kinds ?? this.known.search(find);
  }

  /** Files are read in parallel, so what is found in them arrives in any order. */
  private sortByFile(): void {
    for (const all of [this.findings, this.writtenKeys, this.notChecked]) {
      all.sort((a, b) => (a.place.uri < b.place.uri ? -1 : a.place.uri > b.place.uri ? 1 : 0));
    }
  }

  private async lookAtEnvironment(file: vscode.Uri): Promise<void> {
    this.stopIfCancelled();
    const text = await this.texts.currentText(file);
    const source = text === undefined ? undefined : sourceOf(file, text, await encodingAt(file));
    if (source?.kind !== 'environment') {
      return;
    }
    const shown = vscode.workspace.asRelativePath(file);
    const { uri, fileKind: kind, encoding } = source;
    const ignored = await this.isIgnored(file);
    this.environmentFiles.push(
      environmentEvidence({ uri, file: shown, kind, text: source.text, encoding, ignored }, this.numbers),
    );
    await this.lint(file, source);
  }

  /** `undefined` if the file isn't ignored and is outside of a repository. */
  private async isIgnored(file: vscode.Uri): Promise<boolean | undefined> {
    const uri = fileText(file);
    if (await this.workspace.gitIgnore.covers(uri)) {
      return true;
    }
    return (await this.workspace.roots.repositoryOf(folderOf(uri))) === undefined ? undefined : false;
  }

  private async lookAtScripts(
    files: readonly vscode.Uri[],
    report: (progress: FileProgress) => void,
  ): Promise<void> {
    let checked = 0;
    await inParallel(files, mostRead, async (file) => {
      this.stopIfCancelled();
      if (this.known.isSilent(file)) {
        this.linted++;
      } else {
        await this.lookAtScript(file);
      }
      report({ checked: ++checked, total: files.length });
    });
  }

  private async lookAtScript(file: vscode.Uri): Promise<void> {
    const uri = fileText(file);
    if (await this.workspace.gitIgnore.covers(uri)) {
      return;
    }
    const text = await this.texts.currentText(file, (bytes) => mayBeEvidence(uri, bytes));
    const source = text === undefined ? undefined : sourceOf(file, text, 'utf8');
    if (source === undefined) {
      await this.addUnread(file);
    } else if (text === '') {
      this.linted++;
      this.known.addSilent(file);
    } else {
      await this.slices.run(() => {
        const signals = scriptSignals(source.uri, source.text);
        this.scripts.push(...(signals === undefined ? [] : [signals]));
        this.otherLoading.push(...otherLoadingIn(source.uri, source.text));
        return this.lint(file, source);
      });
    }
  }

  private async lint(file: vscode.Uri, source: LintDocument): Promise<void> {
    const outcome = await this.checker.checkFile(file, source, ownSeverities);
    if (outcome.kind === 'linted') {
      const shown = vscode.workspace.asRelativePath(file);
      this.findings.push(...findingEvidence(source, shown, outcome.findings));
      this.writtenKeys.push(...writtenKeysOf(source, shown, outcome.findings, this.numbers));
    } else if (outcome.kind !== 'silent' && outcome.kind !== 'off') {
      this.addNotChecked(file, outcome.kind);
      return;
    }
    this.linted += source.kind === 'environment' ? 0 : 1;
  }

  /** A program in another language counts only if it speaks of ElevenLabs. */
  private async lookAtOtherProgram(file: vscode.Uri): Promise<void> {
    this.stopIfCancelled();
    const text = await this.texts.currentText(file, mayHaveTriggerWord);
    if (text !== undefined && mentionsElevenLabs(text)) {
      this.addNotChecked(file, 'language');
    }
  }

  /** Says why a file has no text, unless it was deleted meanwhile. */
  private async addUnread(file: vscode.Uri): Promise<void> {
    const stat = await statOf(file);
    if (stat !== undefined) {
      this.addNotChecked(file, stat.size > largestFile ? 'large-text' : 'unreadable');
    }
  }

  private addNotChecked(file: vscode.Uri, reason: NotCheckedReason): void {
    const place = wholeFile(file.toString(), vscode.workspace.asRelativePath(file));
    this.notChecked.push({ place, reason });
  }

  private async projects(folders: readonly vscode.Uri[]): Promise<Project[]> {
    const projects: Project[] = [];
    for (const folder of folders) {
      this.stopIfCancelled();
      projects.push(projectOf(folderText(folder), await this.filesWithCommands(folder)));
    }
    return projects;
  }

  /** The files of a folder and of its `.vscode`, with the texts of those that show how programs start. */
  private async filesWithCommands(folder: vscode.Uri): Promise<Map<string, string | undefined>> {
    const files = new Map<string, string | undefined>();
    for (const one of [folder, vscode.Uri.joinPath(folder, '.vscode')]) {
      const entries = await this.files.listFolder(folderText(one));
      for (const { name } of entries.filter(({ isFolder }) => !isFolder)) {
        files.set(
          name,
          isReadForProject(name) ? await this.texts.currentText(vscode.Uri.joinPath(one, name)) : undefined,
        );
      }
    }
    return files;
  }

  /** The variables of the extension host that are named for a key; `undefined` in a web worker. */
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

function isSkippedScript({ place, reason }: NotCheckedEvidence): boolean {
  return reason !== 'language' && reason !== 'excluded' && environmentFileKind(place.uri) === undefined;
}

function sourceOf(file: vscode.Uri, text: string, encoding: TextEncoding): LintDocument | undefined {
  const shape = documentShape(file.path);
  return shape && { ...shape, uri: file.toString(), text, encoding };
}

async function encodingAt(file: vscode.Uri): Promise<TextEncoding> {
  try {
    const bytes = await readBounded(file, largestFile);
    return bytes === undefined ? 'utf8' : encodingOf(bytes);
  } catch {
    // The file was never saved.
    return 'utf8';
  }
}
