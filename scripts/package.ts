// The last step of npm run package: writes the .vsix.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { copyForPackage, packageParameters } from './extension-package';

const { name, version } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
  readonly name: string;
  readonly version: string;
};
const vsce = path.resolve('node_modules/@vscode/vsce/vsce');
const vsix = path.resolve(`${name}-${version}.vsix`);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elevenlabs-lint-'));
copyForPackage('.', folder);
const { status } = spawnSync(process.execPath, [vsce, 'package', ...packageParameters, '--out', vsix], {
  cwd: folder,
  stdio: 'inherit',
});
fs.rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;
