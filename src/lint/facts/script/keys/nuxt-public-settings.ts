import type ts from 'typescript';
import { isStrictKeyName } from '../../../../elevenlabs/variables';
import type { VariableRead } from '../../facts';
import type { Resolver } from '../evaluate/resolver';

/**
 * Keys below `public` in Nuxt's runtime configuration, which every visitor gets: where the configuration defines
 * them, and where they are read. Each one under the variable that Nuxt fills it from.
 */
export function publicSettings(resolver: Resolver): VariableRead[] {
  const { bindings, reader, script } = resolver;
  return (bindings.index.identifiers.get('public') ?? []).flatMap((name) => {
    const { parent } = name;
    const found = reader.is.propertyAccess(parent)
      ? settingRead(parent, resolver)
      : reader.is.propertyAssignment(parent) && isRuntimeConfiguration(parent.parent, resolver)
        ? settingsIn(parent.initializer, [], resolver)
        : [];
    return found.map(({ node, path }) => ({
      variable: variableOf(path),
      range: { start: node.getStart(script.sourceFile), end: node.getEnd() },
      rename: undefined,
      alternatives: [],
    }));
  });
}

interface Setting {
  readonly node: ts.Node;
  readonly path: readonly string[];
}

/** The setting that a member of `useRuntimeConfig().public` reads. */
function settingRead(access: ts.PropertyAccessExpression, { reads, reader }: Resolver): Setting[] {
  const { is } = reader;
  const origin = reads.origins.pathOf({ expression: access.expression, frame: undefined }) ?? '';
  if (!/(?:^|\.)useRuntimeConfig\(\)$/.test(origin)) return [];
  const path: string[] = [];
  let node = access;
  for (let next = node.parent; is.propertyAccess(next) && next.expression === node; next = node.parent) {
    if (is.call(next.parent) && next.parent.expression === next) break;
    node = next;
    path.push(node.name.text);
  }
  return isStrictKeyName(path.join('_')) ? [{ node, path }] : [];
}

/** The properties named for a key, in an object and in the objects inside it. */
function settingsIn(
  value: ts.Expression,
  path: readonly string[],
  { reader }: Pick<Resolver, 'reader'>,
): Setting[] {
  const object = reader.unwrap(value);
  if (!reader.is.objectLiteral(object) || path.length > deepestSetting) return [];
  return object.properties.flatMap((property) => {
    const name = property.name === undefined ? undefined : reader.nameOf(property.name);
    if (property.name === undefined || name === undefined) return [];
    const inner = [...path, name];
    if (reader.is.propertyAssignment(property) && reader.is.objectLiteral(property.initializer)) {
      return settingsIn(property.initializer, inner, { reader });
    }
    return isStrictKeyName(inner.join('_')) ? [{ node: property.name, path: inner }] : [];
  });
}

const deepestSetting = 4;

function isRuntimeConfiguration(object: ts.Node, { reader }: Resolver): boolean {
  const { parent } = object;
  return reader.is.propertyAssignment(parent) && reader.nameOf(parent.name) === 'runtimeConfig';
}

/** The environment variable that Nuxt fills a public setting from. */
function variableOf(path: readonly string[]): string {
  const words = path.map((name) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2'));
  return ['nuxt', 'public', ...words].join('_').toUpperCase();
}
