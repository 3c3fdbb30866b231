import type { SeededRandom } from '../../seeded-random';
import { ordinaryBlock } from './ordinary-module';

/**
 * A made-up TypeScript module that is full of ElevenLabs: every other block calls it or prepares a call, and one of
 * four calls has a mistake.
 * @param lines the text has about so many; it ends with a whole block.
 */
export function speechModule(random: SeededRandom, lines: number): string {
  const parts = [start];
  for (let written = lineCount(start); written < lines; written += lineCount(parts.at(-1) ?? '')) {
    const at = parts.length;
    parts.push(at % 2 === 1 ? random.oneOf(kinds)(at) : ordinaryBlock(random, at));
  }
  return parts.join('\n');
}

/** With the empty line after it. */
function lineCount(block: string): number {
  return block.split('\n').length;
}

const start = `import axios from 'axios';
import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';

const limit = 20;
const total = 40;
const base = 'https://api.elevenlabs.io/v1';
const apiKey = process.env.ELEVENLABS_API_KEY?.trim();
if (!apiKey) throw new Error('ELEVENLABS_API_KEY is not set.');

const authHeaders = (extra: Record<string, string> = {}) => ({ 'xi-api-key': apiKey, ...extra });
`;

const kinds: readonly [(at: number) => string, ...((at: number) => string)[]] = [
  (
    at,
  ) => `export async function speak${at}(text: string, voice = 'JBFqnCBsd6RMkjVDRZzb'): Promise<ArrayBuffer> {
  const response = await fetch(\`\${base}/text-to-speech/\${voice}?output_format=mp3_44100_128\`, {
    method: 'POST',
    headers: { 'xi-api-key': apiKey, 'Content-Type': 'application/json' },
    body: JSON.stringify({ text, model_id: 'eleven_multilingual_v2' }),
  });
  if (!response.ok) throw new Error(\`ElevenLabs: \${response.status} \${await response.text()}\`);
  return response.arrayBuffer();
}
`,
  (at) => `export async function listVoices${at}(search: string): Promise<string[]> {
  const headers = new Headers({ Accept: 'application/json' });
  headers.set('Authorization', \`Bearer \${process.env.ELEVENLABS_API_KEY}\`);
  const response = await fetch('https://api.elevenlabs.io/v2/voices?search=' + encodeURIComponent(search), { headers });
  const { voices } = (await response.json()) as { voices: { name: string }[] };
  return voices.map(({ name }) => name);
}
`,
  (at) => `const api${at} = axios.create({
  baseURL: 'https://api.elevenlabs.io/v1',
  timeout: 10_000,
  headers: authHeaders({ Accept: 'application/json' }),
});

export async function history${at}(page: number): Promise<unknown[]> {
  const { data } = await api${at}.get('/history', { params: { page_size: limit, page } });
  return data.history.filter((item: { state: string }) => item.state === 'created');
}
`,
  (at) => `const client${at} = new ElevenLabsClient({ apiKey: process.env.ELEVENLABS_API_KEY });

export async function stream${at}(text: string): Promise<number> {
  let bytes = 0;
  for await (const chunk of await client${at}.textToSpeech.stream('JBFqnCBsd6RMkjVDRZzb', { text })) {
    bytes += chunk.length;
  }
  return bytes;
}
`,
  (at) => `export class Speech${at} {
  private readonly headers: Record<string, string>;

  constructor(key: string, private readonly url = base) {
    this.headers = { 'xi-api-key': key.trim(), 'Content-Type': 'application/json' };
  }

  async send(path: string, body: object): Promise<Response> {
    return fetch(this.url + path, { method: 'POST', headers: this.headers, body: JSON.stringify(body) });
  }

  async clone(name: string, files: Blob[]): Promise<Response> {
    const form = new FormData();
    form.append('name', name);
    for (const file of files) form.append('files', file);
    return fetch(\`\${this.url}/voices/add\`, { method: 'POST', headers: { 'xi-api-key': apiKey }, body: form });
  }
}
`,
  (at) => `export const usage${at} = async (from: Date, to: Date) => {
  const options = { headers: authHeaders() };
  const query = new URLSearchParams({ start_unix: String(+from), end_unix: String(+to) });
  const answer = await fetch(base + '/usage/character-stats?' + query, options);
  return answer.ok ? answer.json() : undefined;
};
`,
  (at) => `export function transcribe${at}(file: Blob, language: string | undefined): Promise<Response> {
  const form = new FormData();
  form.set('model_id', 'scribe_v1');
  form.set('file', file);
  if (language !== undefined) form.set('language_code', language);
  return axios.post(\`\${base}/speech-to-text\`, form, { headers: { 'X-API-Key': apiKey } });
}
`,
];
