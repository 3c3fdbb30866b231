// How a suite in a web worker talks to the program that started it.
import * as vscode from 'vscode';
import type { GivenToSuite } from './given-to-suite';

/** What the driver gives the suite. */
export function given(): GivenToSuite {
  return JSON.parse(ask('GET', 'given')) as GivenToSuite;
}

/** Reports a step or the result. The driver has it when this returns, even if the suite hangs at once. */
export function report(what: 'begins' | 'ends' | 'result', text: string): void {
  ask('POST', what, text);
}

function ask(method: string, what: string, body?: string): string {
  const suite = vscode.extensions.getExtension('elevenlabs-lint-tests.web-suite');
  if (suite === undefined) throw new Error('The extension with the suite is missing.');
  const request = new XMLHttpRequest();
  request.open(method, vscode.Uri.joinPath(suite.extensionUri, '..', what).toString(true), false);
  request.send(body);
  return request.responseText;
}
