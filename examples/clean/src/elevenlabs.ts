const apiUrl = 'https://api.elevenlabs.io/v1';

function apiKey(): string {
  const key = process.env.ELEVENLABS_API_KEY?.trim();
  if (!key) {
    throw new Error('ELEVENLABS_API_KEY is not set');
  }
  return key;
}

/** Reads a text aloud and returns the MP3. */
export async function narrate(text: string, voiceId: string): Promise<ArrayBuffer> {
  const response = await fetch(`${apiUrl}/text-to-speech/${voiceId}`, {
    method: 'POST',
    headers: {
      // Not Authorization: `Bearer ${process.env.ELEVENLABS_API_KEY}`: ElevenLabs answers that with 401.
      'xi-api-key': apiKey(),
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ text, model_id: 'eleven_multilingual_v2' }),
  });
  return response.arrayBuffer();
}

/** Opens a socket in the browser, with a single-use token that the server fetched. */
export function openLiveSocket(voiceId: string, singleUseToken: string): WebSocket {
  const query = new URLSearchParams({ single_use_token: singleUseToken });
  return new WebSocket(`wss://api.elevenlabs.io/v1/text-to-speech/${voiceId}/stream-input?${query}`);
}
