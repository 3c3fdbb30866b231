import * as path from 'node:path';
import { defaultApiBaseUrl } from '../../elevenlabs/hosts';
import { fetchTransport } from '../../key-test/fetch-transport';
import { testKey } from '../../key-test/key-test';
import type { Clock } from '../../key-test/transport';
import type { Log } from '../log';
import { printable } from '../printable';
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

/** What `test-key` needs of the program around it. */
export interface TestKeyHost {
  /** Absolute. */
  readonly workingFolder: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly log: Log;
  write(text: string): void;
}

const clock: Clock = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Tests one key and says what came of it; gives the exit code of `exitCodeOf`. */
export async function runTestKey(options: TestKeyOptions, host: TestKeyHost): Promise<0 | 1 | 2> {
  const { log, write } = host;
  const tested = chosenCandidate(findCandidates(options, host), options.variable);
  if (tested === undefined) {
    if (!log.failed) log.failure(nothingFound(options, log));
    return 2;
  }
  const baseUrl = options.apiBaseUrl ?? defaultApiBaseUrl;
  noteProxy(baseUrl, host);
  const outcome = await testKey(tested.candidate, {
    send: fetchTransport(fetch),
    clock,
    baseUrl,
    locale: 'en-US',
  });
  const format = options.json ? formatResultAsJson : formatResult;
  write(format(tested, outcome));
  return exitCodeOf(outcome);
}

function findCandidates(
  { environmentFile, variable }: TestKeyOptions,
  { workingFolder, environment, log }: TestKeyHost,
): CommandLineCandidate[] {
  if (environmentFile !== undefined) {
    const file = path.resolve(workingFolder, environmentFile);
    const found = candidatesInFile(file, printable(environmentFile), variable);
    if (found === undefined) log.failure(`${log.nameOf(file)} cannot be read.`);
    return found ?? [];
  }
  try {
    const names = loadedFileNames(workingFolder);
    const inFiles = names.flatMap(
      (name) => candidatesInFile(path.join(workingFolder, name), printable(name), variable) ?? [],
    );
    return [...candidatesInEnvironment(environment, variable), ...inFiles];
  } catch (error) {
    log.failure(`${log.nameOf(workingFolder)} cannot be read because ${reasonOf(error)}.`);
    return candidatesInEnvironment(environment, variable);
  }
}

function nothingFound({ environmentFile, variable }: TestKeyOptions, log: Log): string {
  const place =
    environmentFile === undefined
      ? 'neither the environment nor an environment file in this folder has'
      : `${log.nameOf(environmentFile)} does not have`;
  return variable === undefined
    ? `There is no key to test: ${place} a variable that is named for an ElevenLabs key.`
    : `There is no key to test: ${place} the variable ${variable}.`;
}

function noteProxy(baseUrl: string, { environment, log }: TestKeyHost): void {
  if (!URL.canParse(baseUrl)) {
    return;
  }
  const options = [...process.execArgv, ...(environment['NODE_OPTIONS'] ?? '').split(/\s+/)];
  const runtime = { version: process.versions.node, options };
  const variable = ignoredProxyVariable(new URL(baseUrl), environment, runtime);
  if (variable !== undefined) {
    log.note(
      `${variable} is set, but this request does not use that proxy; Node 22.21, 24 and later use HTTP_PROXY and HTTPS_PROXY if NODE_USE_ENV_PROXY is 1.`,
    );
  }
}
