import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../project';
import { runProgram } from '../vscode/run-program';
import { temporaryFolder } from '../vscode/temporary-folder';

const program = path.join(projectFolder, 'out/programs/vscode/start.main.mjs');

/** A process and its children on a machine without a display; a mark in their environment identifies them. */
function environmentWith(mark: string): NodeJS.ProcessEnv {
  const { DISPLAY, WAYLAND_DISPLAY, ...environment } = process.env;
  return { ...environment, START_TEST_MARK: mark };
}

describe('npm start', () => {
  it('serves VS Code on the given folder to whoever has the token, and leaves no process running', async () => {
    const folder = temporaryFolder();
    const mark = randomUUID();
    const child = spawn(process.execPath, [program, folder], { env: environmentWith(mark) });
    const output = collect(child);
    const url = await waitForMatch(child, output, /Open (http:\S+)/);
    assert.match(output.text, new RegExp(`works on ${folder}`));
    assert.equal((await fetch(url, { redirect: 'manual' })).status, 302);
    assert.equal((await fetch(new URL('/', url))).status, 403);
    assert.equal(new URL(url).searchParams.get('folder'), folder);
    child.kill('SIGINT');
    const [code] = await once(child, 'exit');
    assert.equal(code, 0);
    assert.deepEqual(processesMarked(mark), []);
  });

  const refused: [what: string, parameters: string[], sentence: RegExp][] = [
    ['a folder that does not exist', ['/no/such/folder'], /^There is no folder \/no\/such\/folder\.\n$/],
    ['two folders', ['a', 'b'], /^npm start takes one folder: .*\n$/],
  ];
  for (const [what, parameters, sentence] of refused) {
    it(`says in one sentence that it cannot open ${what}`, async () => {
      const { status, output } = await runProgram(process.execPath, [program, ...parameters]);
      assert.equal(status, 1);
      assert.match(output, sentence);
    });
  }
});

interface Output {
  text: string;
  onText: () => void;
}

function collect(child: ChildProcess): Output {
  const output: Output = { text: '', onText: () => {} };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output.text += chunk;
      output.onText();
    });
  }
  return output;
}

function waitForMatch(child: ChildProcess, output: Output, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    child.on('exit', () => reject(new Error(`It ended and printed: ${output.text}`)));
    output.onText = () => {
      const match = pattern.exec(output.text)?.[1];
      if (match) resolve(match);
    };
    output.onText();
  });
}

/** What runs with the mark in its environment: process numbers, or lines of ps where there is no /proc. */
function processesMarked(mark: string): string[] {
  if (!fs.existsSync('/proc')) {
    return execFileSync('ps', ['axeww'], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes(mark));
  }
  return fs.readdirSync('/proc').filter((entry) => {
    try {
      return fs.readFileSync(path.join('/proc', entry, 'environ'), 'utf8').includes(mark);
    } catch {
      return false;
    }
  });
}
