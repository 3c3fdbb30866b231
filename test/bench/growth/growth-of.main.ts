// Measures one growing text in a process of its own, and prints the result as JSON.
//   node out/programs/bench/growth/growth-of.main.mjs 'functions in functions'
import { growingTexts } from './growing-texts';
import { growthOf } from './growth-of';

const text = growingTexts.find(({ name }) => name === process.argv[2]);
if (text === undefined) throw new Error('There is no growing text of this name.');
console.log(JSON.stringify(await growthOf(text)));
