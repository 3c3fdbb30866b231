import type ts from 'typescript';
import type { TextRange } from '../../document';
import type { Destination, HeaderField, HeaderValue } from '../facts';
import { bareKeyEdits } from './bare-key';
import { credentialOf, schemeOf } from './credentials';
import { evidenceOf, namingOf } from './naming';
import type { ObjectEntry, WrittenProperty } from './objects';
import { quoteOf } from './quotes';
import type { Resolver } from './resolve';
import type { Texts } from './texts';
import { literalText } from './values';

/** Reads header fields out of the properties of an object literal. */
export class HeaderFields {
  private readonly quote: "'" | '"';

  constructor(
    private readonly resolver: Resolver,
    private readonly texts: Texts,
  ) {
    this.quote = quoteOf(resolver.script.sourceFile, resolver.reader);
  }

  /** The name of a property where it is written out, in brackets and as a constant too. */
  nameOf(entry: ObjectEntry): string | undefined {
    const { name } = entry.property;
    const written = this.resolver.reader.nameOf(name);
    if (written !== undefined || !this.resolver.reader.is.computedName(name)) return written;
    const [text, ...others] = this.texts.of({ expression: name.expression, frame: entry.value.frame });
    return text === undefined || others.length > 0 ? undefined : literalText(text);
  }

  /** The field that a property sets, in a request that goes to `destination`. */
  field(entry: ObjectEntry, name: string, destination: Destination): HeaderField {
    const { property } = entry;
    const value = this.value(entry);
    const naming = namingOf(name);
    const quote = this.quoteFor(property.name);
    const isShorthand = this.resolver.reader.is.shorthand(property);
    return {
      name,
      naming,
      evidence: evidenceOf(naming, destination, value.credential),
      nameRange: rangeOf(property.name),
      nameFrame: { before: quote, after: isShorthand ? `${quote}: ${property.name.text}` : quote },
      value,
      removal: removalOf(property),
    };
  }

  /** A name that is written with quotes keeps them. */
  private quoteFor(name: ts.PropertyName): string {
    const first = /^\[?\s*(['"])/.exec(name.getText())?.[1];
    return first ?? this.quote;
  }

  private value(entry: ObjectEntry): HeaderValue {
    const texts = this.texts.of(entry.value);
    const { expression } = entry.value;
    const isLocal = expression.getSourceFile() === this.resolver.script.sourceFile;
    return {
      range: rangeOf(expression),
      source: expression.getText(),
      credential: credentialOf(texts),
      scheme: schemeOf(texts),
      toBareKey: isLocal ? bareKeyEdits(expression, this.resolver) : undefined,
    };
  }
}

function rangeOf(node: ts.Node): TextRange {
  return { start: node.getStart(), end: node.getEnd() };
}

/**
 * What has to go to remove a property: with its line, where it stands alone on it, else with the comma and the
 * blanks that set it apart from a neighbour. Comments before it stay.
 */
function removalOf(property: WrittenProperty): TextRange {
  const { text } = property.getSourceFile();
  const siblings = property.parent.properties;
  const start = property.getStart();
  const afterComma = /^\s*,/.exec(text.slice(property.getEnd(), property.getEnd() + 200))?.[0].length ?? 0;
  const end = property.getEnd() + afterComma;
  const indent = /(?:^|[\r\n])([ \t]*)$/.exec(text.slice(Math.max(start - 200, 0), start))?.[1];
  const rest = /^[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(end, end + 200))?.[0];
  if (indent !== undefined && rest !== undefined) {
    return { start: start - indent.length, end: end + rest.length };
  }
  const at = siblings.indexOf(property);
  const next = siblings[at + 1];
  const previous = siblings[at - 1];
  if (next !== undefined) return { start, end: Math.max(end, next.getStart()) };
  return previous === undefined ? { start, end } : { start: previous.getEnd(), end: property.getEnd() };
}
