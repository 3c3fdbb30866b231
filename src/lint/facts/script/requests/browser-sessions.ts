import type ts from 'typescript';
import { keyPrefix, looksLikeKey } from '../../../../elevenlabs/keys';
import {
  type BrowserSession,
  browserModules,
  browserSessions,
  isKeyOfSession,
} from '../../../../elevenlabs/sdk';
import { isStrictKeyName } from '../../../../elevenlabs/variables';
import type { SessionMistake } from '../../sdk-facts';
import { renamedProperty } from '../edits/option-edits';
import { rangeOf } from '../evaluate/node-range';
import type { Resolver } from '../evaluate/resolver';
import { callRoles } from './call-roles';
import { type Export, exportOf } from './sdk-calls';

type Attributes = readonly (ts.ObjectLiteralElementLike | ts.JsxAttributeLike)[];

/** What a browser package can't use: a key, which it never takes, or a `url`, in the options of a session. */
export function sessionMistakes(resolver: Resolver): SessionMistake[] {
  const { reader } = resolver;
  const fromCalls = callRoles(resolver).ofPackages.flatMap(({ call, ...exported }) => {
    const [options] = call.arguments ?? [];
    const session = options === undefined ? undefined : sessionOf(exported);
    const object = options === undefined ? undefined : reader.unwrap(options);
    return session !== undefined && reader.is.objectLiteral(object)
      ? mistakesIn(object.properties, session, resolver)
      : [];
  });
  return [...fromCalls, ...componentNames.flatMap((name) => fromComponents(name, resolver))];
}

const componentNames = browserSessions.flatMap(({ paths }) =>
  paths.filter((path) => /^[A-Z]\w*$/.test(path)),
);

interface Session extends BrowserSession {
  readonly module: string;
}

function sessionOf({ module, path }: Export): Session | undefined {
  if (!browserModules.has(module)) return undefined;
  const session = browserSessions.find(({ paths }) => paths.includes(path));
  return session && { ...session, module };
}

/** The attributes of JSX elements with a component's name. */
function fromComponents(name: string, resolver: Resolver): SessionMistake[] {
  const { bindings, reader } = resolver;
  return (bindings.index.identifiers.get(name) ?? []).flatMap((identifier) => {
    const { parent } = identifier;
    const exported = reader.is.jsxOpening(parent) ? exportOf(identifier, resolver) : undefined;
    const session = exported && sessionOf(exported);
    return session !== undefined && reader.is.jsxOpening(parent)
      ? mistakesIn(parent.attributes.properties, session, resolver)
      : [];
  });
}

function mistakesIn(attributes: Attributes, session: Session, resolver: Resolver): SessionMistake[] {
  const { credentialOptions, otherTargets, kind, module } = session;
  const options = attributes.map((attribute) => optionOf(attribute, resolver));
  const names = options.map((option) => option?.name);
  const hasCredential = options.some(
    (option) => option !== undefined && credentialOptions.includes(option.name) && !option.isKey,
  );
  return options.flatMap((option): SessionMistake[] => {
    if (option === undefined || hasCredential) return [];
    const { name, range } = option;
    const takesCredential = name === 'authorization' || credentialOptions.includes(name);
    if (isKeyOfSession(name) || (takesCredential && option.isKey)) {
      return [{ module, kind, mistake: 'key', option: name, range, rename: [] }];
    }
    const isKnown = names.every((other) => other !== undefined && !otherTargets.includes(other));
    return name === 'url' && kind === 'conversation' && isKnown
      ? [{ module, kind, mistake: 'url', option: name, range, rename: option.renamedTo('signedUrl') }]
      : [];
  });
}

interface Option {
  readonly name: string;
  readonly range: SessionMistake['range'];
  /** Whether its value is the key of ElevenLabs, by its form or by the variable that it is read from. */
  readonly isKey: boolean;
  renamedTo(name: string): SessionMistake['rename'];
}

function optionOf(attribute: Attributes[number], resolver: Resolver): Option | undefined {
  const { reader } = resolver;
  const { is } = reader;
  if (is.jsxAttribute(attribute)) {
    const { initializer } = attribute;
    const value = is.jsxExpression(initializer) ? initializer.expression : initializer;
    return {
      name: attribute.name.getText(),
      range: rangeOf(attribute.name),
      isKey: value !== undefined && isKey(value as ts.Expression, resolver),
      renamedTo: (text) => [{ range: rangeOf(attribute.name), text }],
    };
  }
  if (!is.propertyAssignment(attribute) && !is.shorthand(attribute)) return undefined;
  const name = reader.nameOf(attribute.name);
  if (name === undefined) return undefined;
  return {
    name,
    range: rangeOf(attribute.name),
    isKey: isKey(is.shorthand(attribute) ? attribute.name : attribute.initializer, resolver),
    renamedTo: (newName) => [renamedProperty(attribute, attribute.name, newName, reader)],
  };
}

function isKey(expression: ts.Expression, resolver: Resolver): boolean {
  const found = resolver.resolve({ expression, frame: undefined });
  return (
    found.length > 0 &&
    found.every(({ place, read }) => {
      const { expression: value } = place;
      // A token can be 32 hex digits, like an old key.
      const isLiteral =
        resolver.reader.is.stringLike(value) && value.text.startsWith(keyPrefix) && looksLikeKey(value.text);
      return isLiteral || (read?.variable !== undefined && isStrictKeyName(read.variable));
    })
  );
}
