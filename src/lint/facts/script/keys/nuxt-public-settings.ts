import type ts from 'typescript';
import { nuxtPrivateSetting, nuxtPublicSetting } from '../../../../ecosystem/public-configuration';
import { isStrictKeyName } from '../../../../elevenlabs/variables';
import type { PublishedKey } from '../../key-facts';
import { rangeOf } from '../evaluate/node-range';
import type { Resolver } from '../evaluate/resolver';

/**
 * Keys below `public` in Nuxt's runtime configuration, which every visitor gets: where the configuration defines
 * them, and where they are read.
 */
export function nuxtPublicSettings(resolver: Resolver): PublishedKey[] {
  const { bindings, reader } = resolver;
  return (bindings.index.identifiers.get('public') ?? []).flatMap((name) => {
    const { parent } = name;
    const found = reader.is.propertyAccess(parent)
      ? settingRead(parent, resolver)
      : reader.is.propertyAssignment(parent) && isRuntimeConfiguration(parent.parent, resolver)
        ? settingsIn(parent.initializer, [], resolver)
        : [];
    return found.map((node) => ({
      range: rangeOf(node),
      setting: nuxtPublicSetting,
      privateSetting: nuxtPrivateSetting,
    }));
  });
}

/** The setting that a member of `useRuntimeConfig().public` reads. */
function settingRead(access: ts.PropertyAccessExpression, { reads, reader }: Resolver): ts.Node[] {
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
  return isStrictKeyName(path.join('_')) ? [node] : [];
}

/** The properties named for a key, in an object and in the objects inside it. */
function settingsIn(
  value: ts.Expression,
  path: readonly string[],
  { reader }: Pick<Resolver, 'reader'>,
): ts.Node[] {
  const object = reader.unwrap(value);
  if (!reader.is.objectLiteral(object) || path.length > deepestSetting) return [];
  return object.properties.flatMap((property) => {
    const name = property.name === undefined ? undefined : reader.nameOf(property.name);
    if (property.name === undefined || name === undefined) return [];
    const inner = [...path, name];
    if (reader.is.propertyAssignment(property) && reader.is.objectLiteral(property.initializer)) {
      return settingsIn(property.initializer, inner, { reader });
    }
    return isStrictKeyName(inner.join('_')) ? [property.name] : [];
  });
}

const deepestSetting = 4;

function isRuntimeConfiguration(object: ts.Node, { reader }: Resolver): boolean {
  const { parent } = object;
  return reader.is.propertyAssignment(parent) && reader.nameOf(parent.name) === 'runtimeConfig';
}
