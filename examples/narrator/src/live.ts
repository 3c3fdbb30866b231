import WebSocket from 'ws';
import { voiceId } from './config';

/** Sends a text sentence by sentence, and plays the audio as it arrives. */
export function speakLive(sentences: readonly string[], play: (audio: string) => void): void {
  const socket = new WebSocket(`wss://api.elevenlabs.io/v1/text-to-speech/${voiceId}/stream-input`, {
    headers: { 'xi-api-key': process.env.ELEVENLABS_API_KEY },
  });
  socket.on('open', () => {
    for (const text of sentences) {
      socket.send(JSON.stringify({ text }));
    }
    socket.send(JSON.stringify({ text: '' }));
  });
  socket.on('message', (message) => {
    const { audio, isFinal } = JSON.parse(message.toString());
    if (audio) play(audio);
    if (isFinal) socket.close();
  });
}
