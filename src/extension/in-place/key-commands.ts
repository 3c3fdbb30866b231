import * as vscode from 'vscode';
import { links } from '../../elevenlabs/links';

/** Tests the key that stands in a line: takes the document's URI and the number of the line, from zero. */
export const testKeyCommand = 'elevenlabsLint.testKey';

export const keyPage = vscode.Uri.parse(links.keySettings);
