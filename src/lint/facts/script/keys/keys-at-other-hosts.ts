import type ts from 'typescript';
import { apiHosts, baseUrlOf, hostOfKey, hostOfResidency, regions } from '../../../../elevenlabs/hosts';
import { environmentsObject } from '../../../../elevenlabs/sdk';
import type { EnvironmentFile } from '../../../context';
import { environmentFileKind } from '../../../documents/document-kind';
import type { TextEdit } from '../../../finding';
import { groupBy } from '../../../group-by';
import { isOfTests } from '../../environment/precedence';
import type { KeyAtOtherHost } from '../../key-facts';
import { schemeLength } from '../../text/credentials';
import { literalText } from '../../text/evaluated-text';
import { firstProperty } from '../edits/option-edits';
import { quoteOf } from '../edits/quotes';
import { rangeOf } from '../evaluate/node-range';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import type { StringValue } from '../evaluate/values';
import type { OptionsWithoutAddress } from '../requests/sdk-hosts';
import type { KeySink } from './key-sinks';

/** The keys of a data residency stack that the script sends to another host of the API. */
export function keysAtOtherHosts(
  sinks: readonly KeySink[],
  environment: readonly EnvironmentFile[],
  resolver: Resolver,
  strings: Strings,
): KeyAtOtherHost[] {
  const hosts = hostsOfVariables(environment);
  const judged = sinks.map((sink) => ({ ...sink, right: rightHost(strings.of(sink.value), hosts) }));
  const found = [...groupBy(judged, ({ host }) => host)].flatMap(([host, keys]) =>
    apiHosts.includes(host) ? keysAt(host, keys, resolver) : [],
  );
  return [...new Map(found.map((each) => [`${each.range.start} ${each.host}`, each])).values()];
}

/** A key, with the only host that accepts it if that is known. */
type JudgedKey = KeySink & { readonly right: string | undefined };

/** Those of the keys sent to a host that belong to another one. */
function keysAt(host: string, keys: readonly JudgedKey[], resolver: Resolver): KeyAtOtherHost[] {
  const rights = [...new Set(keys.map(({ right }) => right))];
  // A script that knows the right host may choose between them.
  const wrong = new Set(
    rights.filter((right) => right !== undefined && right !== host && !namesHost(right, resolver)),
  );
  const isOther = ({ right, value: { expression } }: JudgedKey) =>
    wrong.has(right) && expression.getSourceFile() === resolver.script.sourceFile;
  const [right] = rights;
  const forAll = right !== undefined && rights.length === 1 ? hostEdits(host, right, resolver) : [];
  return keys.filter(isOther).map(({ value: { expression }, right = '', withoutAddress }) => ({
    range: rangeOf(expression),
    host,
    right,
    edits: withoutAddress ? [addressEdit(withoutAddress, right, resolver)] : forAll,
  }));
}

/** The only host that accepts a key; undefined if the key may be another one, or one of no known stack. */
function rightHost(texts: readonly StringValue[], hosts: HostsOfVariables): string | undefined {
  const filled = texts.filter((text) => literalText(text)?.trim() !== '');
  return onlyOf(filled.map((text) => hostOfText(text, hosts)));
}

function hostOfText(text: StringValue, hosts: HostsOfVariables): string | undefined {
  const literal = literalText(text);
  if (literal !== undefined) return hostOfKey(literal.slice(schemeLength(literal)).trim());
  const reads = text.flatMap((part) => (part.kind === 'unknown' ? [part.read?.variable] : []));
  const [variable] = reads;
  return reads.length === 1 && variable !== undefined ? hosts.get(variable) : undefined;
}

type HostsOfVariables = ReadonlyMap<string, string | undefined>;

/** The hosts for the keys in environment variables, where all files that set one agree. */
function hostsOfVariables(environment: readonly EnvironmentFile[]): HostsOfVariables {
  const set = environment
    .filter(({ uri }) => environmentFileKind(uri) === 'loaded' && !isOfTests(uri))
    .flatMap(({ variables }) => variables.filter(({ empty }) => !empty));
  return new Map(
    [...groupBy(set, ({ name }) => name)].map(([name, same]) => [
      name,
      onlyOf(same.map(({ residency }) => hostOfResidency(residency))),
    ]),
  );
}

/** The value that all of a list are; undefined if they differ. */
function onlyOf(values: readonly (string | undefined)[]): string | undefined {
  const [value, ...others] = new Set(values);
  return others.length === 0 ? value : undefined;
}

/** Whether a string of the script, or a region of the official client, names a host. */
function namesHost(host: string, resolver: Resolver): boolean {
  return textsWith(host, resolver).length > 0 || environmentsOf(host, resolver).length > 0;
}

function addressEdit(
  { object, baseUrlOption }: OptionsWithoutAddress,
  right: string,
  resolver: Resolver,
): TextEdit {
  const quote = quoteOf(resolver.script.sourceFile, resolver.reader);
  return firstProperty(object, `${baseUrlOption}: ${quote}${baseUrlOf(right)}${quote}`);
}

/** Edits that change the host in the strings and the regions that name it. */
function hostEdits(host: string, right: string, resolver: Resolver): TextEdit[] {
  const { script } = resolver;
  const inTexts = textsWith(host, resolver).map((node) => {
    const start = script.text.indexOf(host, node.getStart(script.sourceFile));
    return { range: { start, end: start + host.length }, text: right };
  });
  const name = regions.find((region) => region.host === right)?.environment ?? '';
  const inOptions = environmentsOf(host, resolver).map((node) => ({ range: rangeOf(node), text: name }));
  return [...inTexts, ...inOptions].sort((one, other) => one.range.start - other.range.start);
}

function textsWith(host: string, { bindings, reader: { is }, script }: Resolver): ts.Node[] {
  const mentions = (text: string) => text.match(/[\w.-]+/g)?.includes(host) === true;
  return bindings.index.texts
    .map((node) => (is.template(node) ? node.head : node))
    .filter((node) => mentions(script.text.slice(node.getStart(script.sourceFile), node.getEnd())));
}

/** The names of the official client's regions that lead to a host: `ElevenLabsEnvironment.ProductionEu`. */
function environmentsOf(host: string, { bindings, reader }: Resolver): ts.Identifier[] {
  const name = regions.find((region) => region.host === host)?.environment ?? '';
  return (bindings.index.identifiers.get(name) ?? []).filter(
    ({ parent }) =>
      reader.is.propertyAccess(parent) &&
      reader.dottedName(parent.expression)?.split('.').at(-1) === environmentsObject,
  );
}
