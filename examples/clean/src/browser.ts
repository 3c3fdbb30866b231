interface Session {
  readonly access_token: string;
}

/** Asks our server, which has the ElevenLabs key, to read the notes aloud. */
export async function requestAudio(notes: string, session: Session): Promise<Blob> {
  const response = await fetch('/api/elevenlabs/narrate', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${session.access_token}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ notes }),
  });
  return response.blob();
}
