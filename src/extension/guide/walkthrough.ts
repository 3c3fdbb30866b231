import { guideSectionById } from '../../elevenlabs/guide';
import { rules } from '../../lint/rules';

/** The walkthrough in `package.json`. */
export const walkthroughId = 'fix401';

/** What is known so far. A step is done because of such a result, never because somebody has clicked. */
export interface StepResults {
  /** The rules with a problem in the workspace; `undefined` unless all of it was checked and mentions ElevenLabs. */
  readonly rulesWithProblems: ReadonlySet<string> | undefined;
  /** Whether ElevenLabs has accepted a key. */
  readonly keyIsAccepted: boolean;
  /** Whether ElevenLabs has shown the account of a key, and nothing blocks it. */
  readonly accountIsActive: boolean;
  /** Whether a diagnosis found nothing wrong. */
  readonly nothingIsWrong: boolean;
}

export interface WalkthroughStep {
  readonly id: string;
  /** The rows of the 401 guide that it covers. */
  readonly rows: readonly number[];
  isDone(results: StepResults): boolean;
}

/** The steps in order. */
export const walkthroughSteps: readonly WalkthroughStep[] = [
  { id: 'diagnose', rows: [10, 11, 12], isDone: ({ nothingIsWrong }) => nothingIsWrong },
  { id: 'rightHeader', rows: [3], isDone: (results) => hasNoProblem(results, 3) },
  { id: 'strayBlanks', rows: [4, 6], isDone: (results) => hasNoProblem(results, 4) },
  { id: 'testKey', rows: [5, 11], isDone: ({ keyIsAccepted }) => keyIsAccepted },
  { id: 'activeAccount', rows: [5], isDone: ({ accountIsActive }) => accountIsActive },
  {
    id: 'newKey',
    rows: [2],
    isDone: (results) => results.keyIsAccepted && hasNoProblem(results, 2),
  },
];

/** The context key that completes a step. */
export function contextKeyOf(stepId: string): string {
  return `elevenlabsLint.stepIsDone.${stepId}`;
}

/** Whether no rule that carries out a row of the guide has a problem in the workspace. */
function hasNoProblem({ rulesWithProblems }: StepResults, row: number): boolean {
  const concerned = rules.filter(({ guideSections }) =>
    guideSections.some((id) => guideSectionById(id)?.rows.includes(row)),
  );
  return rulesWithProblems !== undefined && !concerned.some(({ id }) => rulesWithProblems.has(id));
}
