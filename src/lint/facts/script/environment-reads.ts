import type ts from 'typescript';
import type { Reader } from './reader';
import type { EnvironmentRead } from './values';

/** Objects whose members are environment variables: Node, Vite and Astro, Bun. */
const environmentObjects = new Set(['process.env', 'globalThis.process.env', 'import.meta.env', 'Bun.env']);

/** Functions that read the environment variable named by their first argument: Deno. */
const environmentGetters = new Set(['Deno.env.get']);

/** Whether a dotted name is that of an object that holds the environment. */
export function isEnvironmentObject(name: string | undefined): boolean {
  return name !== undefined && environmentObjects.has(name);
}

/** The environment variable that an expression reads, if it reads one itself. */
export function environmentRead(reader: Reader, expression: ts.Expression): EnvironmentRead | undefined {
  const { is } = reader;
  const variable = is.propertyAccess(expression)
    ? memberOfEnvironment(reader, expression.expression, expression.name.text)
    : is.elementAccess(expression) && is.stringLike(expression.argumentExpression)
      ? memberOfEnvironment(reader, expression.expression, expression.argumentExpression.text)
      : is.call(expression)
        ? argumentOfGetter(reader, expression)
        : undefined;
  return variable === undefined ? undefined : { variable, node: expression, destructured: false };
}

function memberOfEnvironment(reader: Reader, owner: ts.Expression, name: string): string | undefined {
  return isEnvironmentObject(reader.dottedName(owner)) ? name : undefined;
}

function argumentOfGetter(reader: Reader, call: ts.CallExpression): string | undefined {
  const [argument] = call.arguments;
  const getter = reader.dottedName(call.expression);
  return getter !== undefined && environmentGetters.has(getter) && reader.is.stringLike(argument)
    ? argument.text
    : undefined;
}
