/** The request of a key test. It has the shape of a `fetch` call, so that transports can pass it on. */
export interface KeyTestRequest {
  readonly method: 'GET';
  readonly url: string;
  /** Contains the key. Never log it. */
  readonly headers: Readonly<Record<string, string>>;
  /** The transport must return redirects, never follow them: that would send the key to another host. */
  readonly redirect: 'manual';
  readonly signal: AbortSignal;
}

export interface KeyTestReply {
  /** 0 for a redirect that the transport doesn't reveal. */
  readonly status: number;
  /** The value of a header, by its lower-case name. */
  header(name: string): string | undefined;
  /** `undefined` if it is longer than `longestBody`. */
  readonly body: string | undefined;
}

/** Sends one request. Rejects if no complete reply arrives. */
export type Send = (request: KeyTestRequest) => Promise<KeyTestReply>;

/** Calls `run` after that many milliseconds, unless the returned function is called first. */
export interface Clock {
  after(milliseconds: number, run: () => void): () => void;
}

/** The most UTF-16 code units to read from a reply. An account has a few thousand. */
export const longestBody = 1_000_000;
