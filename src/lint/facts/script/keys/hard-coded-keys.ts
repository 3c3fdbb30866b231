import type ts from 'typescript';
import { isCurrentKey, isEvidentlyMadeUp, isLegacyKey, isPlaceholder } from '../../../../elevenlabs/keys';
import type { TextRange } from '../../../document';
import type { HardCodedKey, LiteralUsedAsKey } from '../../key-facts';
import { schemeLength } from '../../text/credentials';
import { readFromEnvironment } from '../edits/read-from-environment';
import type { Resolver } from '../evaluate/resolver';
import { isKeyOfSdk } from '../requests/sdk-options';

type KeyText = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral;

/**
 * The keys written in a script. The current form counts in any literal that consists of it, with or without a
 * scheme. Hashes have the old form too, so it counts only if the literal is used as the key.
 */
export function hardCodedKeys(used: readonly LiteralUsedAsKey[], resolver: Resolver): HardCodedKey[] {
  const { is } = resolver.reader;
  const { sourceFile } = resolver.script;
  const starts = new Set(used.map(({ range }) => range.start));
  const found = resolver.bindings.index.texts.filter(
    (node): node is KeyText =>
      is.stringLike(node) && holdsKey(node.text, () => starts.has(node.getStart(sourceFile) + 1)),
  );
  return found.map((node) => ({
    range: { start: node.getStart(sourceFile), end: node.getEnd() },
    keyRange: keyRange(node, sourceFile),
    ...readFromEnvironment(node, resolver, isKeyOfSdk(node, resolver)),
  }));
}

function keyIn(text: string): string {
  return text.slice(schemeLength(text)).trim();
}

function keyRange(node: KeyText, sourceFile: ts.SourceFile): TextRange | undefined {
  const key = keyIn(node.text);
  const at = node.getText(sourceFile).indexOf(key);
  const start = node.getStart(sourceFile) + at;
  return at < 0 ? undefined : { start, end: start + key.length };
}

function holdsKey(text: string, isUsedAsKey: () => boolean): boolean {
  const key = keyIn(text);
  const isKey = isCurrentKey(key) || (isLegacyKey(key) && isUsedAsKey());
  return isKey && !isPlaceholder(key) && !isEvidentlyMadeUp(key);
}
