import { ClearError } from '../vscode/clear-error';

/** The parameters of `npm run fuzz`. */
export interface Parameters {
  /** How long it runs; 0 for one batch of each property. */
  readonly minutes: number;
  readonly seed: number;
  /** The name of the only property to check, or a part of it. */
  readonly only: string;
}

/** Reads `[--minutes N] [--seed S] [--only name]`. @throws ClearError for anything else. */
export function readParameters(all: readonly string[]): Parameters {
  let parameters: Parameters = { minutes: 0, seed: Date.now() % 2 ** 31, only: '' };
  const rest = [...all];
  for (let one = rest.shift(); one !== undefined; one = rest.shift()) {
    const value = rest.shift() ?? '';
    if (one === '--minutes') parameters = { ...parameters, minutes: numberIn(one, value) };
    else if (one === '--seed') parameters = { ...parameters, seed: numberIn(one, value) };
    else if (one === '--only') parameters = { ...parameters, only: value };
    else throw new ClearError(`There is no ${one}; there are --minutes, --seed and --only.`);
  }
  return parameters;
}

function numberIn(option: string, value: string): number {
  if (!/^\d+(?:\.\d+)?$/.test(value)) throw new ClearError(`${option} needs a number.`);
  return Number(value);
}
