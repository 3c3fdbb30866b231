import type { DroppedFix } from './result';

const reasons: Readonly<Record<DroppedFix['reason'], string>> = {
  syntax: 'it would cause a syntax error',
  finding: "it wouldn't remove the finding",
};

/** What logs say about a dropped fix; in English, and without any text of the document. */
export function sentenceOfDropped({ ruleId, titleId, reason }: DroppedFix): string {
  return `The fix "${titleId}" of ${ruleId} was dropped: ${reasons[reason]}. Please report it.`;
}
