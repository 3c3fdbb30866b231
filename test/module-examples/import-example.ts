/** A script with imports and one request, in a project with other files. */
export interface ImportExample {
  readonly name: string;
  /** The path of the script from the project's folder; `src/speech/speak.ts` by default. */
  readonly script?: string;
  readonly imports: string;
  readonly url: string;
  readonly headers?: string;
  /** The other existing files, by their path from the project's folder. */
  readonly files: Readonly<Record<string, string>>;
  /** The findings as `rule messageId`. */
  readonly findings: readonly string[];
}

export const api = 'https://api.elevenlabs.io/v1';
export const constant = `export const base = '${api}';`;
export const reported = ['bearer-auth destination'];

export function scriptOf({ script = 'src/speech/speak.ts' }: ImportExample): string {
  return script;
}

/** A request with a key of no particular vendor, so that only its destination makes a finding. */
export function textOf({
  imports,
  url,
  headers = "{ Authorization: 'Bearer ' + apiKey }",
}: Pick<ImportExample, 'imports' | 'url' | 'headers'>): string {
  return `${imports}\nawait fetch(${url}, { headers: ${headers} }); // speech of ElevenLabs\n`;
}
