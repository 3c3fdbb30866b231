import type ts from 'typescript';
import { isStrictKeyName } from '../../../../elevenlabs/variables';
import type { ScriptDocument } from '../../../documents/script-document';
import { Bindings } from './bindings';
import { EnvironmentReads } from './environment-reads';
import { LimitedAnswers } from './limited-answers';
import { CutAnswers, Memo } from './memo';
import type { ModuleLibrary } from './module-library';
import { SyntaxReader } from './syntax-reader';
import type { BoundExpression, EnvironmentRead, Frame, Resolved } from './values';

/** Limits that keep evaluation linear on any input, far above what real code needs. */
const mostSteps = 2000;
const mostAlternatives = 250;
const deepest = 60;

/** A name that a value went through, or the expression that is one, and those before it. */
interface NameOnTrail {
  readonly name: string | ts.Expression;
  readonly before: NameOnTrail | undefined;
}

type DottedNames = Memo<ts.Expression, string | undefined>;

/** What a value went through so far. */
interface Trail {
  /** The last name. */
  readonly names: NameOnTrail | undefined;
  readonly trimmed: boolean;
  readonly depth: number;
}

/**
 * Follows expressions to where their values are written: through constants, members, branches, calls of local
 * functions and imports. Lazy, bounded, and based on the text alone.
 */
export class Resolver {
  readonly reader: SyntaxReader;
  readonly bindings: Bindings;
  readonly reads: EnvironmentReads;
  /** Answers that a limit cut short, so that they aren't kept. */
  readonly cut = new CutAnswers();
  private readonly known = new Memo(
    (inner: ts.Expression, frame): readonly Resolved[] => this.search({ expression: inner, frame }),
    this.cut,
  );
  private readonly dottedNames: DottedNames = new Memo((expression) => this.reader.dottedName(expression));
  private readonly limited = new LimitedAnswers();
  /** Steps left for the current question, including the questions that it leads to. */
  private steps = 0;
  private nesting = 0;

  constructor(
    readonly script: ScriptDocument,
    library: ModuleLibrary,
  ) {
    this.reader = new SyntaxReader(script.parser);
    this.bindings = new Bindings(this, library);
    this.reads = new EnvironmentReads(this);
  }

  /**
   * Every place that an expression may lead to; at least one, which is the expression itself if nothing is known.
   */
  resolve({ expression, frame }: BoundExpression): readonly Resolved[] {
    return this.known.of(this.reader.unwrap(expression), frame);
  }

  private search(place: BoundExpression): readonly Resolved[] {
    const { count, byLimit } = this.cut;
    if (this.nesting === 0) {
      this.steps = mostSteps;
      this.limited.clear();
    }
    const earlier = this.limited.of(place, this.nesting);
    if (earlier !== undefined) {
      this.cut.noteLimit();
      return earlier;
    }
    this.nesting++;
    const found: Resolved[] = [];
    this.follow(place, { names: undefined, trimmed: false, depth: this.nesting * 8 }, found);
    this.nesting--;
    const cuts = this.cut.count - count;
    if (cuts > 0 && cuts === this.cut.byLimit - byLimit) this.limited.keep(place, this.nesting, found);
    // Whoever asks this first has no more to spend, so the answer is kept as it is.
    if (this.nesting === 0 && !this.reads.origins.isAsking) this.cut.count = count;
    return found;
  }

  private follow(place: BoundExpression, trail: Trail, found: Resolved[]): void {
    const { is } = this.reader;
    const expression = this.reader.unwrap(place.expression);
    const here = { expression, frame: place.frame };
    const isCut = this.steps-- <= 0 || trail.depth > deepest;
    if (isCut) this.cut.noteLimit();
    if (isCut || found.length >= mostAlternatives) {
      this.end(here, trail, found, undefined);
    } else if (is.conditional(expression)) {
      this.followAll([expression.whenTrue, expression.whenFalse], here.frame, trail, found);
    } else if (is.binary(expression) && this.isChoice(expression)) {
      this.followAll([expression.left, expression.right], here.frame, trail, found);
    } else if (is.identifier(expression)) {
      const values = this.bindings.valuesOfName(expression, here.frame);
      const read = this.reads.ofName(expression, here.frame);
      this.continue(values, here, named(trail, expression), found, read);
    } else if (is.propertyAccess(expression) || is.elementAccess(expression)) {
      const read = this.reads.ofMember(expression, here.frame);
      const values = read === undefined ? this.bindings.valuesOfMember(expression, here.frame) : [];
      this.continue(values, here, named(trail, expression), found, read);
    } else if (is.call(expression)) {
      this.followCall(expression, here, trail, found);
    } else {
      this.end(here, trail, found, undefined);
    }
  }

