/** How many characters are left this month. */
export async function charactersLeft(): Promise<number> {
  const key = process.env.ELEVEN_LABS_KEY?.trim() ?? '';
  const response = await fetch('https://api.elevenlabs.io/v1/user/subscription', {
    headers: { 'xi-api-key': key },
  });
  const { character_count, character_limit } = await response.json();
  return character_limit - character_count;
}
