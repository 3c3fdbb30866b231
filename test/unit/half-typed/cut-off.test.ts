import { keepsFindingsBefore } from './changed-scripts';

keepsFindingsBefore('cut off', (text, at) => ({ text: text.slice(0, at), start: at }));
