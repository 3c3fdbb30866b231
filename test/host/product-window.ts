import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as vscode from 'vscode';

/** VS Code's window as the installed extension sees it, to put stubs into: each extension has its own. */
export function productWindow(): typeof vscode.window {
  const extension = vscode.extensions.getExtension('elevenlabs-lint.elevenlabs-lint');
  assert.ok(extension, 'The extension is missing.');
  const require = createRequire(path.join(extension.extensionPath, 'dist/extension.js'));
  return (require('vscode') as typeof vscode).window;
}
