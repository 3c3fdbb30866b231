import { keepsFindingsBefore } from './changed-scripts';

keepsFindingsBefore('with a gap', (text, at, random) => ({
  text: text.slice(0, at) + text.slice(at + 1 + random.below(60)),
  start: at,
}));