  private followAll(
    expressions: readonly ts.Expression[],
    frame: Frame | undefined,
    trail: Trail,
    found: Resolved[],
  ): void {
    for (const expression of expressions) {
      this.follow({ expression, frame }, deeper(trail), found);
    }
  }

  private followCall(call: ts.CallExpression, place: BoundExpression, trail: Trail, found: Resolved[]): void {
    const callee = this.reader.unwrap(call.expression);
    if (this.reader.is.propertyAccess(callee) && callee.name.text === 'trim') {
      const trimmed = { names: trail.names, trimmed: true, depth: trail.depth + 1 };
      this.follow({ expression: callee.expression, frame: place.frame }, trimmed, found);
      return;
    }
    const read = this.reads.ofCall(call, place.frame);
    const values = read === undefined ? this.bindings.valuesOfCall(call, place.frame) : [];
    const passed = this.namedByArgument(call, named(trail, call));
    this.continue(values, place, passed, found, read);
  }

  /** A name that is passed to a function says what the function returns: `getSecret('ELEVENLABS_API_KEY')`. */
  private namedByArgument(call: ts.CallExpression, trail: Trail): Trail {
    const [argument] = call.arguments;
    const isName = this.reader.is.stringLike(argument) && isStrictKeyName(argument.text);
    return isName ? named(trail, argument.text) : trail;
  }

  /** Continues with the value of a name, member or call, or stops here if that isn't known. */
  private continue(
    values: readonly BoundExpression[],
    place: BoundExpression,
    trail: Trail,
    found: Resolved[],
    read: EnvironmentRead | undefined,
  ): void {
    if (values.length === 0) {
      this.end(place, trail, found, read);
    }
    for (const value of values) {
      this.follow(value, deeper(trail), found);
    }
  }

  private end(
    place: BoundExpression,
    trail: Trail,
    found: Resolved[],
    read: EnvironmentRead | undefined,
  ): void {
    found.push(new End(place, trail, read, this.dottedNames));
  }

  private isChoice(expression: ts.BinaryExpression): boolean {
    const { SyntaxKind } = this.script.parser;
    const operator = expression.operatorToken.kind;
    return operator === SyntaxKind.QuestionQuestionToken || operator === SyntaxKind.BarBarToken;
  }
}

/** An end of a trail. Lists its names only when asked, because most of a trail is shared with others. */
class End implements Resolved {
  private listed: readonly string[] | undefined;

  constructor(
    readonly place: BoundExpression,
    private readonly trail: Trail,
    readonly read: EnvironmentRead | undefined,
    private readonly dottedNames: DottedNames,
  ) {}

  get names(): readonly string[] {
    this.listed ??= namesOn(this.trail, this.dottedNames);
    return this.listed;
  }

  get trimmed(): boolean {
    return this.trail.trimmed || (this.read?.trimmed ?? false);
  }
}

function deeper({ names, trimmed, depth }: Trail): Trail {
  return { names, trimmed, depth: depth + 1 };
}

function named({ names, trimmed, depth }: Trail, name: NameOnTrail['name']): Trail {
  return { names: { name, before: names }, trimmed, depth };
}

/** All names on a trail, the first one first. */
function namesOn(trail: Trail, dottedNames: DottedNames): string[] {
  const names: string[] = [];
  for (let at = trail.names; at !== undefined; at = at.before) {
    const name = typeof at.name === 'string' ? at.name : dottedNames.of(at.name);
    if (name !== undefined) names.push(name);
  }
  return names.reverse();
}
