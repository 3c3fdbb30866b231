import { dependingOn, projectContext } from './project-context';
import { type Example, type Expected, ruleTable } from './rule-table';

const module = 'import.meta.env.ELEVENLABS_API_KEY';
const ofProcess = 'process.env.ELEVENLABS_API_KEY';
const request = (value: string) =>
  `export const me = () => fetch('https://api.elevenlabs.io/v1/user', { headers: { 'xi-api-key': ${value} } });\n`;
const client = (text: string) => `'use client';\n${text}`;

const builder = (marked: string): Expected => ['builder', 'warning', marked];
const browser = (marked: string): Expected => ['browser', 'warning', marked];
const vite = dependingOn(['vite', 'react']);
const next = dependingOn(['next', 'react']);

const caughtInVite: Example[] = [
  {
    name: 'a variable without the prefix',
    file: 'src/tts.ts',
    source: request(module),
    context: vite,
    reports: [builder(module)],
  },
  {
    name: 'with a fallback and a trim',
    file: 'src/tts.ts',
    source: request(`${module}?.trim() ?? ''`),
    context: vite,
    reports: [builder(module)],
  },
  {
    name: 'for the official client',
    file: 'src/tts.ts',
    source: `import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';\nconst client = new ElevenLabsClient({ apiKey: ${module} });`,
    context: vite,
    reports: [builder(module)],
  },
  {
    name: 'in brackets, under a name that only its use reveals',
    file: 'src/tts.ts',
    source: request("import.meta.env['TTS_SECRET']"),
    context: vite,
    reports: [builder("import.meta.env['TTS_SECRET']")],
  },
  {
    name: 'destructured from an alias',
    file: 'src/config.ts',
    source: 'const env = import.meta.env;\nexport const { ELEVENLABS_API_KEY } = env;',
    context: vite,
    reports: [builder('ELEVENLABS_API_KEY')],
  },
  {
    name: 'in a project that only its configuration shows',
    file: 'src/tts.ts',
    source: request(module),
    context: projectContext({ 'vite.config.ts': 'export default {};' }),
    reports: [builder(module)],
  },
  {
    name: 'with other prefixes',
    file: 'src/tts.ts',
    source: request(module),
    context: dependingOn(['vite'], { 'vite.config.js': "export default { envPrefix: ['APP_', 'VITE_'] };" }),
    reports: [builder(module)],
  },
  {
    name: 'in a Vue component',
    file: 'src/Speak.vue',
    source: `<script setup lang="ts">\nconst key = ${module};\n${request('key')}</script>`,
    context: dependingOn(['vue', 'vite']),
    reports: [builder(module)],
  },
  {
    name: 'while the configuration uses the key for a proxy',
    file: 'src/tts.ts',
    source: request(module),
    context: dependingOn(['vite'], {
      'vite.config.ts':
        "const env = loadEnv(mode, '.', ''); export default { server: { proxy: { '/v1': { headers: { 'xi-api-key': env.ELEVENLABS_API_KEY } } } } };",
    }),
    reports: [builder(module)],
  },
  {
    name: 'process.env in a script that uses the page',
    file: 'src/main.js',
    source: `document.title = 'Speak';\n${request(ofProcess)}`,
    context: vite,
    reports: [browser(ofProcess)],
  },
  {
    name: 'process.env in a component',
    file: 'src/App.tsx',
    source: `import { useState } from 'react';\nexport function App() { const [on] = useState(false); return on; }\n${request(ofProcess)}`,
    context: vite,
    reports: [browser(ofProcess)],
  },
];

