/** What the command line runs in. */
export interface Terminal {
  /** Absolute. */
  readonly workingFolder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Whether standard output shows colors. */
  readonly colors: boolean;
  /** The program of further threads; `undefined` where everything runs in one. */
  readonly worker?: string;
  /** Reads standard input. Stops after `most` bytes: then it returns more than that. */
  readInput(most: number): Promise<Buffer>;
  write(text: string): void;
  writeError(text: string): void;
}
