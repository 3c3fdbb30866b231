import { defineRule } from '../rule';

export const websocketHeaders = defineRule({
  id: 'websocket-headers',
  summary: 'The key is in the headers or protocols of a browser WebSocket, which sends no headers.',
  severity: 'error',
  fix: 'none',
  guideSections: ['why', 'right-header'],
  diagnosis: { script: 'headers' },
  curedByNewKey: [],
  documentation: 'singleUseTokens',
  messages: {
    headers:
      "A browser's WebSocket sends no headers, so the key never arrives. Get a single-use token or a signed URL from your server instead.",
    protocols:
      'The second argument of WebSocket takes protocols, not headers. In a browser, use a single-use token or a signed URL; in Node, give ws a headers option.',
  },
  fixTitles: {},
  checkScript(facts, report) {
    for (const { range, kind } of facts.isTest ? [] : facts.unsentHeaders) report({ range, messageId: kind });
  },
});
