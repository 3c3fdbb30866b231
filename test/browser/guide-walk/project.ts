import fs from 'node:fs';
import path from 'node:path';
import { madeUpKeys } from '../../made-up-keys';

/** A project that gets a 401 from ElevenLabs for three reasons. */
const files: Readonly<Record<string, string>> = {
  '.git/HEAD': 'ref: refs/heads/main\n',
  '.gitignore': 'node_modules\n',
  '.env': `# The account of the studio\nELEVENLABS_API_KEY="${madeUpKeys.accepted} "\n`,
  'package.json': `{
  "name": "studio",
  "private": true,
  "type": "module",
  "dependencies": {
    "dotenv": "^17.0.0"
  }
}
`,
  'tsconfig.json': '{ "compilerOptions": { "strict": true, "types": [] } }\n',
  'src/environment.d.ts': `// What the project uses of Node, so that it type-checks before \`npm install\`.
declare const process: { readonly env: Readonly<Record<string, string | undefined>> };
declare module 'dotenv/config';
`,
  'src/voices.ts': `import 'dotenv/config';

/** The voices of the account. */
export async function voices(): Promise<unknown> {
  const response = await fetch('https://api.elevenlabs.io/v1/voices', {
    headers: { Authorization: \`Bearer \${process.env.ELEVENLABS_API_KEY}\` },
  });
  return response.json();
}
`,
};

/** The line of the key in `.env`, counted from 1. */
export const keyLine = 2;

/** The column of the space after the key. */
export const trailingSpaceColumn = 72;

/** The line of the wrong header in `src/voices.ts`. */
export const headerLine = 6;

export function writeProject(folder: string): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
}
