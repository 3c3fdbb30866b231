import type ts from 'typescript';
import {
  environmentOrigins,
  environmentReaders,
  passedInEnvironment,
  settingOrigins,
} from '../../../../ecosystem/environment-sources';
import { CheckedEnvironments } from './checked-environments';
import { declaredType } from './declared-types';
import { Memo } from './memo';
import { Origins } from './origins';
import { OwnLoaders } from './own-loaders';
import type { Resolver } from './resolver';
import { SchemaTypes } from './schema-types';
import type { BoundExpression, EnvironmentRead, Frame } from './values';

type MemberAccess = ts.PropertyAccessExpression | ts.ElementAccessExpression;
type Source = Pick<EnvironmentRead, 'variable' | 'isSetting'>;

/** The spelling of environment variables, which distinguishes them from methods and settings. */
const variableName = /^[A-Z][A-Z0-9_]*$/;

const longestChain = 6;

/** The last names of everything that reads a variable. Most calls have other names and are skipped. */
const readingMethods: ReadonlySet<string> = new Set(
  [...environmentReaders].map(([origin, ending]) => ending ?? origin.slice(origin.lastIndexOf('.') + 1)),
);

/** Finds where a script reads environment variables. */
export class EnvironmentReads {
  readonly origins: Origins;
  private readonly checked: CheckedEnvironments;
  private readonly schemaTypes: SchemaTypes;
  private readonly ownLoaders: OwnLoaders;
  private readonly ofMembers: Memo<MemberAccess, EnvironmentRead | undefined>;

  constructor(private readonly resolver: Resolver) {
    this.origins = new Origins(resolver);
    this.checked = new CheckedEnvironments(resolver, this.origins);
    this.schemaTypes = new SchemaTypes(resolver, this.checked);
    this.ownLoaders = new OwnLoaders(resolver, this.origins);
    this.ofMembers = new Memo((access, frame) => this.readMember(access, frame), resolver.cut);
  }

  /** The variable that a member access reads: `process.env.X`, `env.X`, `config['X']` of a checked environment. */
  ofMember(access: MemberAccess, frame: Frame | undefined): EnvironmentRead | undefined {
    return this.ofMembers.of(access, frame);
  }

  private readMember(access: MemberAccess, frame: Frame | undefined): EnvironmentRead | undefined {
    const { is } = this.resolver.reader;
    const named = is.propertyAccess(access)
      ? { text: access.name.text, node: access }
      : this.named(access.argumentExpression, access, frame);
    if (named === undefined) return undefined;
    const owner: BoundExpression = { expression: access.expression, frame };
    const origin = this.originOfOwner(owner);
    const source = sourceOf(origin, named.text);
    const checked =
      source === undefined || passedInEnvironment.test(origin ?? '')
        ? this.checked.read(owner, named.text, access, false)
        : undefined;
    return source === undefined || checked !== undefined
      ? checked
      : { ...source, node: named.node, destructured: false, trimmed: this.mayTrim(source, owner.expression) };
  }

  /** The variable that a call reads: `Deno.env.get('X')`, `env.get('X').required().asString()`. */
  ofCall(call: ts.CallExpression, frame?: Frame): EnvironmentRead | undefined {
    const reading = this.readingCall(call, frame);
    const [argument] = reading?.arguments ?? [];
    const named = argument === undefined ? undefined : this.named(argument, call, frame);
    return named === undefined || !variableName.test(named.text)
      ? undefined
      : { variable: named.text, isSetting: false, node: named.node, destructured: false, trimmed: false };
  }

  /**
   * The variable that a name is read from: `const { X } = process.env`, `import { X } from
   * '$env/static/private'`.
   */
  ofName(identifier: ts.Identifier, frame?: Frame): EnvironmentRead | undefined {
    const { reader, bindings } = this.resolver;
    const declaration = bindings.declarations.of(identifier);
    if (reader.is.importSpecifier(declaration)) {
      const source = splitOrigin(this.origins.pathOf({ expression: identifier, frame: undefined }));
      return source && { ...source, node: declaration, destructured: true, trimmed: false };
    }
    if (!reader.is.bindingElement(declaration)) return undefined;
    const source = splitOrigin(this.origins.pathOfBinding(declaration, frame));
    const from = bindings.patternSource(declaration);
    if (source !== undefined) {
      return { ...source, node: declaration, destructured: true, trimmed: this.mayTrim(source, from) };
    }
    const variable = bindings.boundName(declaration);
    return from === undefined || variable === undefined
      ? undefined
      : this.checked.read({ expression: from, frame }, variable, declaration, true);
  }

