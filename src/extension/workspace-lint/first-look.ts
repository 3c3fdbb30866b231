import type * as vscode from 'vscode';
import { mayHaveTriggerWord } from '../../lint/byte-pre-filter';
import { mentionsElevenLabs } from '../../lint/pre-filter';
import { decode } from '../context/decode';
import { readBounded } from '../context/folders';
import { inParallel, type TimeSlices } from '../time-slices';
import type { FoundFile } from '../workspace-search/workspace-search';
import { largestFile } from './file-check';

/** The most files to look at. Whoever has more of them without a word of ElevenLabs is not its user. */
const mostFiles = 20_000;
/** How many files to read at a time. */
const mostRead = 16;

/** Whether one of some files mentions ElevenLabs. It reads until the first that does, and parses none. Never rejects. */
export async function mentionsElevenLabsIn(
  files: readonly FoundFile[],
  slices: TimeSlices,
  token: vscode.CancellationToken,
): Promise<boolean> {
  let isFound = false;
  await inParallel(files.slice(0, mostFiles), mostRead, async ({ uri }) => {
    if (!isFound && !token.isCancellationRequested && (await isMentionedIn(uri, slices))) {
      isFound = true;
    }
  });
  return isFound;
}

async function isMentionedIn(file: vscode.Uri, slices: TimeSlices): Promise<boolean> {
  try {
    const bytes = await readBounded(file, largestFile);
    const mayMention = bytes !== undefined && (await slices.run(() => mayHaveTriggerWord(bytes)));
    return mayMention && mentionsElevenLabs(await decode(bytes, file));
  } catch {
    // It was deleted meanwhile, or isn't text.
    return false;
  }
}
