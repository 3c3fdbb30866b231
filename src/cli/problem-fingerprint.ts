import { createHash } from 'node:crypto';
import type { LintDocument } from '../lint/document';

/** How a problem without a rule is named where a rule has to be named: an unused disable comment. */
export const unusedDirectiveRule = 'unused-disable-directive';

/** How many characters of a line count on each side of a problem. Generated code can be one very long line. */
const window = 200;

const lineBreak = /[\r\n]/;

/**
 * Gives the problems of a document their fingerprints, one after another in the order of the text. A fingerprint
 * depends on the rule and on the line of the problem, but not on the lines around it; of equal ones it counts. It is a
 * hash, and of environment files, which may be secret as a whole, not even the values are in it.
 */
export class ProblemFingerprints {
  private readonly counts = new Map<string, number>();

  constructor(private readonly document: LintDocument) {}

  /** @param start the offset where the problem starts. */
  next(ruleId: string | null, start: number): string {
    const code = this.document.kind === 'environment' ? this.nameAt(start) : this.codeAt(start);
    const hash = createHash('sha256')
      .update(JSON.stringify([ruleId ?? unusedDirectiveRule, code]))
      .digest('hex')
      .slice(0, 32);
    const count = (this.counts.get(hash) ?? 0) + 1;
    this.counts.set(hash, count);
    return `${hash}:${count}`;
  }

  /** Without whitespace, so that indenting a line changes nothing. */
  private codeAt(start: number): string {
    return this.lineAt(start).replace(/\s+/g, '');
  }

  private nameAt(start: number): string {
    return /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*[=:]/.exec(this.lineAt(start))?.[1] ?? '';
  }

  private lineAt(start: number): string {
    const { text } = this.document;
    const before = text.slice(Math.max(0, start - window), start);
    const after = text.slice(start, start + window);
    return `${before.split(lineBreak).at(-1)}${after.split(lineBreak, 1)[0]}`;
  }
}
