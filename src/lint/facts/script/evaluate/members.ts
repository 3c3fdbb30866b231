import type ts from 'typescript';
import { ClassFamilies } from './class-families';
import { classAround, declaredValues } from './class-members';
import type { Declaration } from './declarations';
import { comesFromOutside, isEmptyValue } from './doubtful-values';
import type { Elements } from './elements';
import { returnsOf } from './functions';
import type { Imports } from './imports';
import type { Resolver } from './resolver';
import type { Assignment } from './script-index';
import { type BoundExpression, type Frame, selfIn } from './values';

/** More assignments than a property has in handwritten code. */
const mostAssigned = 20;

export type MemberAccess = ts.PropertyAccessExpression | ts.ElementAccessExpression;

/** The assignments to fields of `this` in a class, and to properties of the object in a variable. */
export interface MemberWrites {
  readonly ofField: (owner: ts.ClassLikeDeclaration, name: string) => readonly Assignment[];
  readonly ofProperty: (variable: Declaration, name: string) => readonly Assignment[];
}

/** The values of members of objects, classes and enums: the expressions that they stand for. */
export class Members {
  private readonly fields = new WeakMap<ts.ClassLikeDeclaration, Map<string, readonly ts.Expression[]>>();
  readonly families: ClassFamilies;

  constructor(
    private readonly resolver: Resolver,
    private readonly imports: Imports,
    private readonly elements: Elements,
    private readonly writes: MemberWrites,
  ) {
    this.families = new ClassFamilies(resolver.reader, {
      classOf: (name) => this.classOf(name),
      usesOf: (name) => resolver.bindings.usesOf(name),
    });
  }

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
        return unbound(this.ofInstance(expression, name));
      }
      if (!reader.is.objectLiteral(expression)) return [];
      const value = reader.propertyOf(expression, name);
      if (value !== undefined) return [{ expression: value, frame }];
      const getter = reader
        .named(expression.properties, name)
        .find((property): property is ts.GetAccessorDeclaration => reader.is.getter(property));
      return getter === undefined
        ? []
        : returnsOf(getter, reader).map((each) => ({ expression: each, frame }));
    });
  }

  /** The methods that `this.x`, `super.x`, `object.x` or `new Class().x` refers to. */
  methodsOf(access: ts.PropertyAccessExpression, frame: Frame | undefined): ts.MethodDeclaration[] {
    const { reader } = this.resolver;
    const name = access.name.text;
    const around = classAround(access, reader);
    if (around !== undefined && reader.is.this(access.expression))
      return this.families.methodsOf(around, name, selfIn(frame));
    if (around !== undefined && access.expression.kind === reader.parser.SyntaxKind.SuperKeyword) {
      return present(this.families.inheritedMethod(this.families.lineOf(around).slice(1), name));
    }
    return present(this.methodOfObject(access, name));
  }

  private methodOfObject(
    access: ts.PropertyAccessExpression,
    name: string,
  ): ts.MethodDeclaration | undefined {
    const { reader } = this.resolver;
    const isMethod = (member: ts.Node): member is ts.MethodDeclaration => reader.is.method(member);
    const [held, ...others] = this.resolver.resolve({ expression: access.expression, frame: undefined });
    const owner = others.length > 0 ? undefined : held?.place.expression;
    if (reader.is.objectLiteral(owner)) {
      return reader.named(owner.properties, name).find(isMethod);
    }
    const made = reader.is.new(owner) ? this.classOf(owner.expression) : this.classOf(access.expression);
    return made && this.families.inheritedMethod(this.families.lineOf(made), name);
  }

  private named(access: MemberAccess, name: string, frame: Frame | undefined): BoundExpression[] {
    const { reader, bindings } = this.resolver;
    if (reader.is.this(reader.unwrap(access.expression))) {
      const owner = classAround(access, reader);
      const self = selfIn(frame);
      return unbound(owner === undefined ? [] : this.fieldOfThis(owner, name, self), self && frame);
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
    if (writes.length > mostAssigned) return [];
    const values = writes.flatMap(({ target, value }) =>
      value === undefined || value === target.parent ? [] : [{ expression: value, frame }],
    );
    return values.length < writes.length ? [] : values;
  }

  /** The value of a static field of a class, a member of an enum, or an export of a module. */
  private constantOf(owner: ts.Expression, name: string): ts.Expression | undefined {
    const { reader } = this.resolver;
    const declaration = this.originalDeclaration(owner);
    if (reader.is.namespaceImport(declaration)) return this.imports.exportOf(declaration, name);
    if (reader.is.enumDeclaration(declaration)) {
      return reader.named(declaration.members, name)[0]?.initializer;
    }
    if (!reader.is.classLike(declaration)) return undefined;
    const values = this.families.lineOf(declaration).map((each) => declaredValues(each, name, reader));
    return onlyOne(values.find(({ length }) => length > 0) ?? []);
  }

  /** The declaration of a name. For an imported class or enum, the one in its module. */
  private originalDeclaration(owner: ts.Expression): Declaration | undefined {
    const { reader, bindings } = this.resolver;
    const inner = reader.unwrap(owner);
    const declaration = reader.is.identifier(inner) ? bindings.declarations.of(inner) : undefined;
    const imported = declaration && this.imports.valueOf(declaration);
    return reader.is.identifier(imported) ? bindings.declarations.of(imported) : declaration;
  }

  private ofInstance(made: ts.NewExpression, name: string): readonly ts.Expression[] {
    const owner = this.classOf(made.expression);
    return owner === undefined ? [] : this.inheritedField(owner, name);
  }

  private classOf(name: ts.Expression): ts.ClassLikeDeclaration | undefined {
    const declaration = this.originalDeclaration(name);
    return this.resolver.reader.is.classLike(declaration) ? declaration : undefined;
  }

  /** What `this.name` may be in a class: its own or an inherited value, or the one of a subclass. */
  private fieldOfThis(
    owner: ts.ClassLikeDeclaration,
    name: string,
    self: ts.ClassLikeDeclaration | undefined,
  ): readonly ts.Expression[] {
    if (self !== undefined) return this.inheritedField(self, name);
    const others = this.families.descendantsOf(owner).flatMap((each) => this.fieldOf(each, name));
    return [...this.inheritedField(owner, name), ...others];
  }

  private inheritedField(owner: ts.ClassLikeDeclaration, name: string): readonly ts.Expression[] {
    const line = this.families.lineOf(owner).map((each) => this.fieldOf(each, name));
    return line.find(({ length }) => length > 0) ?? [];
  }

  /** The only value that a class gives to a field of `this`: in its declaration, an assignment or a getter. */
  private fieldOf(owner: ts.ClassLikeDeclaration, name: string): readonly ts.Expression[] {
    const known = this.fields.get(owner) ?? new Map<string, readonly ts.Expression[]>();
    this.fields.set(owner, known);
    if (!known.has(name)) {
      const { reader } = this.resolver;
      const assigned = this.writes
        .ofField(owner, name)
        .map(({ target, value }) => (value === target.parent ? undefined : value));
      const declared = declaredValues(owner, name, reader);
      const kept =
        assigned.length === 0 ? declared : declared.filter((value) => !isEmptyValue(value, reader));
      known.set(name, present(onlyOne([...kept, ...assigned])));
    }
    return known.get(name) ?? [];
  }
}

function present<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

function unbound(values: readonly ts.Expression[], frame?: Frame): BoundExpression[] {
  return values.map((expression) => ({ expression, frame }));
}

/** The value of a list with one value; undefined if there are several, or if the one isn't known. */
export function onlyOne<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.length === 1 ? values[0] : undefined;
}
