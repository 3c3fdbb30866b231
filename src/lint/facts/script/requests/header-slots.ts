import type ts from 'typescript';
import { keyHeader } from '../../../../elevenlabs/header-names';
import type { HeaderSlot, SlotProperty } from '../../facts';
import { KeySources } from '../keys/key-sources';
import { quoteOf } from '../reading/quotes';
import type { Resolver } from '../reading/resolve';
import type { Texts } from '../reading/texts';
import type { HeaderEntry } from './header-entries';
import type { HeaderUse } from './requests';

/** The header objects of this script to which the key's field can be added. */
export function headerSlots(uses: readonly HeaderUse[], resolver: Resolver, texts: Texts): HeaderSlot[] {
  const open = new Set<ts.ObjectLiteralExpression>();
  const closed = new Set<ts.ObjectLiteralExpression>();
  for (const { destination, entries, objects } of uses) {
    const takesKey = destination.kind === 'elevenlabs' && !entries.some((entry) => holdsKey(entry, resolver));
    for (const object of objects) (takesKey ? open : closed).add(object);
  }
  const { sourceFile } = resolver.script;
  const sources = new KeySources(resolver, texts);
  return [...open]
    .filter((object) => !closed.has(object) && object.getSourceFile() === sourceFile)
    .map((object) => ({
      range: { start: object.getStart(), end: object.getEnd() },
      properties: object.properties.map((property) => slotProperty(property, resolver)),
      quote: quoteOf(sourceFile, resolver.reader),
      key: sources.readAt(object),
    }));
}

/**
 * Whether an entry is the key's field, or hides it: a name without a colon, which somebody is typing, takes the
 * name on the next line for its value.
 */
function holdsKey({ name, value }: HeaderEntry, { reader }: Resolver): boolean {
  const { parent } = value.expression;
  const isHalfTyped = reader.is.propertyAssignment(parent) && !hasColon(parent);
  const taken = reader.is.stringLike(value.expression) ? value.expression.text : '';
  return (isHalfTyped ? taken : name).toLowerCase() === keyHeader;
}

function slotProperty(property: ts.ObjectLiteralElementLike, { reader }: Resolver): SlotProperty {
  const { is } = reader;
  const { name } = property;
  const range = { start: property.getStart(), end: property.getEnd() };
  if (name === undefined || !(is.identifier(name) || is.stringLike(name))) {
    return { range, nameRange: undefined, hasValue: true };
  }
  const nameRange = { start: name.getStart(), end: name.getEnd() };
  const hasValue = is.propertyAssignment(property) ? hasColon(property) : !is.shorthand(property);
  return { range: hasValue ? range : nameRange, nameRange, hasValue };
}

function hasColon({ name, initializer }: ts.PropertyAssignment): boolean {
  return initializer.pos > name.end;
}
