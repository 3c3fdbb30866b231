/** Everything generated so far. */
export async function history(): Promise<unknown> {
  const response = await fetch('https://api.elevenlabs.io/v1/history', {
    headers: { Accept: 'application/json' },
  });
  return response.json();
}

/** All available models. */
export async function models(key: string): Promise<unknown> {
  const response = await fetch('https://api.elevenlabs.com/v1/models', { headers: { 'xi-api-key': key } });
  return response.json();
}
