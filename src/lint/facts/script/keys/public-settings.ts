import type ts from 'typescript';
import type { PublicSetting } from '../../../../ecosystem/public-configuration';
import type { Resolver } from '../evaluate/resolver';

/** Where a configuration writes a setting. */
export interface WrittenSetting {
  readonly setting: PublicSetting;
  /** The name of the setting's last property. */
  readonly name: ts.Node;
  readonly value: ts.Expression;
}

/** The settings of a list that a script, as the configuration of a framework, writes. */
export function writtenSettings(settings: readonly PublicSetting[], resolver: Resolver): WrittenSetting[] {
  const { uri } = resolver.script;
  return settings
    .filter(({ file }) => file.test(uri))
    .flatMap((setting) => [...inObjects(setting, resolver), ...inAssignments(setting, resolver)]);
}

/** `export default { vite: { define: … } }` */
function inObjects(setting: PublicSetting, { bindings, reader: { is } }: Resolver): WrittenSetting[] {
  const last = setting.path.at(-1) ?? '';
  return (bindings.index.identifiers.get(last) ?? []).flatMap((name) => {
    const { parent } = name;
    const value = is.propertyAssignment(parent)
      ? parent.name === name
        ? parent.initializer
        : undefined
      : is.shorthand(parent)
        ? name
        : undefined;
    return value !== undefined && isAt(parent.parent, setting.path.slice(0, -1))
      ? [{ setting, name, value }]
      : [];
  });

  /** Whether an object is the value of these properties, from the outermost on, and of no other one. */
  function isAt(object: ts.Node, path: readonly string[]): boolean {
    const outer = object.parent;
    const isNamed = is.propertyAssignment(outer) && is.identifier(outer.name);
    const [last, ...others] = [...path].reverse();
    return last === undefined
      ? !is.propertyAssignment(outer)
      : isNamed && outer.name.text === last && isAt(outer.parent, others.reverse());
  }
}

/** `config.env = …` */
function inAssignments(setting: PublicSetting, { bindings, reader }: Resolver): WrittenSetting[] {
  const [name, ...others] = setting.path;
  if (name === undefined || others.length > 0) return [];
  return (bindings.index.assignments.get(name) ?? []).flatMap(({ target, value }) =>
    reader.is.propertyAccess(target) && value !== undefined && reader.dottedName(target) !== 'process.env'
      ? [{ setting, name: target.name, value }]
      : [],
  );
}
