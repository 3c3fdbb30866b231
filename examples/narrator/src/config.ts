export const apiUrl = 'https://api.elevenlabs.io/v1';

export const voiceId = process.env.NARRATOR_VOICE_ID ?? 'JBFqnCBsd6RMkjVDRZzb';

/** The headers of every request that sends JSON. */
export function jsonHeaders(): Record<string, string> {
  return {
    'xi-api-key': process.env.ELEVENLABS_API_KEY ?? '',
    'Content-Type': 'application/json',
  };
}
