import * as path from 'node:path';
import { addressForKey, apiTarget } from '../../elevenlabs/hosts';
import { officialKeyVariable } from '../../elevenlabs/variables';
import { fetchTransport } from '../../key-test/fetch-transport';
import { testKey } from '../../key-test/key-test';
import { timerClock } from '../../key-test/timer-clock';
import { printable } from '../../lint/harmless';
import type { Log } from '../log';
import { reasonOf } from '../system-errors';
import type { TestKeyOptions } from './arguments';
import {
  type CommandLineCandidate,
  candidatesInEnvironment,
  candidatesInFile,
  chosenCandidate,
  loadedFileNames,
} from './candidates';
import { ignoredProxyVariable } from './proxy';
import { exitCodeOf, formatResult, formatResultAsJson } from './result';

/** What `test-key` needs from the program that runs it. */
export interface TestKeyProgram {
  /** Absolute. */
  readonly workingFolder: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly log: Log;
  write(text: string): void;
}

/** Tests one key, prints the result and returns the exit code of `exitCodeOf`. */
export async function runTestKey(options: TestKeyOptions, program: TestKeyProgram): Promise<0 | 1 | 2> {
  const { log, write } = program;
  const tested = chosenCandidate(findCandidates(options, program), options.variable);
  if (tested === undefined) {
    if (!log.failed) log.failure(nothingFound(options, log));
    return 2;
  }
  const baseUrl = addressForKey(apiTarget('default', options.apiBaseUrl ?? ''), tested.candidate.key);
  noteProxy(baseUrl, program);
  const outcome = await testKey(tested.candidate, {
    send: fetchTransport(fetch),
    clock: timerClock,
    baseUrl,
    locale: 'en-US',
  });
  const format = options.json ? formatResultAsJson : formatResult;
  write(format(tested, outcome));
  return exitCodeOf(outcome);
}

function findCandidates(
  { environmentFile, variable }: TestKeyOptions,
  { workingFolder, environment, log }: TestKeyProgram,
): CommandLineCandidate[] {
  if (environmentFile !== undefined) {
    const file = path.resolve(workingFolder, environmentFile);
    const found = candidatesInFile(file, printable(environmentFile), variable);
    if (found === undefined)
      log.failure(`Can't read ${log.nameOf(file)}. Check that it exists and is a file.`);
    return found ?? [];
  }
  try {
    const names = loadedFileNames(workingFolder);
    const inFiles = names.flatMap(
      (name) => candidatesInFile(path.join(workingFolder, name), printable(name), variable) ?? [],
    );
    return [...candidatesInEnvironment(environment, variable), ...inFiles];
  } catch (error) {
    log.failure(`Can't read ${log.nameOf(workingFolder)}: ${reasonOf(error)}.`);
    return candidatesInEnvironment(environment, variable);
  }
}

function nothingFound({ environmentFile, variable }: TestKeyOptions, log: Log): string {
  const place =
    environmentFile === undefined
      ? 'the environment and the environment files in this folder'
      : log.nameOf(environmentFile);
  return variable === undefined
    ? `Found no key to test in ${place}. Set ${officialKeyVariable}, or name the variable with --name.`
    : `Found no variable ${variable} in ${place}. Set it, or name another one with --name.`;
}

function noteProxy(baseUrl: string, { environment, log }: TestKeyProgram): void {
  if (!URL.canParse(baseUrl)) {
    return;
  }
  const options = [...process.execArgv, ...(environment['NODE_OPTIONS'] ?? '').split(/\s+/)];
  const runtime = { version: process.versions.node, options };
  const variable = ignoredProxyVariable(new URL(baseUrl), environment, runtime);
  if (variable !== undefined) {
    log.note(
      `This request ignores ${variable}. To use a proxy, run Node 22.21, 24 or later with NODE_USE_ENV_PROXY=1 and HTTP_PROXY or HTTPS_PROXY.`,
    );
  }
}
