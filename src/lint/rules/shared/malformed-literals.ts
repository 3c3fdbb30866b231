import { isReference, looksLikeKey } from '../../../elevenlabs/keys';
import { isMixed } from '../../../elevenlabs/other-credentials';
import type { ScriptFacts } from '../../facts/facts';
import type { LiteralUsedAsKey, NameUsedAsKey } from '../../facts/key-facts';
import { longestValue, type UnwrappedKey, unwrapKey } from '../../facts/text/key-wrapping';
import type { RuleFinding } from '../../rule';
import {
  cutOffKey,
  fixesOfCopies,
  messageOfWrapping,
  otherForm,
  stripping,
  titleOf,
  worstWrapping,
} from './malformed-values';

/** What is wrong with the literals that a script uses as the key, for the rule `malformed-key`. */
export function malformedLiterals({ literalsUsedAsKey, isTest }: ScriptFacts): RuleFinding[] {
  return literalsUsedAsKey
    .filter(({ isAuthorization, characters }) => !isAuthorization && characters.length <= longestValue)
    .flatMap((literal) =>
      findingsOf(literal, isTest).map((finding) => ({
        ...finding,
        cause: { kind: 'text', range: literal.range, furtherId: 'literal-again' },
      })),
    );
}

function findingsOf(literal: LiteralUsedAsKey, isTest: boolean): RuleFinding[] {
  if (literal.named !== undefined) {
    return isTest ? [] : namedInQuotes(literal, literal.named);
  }
  return isReference(literal.value) ? [] : malformedLiteral(literal, isTest);
}

/** A variable or a piece of code in quotes. */
function namedInQuotes({ range }: LiteralUsedAsKey, { form, edits }: NameUsedAsKey): RuleFinding[] {
  return [
    {
      range,
      messageId: `literal-${form}`,
      fixes: edits.length === 0 ? [] : [{ titleId: 'read', values: {}, kind: 'suggestion', edits }],
    },
  ];
}

function malformedLiteral(literal: LiteralUsedAsKey, isTest: boolean): RuleFinding[] {
  const { range, characters } = literal;
  const unwrapped = unwrapKey(characters, range);
  if (looksLikeKey(unwrapped.core)) {
    // Tests shorten their made-up keys.
    return [...wrappedKey(literal, unwrapped), ...(isTest ? [] : cutOffKey('literal', unwrapped, {}))];
  }
  const form = otherForm(unwrapped.core);
  if (form !== undefined) {
    return [{ range, messageId: `literal-${form.id}`, values: form.values }];
  }
  const copies = fixesOfCopies(unwrapped, { titleId: 'keep-one-literal', values: {} });
  if (copies !== undefined) {
    return [{ range, messageId: 'literal-copies', fixes: copies }];
  }
  return isMixed(unwrapped.core) ? [{ range, messageId: 'literal-several' }] : [];
}

/** A key with something around it. */
function wrappedKey({ range, value }: LiteralUsedAsKey, unwrapped: UnwrappedKey): RuleFinding[] {
  const wrapping = worstWrapping(unwrapped.wrappings);
  if (wrapping === undefined) {
    return [];
  }
  const titleId = titleOf('strip-literal', value, unwrapped);
  const fix = stripping(range, unwrapped.range, unwrapped.core, { titleId, values: {} });
  return [{ range, messageId: `literal-${messageOfWrapping[wrapping]}`, fixes: [fix] }];
}
