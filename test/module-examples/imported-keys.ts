import { api, type ImportExample } from './import-example';

const url = `'${api}/voices'`;
const bearer = ['bearer-auth destination'];
const mapped = { 'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }' };
const fromEnvironment = { imports: "import { env } from '@/env';", url };
const sent = { ...fromEnvironment, headers: "{ 'xi-api-key': env.ELEVENLABS_API_KEY }" };
const sentAsBearer = { ...fromEnvironment, headers: "{ Authorization: 'Bearer ' + env.ELEVENLABS_API_KEY }" };

/** Keys and headers from another module. */
export const importedKeys: readonly ImportExample[] = [
  {
    ...sentAsBearer,
    name: 'the key of an object of variables',
    files: {
      ...mapped,
      'src/env.ts': `export const env = { ELEVENLABS_API_KEY: process.env.ELEVENLABS_API_KEY };`,
    },
    findings: bearer,
  },
  {
    ...sentAsBearer,
    name: 'the key of a t3-env schema, variable by variable',
    files: {
      ...mapped,
      'src/env.ts': `import { createEnv } from '@t3-oss/env-nextjs';
import { z } from 'zod';
export const env = createEnv({
  server: { ELEVENLABS_API_KEY: z.string().min(1) },
  runtimeEnv: { ELEVENLABS_API_KEY: process.env.ELEVENLABS_API_KEY },
});`,
    },
    findings: bearer,
  },
  {
    ...sentAsBearer,
    name: 'the key of a schema that trims',
    files: {
      ...mapped,
      'src/env.ts': `import { createEnv } from '@t3-oss/env-nextjs';
import { z } from 'zod';
export const env = createEnv({
  server: { ELEVENLABS_API_KEY: z.string().trim().min(1) },
  runtimeEnv: process.env,
});`,
    },
    findings: bearer,
  },
  {
    ...sentAsBearer,
    name: 'the key of a zod schema, which is read in the other module',
    files: {
      ...mapped,
      'src/env.ts': `import { z } from 'zod';
const schema = z.object({ ELEVENLABS_API_KEY: z.string() });
export const env = schema.parse(process.env);`,
    },
    findings: bearer,
  },
  {
    ...sent,
    name: 'the environment, renamed',
    files: {
      ...mapped,
      'src/env.ts': `export const env = process.env;`,
    },
    findings: ['untrimmed-env untrimmed'],
  },
  {
    ...sent,
    name: 'a t3-env schema that trims',
    files: {
      ...mapped,
      'src/env.ts': `import { createEnv } from '@t3-oss/env-nextjs';
import { z } from 'zod';
export const env = createEnv({
  server: { ELEVENLABS_API_KEY: z.string().trim().min(1) },
  runtimeEnv: process.env,
});`,
    },
    findings: [],
  },
  {
    ...sent,
    name: 'a zod schema that trims',
    files: {
      ...mapped,
      'src/env.ts': `import { z } from 'zod';
const schema = z.object({ ELEVENLABS_API_KEY: z.string().trim() });
export const env = schema.parse(process.env);`,
    },
    findings: [],
  },
  {
    ...sent,
    name: 'an object with a trimmed variable',
    files: {
      ...mapped,
      'src/env.ts': `export const env = { ELEVENLABS_API_KEY: process.env.ELEVENLABS_API_KEY?.trim() };`,
    },
    findings: [],
  },
  {
    name: 'a helper of another module that makes the header, next to a wrong one',
    imports: "import { keyHeader } from '../headers';",
    url,
    headers: "{ ...keyHeader(apiKey), Authorization: 'Bearer ' + elevenLabsKey }",
    files: { 'src/headers.ts': "export const keyHeader = (key: string) => ({ 'xi-api-key': key });" },
    findings: ['bearer-auth both'],
  },
  {
    name: 'a helper of another module that makes the value of a header',
    imports: "import { bearerOf } from '../headers';",
    url: 'apiUrl',
    headers: '{ Authorization: bearerOf(process.env.ELEVENLABS_API_KEY?.trim()) }',
    files: { 'src/headers.ts': "export const bearerOf = (key?: string) => 'Bearer ' + key;" },
    findings: ['bearer-auth payload'],
  },
  {
    name: 'a helper of another module that trims',
    imports: "import { cleaned } from '../text';",
    url,
    headers: "{ 'xi-api-key': cleaned(process.env.ELEVENLABS_API_KEY) }",
    files: { 'src/text.ts': 'export function cleaned(text?: string) { return text?.trim(); }' },
    findings: [],
  },
  {
    name: 'a helper of another module that does not trim',
    imports: "import { required } from '../text';",
    url,
    headers: "{ 'xi-api-key': required(process.env.ELEVENLABS_API_KEY) }",
    files: { 'src/text.ts': 'export function required(text?: string) { return text as string; }' },
    findings: ['untrimmed-env untrimmed'],
  },
];
