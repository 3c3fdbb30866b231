import axios from 'axios';
import { apiUrl } from './config';

export interface Voice {
  readonly voice_id: string;
  readonly name: string;
}

/** The account's voices, sorted by name. */
export async function findVoices(apiKey: string): Promise<Voice[]> {
  const { data } = await axios.get<{ voices: Voice[] }>(`${apiUrl}/voices`, {
    headers: { 'x-api-key': apiKey },
  });
  return data.voices.sort((a, b) => a.name.localeCompare(b.name));
}

/** Adds a voice from the library to the account. */
export async function addVoice(ownerId: string, voiceId: string, name: string): Promise<void> {
  const apiKey = process.env['ELEVENLABS_API_KEY'];
  if (!apiKey) {
    throw new Error('ELEVENLABS_API_KEY is not set');
  }
  await axios.post(
    `${apiUrl}/voices/add/${ownerId}/${voiceId}`,
    { new_name: name },
    {
      headers: { authorization: `Bearer ${apiKey}` },
    },
  );
}
