import type ts from 'typescript';
import type { Resolver } from './resolve';
import type { EnvironmentRead, Frame } from './values';

/** Objects whose members are environment variables: Node, Vite and Astro, Bun. */
export const environmentObjects = new Set([
  'process.env',
  'globalThis.process.env',
  'import.meta.env',
  'Bun.env',
]);

/** Functions that read the environment variable named by their first argument: Deno. */
export const environmentGetters = new Set(['Deno.env.get']);

/** Modules whose exports are environment variables (SvelteKit, Astro). */
const variableModules = /^(?:\$env\/static\/(?:private|public)|astro:env\/(?:server|client))$/;

/** Modules that export the environment as one object named `env` (SvelteKit, Node, Bun, Cloudflare). */
const objectModules = /^(?:\$env\/dynamic\/(?:private|public)|node:process|process|bun|cloudflare:workers)$/;

/** What holds the environment: the object itself, or a schema that it went through. */
interface Holder {
  /** The call that checked the environment, whose schema may trim. */
  readonly schema: ts.Expression | undefined;
}

type MemberAccess = ts.PropertyAccessExpression | ts.ElementAccessExpression;

/** Knows where a script reads environment variables. */
export class EnvironmentReads {
  constructor(private readonly resolver: Resolver) {}

  /** The variable that a member access reads: `process.env.X`, `env.X`, `config['X']` of a checked environment. */
  ofMember(access: MemberAccess, frame: Frame | undefined): EnvironmentRead | undefined {
    const { is } = this.resolver.reader;
    const variable = is.propertyAccess(access)
      ? access.name.text
      : is.stringLike(access.argumentExpression)
        ? access.argumentExpression.text
        : undefined;
    const holder = variable === undefined ? undefined : this.holder(access.expression, variable, frame);
    return variable === undefined || holder === undefined
      ? undefined
      : { variable, node: access, destructured: false, trimmed: this.trims(holder, variable) };
  }

  /** The variable that a call reads: `Deno.env.get('X')`. */
  ofCall(call: ts.CallExpression): EnvironmentRead | undefined {
    const { reader } = this.resolver;
    const [argument] = call.arguments;
    const getter = reader.dottedName(call.expression);
    return getter !== undefined && environmentGetters.has(getter) && reader.is.stringLike(argument)
      ? { variable: argument.text, node: call, destructured: false, trimmed: false }
      : undefined;
  }

  /** The variable that a name holds: `const { X } = process.env`, `import { X } from '$env/static/private'`. */
  ofName(identifier: ts.Identifier): EnvironmentRead | undefined {
    const { reader, bindings } = this.resolver;
    const declaration = bindings.declarations.of(identifier);
    if (reader.is.importSpecifier(declaration)) {
      const module = bindings.importedModule(declaration) ?? '';
      const variable = (declaration.propertyName ?? declaration.name).text;
      return variableModules.test(module)
        ? { variable, node: declaration, destructured: true, trimmed: false }
        : undefined;
    }
    if (!reader.is.bindingElement(declaration)) return undefined;
    const source = bindings.patternSource(declaration);
    const variable = bindings.boundName(declaration);
    if (source === undefined || variable === undefined) return undefined;
    const holder = this.holder(source, variable, undefined);
    return holder === undefined
      ? undefined
      : { variable, node: declaration, destructured: true, trimmed: this.trims(holder, variable) };
  }

  private holder(owner: ts.Expression, variable: string, frame: Frame | undefined): Holder | undefined {
    const { reader } = this.resolver;
    const name = reader.dottedName(owner);
    if (name !== undefined && environmentObjects.has(name)) return { schema: undefined };
    if (this.isImportedEnvironment(owner)) return { schema: undefined };
    const [held, ...others] = this.resolver.resolve({ expression: owner, frame });
    if (held === undefined || others.length > 0) return undefined;
    const { expression } = held.place;
    const heldName = reader.dottedName(expression);
    if (heldName !== undefined && !reader.is.call(expression) && environmentObjects.has(heldName)) {
      return { schema: undefined };
    }
    if (reader.is.call(expression) && this.takesEnvironment(expression)) return { schema: expression };
    return this.isHandedIn(owner, variable) ? { schema: undefined } : undefined;
  }

  private isImportedEnvironment(owner: ts.Expression): boolean {
    const { reader, bindings } = this.resolver;
    const name = reader.unwrap(owner);
    const declaration = reader.is.identifier(name) ? bindings.declarations.of(name) : undefined;
    return (
      reader.is.importSpecifier(declaration) &&
      (declaration.propertyName ?? declaration.name).text === 'env' &&
      objectModules.test(bindings.importedModule(declaration) ?? '')
    );
  }

  /** `env.X` of a Cloudflare Worker and the like, where `env` is a parameter or a member of one. */
  private isHandedIn(owner: ts.Expression, variable: string): boolean {
    const { reader, bindings } = this.resolver;
    const name = reader.dottedName(owner) ?? '';
    if (!/(?:^|\.)env$/.test(name) || !/^[A-Z][A-Z0-9_]*$/.test(variable)) return false;
    const root = bindings.rootDeclaration(owner);
    return (
      name.startsWith('this.') ||
      reader.is.parameter(root) ||
      (reader.is.bindingElement(root) && this.isOfParameter(root))
    );
  }

  private isOfParameter(element: ts.BindingElement): boolean {
    let owner: ts.Node = element.parent.parent;
    while (this.resolver.reader.is.bindingElement(owner)) owner = owner.parent.parent;
    return this.resolver.reader.is.parameter(owner);
  }

  /** Whether a call gets the environment to check it: `schema.parse(process.env)`, `createEnv({ runtimeEnv })`. */
  private takesEnvironment(call: ts.CallExpression): boolean {
    const { reader } = this.resolver;
    return call.arguments.some((argument) => {
      const name = reader.dottedName(argument);
      if (name !== undefined && environmentObjects.has(name)) return true;
      return (
        reader.is.objectLiteral(argument) &&
        argument.properties.some(
          (property) =>
            reader.is.propertyAssignment(property) &&
            environmentObjects.has(reader.dottedName(property.initializer) ?? ''),
        )
      );
    });
  }

  /** Whether the schema of a checked environment trims a variable: some `trim` stands behind its name. */
  private trims({ schema }: Holder, variable: string): boolean {
    const { reader, bindings } = this.resolver;
    if (schema === undefined) return false;
    return bindings.indexOf(schema.getSourceFile()).objects.some((object) => {
      const rule = reader.propertyOf(object, variable);
      return rule !== undefined && /\btrim\w*\(/.test(rule.getText());
    });
  }
}
