import type ts from 'typescript';
import { Memo } from './memo';
import type { SyntaxReader } from './syntax-reader';

/** More subclasses than a handwritten class has. */
const mostClasses = 50;

const deepestFamily = 8;

type Class = ts.ClassLikeDeclaration;

/** What a class is looked up by: the declaration of a name, and the places that use the name of a class. */
export interface ClassNames {
  readonly classOf: (name: ts.Expression) => Class | undefined;
  readonly usesOf: (name: ts.Identifier) => readonly ts.Identifier[];
}

/** Finds base classes and subclasses, and the calls that construct a class. */
export class ClassFamilies {
  private readonly lines = new Memo((owner: Class) => this.findLine(owner));
  private readonly children = new Memo((owner: Class) => this.findChildren(owner));
  private readonly descendants = new Memo((owner: Class) => this.findDescendants(owner));

  constructor(
    private readonly reader: SyntaxReader,
    private readonly names: ClassNames,
  ) {}

  /** A class and its base classes, the class itself first. */
  lineOf(owner: Class): readonly Class[] {
    return this.lines.of(owner);
  }

  private findLine(owner: Class): Class[] {
    const line: Class[] = [];
    let at: Class | undefined = owner;
    while (at !== undefined && line.length < deepestFamily && !line.includes(at)) {
      line.push(at);
      at = this.baseOf(at);
    }
    return line;
  }

  /** The base class that a class extends. */
  baseOf(owner: Class): Class | undefined {
    const { SyntaxKind } = this.reader.parser;
    const clause = owner.heritageClauses?.find(({ token }) => token === SyntaxKind.ExtendsKeyword);
    const [type] = clause?.types ?? [];
    return type === undefined ? undefined : this.names.classOf(type.expression);
  }

  /** The classes of the script that extend a class, directly or not. */
  descendantsOf(owner: Class): readonly Class[] {
    return this.descendants.of(owner);
  }

  private findDescendants(owner: Class): Class[] {
    const found = new Set<Class>();
    const pending = [owner];
    for (let at = pending.pop(); at !== undefined && found.size < mostClasses; at = pending.pop()) {
      for (const child of this.children.of(at)) {
        if (child !== owner && !found.has(child)) {
          found.add(child);
          pending.push(child);
        }
      }
    }
    return [...found];
  }

  /**
   * The calls in the script that run the constructor of a class: `new C(…)`, and `super(…)` in its subclasses; only
   * those for the class of `this`, if that is known.
   */
  constructionsOf(owner: Class, self?: Class): (ts.CallExpression | ts.NewExpression)[] {
    const line = self === undefined ? [] : this.lineOf(self);
    const isWanted = (child: Class) => self === undefined || line.includes(child);
    const made = this.usesOfName(owner).flatMap(({ parent }) =>
      this.reader.is.new(parent) && this.reader.is.identifier(parent.expression) ? [parent] : [],
    );
    const inherited = this.children
      .of(owner)
      .filter(isWanted)
      .flatMap((child): (ts.CallExpression | ts.NewExpression)[] => {
        const own = child.members.find((member) => this.reader.is.constructor(member));
        if (own === undefined) return this.madeOf(child);
        return this.reader.is.constructor(own) ? this.superCallsIn(own) : [];
      });
    return self === undefined || self === owner ? [...made, ...inherited] : inherited;
  }

  /**
   * The methods that `this.name(…)` may call in a class: its own or an inherited one, and those of subclasses, or
   * the one of the class that `this` is known to have.
   */
  methodsOf(owner: Class, name: string, self: Class | undefined): ts.MethodDeclaration[] {
    const own = this.inheritedMethod(this.lineOf(self ?? owner), name);
    const below = self === undefined ? this.descendantsOf(owner) : [];
    const others = below.flatMap((each) => this.methodIn(each, name) ?? []);
    return [...(own === undefined ? [] : [own]), ...others].filter(({ body }) => body !== undefined);
  }

  /** The method that the first class in a line with such a method has. */
  inheritedMethod(line: readonly Class[], name: string): ts.MethodDeclaration | undefined {
    return line.map((each) => this.methodIn(each, name)).find((method) => method !== undefined);
  }

  private methodIn(owner: Class, name: string): ts.MethodDeclaration | undefined {
    return this.reader
      .named(owner.members, name)
      .find((member): member is ts.MethodDeclaration => this.reader.is.method(member));
  }

  private findChildren(owner: Class): Class[] {
    const { is, parser } = this.reader;
    return this.usesOfName(owner).flatMap(({ parent }) => {
      const clause =
        parent.kind === parser.SyntaxKind.ExpressionWithTypeArguments ? parent.parent : undefined;
      return is.classLike(clause?.parent) && this.baseOf(clause.parent) === owner ? [clause.parent] : [];
    });
  }

  private usesOfName({ name }: Class): readonly ts.Identifier[] {
    return name === undefined ? [] : this.names.usesOf(name);
  }

  /** `new Child(…)` of a subclass without a constructor of its own. */
  private madeOf(child: Class): ts.NewExpression[] {
    return this.usesOfName(child).flatMap(({ parent }) => (this.reader.is.new(parent) ? [parent] : []));
  }

  private superCallsIn({ body }: ts.ConstructorDeclaration): ts.CallExpression[] {
    const { is, parser } = this.reader;
    return (body?.statements ?? []).flatMap((statement) => {
      const call = is.expressionStatement(statement) ? statement.expression : undefined;
      return is.call(call) && call.expression.kind === parser.SyntaxKind.SuperKeyword ? [call] : [];
    });
  }
}
