import type { LintDocument } from '../../lint/document';
import type { ScriptParser } from '../../lint/documents/script-document';
import { createLinter, type Linter, needsParser } from '../../lint/lint';

/** A linter and its parser. */
export interface LoadedLinter {
  readonly linter: Linter;
  readonly parser: ScriptParser | undefined;
}

/** Provides linters. Loads the parser for the first document that needs it. */
export class Linters {
  private readonly plain: LoadedLinter = { linter: createLinter(undefined), parser: undefined };
  private withParser: Promise<LoadedLinter> | undefined;

  /** Rejects only if the parser can't be loaded. */
  linterFor(document: LintDocument): Promise<LoadedLinter> {
    if (!needsParser(document)) {
      return Promise.resolve(this.plain);
    }
    this.withParser ??= loadLinter();
    return this.withParser;
  }
}

async function loadLinter(): Promise<LoadedLinter> {
  const { parser } = await import('../../parser/typescript-parser');
  return { linter: createLinter(parser), parser };
}
