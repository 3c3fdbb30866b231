/**
 * The keys that the tests use. None was ever real. What the tests print, log or show must not contain a whole one:
 * the leak search looks for every key in this list.
 */
export const madeUpKeys = {
  /** For examples that only need a key in the right format. */
  example: 'sk_0f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566778',
  /** The stand-in API accepts it, on a paid plan with credits left. */
  accepted: 'sk_1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f7081',
  /** Accepted, on the free plan. */
  free: 'sk_2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192',
  unpaid: 'sk_3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3',
  incomplete: 'sk_4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4',
  disabled: 'sk_5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5',
  usedUp: 'sk_6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6',
  overage: 'sk_708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7',
  unknownStatus: 'sk_8192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8',
  sparseAccount: 'sk_92a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f809',
  oddAccount: 'sk_a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a',
  restricted: 'sk_b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b',
  restrictedOlder: 'sk_c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c',
  /** In the right format, but unknown to the stand-in API. */
  unknown: 'sk_d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
  invalidOlder: 'sk_e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e',
  notVerifiable: 'sk_f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f',
  residency: 'sk_091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f70',
  keyId: '0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0',
  otherPrefix: 'el_1f2e3d4c5b6a79880f1e2d3c4b5a69788796a5b4c3d2e1f0',
  quota: 'sk_1f2e3d4c5b6a79880f1e2d3c4b5a69788796a5b4c3d2e1f0',
  insufficientCredits: 'sk_2e3d4c5b6a79880f1e2d3c4b5a69788796a5b4c3d2e1f00f',
  unusualActivity: 'sk_3d4c5b6a79880f1e2d3c4b5a69788796a5b4c3d2e1f00f1e',
  paymentIssue: 'sk_4c5b6a79880f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d',
  paidPlan: 'sk_5b6a79880f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c',
  paymentRequired: 'sk_6a79880f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b',
  strippedHeader: 'sk_79880f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a',
  authorizationHeader: 'sk_880f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69',
  forbidden: 'sk_9a8b7c6d5e4f30211203f4e5d6c7b8a99a8b7c6d5e4f3021',
  unknownReason: 'sk_8b7c6d5e4f30211203f4e5d6c7b8a99a8b7c6d5e4f30219a',
  bareUnauthorized: 'sk_7c6d5e4f30211203f4e5d6c7b8a99a8b7c6d5e4f30219a8b',
  validation: 'sk_6d5e4f30211203f4e5d6c7b8a99a8b7c6d5e4f30219a8b7c',
  notFound: 'sk_5e4f30211203f4e5d6c7b8a99a8b7c6d5e4f30219a8b7c6d',
  rateLimited: 'sk_4f30211203f4e5d6c7b8a99a8b7c6d5e4f30219a8b7c6d5e',
  busy: 'sk_30211203f4e5d6c7b8a99a8b7c6d5e4f30219a8b7c6d5e4f',
  serverError: 'sk_211203f4e5d6c7b8a99a8b7c6d5e4f30219a8b7c6d5e4f30',
  gatewayPage: 'sk_1203f4e5d6c7b8a99a8b7c6d5e4f30219a8b7c6d5e4f3021',
  htmlPage: 'sk_f4e5d6c7b8a99a8b7c6d5e4f30219a8b7c6d5e4f30211203',
  emptyAnswer: 'sk_e5d6c7b8a99a8b7c6d5e4f30219a8b7c6d5e4f30211203f4',
  plainText: 'sk_d6c7b8a99a8b7c6d5e4f30219a8b7c6d5e4f30211203f4e5',
  otherJson: 'sk_c7b8a99a8b7c6d5e4f30219a8b7c6d5e4f30211203f4e5d6',
  hugeAnswer: 'sk_b8a99a8b7c6d5e4f30219a8b7c6d5e4f30211203f4e5d6c7',
  echo: 'sk_a99a8b7c6d5e4f30219a8b7c6d5e4f30211203f4e5d6c7b8',
  redirect: 'sk_99a8b7c6d5e4f30219a8b7c6d5e4f30211203f4e5d6c7b8a',
  silence: 'sk_98a7b6c5d4e3f20110f2e3d4c5b6a78998a7b6c5d4e3f201',
  slow: 'sk_87b6c5d4e3f20110f2e3d4c5b6a78998a7b6c5d4e3f20110',
  closed: 'sk_76c5d4e3f20110f2e3d4c5b6a78998a7b6c5d4e3f20110f2',
  webhookSecret: 'wsec_0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0',
  otherVendor: 'sk-proj-0f1e2d3c4b5a69788796a5b4c3d2e1f0',
} as const;

const mostNumbered = 128;

/** A key that makes the stand-in API answer with one particular error. */
export function numberedKey(number: number): string {
  return `sk_${number.toString(16).padStart(4, '0')}e5d6c7b8a99a8b7c6d5e4f30219a8b7c6d5e4f302112`;
}

/** Everything that must never be printed whole. */
export const allMadeUpKeys: readonly string[] = [
  ...Object.values(madeUpKeys),
  ...Array.from({ length: mostNumbered }, (_, number) => numberedKey(number)),
];