  /** Whether the script trims a variable of an environment before it is read. */
  private mayTrim({ variable }: Source, environment: ts.Expression | undefined): boolean {
    return (
      environment !== undefined &&
      (this.ownLoaders.mayTrim(variable, environment.getSourceFile()) ||
        this.schemaTypes.mayTrim(declaredType(environment, this.resolver), variable))
    );
  }

  /** The origin of a member's owner, by its name or by what it resolves to. */
  private originOfOwner(owner: BoundExpression): string | undefined {
    const origin = this.origins.pathOf(owner);
    if (origin !== undefined && sourceOf(origin, 'X') !== undefined) return origin;
    const [held, ...others] = this.resolver.resolve(owner);
    return held === undefined || others.length > 0 ? origin : (this.origins.pathOf(held.place) ?? origin);
  }

  /** The call that names the variable, before the methods chained after it. */
  private readingCall(call: ts.CallExpression, frame: Frame | undefined): ts.CallExpression | undefined {
    const { reader } = this.resolver;
    const ending = reader.unwrap(call.expression);
    const method = reader.is.propertyAccess(ending) ? ending.name.text : undefined;
    if (!readingMethods.has(method ?? (reader.is.identifier(ending) ? ending.text : ''))) return undefined;
    let link: ts.CallExpression = call;
    for (let links = 0; links < longestChain; links++) {
      const origin = this.origins.pathOf({ expression: link.expression, frame });
      if (origin !== undefined && environmentReaders.has(origin)) {
        const wanted = environmentReaders.get(origin);
        return wanted === undefined
          ? link === call
            ? link
            : undefined
          : wanted === method
            ? link
            : undefined;
      }
      const callee = reader.unwrap(link.expression);
      if (!reader.is.propertyAccess(callee)) return undefined;
      const [before, ...others] = this.resolver.resolve({ expression: callee.expression, frame });
      if (others.length > 0 || !reader.is.call(before?.place.expression)) return undefined;
      link = before.place.expression;
    }
    return undefined;
  }

  /**
   * The name in an expression, and the node that reads the variable of that name. If a helper is passed the name,
   * the node is the call of the helper.
   */
  private named(
    name: ts.Expression,
    reading: ts.Expression,
    frame: Frame | undefined,
  ): { readonly text: string; readonly node: ts.Node } | undefined {
    const { is, parser } = this.resolver.reader;
    if (is.stringLike(name)) return { text: name.text, node: reading };
    if (is.numericLiteral(name)) return undefined;
    const [found, ...others] = this.resolver.resolve({ expression: name, frame });
    const literal = found?.place.expression;
    if (others.length > 0 || !is.stringLike(literal)) return undefined;
    for (let outer = frame; outer !== undefined; outer = outer.outer) {
      const { call, target } = outer;
      if (call !== undefined && call === literal.parent) {
        const isPromise =
          target !== undefined &&
          'modifiers' in target &&
          target.modifiers?.some(({ kind }) => kind === parser.SyntaxKind.AsyncKeyword);
        return isPromise && !is.await(call.parent) ? undefined : { text: literal.text, node: call };
      }
    }
    return { text: literal.text, node: reading };
  }
}

/** The variable or setting that a member of an owner reads. */
function sourceOf(owner: string | undefined, member: string): Source | undefined {
  if (owner === undefined) return undefined;
  if (environmentOrigins.has(owner)) return { variable: member, isSetting: false };
  if (passedInEnvironment.test(owner) && variableName.test(member))
    return { variable: member, isSetting: false };
  const settings = settingOrigins.find((each) => owner === each || owner.startsWith(`${each}.`));
  return settings === undefined
    ? undefined
    : { variable: `${owner}.${member}`.slice(settings.length + 1), isSetting: true };
}

/** Splits an origin at its last name, and tells which variable it reads. */
function splitOrigin(origin: string | undefined): Source | undefined {
  const at = origin?.lastIndexOf('.') ?? -1;
  return origin === undefined || at < 0 ? undefined : sourceOf(origin.slice(0, at), origin.slice(at + 1));
}
