import { call, chain, hostileScripts } from './hostile-texts';

hostileScripts('not what a text should hold', [
  { name: 'nothing', text: () => '', findings: 0 },
  { name: 'a byte order mark alone', text: () => '\uFEFF', findings: 0 },
  { name: 'a byte order mark', text: () => `\uFEFF${call}`, findings: 2 },
  { name: 'NUL and lone surrogates', text: () => `${call}\0\0\uD800${call}\uDC00`, findings: 4 },
  {
    name: 'every character up to U+00FF',
    text: () => `${call}${chain(256, (at) => String.fromCharCode(at))}`,
    findings: 2,
  },
  { name: '100,000 lone surrogates', text: () => `${call}${'\uD800'.repeat(100_000)}`, findings: 2 },
  { name: '100,000 quotes', text: () => `${call}${"'".repeat(100_000)}`, findings: 2 },
  { name: '100,000 closing brackets', text: () => `${call}${')]}'.repeat(33_333)}`, findings: 2 },
  { name: '100,000 slashes', text: () => `${call}${'a/b/'.repeat(25_000)}`, findings: 2 },
  {
    name: 'a picture',
    text: () =>
      `\x89PNG\r\n\x1a\n\0\0\0\rIHDR elevenlabs ${chain(5000, (at) => String.fromCharCode((at * 7919) % 256))}`,
  },
]);
