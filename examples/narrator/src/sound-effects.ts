import { apiUrl } from './config';

export class SoundEffects {
  constructor(private readonly apiKey: string) {}

  /** Creates a sound from a description, such as "rain on a tin roof". */
  async create(description: string, seconds: number): Promise<Blob> {
    const headers = { 'XI-API-KEY': this.apiKey, 'Content-Type': 'application/json' };
    const body = JSON.stringify({ text: description, duration_seconds: seconds });
    const response = await fetch(`${apiUrl}/sound-generation`, { method: 'POST', headers, body });
    return response.blob();
  }
}
