import { narrateSummary } from './summary';

const cors = {
  'Access-Control-Allow-Origin': process.env.SITE ?? '*',
  'Access-Control-Allow-Headers': 'authorization, x-api-key, content-type',
};

/** The route /api/elevenlabs/narrate. */
export async function handle(request: Request): Promise<Response> {
  const token = request.headers.get('authorization')?.replace('Bearer ', '');
  if (token !== process.env.ELEVENLABS_AGENT_SECRET) {
    return new Response('Who are you?', { status: 403, headers: cors });
  }
  const { notes } = await request.json();
  const audio = await narrateSummary(notes, 'JBFqnCBsd6RMkjVDRZzb');
  return new Response(audio, { headers: { ...cors, 'Content-Type': 'audio/mpeg' } });
}
