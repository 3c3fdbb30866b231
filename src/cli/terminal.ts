/** What the command line runs in. */
export interface Terminal {
  /** Absolute. */
  readonly workingFolder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Whether standard output shows colors. */
  readonly colors: boolean;
  /** How many characters fit in a line of standard output; `undefined` where it isn't a terminal. */
  readonly columns?: number | undefined;
  /** The program of further threads; `undefined` where everything runs in one. */
  readonly worker?: string;
  /** Reads standard input. Stops after `most` bytes: then it returns more than that. */
  readInput(most: number): Promise<Buffer>;
  write(text: string): void;
  writeError(text: string): void;
  /** Shows a line about a long run until something else is written. Left out where nobody watches. */
  showProgress?(text: () => string): void;
}
