// In the office, requests go through the gateway. At home, they go straight to ElevenLabs.
const gateway = process.env.NARRATOR_GATEWAY;

/** How many characters are left this month. */
export async function charactersLeft(): Promise<number> {
  const response = await fetch(`${gateway}/user/subscription`, {
    headers: { Authorization: `Bearer ${process.env.ELEVENLABS_API_KEY}` },
  });
  const { character_count, character_limit } = await response.json();
  return character_limit - character_count;
}
