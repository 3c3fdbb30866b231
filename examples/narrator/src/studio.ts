import { apiUrl } from './config';

/** Converts an ElevenLabs Studio project to audio. */
export async function convertProject(projectId: string, token: string): Promise<void> {
  const response = await fetch(`${apiUrl}/studio/projects/${projectId}/convert`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
  });
  if (response.status === 401) {
    throw new Error('ElevenLabs does not accept the token');
  }
}
