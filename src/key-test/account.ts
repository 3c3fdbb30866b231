import { type AccountBlock, subscriptionStatuses } from '../elevenlabs/replies';

/** The account of a key. Fields that the reply lacks or has in an unexpected form are `undefined`. */
export interface Account {
  /** The name of the plan: free text, and ElevenLabs adds new ones at any time. */
  readonly plan: string | undefined;
  readonly status: string | undefined;
  /** Whether the meaning of `status` is known. */
  readonly statusIsKnown: boolean;
  readonly creditsUsed: number | undefined;
  readonly creditsLimit: number | undefined;
  /** When the credits reset, in seconds since 1970. */
  readonly resetSeconds: number | undefined;
  /** Why requests fail although the key is valid. */
  readonly block: AccountBlock | undefined;
}

/** Reads a reply of the subscription endpoint. Missing and malformed fields become `undefined`. */
export function readAccount(reply: Readonly<Record<string, unknown>>): Account {
  const status = textOf(reply['status']);
  const meaning = status === undefined ? undefined : subscriptionStatuses.get(status);
  const credits = { used: numberOf(reply['character_count']), limit: numberOf(reply['character_limit']) };
  return {
    plan: textOf(reply['tier']),
    status,
    statusIsKnown: meaning !== undefined,
    creditsUsed: credits.used,
    creditsLimit: credits.limit,
    resetSeconds: numberOf(reply['next_character_count_reset_unix']),
    block: meaning === 'unpaid' || meaning === 'disabled' ? meaning : creditBlock(credits, overage(reply)),
  };
}

function creditBlock(
  { used, limit }: { used: number | undefined; limit: number | undefined },
  more: number,
): AccountBlock | undefined {
  return used !== undefined && limit !== undefined && used >= limit + more ? 'no-credits' : undefined;
}

/** How many credits can be used beyond the limit. The second field is the deprecated form of the first. */
function overage(reply: Readonly<Record<string, unknown>>): number {
  const extension = reply['max_credit_limit_extension'] ?? reply['max_character_limit_extension'];
  return extension === 'unlimited' ? Number.POSITIVE_INFINITY : (numberOf(extension) ?? 0);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}
