/** What a suite in a web worker has to be told, because it has no environment variables. */
export interface GivenToSuite {
  readonly suite: string;
  /** Only tests with a matching title; all when empty. */
  readonly pattern: string;
  /** The address of a stand-in API that web pages may ask, as they may ask ElevenLabs. */
  readonly openApi: string;
  /** The address of one that gives web pages no permission. */
  readonly closedApi: string;
}
