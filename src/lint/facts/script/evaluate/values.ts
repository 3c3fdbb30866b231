/**
 * What an expression may be, as far as the text tells. Evaluation is lazy and bounded; what it cannot know it
 * calls unknown and keeps the names it met on the way, because a name is evidence too.
 */
import type ts from 'typescript';
import type { LiteralPiece, UnknownPiece } from '../../text/evaluated-text';
import type { FunctionNode } from './syntax-guards';

/** An expression together with the arguments of the calls that led to it. */
export interface BoundExpression {
  readonly expression: ts.Expression;
  readonly frame: Frame | undefined;
}

/** The arguments of a call, by the parameters that they are bound to. */
export interface Frame {
  /** What each parameter is bound to; undefined where the call leaves it out. */
  readonly arguments: ReadonlyMap<ts.ParameterDeclaration, BoundExpression | undefined>;
  readonly call: ts.CallExpression;
  readonly target: FunctionNode;
  /** The frame in which the call stands. */
  readonly outer: Frame | undefined;
  readonly depth: number;
}

/** Where an expression leads: the place at which following it ends, and what was met on the way. */
export interface Resolved {
  readonly place: BoundExpression;
  /** Identifiers and dotted names that the value went through, the outermost first. */
  readonly names: readonly string[];
  /** The environment variable that is read at the place, if one is. */
  readonly read: EnvironmentRead | undefined;
  /** Whether `.trim()` was called on the way. */
  readonly trimmed: boolean;
}

export interface EnvironmentRead {
  readonly variable: string;
  /** Whether it is a setting of a framework, which fills it from a variable of another name. */
  readonly isSetting: boolean;
  /** The whole read (`process.env.X`), or the name in a destructuring pattern. */
  readonly node: ts.Node;
  readonly destructured: boolean;
  /** Whether what holds the environment, such as a schema, trims it or may. */
  readonly trimmed: boolean;
}

export type StringPart = LiteralPart | UnknownPart;

export interface LiteralPart extends LiteralPiece {
  /** The string literal that holds exactly this text. */
  readonly node: ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | undefined;
  readonly trimmed: boolean;
}

export interface UnknownPart extends UnknownPiece {
  readonly read: EnvironmentRead | undefined;
  readonly trimmed: boolean;
  /** The expression through which the value enters the string that was asked for. */
  readonly use: ts.Expression;
}

/** One of the strings that an expression may be, with the nodes that its pieces come from. */
export type StringValue = readonly StringPart[];
