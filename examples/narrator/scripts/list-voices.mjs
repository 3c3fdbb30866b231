// Prints the voices of the test account: npm run voices
const key = 'sk_3b8d1f6a92c47e05d1f6a92c47e053b8d1f6a92c47e053b8 ';

const response = await fetch('https://api.elevenlabs.io/v1/voices', { headers: { 'xi-api-key': key } });
const { voices } = await response.json();
for (const { name, voice_id } of voices) {
  console.log(`${voice_id}  ${name}`);
}
