import type { SessionReason } from '../elevenlabs/session-ends';
import type { ExplanationSentence } from './explanation-sentence';

/** Why a WebSocket or a session with an agent ended. */
export const sessionSentences: Readonly<Record<SessionReason, ExplanationSentence>> = {
  'private-agent': {
    text: "The agent is private without a signed URL, doesn't allow the overrides, or the server's key lacks a permission. Create a signed URL on the server.",
    buttons: ['agentAuthentication', 'keySettings'],
    guideRows: [11],
  },
  'agent-override': {
    text: "The agent's settings don't allow this override. Allow it in the agent's security settings, or don't send it.",
    buttons: ['agentAuthentication'],
    guideRows: [11],
  },
  'agent-allowlist': {
    text: "The agent's allowlist doesn't contain the host of the page. Add the host to the allowlist in the agent's security settings.",
    buttons: ['agentAuthentication'],
    guideRows: [11],
  },
  'agent-not-found': {
    text: 'There is no agent with this ID in the workspace and region that were asked. Check the agent ID and the host, and where the agent was created.',
    buttons: ['agentAuthentication'],
    guideRows: [7, 11],
  },
  'conversation-token': {
    text: "The token isn't a conversation token. WebRTC needs one from /v1/convai/conversation/token. A signed URL is only for a WebSocket: pass it as signedUrl.",
    buttons: ['agentAuthentication'],
    guideRows: [9, 11],
  },
  'socket-without-key': {
    text: 'No valid API key or token reached the socket. Send xi-api-key at the handshake from a server, or a single-use token from a browser.',
    buttons: ['singleUseTokens', 'authentication'],
    guideRows: [3, 11],
  },
  'session-time': {
    text: 'The session reached its maximum duration, so ElevenLabs closed it. Open a new one. The API key is valid.',
    buttons: ['errors'],
    guideRows: [11],
  },
  'socket-model': {
    text: "This WebSocket doesn't serve the model, such as eleven_v3, and refuses it with 403. Choose another model, or send an HTTP request.",
    buttons: ['models'],
    guideRows: [11],
  },
  'socket-refused': {
    text: "ElevenLabs refuses the WebSocket. Check the key's permissions and allowed IP addresses, and the model: a socket doesn't serve every model.",
    buttons: ['keySettings', 'models'],
    guideRows: [11],
  },
  'socket-closed': {
    text: 'ElevenLabs closed the WebSocket because of the key, the quota or a message. The reason in the close event names the cause.',
    buttons: ['errors'],
    guideRows: [11],
  },
};
