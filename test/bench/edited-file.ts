import type { LintDocument } from '../../src/lint/document';
import { documentShape } from '../../src/lint/documents/document-kind';
import { createLinter } from '../../src/lint/lint';
import { createPositions, type TextPosition } from '../../src/lint/positions';
import { hasTriggerWord } from '../../src/lint/pre-filter';
import { parser } from '../../src/parser/typescript-parser';
import type { NeededFiles } from '../../src/workspace/needed-files';
import { lintInRounds } from '../../src/workspace/rounds';
import { Workspace } from '../../src/workspace/workspace';
import { FilesInMemory, uriOf } from './files-in-memory';

/** As many as the editor shows. */
const mostShown = 100;

/** A file that somebody edits, linted as the editor does, with the files around it in memory. */
export class EditedFile {
  private readonly files: FilesInMemory;
  private readonly workspace: Workspace;
  private readonly linter = createLinter(parser);
  private needed: NeededFiles | undefined;

  /** @param around the texts of the other files by their paths. */
  constructor(
    private readonly path: string,
    around: Readonly<Record<string, string>>,
  ) {
    this.files = new FilesInMemory(around);
    this.workspace = new Workspace(this.files, () => {});
  }

  /** Changes another file. */
  change(path: string, text: string): void {
    this.files.write(path, text);
    this.workspace.fileChanged(uriOf(path));
  }

  /** Lints the file with this text. Returns where its squiggles start. */
  async lint(text: string): Promise<TextPosition[]> {
    if (!hasTriggerWord(text)) return [];
    const source = documentOf(this.path, text);
    const { context } = await this.workspace.viewOf(source.uri, {});
    const needed = this.workspace.neededFiles(this.needed);
    this.needed = needed;
    await needed.refresh();
    const { modules, folders } = needed;
    const lint = () => this.linter.lint(source, { ...context, modules, folders });
    const { findings } = await lintInRounds(lint, needed);
    const positions = createPositions(text);
    return findings.slice(0, mostShown).map(({ range }) => positions.positionAt(range.start));
  }
}

function documentOf(path: string, text: string): LintDocument {
  const shape = documentShape(path);
  if (shape === undefined) throw new Error(`${path} is no kind of file that is linted.`);
  return { ...shape, uri: uriOf(path), encoding: 'utf8', text };
}
