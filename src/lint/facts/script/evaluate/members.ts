import type ts from 'typescript';
import { classAround, declaredValues, membersNamed } from './class-members';
import type { Declaration } from './declarations';
import { comesFromOutside, isEmptyValue } from './doubtful-values';
import type { Elements } from './elements';
import { returnsOf } from './functions';
import type { Imports } from './imports';
import type { Resolver } from './resolver';
import type { Assignment } from './script-index';
import type { BoundExpression, Frame } from './values';

/** More assignments than a property has in handwritten code. */
const mostAssigned = 20;

type MemberAccess = ts.PropertyAccessExpression | ts.ElementAccessExpression;

/** The assignments to fields of `this` in a class, and to properties of the object in a variable. */
export interface MemberWrites {
  readonly ofField: (owner: ts.ClassLikeDeclaration, name: string) => readonly Assignment[];
  readonly ofProperty: (variable: Declaration, name: string) => readonly Assignment[];
}

/** The values of members of objects, classes and enums: the expressions that they stand for. */
export class Members {
  private readonly fields = new WeakMap<ts.ClassLikeDeclaration, Map<string, ts.Expression | undefined>>();

  constructor(
    private readonly resolver: Resolver,
    private readonly imports: Imports,
    private readonly elements: Elements,
    private readonly writes: MemberWrites,
  ) {}

  of(access: MemberAccess, frame: Frame | undefined): BoundExpression[] {
    const { is } = this.resolver.reader;
    const owner = { expression: access.expression, frame };
    if (is.propertyAccess(access)) return this.named(access, access.name.text, frame);
    if (is.stringLike(access.argumentExpression)) {
      return this.named(access, access.argumentExpression.text, frame);
    }
    return this.elements.lookedUp(owner, access.argumentExpression);
  }

  /** The values of a property of an object, or of a class instance. */
  ofOwner(owner: BoundExpression, name: string): BoundExpression[] {
    const { reader } = this.resolver;
    return this.resolver.resolve(owner).flatMap(({ place: { expression, frame } }): BoundExpression[] => {
      if (reader.is.new(expression)) {
        const value = this.ofInstance(expression, name);
        return value === undefined ? [] : [{ expression: value, frame: undefined }];
      }
      if (!reader.is.objectLiteral(expression)) return [];
      const value = reader.propertyOf(expression, name);
      if (value !== undefined) return [{ expression: value, frame }];
      const getter = expression.properties.find(
        (property): property is ts.GetAccessorDeclaration =>
          reader.is.getter(property) && reader.nameOf(property.name) === name,
      );
      return getter === undefined
        ? []
        : returnsOf(getter, reader).map((each) => ({ expression: each, frame }));
    });
  }

  /** The method that `this.x`, `object.x` or `new Class().x` refers to. */
  methodOf(access: ts.PropertyAccessExpression): ts.MethodDeclaration | undefined {
    const { reader } = this.resolver;
    const name = access.name.text;
    const isMethod = (member: ts.Node): member is ts.MethodDeclaration => reader.is.method(member);
    if (reader.is.this(access.expression)) {
      const owner = classAround(access, reader);
      return owner === undefined ? undefined : membersNamed(owner, name, reader).find(isMethod);
    }
    const [held, ...others] = this.resolver.resolve({ expression: access.expression, frame: undefined });
    const owner = others.length > 0 ? undefined : held?.place.expression;
    if (reader.is.objectLiteral(owner)) {
      return owner.properties.filter(isMethod).find((method) => reader.nameOf(method.name) === name);
    }
    const made = reader.is.new(owner) ? this.classOf(owner.expression) : this.classOf(access.expression);
    return made === undefined ? undefined : membersNamed(made, name, reader).find(isMethod);
  }

