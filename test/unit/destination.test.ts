import { strict as assert } from 'node:assert';
import { createLinter } from '../../src/lint/lint';
import { parser } from '../../src/parser/typescript-parser';
import { documentOf } from '../rules/rule-table';

const linter = createLinter(parser);

/** The destination of a request: ElevenLabs, another vendor, or unknown. */
type Goes = 'elevenlabs' | 'elsewhere' | 'unknown';

/** The URL of a request as an expression, with any statements before it. */
type Row = readonly [url: string, before?: string];

const rows: Readonly<Record<Goes, readonly Row[]>> = {
  elevenlabs: [
    ["'https://api.elevenlabs.io'"],
    ["'https://api.elevenlabs.io/v1/voices'"],
    ["'https://api.elevenlabs.io:443/v1/voices?page_size=5#top'"],
    ["'https://user:password@api.elevenlabs.io/v1/voices'"],
    ["'HTTPS://API.ElevenLabs.IO/v1/voices'"],
    ["' https://api.elevenlabs.io/v1/voices'"],
    ["'//api.elevenlabs.io/v1/voices'"],
    ["'http://api.elevenlabs.io/v1/voices'"],
    ["'wss://api.elevenlabs.io/v1/text-to-speech/a/stream-input'"],
    [`\`https://api.elevenlabs.io/v1/text-to-speech/\${voice}\``],
    ["'https://api.us.elevenlabs.io/v1/voices'"],
    ["'https://api.eu.residency.elevenlabs.io/v1/voices'"],
    ["'https://api.in.residency.elevenlabs.io/v1/voices'"],
    ["'https://api.sg.residency.elevenlabs.io/v1/voices'"],
    ["'https://api-global-preview.elevenlabs.io/v1/voices'"],
    [`\`https://api.\${region}.residency.elevenlabs.io/v1/voices\``],
    // Hosts that people write instead.
    ["'https://api.elevenlabs.com/v1/voices'"],
    ["'https://api.elevenlabs.ai/v1/voices'"],
    ["'https://api.eleven-labs.com/v1/voices'"],
    // Public proxies that pass the request on.
    ["'https://cors-anywhere.herokuapp.com/https://api.elevenlabs.io/v1/voices'"],
    ["'https://thingproxy.freeboard.io/fetch/https://api.elevenlabs.io/v1/voices'"],
    ["'https://corsproxy.io/?' + encodeURIComponent('https://api.elevenlabs.io/v1/voices')"],
    [`\`\${proxy}/https://api.elevenlabs.io/v1/voices\``, "const proxy = 'https://cors.example.com';"],
    // Only the two OAuth paths accept a token.
    ["'https://api.elevenlabs.io/v1/mcp-servers'"],
    ["'https://api.elevenlabs.io/v1/oauthorize'"],
    // Values that are followed.
    ["base + '/voices'", "const base = 'https://api.elevenlabs.io/v1';"],
    [`\`\${base}/voices\``, "let base = 'https://api.elevenlabs.io/v1';"],
    ["base.concat('/voices')", "const base = 'https://api.elevenlabs.io/v1';"],
    ["'https://' + host + '/v1/voices'", "const host = 'api.elevenlabs.io';"],
    [`\`\${protocol}://\${host}/v1\``, "const protocol = 'https', host = 'api.elevenlabs.io';"],
    ["new URL('/v1/voices', 'https://api.elevenlabs.io')"],
    [`new URL(\`/v1/voices/\${voice}\`, base)`, "const base = 'https://api.elevenlabs.io/v2';"],
    ["new URL('https://api.elevenlabs.io/v1/voices')"],
    ["new URL('https://api.elevenlabs.io/v1/voices').toString()"],
    ["url('/voices')", "const url = (path) => 'https://api.elevenlabs.io/v1' + path;"],
    ['api.base', "const api = { base: 'https://api.elevenlabs.io/v1', retries: 3 };"],
    ["api['base']", "const api = { base: 'https://api.elevenlabs.io/v1', retries: 3 };"],
    ['base', "const { base } = { base: 'https://api.elevenlabs.io/v1' };"],
    ['base', "const base = process.env.ELEVENLABS_URL ?? 'https://api.elevenlabs.io/v1';"],
    ['base', "const base = process.env.ELEVENLABS_URL || 'https://api.elevenlabs.io/v1';"],
    ["isTest ? '/mock/voices' : 'https://api.elevenlabs.io/v1/voices'"],
    ['base', "var base = ('https://api.elevenlabs.io/v1' as string)!;"],
  ],
  elsewhere: [
    ["'https://api.openai.com/v1/audio/speech'"],
    ["'https://elevenlabs.io/app/speech-synthesis'"],
    ["'https://api.elevenlabs.io.example.com/v1/voices'"],
    ["'https://myapi.elevenlabs.io/v1/voices'"],
    ["'https://example.com/https://api.elevenlabs.io/v1/voices'"],
    ["'https://example.com/?url=https://api.elevenlabs.io'"],
    ["'https://cors-anywhere.herokuapp.com/https://api.openai.com/v1/models'"],
    ["'https://cors-anywhere.herokuapp.com/https://api.elevenlabs.io/v1/mcp'"],
    ["'https://api.elevenlabs.io@example.com/v1'"],
    ["'https://example.com#@api.elevenlabs.io'"],
    ["'/v1/voices'"],
    ["'./elevenlabs/voices'"],
    ["'../elevenlabs/voices'"],
    ["'api/elevenlabs/voices'"],
    [`\`/api/elevenlabs/\${voice}\``],
    ["new URL('https://example.com/v1', 'https://api.elevenlabs.io')"],
    ["base + '/v1/voices'", "const base = 'https://example.com/api.elevenlabs.io';"],
    [`\`https://example.com/\${path}\``],
    ["isTest ? '/mock/voices' : 'https://example.com/voices'"],
    ["'https://api.openai.com' + path"],
    // The path after an unknown base is none of ElevenLabs'.
    [`\`\${base}/voice/synthesize\``],
    [`\`\${base}/api/text-to-speech\``],
    ["base + '/v1/chat/completions?stream=true'"],
    [`\`https://\${host}/api/speech\``],
    // OAuth belongs here.
    ["'https://api.elevenlabs.io/v1/mcp'"],
    ["'https://api.elevenlabs.io/v1/mcp/tools'"],
    ["'https://api.elevenlabs.io/v1/oauth/token'"],
  ],
  unknown: [
    ['url'],
    ['getUrl()'],
    ['process.env.ELEVENLABS_URL'],
    [`\`\${base}/v1/voices\``],
    ["base + '/v1/voices'"],
    [`\`https://\${host}/v1/voices\``],
    [`\`https://\${tenant}.example.com/v1/voices\``],
    [`\`\${base}/v1/\${path}\``],
    [`\`\${base}/\${path}\``],
    [`\`\${base}/voices\``],
    [`\`\${base}/JBFqnCBsd6RMkjVDRZzb\``],
    [`\`\${base}voices\``],
    [`\`\${proxy}https://api.elevenlabs.io/v1/voices\``],
    ["'https://' + process.env.ELEVENLABS_HOST"],
    ["url.replace(/a/, 'b')", "const url = 'https://api.elevenlabs.io/v1/a';"],
    ["url.replace('x', 'b')", "const url = 'https://api.elevenlabs.io/v1/a';"],
    ["url.replace('api.elevenlabs.io', proxy)", "const url = 'https://api.elevenlabs.io/v1/voices';"],
    ['new URL(path, base)'],
    // Assigned twice, so that only running it would tell.
    ['base', "let base = 'https://api.elevenlabs.io'; if (isTest) base = mock;"],
    // To several destinations, one of them another vendor's.
    ["isOpenAi ? 'https://api.openai.com/v1' : 'https://api.elevenlabs.io/v1'"],
    ['base', 'function call(base) {} // a parameter of somebody else'],
  ],
};

describe('the destination of a request', () => {
  for (const goes of Object.keys(rows) as Goes[]) {
    for (const [url, before] of rows[goes]) {
      it(`${goes}: ${before === undefined ? '' : `${before} … `}${url}`, () => {
        assert.equal(destinationOf(url, before), goes);
      });
    }
  }
});

/**
 * The finding reveals the destination: a Bearer key is an error to ElevenLabs, a warning anywhere, and silent
 * elsewhere.
 */
function destinationOf(url: string, before = ''): Goes {
  const request = `fetch(${url}, { headers: { Authorization: \`Bearer \${process.env.ELEVENLABS_API_KEY}\` } });`;
  const { findings } = linter.lint(documentOf('example.ts', `${before}\n${request}\n`), {});
  const [finding] = findings.filter(({ ruleId }) => ruleId === 'bearer-auth');
  if (finding === undefined) return 'elsewhere';
  return finding.messageId === 'payload' ? 'unknown' : 'elevenlabs';
}
