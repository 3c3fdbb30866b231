/** Counts the answers that were cut short, because a limit was reached or because a value is built from itself. */
export class CutAnswers {
  count = 0;
}

/**
 * Answers to one kind of question, so that each is worked out once. An answer that was cut short depends on who asked,
 * and isn't kept.
 */
export class Memo<Key extends object, Answer> {
  private readonly known = new Map<Key, Answer>();

  constructor(
    private readonly answer: (key: Key) => Answer,
    private readonly cut?: CutAnswers,
  ) {}

  of(key: Key): Answer {
    const known = this.known.get(key);
    if (known !== undefined || this.known.has(key)) return known as Answer;
    const cuts = this.cut?.count;
    const answer = this.answer(key);
    if (this.cut?.count === cuts) this.known.set(key, answer);
    return answer;
  }
}
