import type { Frame } from './values';

/** Counts the answers that were cut short, because a limit was reached or because a value is built from itself. */
export class CutAnswers {
  count = 0;
  /** How many of them a limit cut short. */
  byLimit = 0;

  noteLimit(): void {
    this.count++;
    this.byLimit++;
  }
}

/** What is kept for the answer `undefined`, so that one look-up says whether a question was asked before. */
const nothing = Symbol('nothing');

type Kept<Answer> = Exclude<Answer, undefined> | typeof nothing;

/**
 * Answers to one kind of question, so that each is worked out once. An answer that was cut short depends on who asked,
 * and isn't kept.
 */
export class Memo<Key extends object, Answer> {
  private readonly known = new Map<Key, Kept<Answer>>();
  private readonly inFrames = new Map<Frame, Map<Key, Kept<Answer>>>();

  constructor(
    private readonly answer: (key: Key, frame: Frame | undefined) => Answer,
    private readonly cut?: CutAnswers,
  ) {}

  of(key: Key, frame?: Frame): Answer {
    const answers = frame === undefined ? this.known : this.answersIn(frame);
    const known = answers.get(key);
    if (known !== undefined) return (known === nothing ? undefined : known) as Answer;
    const cuts = this.cut?.count;
    const answer = this.answer(key, frame);
    if (this.cut?.count === cuts) answers.set(key, answer === undefined ? nothing : (answer as Kept<Answer>));
    return answer;
  }

  private answersIn(frame: Frame): Map<Key, Kept<Answer>> {
    let answers = this.inFrames.get(frame);
    if (answers === undefined) {
      answers = new Map();
      this.inFrames.set(frame, answers);
    }
    return answers;
  }
}
