/** The one request of a key test. It has the shape of a `fetch` call, so that a transport can pass it on. */
export interface KeyTestRequest {
  readonly method: 'GET';
  readonly url: string;
  /** Holds the key. Never to be logged. */
  readonly headers: Readonly<Record<string, string>>;
  /** A redirect must be answered with, never followed: it would carry the key to another host. */
  readonly redirect: 'manual';
  readonly signal: AbortSignal;
}

export interface KeyTestReply {
  /** 0 for a redirect that the transport does not show. */
  readonly status: number;
  /** The value of a header field, by its lower-case name. */
  header(name: string): string | undefined;
  /** `undefined` where it is longer than `longestBody`. */
  readonly body: string | undefined;
}

/** Sends one request; rejects where no complete reply comes. */
export type Send = (request: KeyTestRequest) => Promise<KeyTestReply>;

/** How time passes: `run` is called after that many milliseconds, unless the returned function is called first. */
export interface Clock {
  after(milliseconds: number, run: () => void): () => void;
}

/** How many UTF-16 code units of a reply are read. An account takes a few thousand. */
export const longestBody = 1_000_000;
