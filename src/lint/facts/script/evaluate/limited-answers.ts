import type ts from 'typescript';
import type { BoundExpression, Frame, Resolved } from './values';

interface LimitedAnswer {
  readonly nesting: number;
  readonly found: readonly Resolved[];
}

/**
 * Answers that a limit cut short while one question is worked out. A part of it is often asked for again, as deep inside
 * the question or deeper, and then there is no more to find. Without them, each link of a long chain of members would
 * ask for all links before it several times.
 */
export class LimitedAnswers {
  private readonly known = new Map<Frame | undefined, Map<ts.Expression, LimitedAnswer>>();

  /** @param nesting how many questions the current one is inside of. */
  of({ expression, frame }: BoundExpression, nesting: number): readonly Resolved[] | undefined {
    const answer = this.known.get(frame)?.get(expression);
    return answer !== undefined && answer.nesting <= nesting ? answer.found : undefined;
  }

  keep({ expression, frame }: BoundExpression, nesting: number, found: readonly Resolved[]): void {
    const answers = this.known.get(frame) ?? new Map<ts.Expression, LimitedAnswer>();
    this.known.set(frame, answers.set(expression, { nesting, found }));
  }

  /** Forgets all of them, for the next question. */
  clear(): void {
    this.known.clear();
  }
}
