import type ts from 'typescript';
import { injectedClasses } from '../../../../ecosystem/environment-sources';
import { loadedModule } from './loaded-module';
import type { Resolver } from './resolver';
import type { BoundExpression } from './values';

const longestPath = 20;

/**
 * Names where a value comes from, as one text: `process.env`, `<dotenv>.config().parsed`, `(context).env`. A
 * module stands in `<>` without `node:`, its default export is the module itself, a parameter stands in `()`, and
 * a parameter of a class from a module is `<module>.Class`. Constants and fields are followed to what they hold.
 */
export class Origins {
  private readonly known = new WeakMap<object, Map<ts.Node, string | undefined>>();

  constructor(private readonly resolver: Resolver) {}

  /** Where an expression comes from; undefined for what is no chain of names, members and calls. */
  of({ expression, frame }: BoundExpression, depth = 0): string | undefined {
    const inner = this.resolver.reader.unwrap(expression);
    const known = this.known.get(frame ?? this) ?? new Map<ts.Node, string | undefined>();
    this.known.set(frame ?? this, known);
    if (!known.has(inner)) {
      // What is made of itself comes from nowhere.
      known.set(inner, undefined);
      known.set(inner, depth > longestPath ? undefined : this.trace(inner, frame, depth));
    }
    return known.get(inner);
  }

  private trace(inner: ts.Expression, frame: BoundExpression['frame'], depth: number): string | undefined {
    const { is } = this.resolver.reader;
    if (is.identifier(inner)) return this.ofName(inner, frame, depth);
    if (is.this(inner)) return 'this';
    if (is.metaProperty(inner)) return 'import.meta';
    if (is.propertyAccess(inner) || is.elementAccess(inner)) return this.ofMember(inner, frame, depth);
    if (is.call(inner)) {
      const module = loadedModule(inner, this.resolver.reader);
      if (module !== undefined) return moduleOrigin(module);
      const called = this.of({ expression: inner.expression, frame }, depth + 1);
      return called === undefined ? undefined : `${called}()`;
    }
    // `extra ?? {}`: an empty object in the place of what is missing.
    const isFallback =
      is.binary(inner) && is.objectLiteral(inner.right) && inner.right.properties.length === 0;
    return isFallback ? this.of({ expression: inner.left, frame }, depth + 1) : undefined;
  }

  /** Where the name in a destructuring pattern comes from. */
  ofBinding(element: ts.BindingElement, frame: BoundExpression['frame'], depth = 0): string | undefined {
    const { is } = this.resolver.reader;
    const name = this.resolver.bindings.boundName(element);
    const owner = element.parent.parent;
    if (name === undefined || depth > longestPath || !is.objectBinding(element.parent)) return undefined;
    const from = is.bindingElement(owner)
      ? this.ofBinding(owner, frame, depth + 1)
      : is.parameter(owner)
        ? this.ofParameter(owner, frame, depth + 1)
        : owner.initializer === undefined
          ? undefined
          : this.of({ expression: owner.initializer, frame }, depth + 1);
    return from === undefined ? undefined : `${from}.${name}`;
  }

  private ofName(
    identifier: ts.Identifier,
    frame: BoundExpression['frame'],
    depth: number,
  ): string | undefined {
    const { reader, bindings } = this.resolver;
    const { is } = reader;
    const declaration = bindings.declarations.of(identifier);
    if (declaration === undefined) return globalObjects.has(identifier.text) ? '' : identifier.text;
    if (is.bindingElement(declaration)) return this.ofBinding(declaration, frame, depth);
    if (is.parameter(declaration)) return this.ofParameter(declaration, frame, depth);
    const [value, ...others] = bindings.valuesOfName(identifier, frame);
    if (value !== undefined) return others.length > 0 ? undefined : this.of(value, depth + 1);
    const module = bindings.importedModule(declaration);
    if (module === undefined || module.startsWith('.')) return undefined;
    const name = is.importSpecifier(declaration)
      ? (declaration.propertyName ?? declaration.name).text
      : 'default';
    return moduleOrigin(module) + (name === 'default' ? '' : `.${name}`);
  }

  private ofParameter(
    parameter: ts.ParameterDeclaration,
    frame: BoundExpression['frame'],
    depth: number,
  ): string | undefined {
    const { is } = this.resolver.reader;
    const argument = frame?.arguments.get(parameter);
    if (argument !== undefined) return this.of(argument, depth + 1);
    return this.injected(parameter.type) ?? `(${is.identifier(parameter.name) ? parameter.name.text : ''})`;
  }

  /** The class of a parameter that a framework injects, where it is one that the environment is read from. */
  private injected(type: ts.TypeNode | undefined): string | undefined {
    const name: ts.Node | undefined =
      type !== undefined && 'typeName' in type ? (type as ts.TypeReferenceNode).typeName : undefined;
    if (!this.resolver.reader.is.identifier(name)) return undefined;
    const declaration = this.resolver.bindings.declarations.of(name);
    const module = declaration === undefined ? undefined : this.resolver.bindings.importedModule(declaration);
    const origin = `${moduleOrigin(module ?? '')}.${name.text}`;
    return injectedClasses.has(origin) ? origin : undefined;
  }

  private ofMember(
    access: ts.PropertyAccessExpression | ts.ElementAccessExpression,
    frame: BoundExpression['frame'],
    depth: number,
  ): string | undefined {
    const { is } = this.resolver.reader;
    const [value, ...others] = this.resolver.bindings.valuesOfMember(access, frame);
    if (value !== undefined) return others.length > 0 ? undefined : this.of(value, depth + 1);
    const argument = is.propertyAccess(access) ? access.name : access.argumentExpression;
    const owner = this.of({ expression: access.expression, frame }, depth + 1);
    if (owner === undefined || !('text' in argument)) return undefined;
    const name = argument.text as string;
    if (name === 'default' && owner.startsWith('<')) return owner;
    return owner === '' ? name : `${owner}.${name}`;
  }
}

/** Names of the global object. */
export const globalObjects: ReadonlySet<string> = new Set(['globalThis', 'window', 'self', 'global']);

function moduleOrigin(module: string): string {
  return `<${module.replace(/^node:/, '')}>`;
}
