import type ts from 'typescript';
import {
  checkedMembers,
  checkingFunctions,
  environmentCheckers,
  environmentOrigins,
  schemaModules,
} from '../../../../ecosystem/environment-sources';
import { groupBy } from '../../../group-by';
import { Memo } from './memo';
import type { Origins } from './origins';
import type { Resolver } from './resolver';
import type { BoundExpression, EnvironmentRead } from './values';

const deepestRule = 3;
/** More rules with one name than a program has schemas. */
const mostRules = 20;

/** The properties of a file's objects by name, which may be rules of a schema, and whether they trim. */
interface Schemas {
  readonly rules: ReadonlyMap<string, readonly ts.PropertyAssignment[]>;
  readonly trims: Map<string, boolean>;
}

/** A call that checks an environment. */
interface EnvironmentCheck {
  readonly call: ts.CallExpression;
  readonly frame: BoundExpression['frame'];
}

/** Finds the variables of an environment that a schema checked: `schema.parse(process.env)`, `createEnv({ … })`. */
export class CheckedEnvironments {
  private readonly schemas = new Memo((sourceFile: ts.SourceFile) => this.schemasIn(sourceFile));

  constructor(
    private readonly resolver: Resolver,
    private readonly origins: Origins,
  ) {}

  /**
   * The variable that `name` of a checked environment reads, if the owner is one. If the reads are passed to the
   * check one by one, it is the one passed as `name`.
   */
  read(
    owner: BoundExpression,
    name: string,
    node: ts.Node,
    destructured: boolean,
  ): EnvironmentRead | undefined {
    const check = this.checkOf(owner);
    if (check === undefined) return undefined;
    const given = this.given(check, name);
    if (given === undefined && !this.takesEnvironment(check)) return undefined;
    const trims = this.mayTrim(name, check.call.getSourceFile());
    if (given !== undefined) return { ...given, trimmed: given.trimmed || trims };
    const isFromModule = check.call.getSourceFile() !== node.getSourceFile();
    return {
      variable: name,
      isSetting: false,
      node,
      destructured,
      trimmed: trims,
      ...(isFromModule ? { isFromModule } : {}),
    };
  }

  /** The call that created a checked environment, or the result that contains one. */
  private checkOf(owner: BoundExpression): EnvironmentCheck | undefined {
    const { reader, bindings } = this.resolver;
    const [held, ...others] = this.resolver.resolve(owner);
    if (held === undefined || others.length > 0) return undefined;
    const { expression, frame } = held.place;
    if (reader.is.call(expression)) return this.isCheck(expression) ? { call: expression, frame } : undefined;
    if (reader.is.propertyAccess(expression) && checkedMembers.has(expression.name.text)) {
      return this.outcome({ expression: expression.expression, frame });
    }
    const declaration = reader.is.identifier(expression) ? bindings.declarations.of(expression) : undefined;
    if (!reader.is.bindingElement(declaration)) return undefined;
    const source = bindings.patternSource(declaration);
    const member = bindings.boundName(declaration) ?? '';
    return source !== undefined && checkedMembers.has(member)
      ? this.outcome({ expression: source, frame })
      : undefined;
  }

  private outcome(place: BoundExpression): EnvironmentCheck | undefined {
    const [held, ...others] = this.resolver.resolve(place);
    const call = held?.place.expression;
    return others.length === 0 && this.resolver.reader.is.call(call) && this.isCheck(call)
      ? { call, frame: held?.place.frame }
      : undefined;
  }

  private isCheck(call: ts.CallExpression): boolean {
    const origin = this.origins.pathOf({ expression: call, frame: undefined }) ?? '';
    const name = this.resolver.reader.dottedName(call.expression)?.split('.').at(-1) ?? '';
    return checkingFunctions.has(name) || environmentCheckers.has(origin) || origin === '<arktype>.type()()';
  }

  private takesEnvironment({ call, frame }: EnvironmentCheck): boolean {
    const { is } = this.resolver.reader;
    if (environmentCheckers.has(this.origins.pathOf({ expression: call, frame }) ?? '')) return true;
    const isEnvironment = (expression: ts.Expression) =>
      environmentOrigins.has(this.origins.pathOf({ expression, frame }) ?? '');
    return call.arguments.some(
      (argument) =>
        isEnvironment(argument) ||
        (is.objectLiteral(argument) &&
          argument.properties.some(
            (property) => is.propertyAssignment(property) && isEnvironment(property.initializer),
          )),
    );
  }

  /**
   * The read that is passed to a check under a name: `parse({ key: process.env.X })`, `runtimeEnv: { X:
   * process.env.X }`.
   */
  private given({ call, frame }: EnvironmentCheck, name: string): EnvironmentRead | undefined {
    const { reader } = this.resolver;
    const objects = call.arguments.flatMap((argument) =>
      this.resolver.resolve({ expression: argument, frame }).flatMap(({ place: { expression } }) => {
        if (!reader.is.objectLiteral(expression)) return [];
        const inner = expression.properties.flatMap((property) =>
          reader.is.propertyAssignment(property) && reader.is.objectLiteral(property.initializer)
            ? [property.initializer]
            : [],
        );
        return [expression, ...inner];
      }),
    );
    return objects
      .flatMap((object) => reader.propertyOf(object, name) ?? [])
      .flatMap((value) => this.resolver.resolve({ expression: value, frame }))
      .flatMap(({ read, trimmed }) => (read === undefined ? [] : [{ ...read, trimmed }]))[0];
  }

  /** Whether the schema of a variable trims it, or may trim it because it is in another file than this one. */
  mayTrim(variable: string, sourceFile: ts.SourceFile): boolean {
    const { rules, trims } = this.schemas.of(sourceFile);
    const ofVariable = rules.get(variable) ?? [];
    const known =
      trims.get(variable) ??
      (ofVariable.length === 0 ||
        ofVariable.slice(0, mostRules).some(({ initializer }) => this.saysTrim(initializer, 0)));
    trims.set(variable, known);
    return known;
  }

  private schemasIn(sourceFile: ts.SourceFile): Schemas {
    const { reader, bindings } = this.resolver;
    return {
      rules: groupBy(
        bindings
          .indexOf(sourceFile)
          .objects.flatMap(({ properties }) =>
            properties.filter((property) => reader.is.propertyAssignment(property)),
          ),
        ({ name }) => reader.nameOf(name),
      ),
      trims: new Map<string, boolean>(),
    };
  }

  private saysTrim(rule: ts.Node, depth: number): boolean {
    const { reader, bindings } = this.resolver;
    if (/\btrim/i.test(rule.getText())) return true;
    if (depth > deepestRule) return true;
    const names: ts.Identifier[] = [];
    const pending: ts.Node[] = [rule];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (reader.is.identifier(node)) names.push(node);
      const member = reader.is.propertyAccess(node) ? node.name : undefined;
      reader.parser.forEachChild(node, (child) => {
        if (child !== member) pending.push(child);
      });
    }
    return names.some((name) => {
      const declaration = bindings.declarations.of(name);
      if (declaration === undefined) return false;
      if (reader.is.variable(declaration)) {
        return declaration.initializer !== undefined && this.saysTrim(declaration.initializer, depth + 1);
      }
      if (reader.is.functionDeclaration(declaration)) return this.saysTrim(declaration, depth + 1);
      return !schemaModules.test(bindings.importedModule(declaration) ?? 'zod');
    });
  }
}