const caughtElsewhere: Example[] = [
  {
    name: 'process.env in an app of Vite that has no server',
    file: 'src/services/tts.ts',
    source: request(ofProcess),
    context: dependingOn(['vite', 'react', 'react-dom']),
    reports: [browser(ofProcess)],
  },
  {
    name: 'an app of Rsbuild',
    file: 'src/tts.ts',
    source: request(module),
    context: dependingOn(['@rsbuild/core']),
    reports: [builder(module)],
  },
  {
    name: 'a component of Gatsby',
    file: 'src/pages/index.js',
    source: `import React, { useState } from 'react';\nexport default () => useState(0);\n${request(ofProcess)}`,
    context: dependingOn(['gatsby', 'react']),
    reports: [builder(ofProcess)],
  },
  {
    name: "'use client' alone",
    file: 'page.tsx',
    source: client(request(`${ofProcess}?.trim() ?? ''`)),
    reports: [browser(ofProcess)],
  },
  {
    name: "'use client' in Next.js",
    file: 'app/speak.tsx',
    source: client(`const { ELEVENLABS_API_KEY: key } = process.env;\n${request('key')}`),
    context: next,
    reports: [builder('ELEVENLABS_API_KEY: key')],
  },
  {
    name: "'use client' after a comment and another directive",
    file: 'app/speak.jsx',
    source: `// Speaks.\n'use strict';\n${client(request("process.env['ELEVENLABS_API_KEY']"))}`,
    context: next,
    reports: [builder("process.env['ELEVENLABS_API_KEY']")],
  },
  {
    name: 'a hook in Next.js',
    file: 'lib/use-voice.ts',
    source: `import { useEffect } from 'react';\nexport const useVoice = () => useEffect(() => { me(); }, []);\n${request(ofProcess)}`,
    context: next,
    reports: [builder(ofProcess)],
  },
  {
    name: 'the official client that reads the variable by itself',
    file: 'app/speak.tsx',
    source: client(
      "import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';\nconst client = new ElevenLabsClient();",
    ),
    context: next,
    reports: [['sdk', 'warning', 'ElevenLabsClient']],
  },
  {
    name: 'Create React App',
    file: 'src/App.js',
    source: request(ofProcess),
    context: dependingOn(['react-scripts']),
    reports: [builder(ofProcess)],
  },
  {
    name: 'Vue CLI',
    file: 'src/Speak.vue',
    source: `<script>\n${request(ofProcess)}</script>`,
    context: dependingOn(['vue'], {
      'package.json': '{ "devDependencies": { "@vue/cli-service": "5" } }',
    }),
    reports: [builder(ofProcess)],
  },
  {
    name: 'Expo',
    file: 'App.tsx',
    source: `import { Button } from 'react-native';\n${request(ofProcess)}`,
    context: dependingOn(['expo', 'react-native']),
    reports: [builder(ofProcess)],
  },
  {
    name: 'a script in a page',
    file: 'index.html',
    source: `<script>\n${request(ofProcess)}</script>`,
    reports: [browser(ofProcess)],
  },
  {
    name: 'a script in an Astro page',
    file: 'src/pages/index.astro',
    source: `<button>Speak</button>\n<script>\n${request(module)}</script>`,
    reports: [builder(module)],
  },
];

