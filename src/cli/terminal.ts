/** What the command line runs in. */
export interface Terminal {
  /** Absolute. */
  readonly workingFolder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Whether standard output shows colors. */
  readonly colors: boolean;
  /** Reads all of standard input. */
  readInput(): Promise<Buffer>;
  write(text: string): void;
  writeError(text: string): void;
}
