import { countryArticle } from '../elevenlabs/replies';
import type { ClientReason } from './explanations';

/**
 * What HTTP clients and SDKs say when they refuse to send a request, in lower case. Measured with fourteen clients, and
 * taken from the sources of the official SDKs and command line, the AI SDK, Mastra, LiveKit and LangChain.
 */
export const clientErrors: readonly {
  readonly reason: ClientReason | 'country';
  readonly texts: readonly string[];
}[] = [
  {
    reason: 'key-not-given',
    texts: [
      ...['please pass in your elevenlabs api key', 'elevenlabs api key is required', 'api key is required'],
      ...['eleven_api_key must be set', 'did not find eleven_api_key', 'did not find elevenlabs_api_key'],
      ...['invalid value "undefined" for header "xi-api-key"', 'err_http_invalid_header_value'],
      ...['elevenlabs api key is missing', 'elevenlabs_api_key is not set', 'elevenlabs_api_key is missing'],
      ...['elevenlabs_api_key is not defined', 'elevenlabs_api_key is not configured'],
      ...['eleven_api_key is not set', 'missing elevenlabs_api_key', 'elevenlabs_api_key is required'],
      ...['header value must be str or bytes', 'to delete the `xi-api-key` header'],
    ],
  },
  {
    reason: 'header-name',
    texts: [
      ...['err_invalid_http_token', 'is an invalid header name', 'invalid header key'],
      ...['is not a legal http header name', 'invalid header name', 'is not a valid http header field name'],
    ],
  },
  {
    reason: 'key-not-sendable',
    texts: [
      ...['err_invalid_char', 'invalid character in header content', 'is an invalid header value'],
      ...['to a bytestring because', 'is not a valid bytestring', 'invalid xi-api-key header'],
      ...["header 'xi-api-key' has invalid value", 'invalid header value', 'illegal header value'],
      ...['is not a legal http header value', 'is not a valid http header field value'],
      ...['non iso-8859-1 code point', 'return character(s) in header value'],
      ...['header value surrounded by whitespace'],
    ],
  },
  { reason: 'command-line', texts: ['authentication credentials are missing'] },
  { reason: 'country', texts: [countryArticle, 'do-you-restrict-access-to-the-service'] },
];
