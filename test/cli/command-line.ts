import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { copyCommandLine } from '../built-product';
import { keepForLeakSearch } from '../runner/kept-texts';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** One entry of the JSON output. */
export interface FileResult {
  readonly filePath: string;
  readonly messages: readonly {
    readonly ruleId: string | null;
    readonly severity: number;
    readonly level: string;
    readonly message: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
    readonly related?: readonly {
      readonly filePath: string;
      readonly message: string;
      readonly line: number;
      readonly column: number;
    }[];
    readonly fix?: { readonly range: readonly [number, number]; readonly text: string };
    readonly suggestions?: readonly {
      readonly desc: string;
      readonly isSafe?: boolean;
      readonly fix?: { readonly text: string };
      readonly edits?: readonly {
        readonly filePath: string;
        readonly range: readonly [number, number];
        readonly text: string;
        readonly copy?: object;
      }[];
    }[];
  }[];
  readonly errorCount: number;
  readonly warningCount: number;
  readonly fixableErrorCount: number;
  readonly fixableWarningCount: number;
}

/** Parts of the command line that only some runs load: the search for files, the rules, the parser and the key test. */
const namedParts = ['lint-run', 'file-linter', 'typescript-parser', 'run'];

/** A folder of real files, and a copy of the built command line in another folder, without any `node_modules`. */
export class Project {
  private readonly home = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'elevenlabs-lint-test-')));
  readonly folder = path.join(this.home, 'project');
  readonly program = path.join(this.home, 'bin', 'cli.js');

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    fs.mkdirSync(path.dirname(this.program));
    copyCommandLine(path.dirname(this.program));
    fs.mkdirSync(this.folder);
    for (const [name, content] of Object.entries(files)) {
      this.write(name, content);
    }
  }

  pathOf(name: string): string {
    return path.join(this.folder, name);
  }

  write(name: string, content: string | Uint8Array): void {
    fs.mkdirSync(path.dirname(this.pathOf(name)), { recursive: true });
    fs.writeFileSync(this.pathOf(name), content);
  }

  link(name: string, target: string): void {
    fs.mkdirSync(path.dirname(this.pathOf(name)), { recursive: true });
    fs.symlinkSync(target, this.pathOf(name));
  }

  bytes(name: string): Buffer {
    return fs.readFileSync(this.pathOf(name));
  }

  text(name: string): string {
    return this.bytes(name).toString('utf8');
  }

  /** Runs the command line in the project's folder. */
  run(...args: string[]): Outcome {
    return this.runWith({}, ...args);
  }

  runWith(
    options: { env?: NodeJS.ProcessEnv; folder?: string; input?: string | Uint8Array },
    ...args: string[]
  ): Outcome {
    const { status, stdout, stderr } = spawnSync(process.execPath, [this.program, ...args], {
      cwd: this.pathOf(options.folder ?? '.'),
      env: { PATH: process.env['PATH'], ...options.env },
      input: options.input ?? '',
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    keepForLeakSearch(stdout + stderr);
    return { code: status, stdout, stderr };
  }

  /**
   * Runs like `run`, and finds out which parts of the command line are loaded.
   * @returns also their names without the hashes, in alphabetical order.
   */
  runTraced(...args: string[]): Outcome & { readonly parts: readonly string[] } {
    const [script, trace] = [path.join(this.home, 'trace.js'), path.join(this.home, 'trace.txt')];
    fs.writeFileSync(
      script,
      `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(trace)}, Object.keys(require.cache).join('\\n')));`,
    );
    const outcome = this.runWith({ env: { NODE_OPTIONS: `--require=${script}` } }, ...args);
    const files = fs.readFileSync(trace, 'utf8').split('\n');
    const parts = files.map((file) => path.basename(file).replace(/-[^-]+\.js$/, ''));
    return { ...outcome, parts: parts.filter((part) => namedParts.includes(part)).sort() };
  }

  /** Runs with `--format json`. @returns each finding as `file:line:column level rule`. */
  findings(...args: string[]): readonly string[] {
    return this.results(...args).flatMap(({ filePath, messages }) =>
      messages.map(({ line, column, level, ruleId }) => {
        return `${this.nameOf(filePath)}:${line}:${column} ${level} ${ruleId}`;
      }),
    );
  }

  /** The files that were linted, with or without findings. */
  linted(...args: string[]): readonly string[] {
    return this.results(...args).map(({ filePath }) => this.nameOf(filePath));
  }

  results(...args: string[]): readonly FileResult[] {
    return JSON.parse(this.run('--format', 'json', ...args).stdout) as FileResult[];
  }

  private nameOf(file: string): string {
    return path.relative(this.folder, file).split(path.sep).join('/');
  }

  remove(): void {
    fs.rmSync(this.home, { recursive: true, force: true });
  }
}

/** Creates projects for the tests of a suite, and removes them after each test. */
export function temporaryProjects(): (files?: Readonly<Record<string, string | Uint8Array>>) => Project {
  const projects: Project[] = [];
  afterEach(() => {
    for (const project of projects.splice(0)) {
      project.remove();
    }
  });
  return (files) => {
    const project = new Project(files);
    projects.push(project);
    return project;
  };
}

/** A call with one error, and the same call after `--fix`. */
export const bearerCall =
  "fetch('https://api.elevenlabs.io/v1/voices', { headers: { Authorization: 'Bearer ' + key } });";
export const cleanCall = "fetch('https://api.elevenlabs.io/v1/voices', { headers: { 'xi-api-key': key } });";
/** A call with one information. */
export const capitalCall =
  "fetch('https://api.elevenlabs.io/v1/voices', { headers: { 'XI-API-KEY': key } });";
/** Made up. */
export const key = 'sk_0f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566778';
