/** The walkthrough in `package.json`. */
export const walkthroughId = 'fix401';

/** Its steps in order, with the rows of the 401 guide that they cover. */
export const walkthroughSteps: readonly { readonly id: string; readonly rows: readonly number[] }[] = [
  { id: 'newKey', rows: [2] },
  { id: 'rightHeader', rows: [3] },
  { id: 'strayBlanks', rows: [4, 6] },
  { id: 'activeAccount', rows: [5] },
  { id: 'testKey', rows: [5, 11] },
  { id: 'stillFailing', rows: [10, 11, 12] },
];
