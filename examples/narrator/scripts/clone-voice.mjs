// Clones a voice from recordings: node scripts/clone-voice.mjs a.mp3 b.mp3
import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';

const client = new ElevenLabsClient({ api_key: process.env.ELEVENLABS_API_KEY?.trim() });
const voice = await client.voices.ivc.create({ name: 'Narrator', files: process.argv.slice(2) });
console.log(voice.voiceId);
