/** The environment variables of the extension host; `undefined` if it has none, as in a browser. */
export function hostEnvironment(): Readonly<Record<string, string | undefined>> | undefined {
  const { process } = globalThis as { process?: { env?: Readonly<Record<string, string | undefined>> } };
  return process?.env;
}
