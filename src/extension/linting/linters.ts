import type { LintDocument } from '../../lint/document';
import { createLinter, type Linter, needsParser } from '../../lint/lint';

/** Provides linters. Loads the parser for the first document that needs it. */
export class Linters {
  private readonly plain = createLinter(undefined);
  private withParser: Promise<Linter> | undefined;

  /** Rejects only if the parser can't be loaded. */
  linterFor(document: LintDocument): Promise<Linter> {
    if (!needsParser(document)) {
      return Promise.resolve(this.plain);
    }
    this.withParser ??= loadLinter();
    return this.withParser;
  }
}

async function loadLinter(): Promise<Linter> {
  const { parser } = await import('../../parser/typescript-parser');
  return createLinter(parser);
}
