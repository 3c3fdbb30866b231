import type ts from 'typescript';
import { isGlobalEnvironment, settingCalls, settingMethods } from '../../../../ecosystem/environment-sources';
import { calledName } from '../evaluate/calls-by-name';
import type { Resolver } from '../evaluate/resolver';

/** The last names of the calls that may set variables. */
const settingNames: ReadonlySet<string> = new Set(['assign', ...settingMethods]);

/** The environment variables that a script sets, or declares as secrets of its platform. */
export function variablesSet({ bindings, reader, script }: Resolver): string[] {
  const { assignments, calls, objects } = bindings.index;
  const assigned = [...assignments].flatMap(([name, all]) =>
    all.some(({ target }) => isMemberOfEnvironment(target)) ? [name] : [],
  );
  const called = calls.flatMap((call) => {
    if (!settingNames.has(calledName(call, reader) ?? '')) return [];
    const name = reader.dottedName(call.expression) ?? '';
    const [first, second] = call.arguments ?? [];
    if (name === 'Object.assign' && first !== undefined && isEnvironment(first)) {
      return reader.is.objectLiteral(second) ? propertyNames(second) : [];
    }
    return settingCalls.test(name) && reader.is.stringLike(first) ? [first.text] : [];
  });
  const declared = (script.code.includes('secrets') ? objects : []).flatMap((object) => {
    const secrets = reader.propertyOf(object, 'secrets');
    const elements = reader.is.arrayLiteral(secrets) ? [...secrets.elements] : [];
    return elements.flatMap((element) => (reader.is.stringLike(element) ? [element.text] : []));
  });
  return [...new Set([...assigned, ...called, ...declared])];

  function isMemberOfEnvironment(target: ts.Expression): boolean {
    const { is } = reader;
    return (is.propertyAccess(target) || is.elementAccess(target)) && isEnvironment(target.expression);
  }

  function isEnvironment(expression: ts.Expression): boolean {
    return isGlobalEnvironment(reader.dottedName(expression) ?? '');
  }

  function propertyNames(object: ts.ObjectLiteralExpression): string[] {
    return object.properties.flatMap(({ name }) => (name && reader.nameOf(name)) ?? []);
  }
}
