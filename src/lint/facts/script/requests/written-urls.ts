import type ts from 'typescript';
import { hostOptions } from '../../../../ecosystem/request-options';
import { lacksVersion } from '../../../../elevenlabs/endpoints';
import { apiHosts } from '../../../../elevenlabs/hosts';
import type { WrittenUrl } from '../../request-facts';
import { addressOf } from '../../text/destination';
import type { Resolver } from '../evaluate/resolver';
import type { TextNode } from '../evaluate/script-index';
import type { Strings } from '../evaluate/strings';
import { sdkAddresses } from './sdk-addresses';
import { isFollowedByApiPath, isForRequest, isRequested } from './url-uses';

const vendor = /eleven|11labs/i;
const absoluteUrl = /^((?:https?|wss?):\/\/)([^/?#\s@:]+)(?::\d+)?([^?#]*)/i;
const hostName = /^[a-z0-9.-]+\.[a-z]{2,}$/i;

type UrlText = Omit<WrittenUrl, 'isRequested' | 'isApiBase' | 'sdk'>;

/**
 * The URLs that a script writes for requests: absolute ones with ElevenLabs in their host, and pieces that follow
 * a host of its API. URLs that are compared, searched for, listed or linked don't count.
 */
export function writtenUrls(resolver: Resolver, strings: Strings): WrittenUrl[] {
  const addresses = sdkAddresses(resolver, strings);
  return resolver.bindings.index.texts.flatMap((node) => {
    const found = [...wholeUrl(node, resolver), ...piecesAfterHost(node, resolver, strings)];
    const sdk = addresses.get(node);
    if (found.length === 0 || (sdk === undefined && !isForRequest(node, resolver))) return [];
    const requested = isRequested(node, resolver);
    const isApiBase = sdk !== undefined || isFollowedByApiPath(node, resolver);
    return found.map((url) => ({ ...url, isRequested: requested, isApiBase, sdk }));
  });
}

/** The URL in a string, or at its start if a template goes on. */
function wholeUrl(node: TextNode, { reader, script }: Resolver): UrlText[] {
  const text = reader.is.template(node) ? node.head.text : node.text;
  if (!vendor.test(text)) return [];
  const start = node.getStart(script.sourceFile) + 1;
  // With escapes in it, offsets in the string don't match those in the script.
  const written = script.text.startsWith(text, start) ? text : '';
  const host = reader.is.propertyAssignment(node.parent) && hostName.test(written);
  if (host && hostOptions.includes(reader.nameOf(node.parent.name) ?? '')) {
    const range = { start, end: start + written.length };
    return [{ host: written.toLowerCase(), hostRange: range, path: '', pathStart: range.end }];
  }
  const [, scheme = '', name = '', path = ''] = absoluteUrl.exec(written) ?? [];
  // If a template goes on inside the host, the host isn't known.
  const isCut = reader.is.template(node) && scheme.length + name.length === written.length;
  if (name === '' || (isCut && !/\.[a-z]{2,}$/i.test(name)) || hasInnerWhitespace(node, reader.is)) return [];
  const hostRange = { start: start + scheme.length, end: start + scheme.length + name.length };
  const pathStart = start + (absoluteUrl.exec(written)?.[0].length ?? 0) - path.length;
  return [{ host: name.toLowerCase(), hostRange, path, pathStart }];
}

/** A string with whitespace inside is a sentence, a command or a list. */
function hasInnerWhitespace(node: TextNode, is: Resolver['reader']['is']): boolean {
  const pieces = is.template(node)
    ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
    : [node.text];
  return pieces.some((piece) => /\s/.test(piece.trim()));
}

/** A path such as `/text-to-speech` in a template or a sum that starts with a host of the API. */
function piecesAfterHost(node: TextNode, resolver: Resolver, strings: Strings): UrlText[] {
  const { is } = resolver.reader;
  const piece = is.template(node) ? node.templateSpans[0]?.literal : node;
  const isWhole = is.template(node) && node.head.text !== '';
  if (piece === undefined || isWhole || !piece.text.startsWith('/') || !lacksVersion(pathOf(piece.text)))
    return [];
  const whole = is.template(node) ? node : sumAround(node, resolver);
  if (whole === undefined) return [];
  const addresses = strings.of({ expression: whole, frame: undefined }).map(addressOf);
  const path = pathOf(piece.text);
  const followsHost = addresses.every(
    (address) => address !== undefined && apiHosts.includes(address.host) && address.path.startsWith(path),
  );
  return followsHost
    ? [{ host: '', hostRange: undefined, path, pathStart: piece.getStart(resolver.script.sourceFile) + 1 }]
    : [];
}

/** The sum in which a string is the second operand, after its host. */
function sumAround(node: ts.Expression, { reader: { is, parser } }: Resolver): ts.Expression | undefined {
  const isSum = (each: ts.Node | undefined): each is ts.BinaryExpression =>
    is.binary(each) && each.operatorToken.kind === parser.SyntaxKind.PlusToken;
  if (!isSum(node.parent) || node.parent.right !== node || isSum(node.parent.left)) return undefined;
  let sum = node.parent;
  while (isSum(sum.parent)) sum = sum.parent;
  return sum;
}

function pathOf(text: string): string {
  return /^[^?#]*/.exec(text)?.[0] ?? '';
}
