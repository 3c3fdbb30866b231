/**
 * The possible values of an expression, based on the text. Evaluation is lazy and bounded. Whatever it can't know
 * is unknown, with the names on the way, because a name is evidence too.
 */
import type ts from 'typescript';
import type { LiteralPiece, UnknownPiece } from '../../text/evaluated-text';
import type { FunctionNode } from './syntax-guards';

/** An expression with the arguments of the calls that led to it. */
export interface BoundExpression {
  readonly expression: ts.Expression;
  readonly frame: Frame | undefined;
}

/** What the variables around an expression stand for: the arguments of a call, or one element of a list. */
export interface Frame {
  /** By parameter or loop variable; undefined if the call omits the argument. */
  readonly arguments: ReadonlyMap<ts.Node, BoundExpression | undefined>;
  /** The names by which tables are looked up, by the text of the index. */
  readonly keys?: ReadonlyMap<string, string> | undefined;
  /** The class of `this`. */
  readonly self?: ts.ClassLikeDeclaration | undefined;
  /** Undefined for an element of a list. */
  readonly call: ts.CallExpression | undefined;
  readonly target: FunctionNode | undefined;
  /** The frame that contains the call. */
  readonly outer: Frame | undefined;
  readonly depth: number;
}

/** The innermost frame that says what a parameter or a loop variable stands for. */
export function frameWith(variable: ts.Node, frame: Frame | undefined): Frame | undefined {
  let holder = frame;
  while (holder !== undefined && !holder.arguments.has(variable)) holder = holder.outer;
  return holder;
}

/** The name by which an index looks up a table, if the frame tells. */
export function keyIn(frame: Frame | undefined, index: ts.Expression): string | undefined {
  const text = frame === undefined ? '' : index.getText();
  for (let at = frame; at !== undefined; at = at.outer) {
    const key = at.keys?.get(text);
    if (key !== undefined) return key;
  }
  return undefined;
}

/** The class of `this`, if the frame tells. */
export function selfIn(frame: Frame | undefined): ts.ClassLikeDeclaration | undefined {
  let at = frame;
  while (at !== undefined && at.self === undefined) at = at.outer;
  return at?.self;
}

/** Where an expression leads: the place where following it ends, and what was found on the way. */
export interface Resolved {
  readonly place: BoundExpression;
  /** Identifiers and dotted names that the value went through, outermost first. */
  readonly names: readonly string[];
  /** The environment variable that is read at the place, if any. */
  readonly read: EnvironmentRead | undefined;
  /** Whether `.trim()` was called on the way. */
  readonly trimmed: boolean;
}

export interface EnvironmentRead {
  readonly variable: string;
  /** Whether it is a setting that a framework fills from a variable with another name. */
  readonly isSetting: boolean;
  /** The whole read (`process.env.X`), or the name in a destructuring pattern. */
  readonly node: ts.Node;
  readonly destructured: boolean;
  /** Whether the source of the environment, such as a schema, trims it or may trim it. */
  readonly trimmed: boolean;
  /** Whether a schema in another module reads it, and the node only gets it from there. */
  readonly isFromModule?: true;
}

export type StringPart = LiteralPart | UnknownPart;

export interface LiteralPart extends LiteralPiece {
  /** The string literal with exactly this text. */
  readonly node: ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | undefined;
  readonly trimmed: boolean;
}

export interface UnknownPart extends UnknownPiece {
  readonly read: EnvironmentRead | undefined;
  readonly trimmed: boolean;
  /** The expression through which the value enters the requested string. */
  readonly use: ts.Expression;
}

/** One of the possible strings of an expression, with the nodes that its pieces come from. */
export type StringValue = readonly StringPart[];