const silentInVite: Example[] = [
  { name: 'no project around the script', file: 'src/tts.ts', source: request(module) },
  {
    name: 'a project of Bun, which has all variables',
    file: 'src/tts.ts',
    source: request(module),
    context: dependingOn(['@types/bun']),
  },
  ...['astro', '@sveltejs/kit', 'nuxt', '@react-router/dev', '@tanstack/react-start', 'vite-node'].map(
    (name): Example => ({
      name: `with ${name}, which has code for a server`,
      file: 'src/tts.ts',
      source: `// ${name}\n${request(module)}`,
      context: dependingOn(['vite', name]),
    }),
  ),
  {
    name: 'a server next to the app',
    file: 'server/index.ts',
    source: request(module),
    context: vite,
  },
  {
    name: 'a server by its imports',
    file: 'src/tts.ts',
    source: `import express from 'express';\n${request(module)}`,
    context: vite,
  },
  { name: 'a test', file: 'src/tts.test.ts', source: request(module), context: vite },
  {
    name: 'the configuration, which reads all variables',
    file: 'vite.config.ts',
    source: `import { loadEnv } from 'vite';\nconst env = loadEnv('', '.', '');\n${request('env.ELEVENLABS_API_KEY')}`,
    context: vite,
  },
  {
    name: 'a prefix that public-env reports',
    file: 'src/tts.ts',
    source: request('import.meta.env.VITE_ELEVENLABS_API_KEY'),
    context: vite,
  },
  {
    name: 'a prefix of the configuration',
    file: 'src/tts.ts',
    source: request(module),
    context: dependingOn(['vite'], { 'vite.config.ts': "export default { envPrefix: 'ELEVENLABS_' };" }),
  },
  {
    name: 'prefixes that the configuration computes',
    file: 'src/tts.ts',
    source: request(module),
    context: dependingOn(['vite'], { 'vite.config.ts': 'export default { envPrefix: prefixes() };' }),
  },
  {
    name: 'a variable that the configuration defines',
    file: 'src/tts.ts',
    source: request(module),
    context: dependingOn(['vite'], {
      'vite.config.ts': "export default { define: { 'import.meta.env.ELEVENLABS_API_KEY': key } };",
    }),
  },
  {
    name: 'process.env that the configuration defines',
    file: 'src/main.js',
    source: `document.title = 'Speak';\n${request(ofProcess)}`,
    context: dependingOn(['vite'], {
      'vite.config.ts': "export default { define: { 'process.env': env } };",
    }),
  },
  {
    name: 'a plugin that passes on the environment',
    file: 'src/main.js',
    source: `window.name = 'Speak';\n${request(ofProcess)}`,
    context: dependingOn(['vite', 'vite-plugin-environment']),
  },
  {
    name: 'another variable first',
    file: 'src/tts.ts',
    source: request(`import.meta.env.VITE_TTS_KEY || ${module}`),
    context: vite,
  },
  {
    name: 'an id',
    file: 'src/tts.ts',
    source: 'export const agent = import.meta.env.ELEVENLABS_AGENT_ID;',
    context: vite,
  },
  {
    name: "Electron's main process",
    file: 'electron/main.ts',
    source: `import { BrowserWindow } from 'electron';\nexport const open = () => new BrowserWindow();\n${request(ofProcess)}`,
    context: dependingOn(['vite', 'electron']),
  },
];

