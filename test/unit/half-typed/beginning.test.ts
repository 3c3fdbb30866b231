import { keepsFindingsBefore } from './changed-scripts';

/** What a person may have typed so far: unfinished statements and unclosed delimiters. */
const beginnings = [
  'const ',
  'if (a.',
  'await fetch(',
  "fetch('https://api.elevenlabs.io/v1/",
  'const options = { headers: {',
  'return `',
  "import { a } from '",
  '/*',
  'function b(c: ',
  'class D extends',
  '=> {',
  '}',
  ')',
  '<div',
  '\\',
  '@',
] as const;

keepsFindingsBefore('with a beginning typed into them', (text, at, random) => ({
  text: text.slice(0, at) + random.oneOf(beginnings) + text.slice(at),
  start: at,
}));
