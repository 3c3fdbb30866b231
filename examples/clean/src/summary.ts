import { narrate } from './elevenlabs';

/** Has the notes of a lecture summed up by OpenAI, and the summary read aloud by ElevenLabs. */
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