const silentElsewhere: Example[] = [
  {
    name: 'a project of Vite that also runs scripts',
    file: 'src/services/tts.ts',
    source: request(ofProcess),
    context: dependingOn(['vite', 'react-dom', 'tsx']),
  },
  {
    name: 'a library that Vite builds',
    file: 'src/index.ts',
    source: `export const version = 1;\n${request(ofProcess)}`,
    context: dependingOn(['vite']),
  },
  {
    name: 'a function that Gatsby runs on its server',
    file: 'src/pages/index.js',
    source: `import { useState } from 'react';\nexport default () => useState(0);\nexport async function getServerData() { me(); }\n${request(ofProcess)}`,
    context: dependingOn(['gatsby']),
  },
  { name: 'a server component', file: 'app/page.tsx', source: request(ofProcess), context: next },
  {
    name: "'use server'",
    file: 'app/actions.ts',
    source: `'use server';\n${request(ofProcess)}`,
    context: next,
  },
  { name: 'a route handler', file: 'app/api/speak/route.ts', source: request(ofProcess), context: next },
  { name: 'an API route', file: 'src/pages/api/speak.ts', source: request(ofProcess), context: next },
  {
    name: 'a page that also has code for the server',
    file: 'pages/index.tsx',
    source: `import { useState } from 'react';\nexport default function Page() { useState(0); }\nexport async function getServerSideProps() { me(); }\n${request(ofProcess)}`,
    context: next,
  },
  {
    name: 'a module that may run anywhere',
    file: 'lib/tts.ts',
    source: `export const isWide = () => window.innerWidth > 900;\n${request(ofProcess)}`,
    context: next,
  },
  {
    name: 'a text that only resembles a directive',
    file: 'app/page.tsx',
    source: `const text = 1;\n'use client';\n${request(ofProcess)}`,
    context: next,
  },
  {
    name: 'a variable that the configuration publishes, which public-env reports',
    file: 'app/speak.tsx',
    source: client(request(ofProcess)),
    context: dependingOn(['next'], {
      'next.config.js': 'module.exports = { env: { ELEVENLABS_API_KEY: process.env.ELEVENLABS_API_KEY } };',
    }),
  },
  {
    name: 'a read on the server only',
    file: 'app/speak.tsx',
    source: client(request(`typeof window === 'undefined' ? ${ofProcess} : undefined`)),
    context: next,
  },
  {
    name: 'a key that the visitor enters',
    file: 'app/speak.tsx',
    source: client(
      `export const speak = (key: string) => fetch('https://api.elevenlabs.io/v1/user', { headers: { 'xi-api-key': key || ${ofProcess} } });`,
    ),
    context: next,
  },
  {
    name: 'an id in client code',
    file: 'app/speak.tsx',
    source: client('export const agent = process.env.ELEVENLABS_AGENT_ID;'),
    context: next,
  },
  {
    name: 'a public variable in client code',
    file: 'app/speak.tsx',
    source: client(request('process.env.NEXT_PUBLIC_ELEVENLABS_API_KEY')),
    context: next,
  },
  {
    name: 'a server next to Create React App',
    file: 'server.js',
    source: request(ofProcess),
    context: dependingOn(['react-scripts', 'express']),
  },
  {
    name: 'the proxy of Create React App',
    file: 'src/setupProxy.js',
    source: `module.exports = () => {};\n${request(ofProcess)}`,
    context: dependingOn(['react-scripts']),
  },
  {
    name: 'dotenv-webpack, which puts other variables into the code',
    file: 'src/App.js',
    source: `// App\n${request(ofProcess)}`,
    context: dependingOn(['react-scripts', 'dotenv-webpack']),
  },
  {
    name: 'Babel, which puts other variables into the app',
    file: 'App.tsx',
    source: `import { Button } from 'react-native';\n${request(ofProcess)}`,
    context: dependingOn(['expo'], {
      'babel.config.js': "module.exports = { plugins: ['transform-inline-environment-variables'] };",
    }),
  },
  {
    name: 'an API route of Expo',
    file: 'app/speak+api.ts',
    source: request(ofProcess),
    context: dependingOn(['expo']),
  },
  {
    name: "Astro's front matter, which has all variables",
    file: 'src/pages/index.astro',
    source: `---\n${request(module)}---\n<p></p>`,
  },
  {
    name: 'a page of Electron, which may read the environment',
    file: 'index.html',
    source: `<script>\nconst fs = require('fs');\n${request(ofProcess)}</script>`,
  },
  {
    name: 'a page that Parcel builds',
    file: 'index.html',
    source: `<script type="module">\n${request(ofProcess)}</script>`,
    context: dependingOn(['parcel']),
  },
  {
    name: 'a Vue component that Nuxt may run on the server',
    file: 'pages/index.vue',
    source: `<script setup>\n${request(ofProcess)}</script>`,
    context: dependingOn(['nuxt', 'vue']),
  },
  { name: 'a script without any sign', file: 'tts.js', source: request(ofProcess) },
  {
    name: 'the official client on a server',
    file: 'app/page.tsx',
    source:
      "import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';\nconst client = new ElevenLabsClient();",
    context: next,
  },
];

ruleTable('unreachable-env', [...caughtInVite, ...caughtElsewhere, ...silentInVite, ...silentElsewhere]);
