/** Signs of where a script runs: in a page or app that everybody can download, or on a server. */

/** Directives of modules whose code is sent to the browser: React, Expo. */
export const clientDirectives: ReadonlySet<string> = new Set(['use client', 'use dom']);

/** Directive of modules that stay on the server: React. */
export const serverDirective = 'use server';

/** Globals of a page. */
export const pageGlobals = ['document', 'window', 'localStorage', 'sessionStorage', 'XMLHttpRequest'];

/** Modules that only work in a page or an app. */
export const clientModules: ReadonlySet<string> = new Set([
  ...['react-dom/client', 'react-native', 'expo-router', 'expo-av', 'expo-audio', 'expo-speech'],
]);

/** Hooks of React that only work in components, and so end up in the browser. */
export const clientHooks: ReadonlySet<string> = new Set([
  ...['useState', 'useEffect', 'useLayoutEffect', 'useReducer', 'useRef', 'useCallback'],
]);

/** Functions that a page exports for its server: their code isn't sent to the browser. */
export const serverExports: readonly string[] = [
  ...['getServerSideProps', 'getStaticProps', 'getStaticPaths', 'getInitialProps', 'getServerData'],
  ...['loader', 'action', 'middleware', 'serverLoader', 'createServerFn'],
];

/** Modules that only work on a server or in a program on the user's machine. */
export const serverModules =
  /^(?:node:|bun(?::|$)|npm:|jsr:|cloudflare:|aws-lambda|server-only$|next\/(?:server|headers)$|dotenv|express|fastify|koa|hono|@hono\/|@hapi\/|@nestjs\/|@trpc\/server|apollo-server|@apollo\/server|ws$|commander$|yargs$|discord\.js|telegraf|grammy|@slack\/bolt|firebase-functions|firebase-admin|@google-cloud\/|@aws-sdk\/|@azure\/functions|@netlify\/|@vercel\/node|(?:fs|fs\/promises|path|http|https|http2|net|tls|child_process|os|readline|worker_threads|cluster)$)/;

/** Signs of a script that Node runs even if it mentions a page, such as a test that drives a browser. */
export const runsInNode =
  /\bprocess\.(?:argv|cwd|exit)\b|\brequire\s*\(|\bmodule\.exports\b|['"](?:node:|playwright|puppeteer|jsdom|vitest|@playwright\/)/;

/** Signs of Deno: its global, and imports that only Deno resolves. */
export const runsInDeno = /\bDeno\.\w|['"](?:npm:|jsr:|https:\/\/deno\.land\/)/;

/** Signs of other programs without a page: Bun, Electron's main process, a script of the command line. */
export const runsWithoutPage =
  /^#!|\bBun\.\w|\b(?:ipcMain|BrowserWindow|contextBridge)\b|\bprocess\.(?:argv|cwd|exit|on|stdin|stdout|versions)\b|\b__dirname\b|\bimport\.meta\.(?:dirname|filename|main)\b/;

/**
 * Paths of scripts that servers, builds and tests run: route handlers, functions of hosting platforms, servers next
 * to an app, scripts, configuration. An app of its own may have a folder `src/api`.
 */
export const serverPath =
  /\/(?:pages|app)\/api\/|^(?!.*\/src\/).*\/api\/|\/(?:server|servers|backend|functions|netlify|supabase|workers?|scripts?|bin|cli|electron|main|middleware|tests?)\/|\/(?:server|middleware|proxy|entry[.-]server|route|instrumentation|setupProxy|setupTests)\.[cm]?[jt]sx?$|\.server\.[cm]?[jt]sx?$|\+(?:api|server|page\.server|layout\.server)\.[cm]?[jt]sx?$|\.(?:config|setup)\.[cm]?[jt]s$|\/gatsby-[\w-]+\.[cm]?[jt]sx?$/i;

/** A check of where the code runs: what it guards may be meant for the server only. */
export const placeCheck =
  /\btypeof (?:window|document|process|EdgeRuntime)\b|\bimport\.meta\.(?:env\.SSR|server|client)\b|\bis(?:Server|Browser|Client)\b|\bprocess\.(?:server|browser|client)\b/;
