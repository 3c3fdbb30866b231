// Starts the extension once in this process, with a stand-in for VS Code, and prints what it took as JSON.
//   node out/programs/bench/activation/probe.main.mjs nothing|ordinary|speech
import { SeededRandom } from '../../seeded-random';
import { RecordedExtension } from '../../unit/extension/recorded-vscode';
import { ordinaryModule } from '../texts/ordinary-module';
import { speechModule } from '../texts/speech-module';
import { MadeUpUri, openDocument } from './editor-stand-in';
import type { Probe } from './probe';

const texts: Readonly<Record<string, string>> = {
  ordinary: ordinaryModule(new SeededRandom(1), { functions: 90, imports: [] }),
  speech: speechModule(new SeededRandom(1), 1000),
};

const name = process.argv[2] ?? '';
const text = texts[name];
const documents = text === undefined ? [] : [openDocument('/work/main.ts', text)];
const start = performance.now();
let published: number | undefined;

const extension = new RecordedExtension(
  {
    'Uri.parse': (uri: string) => new MadeUpUri(new URL(uri).pathname),
    'Uri.joinPath': (uri: MadeUpUri, ...names: string[]) => uri.join(names),
    'workspace.getWorkspaceFolder': () => ({ uri: new MadeUpUri('/work'), name: 'work', index: 0 }),
    'workspace.getConfiguration': () => ({ get: () => undefined }),
    'workspace.fs.readDirectory': async () => [],
    'workspace.fs.stat': () => Promise.reject(new Error('It does not exist.')),
    'workspace.fs.readFile': () => Promise.reject(new Error('It does not exist.')),
    'l10n.t': (template: string) => template,
    'languages.createDiagnosticCollection().set': () => {
      published ??= performance.now() - start;
    },
  },
  { 'workspace.textDocuments': documents },
);
extension.activate();
const activated = performance.now() - start;

/** How long a start may go on without anything to publish, in milliseconds. */
const settled = 500;
const waiting = setInterval(() => {
  const isOver = name === 'speech' ? published !== undefined : performance.now() - start > settled;
  if (!isOver) return;
  clearInterval(waiting);
  const probe: Probe = {
    activated,
    published,
    parserLoaded: performance.getEntriesByName('elevenlabs-lint/parser-evaluated').length > 0,
    fileAccesses: extension.calls.filter((call) => call.startsWith('workspace.fs.')).length,
  };
  console.log(JSON.stringify(probe));
}, 20);
