import type ts from 'typescript';
import { mayAuthorise } from '../../../../elevenlabs/endpoints';
import { messageKeyFields } from '../../../../elevenlabs/header-names';
import type { MessageKey } from '../../request-facts';
import { credentialOf } from '../../text/credentials';
import { addressOf } from '../../text/destination';
import { literalText } from '../../text/evaluated-text';
import { rangeOf } from '../evaluate/node-range';
import { entriesOf } from '../evaluate/objects';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import type { BoundExpression } from '../evaluate/values';
import { credentialValue } from './header-fields';
import { type OpenedSocket, Sockets } from './sockets';

/** The key in a message: `socket.send(JSON.stringify({ xi_api_key: key }))`. */
export interface MessageKeyUse {
  readonly name: string;
  readonly nameNode: ts.Node;
  readonly value: BoundExpression;
  readonly sockets: readonly OpenedSocket[];
}

/** Calls that turn their first argument into a message. */
const encoders: ReadonlySet<string> = new Set(['JSON.stringify', 'Buffer.from']);

const deepestEncoding = 4;

/** More calls than a script has of the method that sends its messages. */
const mostCallers = 20;

/** The keys in messages that a script sends to ElevenLabs, or through an unknown WebSocket. */
export function messageKeyUses(resolver: Resolver, strings: Strings): MessageKeyUse[] {
  if (!messageKeyFields.some((name) => resolver.script.code.includes(name))) return [];
  const sockets = new Sockets(resolver, strings);
  const messages = new Messages(resolver);
  return sockets.sendingCalls().flatMap((call) => {
    const sending = sockets.sendingOf(call);
    if (sending === undefined) return [];
    const destination = sockets.destinationOf(sending.sockets);
    return messages
      .keysIn({ expression: sending.message, frame: undefined })
      .filter(
        ({ value }) =>
          destination.kind === 'elevenlabs' ||
          (destination.kind !== 'elsewhere' && credentialOf(strings.of(value)) === 'elevenlabs-key'),
      )
      .map((key) => ({ ...key, sockets: destination.kind === 'elevenlabs' ? sending.sockets : [] }));
  });
}

/** What the rules need to know about the keys in messages. */
export function messageKeys(
  uses: readonly MessageKeyUse[],
  resolver: Resolver,
  strings: Strings,
): MessageKey[] {
  const { sourceFile } = resolver.script;
  return uses
    .filter(({ nameNode }) => nameNode.getSourceFile() === sourceFile)
    .map(({ name, nameNode, value, sockets }) => ({
      name,
      nameRange: rangeOf(nameNode),
      value: credentialValue(value, resolver, strings),
      isMissing:
        isEmpty(value, strings) && sockets.length > 0 && sockets.every((each) => needsKey(each, strings)),
    }));
}

function isEmpty(value: BoundExpression, strings: Strings): boolean {
  return strings.of(value).every((text) => literalText(text)?.trim() === '');
}

/** Whether nothing but a message can authorise a socket: it is opened without headers and without a token. */
function needsKey({ call, url }: OpenedSocket, strings: Strings): boolean {
  return (
    call.arguments?.length === 1 &&
    strings.of(url).every((text) => {
      const parameters = addressOf(text)?.parameters;
      return parameters !== undefined && !parameters.some(mayAuthorise);
    })
  );
}

type WrittenKey = Omit<MessageKeyUse, 'sockets'>;

/** Reads messages in all the ways in which scripts write them. */
class Messages {
  constructor(private readonly resolver: Resolver) {}

  /** The keys in a message: in an object, or in the JSON of one. */
  keysIn(message: BoundExpression, depth = 0): WrittenKey[] {
    const { reader } = this.resolver;
    return this.resolver.resolve(message).flatMap(({ place: { expression, frame } }) => {
      const [part] = reader.is.call(expression) ? expression.arguments : [];
      const isEncoded =
        reader.is.call(expression) && encoders.has(reader.dottedName(expression.expression) ?? '');
      if (isEncoded && part !== undefined && depth < deepestEncoding) {
        return [...this.keysIn({ expression: part, frame }, depth + 1), ...this.writtenTo(part)];
      }
      if (reader.is.template(expression)) return keysInJson(expression, frame);
      if (reader.is.identifier(expression) && depth < deepestEncoding) {
        return this.passedTo(expression).flatMap((passed) =>
          this.keysIn({ expression: passed, frame: undefined }, depth + 1),
        );
      }
      return reader.is.objectLiteral(expression) || isEncoded || reader.is.call(expression)
        ? this.keysOfObject({ expression, frame })
        : [];
    });
  }

  /** What the script passes for a parameter of a method: `this.push({ xi_api_key: key })`. */
  private passedTo(name: ts.Identifier): ts.Expression[] {
    const { bindings, reader } = this.resolver;
    const parameter = bindings.declarations.of(name);
    const method = reader.is.parameter(parameter) ? parameter.parent : undefined;
    if (!reader.is.parameter(parameter) || !reader.is.method(method)) return [];
    const position = method.parameters.indexOf(parameter);
    const uses = bindings.index.identifiers.get(reader.nameOf(method.name) ?? '') ?? [];
    return uses
      .flatMap(({ parent }) => {
        const call = parent.parent;
        const isCall = reader.is.propertyAccess(parent) && reader.is.call(call) && call.expression === parent;
        return isCall ? (call.arguments[position] ?? []) : [];
      })
      .slice(0, mostCallers);
  }

  private keysOfObject(object: BoundExpression): WrittenKey[] {
    return entriesOf(object, this.resolver).flatMap(({ property, value }) => {
      const name = this.resolver.reader.nameOf(property.name) ?? '';
      return messageKeyFields.includes(name) ? [{ name, nameNode: property.name, value }] : [];
    });
  }

  /** The keys that are set on a message after it was created: `message.xi_api_key = key`. */
  private writtenTo(message: ts.Expression): WrittenKey[] {
    const { bindings, reader } = this.resolver;
    const owner = reader.dottedName(message);
    const root = bindings.rootDeclaration(message);
    if (owner === undefined) return [];
    return messageKeyFields.flatMap((name) =>
      (bindings.index.assignments.get(name) ?? []).flatMap(({ target, value }) => {
        const isMember = reader.is.propertyAccess(target) || reader.is.elementAccess(target);
        if (!isMember || value === undefined || reader.dottedName(target.expression) !== owner) return [];
        if (bindings.rootDeclaration(target) !== root) return [];
        const nameNode = reader.is.propertyAccess(target) ? target.name : target.argumentExpression;
        return [{ name, nameNode, value: { expression: value, frame: undefined } }];
      }),
    );
  }
}

/** The keys in JSON that a template writes: `{"text": " ", "xi_api_key": "${key}"}`. */
function keysInJson(template: ts.TemplateExpression, frame: BoundExpression['frame']): WrittenKey[] {
  return template.templateSpans.flatMap(({ expression, literal }, at) => {
    const before = at === 0 ? template.head : template.templateSpans[at - 1]?.literal;
    const name = /"([\w-]+)"\s*:\s*"$/.exec(before?.text ?? '')?.[1] ?? '';
    return messageKeyFields.includes(name) && literal.text.startsWith('"')
      ? [{ name, nameNode: expression, value: { expression, frame } }]
      : [];
  });
}
