import { narrate } from './elevenlabs';

/** Summarizes lecture notes with OpenAI and reads the summary aloud with ElevenLabs. */
export async function narrateSummary(notes: string, voiceId: string): Promise<ArrayBuffer> {
  const response = await fetch('https://api.openai.com/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENAI_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ model: 'gpt-4o-mini', messages: [{ role: 'user', content: `Sum up: ${notes}` }] }),
  });
  const { choices } = await response.json();
  return narrate(choices[0].message.content, voiceId);
}
