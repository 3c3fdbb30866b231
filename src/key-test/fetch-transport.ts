import { type KeyTestReply, longestBody, type Send } from './transport';

/** A transport that uses the host's `fetch`: VS Code's knows the user's proxy and certificates. */
export function fetchTransport(fetch: typeof globalThis.fetch): Send {
  return async ({ url, ...request }): Promise<KeyTestReply> => {
    const response = await fetch(url, { ...request, cache: 'no-store', credentials: 'omit' });
    return {
      status: response.status,
      header: (name) => response.headers.get(name) ?? undefined,
      body: await readBody(response),
    };
  };
}

async function readBody(response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    text += decoder.decode(part.value, { stream: true });
    if (text.length > longestBody) {
      await reader?.cancel();
      return undefined;
    }
  }
  return text + decoder.decode();
}
