import { version } from '../../package.json';
import { parseArguments } from './arguments';
import { guardedTerminal } from './guarded-terminal';
import { help } from './help';
import { Log } from './log';
import type { Terminal } from './terminal';
import { parseTestKeyArguments } from './test-key/arguments';
import { testKeyHelp } from './test-key/help';

/**
 * Runs a command line and returns its exit code. For linting: 0 for no errors, 1 for errors or too many warnings, 2 if
 * it couldn't read, write or understand something. For a key test: see `exitCodeOf`.
 */
export async function run(args: readonly string[], unguarded: Terminal): Promise<0 | 1 | 2> {
  const terminal = guardedTerminal(unguarded);
  const [first, ...others] = args;
  const command = first === 'test-key' ? parseTestKeyArguments(others) : parseArguments(args);
  const log = new Log(terminal.workingFolder, (text) => terminal.writeError(text));
  switch (command.kind) {
    case 'help':
      terminal.write(help);
      return 0;
    case 'help-test-key':
      terminal.write(testKeyHelp);
      return 0;
    case 'version':
      terminal.write(`${version}\n`);
      return 0;
    case 'refuse':
      log.failure(command.reason);
      return 2;
    case 'test-key':
      return (await import('./test-key/run')).runTestKey(command.options, { ...terminal, log });
    case 'lint':
      return (await import('./lint-run')).lint(command.options, terminal, log);
  }
}
