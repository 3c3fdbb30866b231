// The parts of Node and of its packages that the narrator uses, so that it type-checks before `npm install`.

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

declare module 'axios' {
  interface Configuration {
    readonly headers?: Readonly<Record<string, string>>;
    readonly params?: Readonly<Record<string, string | number>>;
  }
  const axios: {
    get<T>(url: string, configuration?: Configuration): Promise<{ readonly data: T }>;
    post<T>(url: string, body: unknown, configuration?: Configuration): Promise<{ readonly data: T }>;
  };
  export default axios;
}

declare module 'ws' {
  export default class WebSocket {
    constructor(url: string, options?: { readonly headers?: Readonly<Record<string, string | undefined>> });
    on(event: 'open', listener: () => void): void;
    on(event: 'message', listener: (message: { toString(): string }) => void): void;
    send(message: string): void;
    close(): void;
  }
}
