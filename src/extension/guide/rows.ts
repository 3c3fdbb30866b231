/** One point of the 401 guide. Rules, commands, walkthrough steps and sections name the points that they carry out. */
export interface GuideRow {
  readonly number: number;
  /** The point in one sentence, for tables. */
  readonly summary: string;
}

export const guideRows: readonly GuideRow[] = [
  {
    number: 1,
    summary:
      'A 401 means that ElevenLabs finds no account for the request: the key is missing, malformed, or under another name.',
  },
  { number: 2, summary: 'Create a new key, copy it right away, and replace the old one everywhere.' },
  { number: 3, summary: 'Send the bare key as `xi-api-key`, not as `Authorization: Bearer`.' },
  { number: 4, summary: 'Remove whitespace around the key.' },
  { number: 5, summary: "Make sure the account is active: it isn't suspended or expired." },
  { number: 6, summary: 'Keep the key in `.env`, and trim it where the code reads it.' },
  { number: 7, summary: 'Question: why does the key work in the dashboard but not in the code?' },
  { number: 8, summary: 'Question: can several projects share one key?' },
  { number: 9, summary: 'Question: does ElevenLabs accept Bearer tokens?' },
  { number: 10, summary: 'Start with a short checklist.' },
  {
    number: 11,
    summary:
      "Other causes: used-up credits, poor samples, load, rate limits, a language or characters that the model doesn't know.",
  },
  {
    number: 12,
    summary:
      'If it still fails, give support the exact error, the steps tried, the plan, the time and the versions.',
  },
  { number: 13, summary: 'What ElevenLabs is, and how its free and paid plans count credits.' },
];
