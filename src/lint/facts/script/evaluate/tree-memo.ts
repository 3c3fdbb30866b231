import type ts from 'typescript';
import type { ScriptParser } from '../../../documents/script-document';

/** Answers to a question about a script that its text alone decides, each kept as long as the script's tree. */
export class TreeMemo<Answer> {
  private readonly known = new WeakMap<ts.SourceFile, { readonly answer: Answer }>();

  constructor(private readonly answer: (sourceFile: ts.SourceFile, parser: ScriptParser) => Answer) {}

  of(sourceFile: ts.SourceFile, parser: ScriptParser): Answer {
    const known = this.known.get(sourceFile) ?? { answer: this.answer(sourceFile, parser) };
    this.known.set(sourceFile, known);
    return known.answer;
  }
}
