/** What one start of the extension took. */
export interface Probe {
  /** Milliseconds until `activate` had returned, with reading the bundle. */
  readonly activated: number;
  /** Milliseconds until the first document had diagnostics; `undefined` without any. */
  readonly published: number | undefined;
  readonly parserLoaded: boolean;
  /** How often the extension asked for a file or a folder. */
  readonly fileAccesses: number;
}
