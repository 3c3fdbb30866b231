import type { LintContext } from '../../lint/context';
import type { LintDocument } from '../../lint/document';
import type { Facts } from '../../lint/facts/facts';
import type { Finding } from '../../lint/finding';
import type { Linter } from '../../lint/lint';
import type { UnusedDirective } from '../../lint/result';

/** A linted document, with everything needed to compute its fixes. */
export interface LintedDocument {
  readonly kind: 'linted';
  /** The version of the document with the text in `source`. */
  readonly version: number;
  readonly source: LintDocument;
  readonly context: LintContext;
  readonly linter: Linter;
  readonly findings: readonly Finding[];
  readonly unusedDirectives: readonly UnusedDirective[];
  readonly facts: readonly Facts[];
  readonly milliseconds: number;
}

/** The outcome of checking a document. */
export type LintOutcome =
  | LintedDocument
  /** The text contains no trigger word, so there was nothing to lint. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'off' | 'excluded' | 'large-text' | 'long-line' | 'too-deep' | 'failed' };
