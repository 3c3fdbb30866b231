/** Why a WebSocket or a session with an agent ends. */
export type SessionReason =
  | 'private-agent'
  | 'agent-override'
  | 'agent-allowlist'
  | 'agent-not-found'
  | 'conversation-token'
  | 'socket-without-key'
  | 'session-time'
  | 'socket-model'
  | 'socket-refused'
  | 'socket-closed';

/**
 * What agents and the realtime transcription send before they close, in order of precedence: error codes, and parts of
 * texts in lower case. From the official clients and published issues.
 */
export const sessionEnds: readonly {
  readonly reason: SessionReason;
  readonly words: readonly string[];
  readonly texts: readonly string[];
}[] = [
  { reason: 'private-agent', words: [], texts: ['could not authorize the conversation'] },
  { reason: 'agent-override', words: [], texts: ['override for field', 'is not allowed by config'] },
  {
    reason: 'agent-allowlist',
    words: [],
    texts: ['host is not supported', 'host is not valid or supported', 'host is not in insights whitelist'],
  },
  {
    reason: 'agent-not-found',
    words: [],
    texts: ['ai agent you are trying to reach does not exist'],
  },
  {
    reason: 'conversation-token',
    words: [],
    texts: ['invalid authorization token', 'signal connection: invalid', 'access_token=wss'],
  },
  {
    reason: 'socket-without-key',
    words: ['auth_error'],
    texts: ['must be authenticated to use this endpoint'],
  },
  {
    reason: 'session-time',
    words: ['session_time_limit_exceeded', 'session_time_limit_exceeded_error'],
    texts: [],
  },
];

/** Models that the WebSockets of text to speech refuse with 403 at the handshake. */
export const modelsWithoutSocket: readonly string[] = ['eleven_v3'];
