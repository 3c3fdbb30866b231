import path from 'node:path';
import { commandLineProgram } from '../built-product';
import { runProgram } from '../vscode/run-program';

/** A finding as the command line prints it. Line and column count from 1. */
export interface Finding {
  readonly file: string;
  readonly ruleId: string;
  readonly level: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly fix?: unknown;
}

/** What the command line finds in a folder: where the browser tests have to look, and what is left at the end. */
export async function findingsIn(folder: string): Promise<Finding[]> {
  const { standardOutput } = await runProgram(
    process.execPath,
    [commandLineProgram, '--format', 'json', '.'],
    {
      folder,
    },
  );
  const files = JSON.parse(standardOutput) as { filePath: string; messages: Omit<Finding, 'file'>[] }[];
  return files.flatMap(({ filePath, messages }) =>
    messages.map((message) => ({ ...message, file: path.relative(folder, path.resolve(folder, filePath)) })),
  );
}
