/** Reads a text aloud and returns the MP3. */
export async function speak(text: string, voiceId: string): Promise<ArrayBuffer> {
  const response = await fetch(`https://api.elevenlabs.io/v1/text-to-speech/${voiceId}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.ELEVENLABS_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ text, model_id: 'eleven_multilingual_v2' }),
  });
  if (!response.ok) {
    throw new Error(`ElevenLabs answered ${response.status}`);
  }
  return response.arrayBuffer();
}