  private named(access: MemberAccess, name: string, frame: Frame | undefined): BoundExpression[] {
    const { reader, bindings } = this.resolver;
    if (reader.is.this(reader.unwrap(access.expression))) {
      const owner = classAround(access, reader);
      const value = owner === undefined ? undefined : this.fieldOf(owner, name);
      return value === undefined ? [] : [{ expression: value, frame: undefined }];
    }
    const constant = this.constantOf(access.expression, name);
    if (constant !== undefined) return [{ expression: constant, frame: undefined }];
    const owner = { expression: access.expression, frame };
    const assigned = this.assigned(owner, name);
    const first = this.ofOwner(owner, name);
    if (assigned.length === 0) return first;
    const kept = first.filter(({ expression }) => !isEmptyValue(expression, reader));
    const all = [...kept, ...assigned];
    const declaration = bindings.rootDeclaration(access.expression);
    const isInDoubt =
      all.length > 1 &&
      declaration !== undefined &&
      all.some((value) => comesFromOutside(value, declaration, this.resolver));
    return isInDoubt ? [] : all;
  }

  /** What the script assigns to a property of an object in a variable; none if one of the values isn't known. */
  assigned({ expression, frame }: BoundExpression, name: string): BoundExpression[] {
    const { reader, bindings } = this.resolver;
    const holder = reader.unwrap(expression);
    const declaration = reader.is.identifier(holder) ? bindings.declarations.of(holder) : undefined;
    if (!reader.is.variable(declaration)) return [];
    const writes = this.writes.ofProperty(declaration, name);
    const values = writes.flatMap(({ target, value }) =>
      value === undefined || value === target.parent ? [] : [{ expression: value, frame }],
    );
    return values.length < writes.length || values.length > mostAssigned ? [] : values;
  }

  /** The value of a static field of a class, a member of an enum, or an export of a module. */
  private constantOf(owner: ts.Expression, name: string): ts.Expression | undefined {
    const { reader } = this.resolver;
    const declaration = this.originalDeclaration(owner);
    if (reader.is.namespaceImport(declaration)) return this.imports.exportOf(declaration, name);
    if (reader.is.enumDeclaration(declaration)) {
      return declaration.members.find((member) => reader.nameOf(member.name) === name)?.initializer;
    }
    return reader.is.classLike(declaration) ? onlyOne(declaredValues(declaration, name, reader)) : undefined;
  }

  /** The declaration of a name. For an imported class or enum, the one in its module. */
  private originalDeclaration(owner: ts.Expression): Declaration | undefined {
    const { reader, bindings } = this.resolver;
    const inner = reader.unwrap(owner);
    const declaration = reader.is.identifier(inner) ? bindings.declarations.of(inner) : undefined;
    const imported = declaration && this.imports.valueOf(declaration);
    return reader.is.identifier(imported) ? bindings.declarations.of(imported) : declaration;
  }

  private ofInstance(made: ts.NewExpression, name: string): ts.Expression | undefined {
    const owner = this.classOf(made.expression);
    return owner === undefined ? undefined : this.fieldOf(owner, name);
  }

  private classOf(name: ts.Expression): ts.ClassLikeDeclaration | undefined {
    const declaration = this.originalDeclaration(name);
    return this.resolver.reader.is.classLike(declaration) ? declaration : undefined;
  }

  /** The only value that a class gives to a field of `this`: in its declaration, an assignment or a getter. */
  private fieldOf(owner: ts.ClassLikeDeclaration, name: string): ts.Expression | undefined {
    const known = this.fields.get(owner) ?? new Map<string, ts.Expression | undefined>();
    this.fields.set(owner, known);
    if (!known.has(name)) {
      const assigned = this.writes
        .ofField(owner, name)
        .map(({ target, value }) => (value === target.parent ? undefined : value));
      known.set(name, onlyOne([...declaredValues(owner, name, this.resolver.reader), ...assigned]));
    }
    return known.get(name);
  }
}

/** The value of a list with one value; undefined if there are several, or if the one isn't known. */
export function onlyOne<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.length === 1 ? values[0] : undefined;
}
