import type { PinnedPackage } from '../pinned-packages';

/** A finding in a published package that somebody reviewed and found right. */
export interface ReviewedFinding extends PinnedPackage {
  /** Its path in the package. */
  readonly file: string;
  readonly rule: string;
  /** `line:column-line:column`, counted from one; the second place is after the end. */
  readonly range: string;
  readonly reason: string;
}

const liveKit = { name: '@livekit/agents-plugin-elevenlabs', version: '1.9.0', rule: 'untrimmed-env' };
const mastra = { name: '@mastra/voice-elevenlabs', version: '0.11.12', rule: 'untrimmed-env' };

const liveKitSpeechToText =
  'ELEVEN_API_KEY goes untrimmed into xi-api-key, of a fetch and of a WebSocket from ws, which sends stray whitespace along.';
const liveKitTextToSpeech =
  'ELEVEN_API_KEY goes untrimmed into xi-api-key of the WebSocket from ws that speaks, which sends stray whitespace along.';
const mastraClient =
  'ELEVENLABS_API_KEY goes untrimmed into apiKey of the official client, checked for being there only.';

export const reviewedFindings: readonly ReviewedFinding[] = [
  { ...liveKit, file: 'dist/stt.cjs', range: '164:35-164:61', reason: liveKitSpeechToText },
  { ...liveKit, file: 'dist/stt.js', range: '159:35-159:61', reason: liveKitSpeechToText },
  { ...liveKit, file: 'dist/tts.cjs', range: '464:35-464:61', reason: liveKitTextToSpeech },
  { ...liveKit, file: 'dist/tts.js', range: '454:35-454:61', reason: liveKitTextToSpeech },
  { ...liveKit, file: 'src/stt.ts', range: '290:35-290:61', reason: liveKitSpeechToText },
  { ...liveKit, file: 'src/tts.ts', range: '679:35-679:61', reason: liveKitTextToSpeech },
  { ...mastra, file: 'dist/index.cjs', range: '23:43-23:73', reason: mastraClient },
  { ...mastra, file: 'dist/index.js', range: '21:43-21:73', reason: mastraClient },
];
