import type ts from 'typescript';
import { keyHeader } from '../../../../elevenlabs/header-names';
import type { HeaderSlot, SlotProperty } from '../../request-facts';
import { KeyInReach } from '../edits/key-in-reach';
import { quoteOf } from '../edits/quotes';
import { rangeOf } from '../evaluate/node-range';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import type { HeaderEntry } from './header-entries';
import type { HeaderUse } from './request-headers';

/** The header objects in this script that lack the key's header. */
export function headerSlots(uses: readonly HeaderUse[], resolver: Resolver, strings: Strings): HeaderSlot[] {
  const open = new Set<ts.ObjectLiteralExpression>();
  const closed = new Set<ts.ObjectLiteralExpression>();
  for (const { destination, entries, objects } of uses) {
    const takesKey = destination.kind === 'elevenlabs' && !entries.some((entry) => holdsKey(entry, resolver));
    for (const object of objects) (takesKey ? open : closed).add(object);
  }
  const { sourceFile } = resolver.script;
  const sources = new KeyInReach(resolver, strings);
  return [...open]
    .filter((object) => !closed.has(object) && object.getSourceFile() === sourceFile)
    .map((object) => ({
      range: rangeOf(object),
      properties: object.properties.map((property) => slotProperty(property, resolver)),
      quote: quoteOf(sourceFile, resolver.reader),
      key: sources.readAt(object),
    }));
}

/**
 * Whether an entry is the key's header, or hides it: a name without a colon, which the user is typing, takes the
 * name on the next line as its value.
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
  const range = rangeOf(property);
  if (name === undefined || !(is.identifier(name) || is.stringLike(name))) {
    return { range, nameRange: undefined, hasValue: true };
  }
  const nameRange = rangeOf(name);
  const hasValue = is.propertyAssignment(property) ? hasColon(property) : !is.shorthand(property);
  return { range: hasValue ? range : nameRange, nameRange, hasValue };
}

function hasColon({ name, initializer }: ts.PropertyAssignment): boolean {
  return initializer.pos > name.end;
}
