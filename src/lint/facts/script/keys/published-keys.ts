import type ts from 'typescript';
import {
  environmentPlugins,
  prefixSettings,
  publicSettings,
  replacingPlugins,
  serverTarget,
} from '../../../../ecosystem/public-configuration';
import { isStrictKeyName, officialKeyVariable } from '../../../../elevenlabs/variables';
import type { EnvironmentFile } from '../../../context';
import type { PublishedKey, PublishedPrefix } from '../../key-facts';
import { credentialOf } from '../../text/credentials';
import { callsNamed } from '../evaluate/calls-by-name';
import { rangeOf } from '../evaluate/node-range';
import { entriesOf } from '../evaluate/objects';
import type { Resolver } from '../evaluate/resolver';
import { isGuardedByPlace } from '../evaluate/script-place';
import type { Strings } from '../evaluate/strings';
import type { BoundExpression } from '../evaluate/values';
import { nuxtPublicSettings } from './nuxt-public-settings';
import { writtenSettings } from './public-settings';

const deepestValue = 4;

/** The keys that a configuration puts into public code, and the places that read them from there. */
export function publishedKeys(resolver: Resolver, strings: Strings): PublishedKey[] {
  const values = new PublishedValues(resolver, strings);
  const inSettings = writtenSettings(publicSettings, resolver).flatMap(({ setting, name, value }) =>
    values.keysIn(value, name).map((node) => ({
      range: rangeOf(node),
      setting: setting.path.join('.'),
      privateSetting: setting.privateSetting,
    })),
  );
  const inPlugins = pluginsOf(resolver).flatMap(({ plugin, name, argument }) => {
    const nodes = environmentPlugins.has(plugin)
      ? namesIn(argument, resolver)
      : values.keysIn(argument, name);
    return nodes.map((node) => ({ range: rangeOf(node), setting: plugin, privateSetting: undefined }));
  });
  return [...nuxtPublicSettings(resolver), ...inSettings, ...inPlugins];
}

/** The prefixes that a configuration makes public and with which the name of a key starts. */
export function publishedPrefixes(
  environment: readonly EnvironmentFile[],
  resolver: Resolver,
): PublishedPrefix[] {
  const { is } = resolver.reader;
  const keys = environment
    .flatMap(({ variables }) => variables.map(({ name }) => name))
    .filter(isStrictKeyName)
    .concat(officialKeyVariable);
  return writtenSettings(prefixSettings, resolver).flatMap(({ setting, value }) => {
    const inner = resolver.reader.unwrap(value);
    const written = is.arrayLiteral(inner) ? [...inner.elements] : [inner];
    return written.flatMap((node) =>
      is.stringLike(node) && node.text !== '' && keys.some((name) => name.startsWith(node.text))
        ? [{ range: rangeOf(node), prefix: node.text, setting: setting.path.join('.') }]
        : [],
    );
  });
}

interface UsedPlugin {
  readonly plugin: string;
  readonly name: ts.Expression;
  readonly argument: ts.Expression;
}

/** The plugins that publish their argument, unless the build is for a server. */
function pluginsOf(resolver: Resolver): UsedPlugin[] {
  const { bindings, reader, script } = resolver;
  const { is } = reader;
  const isForServer = (bindings.index.identifiers.get('target') ?? []).some(
    ({ parent }) =>
      is.propertyAssignment(parent) &&
      is.stringLike(parent.initializer) &&
      serverTarget.test(parent.initializer.text),
  );
  if (isForServer) return [];
  return [...replacingPlugins, ...environmentPlugins].flatMap((plugin) =>
    callsNamed(plugin, script.sourceFile, reader).flatMap((call) => {
      const [argument] = call.arguments ?? [];
      return is.new(call) && argument !== undefined && !isGuardedByPlace(call, resolver)
        ? [{ plugin, name: call.expression, argument }]
        : [];
    }),
  );
}

/** The names of keys in a list of variables, or in an object with their defaults. */
function namesIn(argument: ts.Expression, resolver: Resolver): ts.Node[] {
  const { reader } = resolver;
  const { is } = reader;
  const places = resolver.resolve({ expression: argument, frame: undefined });
  return places.flatMap(({ place: { expression } }): ts.Node[] => {
    if (is.arrayLiteral(expression)) {
      return expression.elements.filter((each) => is.stringLike(each) && isStrictKeyName(each.text));
    }
    if (is.stringLike(expression)) return isStrictKeyName(expression.text) ? [expression] : [];
    const names = is.objectLiteral(expression) ? expression.properties.flatMap(({ name }) => name ?? []) : [];
    return names.filter((name) => isStrictKeyName(reader.nameOf(name) ?? ''));
  });
}

/** Finds keys in the values of a public setting. */
class PublishedValues {
  constructor(
    private readonly resolver: Resolver,
    private readonly strings: Strings,
  ) {}

  /** The properties with a key; the setting itself if they are written in another file. */
  keysIn(value: ts.Expression, setting: ts.Node): ts.Node[] {
    const { sourceFile } = this.resolver.script;
    const found = this.propertiesWithKey({ expression: value, frame: undefined }, 0);
    return found.map((node) => (node.getSourceFile() === sourceFile ? node : setting));
  }

  private propertiesWithKey(value: BoundExpression, depth: number): ts.Node[] {
    return entriesOf(value, this.resolver).flatMap(({ property, value: inner }) => {
      const passed = this.passed(inner);
      const name = this.resolver.reader.nameOf(property.name) ?? '';
      if (this.isKey(passed, name)) return [property.name];
      return depth < deepestValue ? this.propertiesWithKey(passed, depth + 1) : [];
    });
  }

  /** The value that is written as JSON: `JSON.stringify(key)`. */
  private passed(value: BoundExpression): BoundExpression {
    const { reader } = this.resolver;
    const call = reader.unwrap(value.expression);
    const [argument] = reader.is.call(call) ? call.arguments : [];
    return reader.is.call(call) &&
      argument !== undefined &&
      reader.dottedName(call.expression) === 'JSON.stringify'
      ? { expression: argument, frame: value.frame }
      : value;
  }

  /** Whether a value is a key by itself, or a variable under the name of a key. */
  private isKey(value: BoundExpression, name: string): boolean {
    const texts = this.strings.of(value);
    const isRead = texts.flat().some((part) => part.kind === 'unknown' && part.read !== undefined);
    return credentialOf(texts) === 'elevenlabs-key' || (isRead && isStrictKeyName(name));
  }
}
