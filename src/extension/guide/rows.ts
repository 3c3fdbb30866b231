/** One point of the 401 guide. Rules, commands, steps of the walkthrough and sections of the guide say which they carry out. */
export interface GuideRow {
  readonly number: number;
  /** One sentence for tables: what the guide says. */
  readonly summary: string;
}

export const guideRows: readonly GuideRow[] = [
  {
    number: 1,
    summary:
      'A 401 means that no account fits the request: the key is missing, misshapen, or under another name.',
  },
  { number: 2, summary: 'Make a new key, copy it at once, and replace the old one everywhere.' },
  { number: 3, summary: 'Send the bare key as `xi-api-key`, and not as `Authorization: Bearer`.' },
  { number: 4, summary: 'Leave no blank around the key.' },
  { number: 5, summary: 'The account has to be active: not suspended, not expired.' },
  { number: 6, summary: 'Keep the key in `.env`, and trim it where it is read.' },
  { number: 7, summary: 'Question: why does the key work in the dashboard and not in the code?' },
  { number: 8, summary: 'Question: may several projects share one key?' },
  { number: 9, summary: 'Question: does ElevenLabs accept Bearer tokens?' },
  { number: 10, summary: 'A short checklist comes before anything else.' },
  {
    number: 11,
    summary:
      'Other causes: used-up credits, poor samples, load, rate limits, a language or signs that the model lacks.',
  },
  {
    number: 12,
    summary: 'If it still fails, support wants the exact error, the steps tried, plan, time, and versions.',
  },
  { number: 13, summary: 'What ElevenLabs is, and how its free and paid plans count.' },
];
