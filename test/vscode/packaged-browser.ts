import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { ClearError } from './clear-error';
import { runProgram } from './run-program';

/** How to start the unpacked Chromium. */
export interface PackagedBrowser {
  readonly executablePath: string;
  readonly environment: Record<string, string | undefined>;
}

const fontSettings = (folder: string): string =>
  `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${folder}</dir><cachedir>${folder}</cachedir></fontconfig>\n`;

/** Unpacks Chromium, its libraries and its fonts from the package @sparticuz/chromium into `folder`. */
export async function unpackBrowser(packageFolder: string, folder: string): Promise<void> {
  fs.mkdirSync(folder, { recursive: true });
  await decompress(path.join(packageFolder, 'bin/chromium.br'), path.join(folder, 'chromium'));
  fs.chmodSync(path.join(folder, 'chromium'), 0o755);
  for (const name of ['al2023', 'fonts']) {
    const archive = path.join(folder, `${name}.tar`);
    await decompress(path.join(packageFolder, `bin/${name}.tar.br`), archive);
    const { status, output } = await runProgram('tar', ['xof', archive, '-C', folder]);
    if (status !== 0) throw new ClearError(`Chromium could not be unpacked with tar. It said:\n${output}`);
    fs.rmSync(archive);
  }
  fs.writeFileSync(path.join(folder, 'fonts.conf'), fontSettings(path.join(folder, 'fonts')));
}

/** The unpacked Chromium, with its own libraries and fonts where the machine has none. */
export async function packagedBrowser(folder: string): Promise<PackagedBrowser> {
  const executablePath = path.join(folder, 'chromium');
  const environment: Record<string, string | undefined> = { ...process.env };
  if (!fs.existsSync('/etc/fonts/fonts.conf'))
    environment['FONTCONFIG_FILE'] = path.join(folder, 'fonts.conf');
  const first = await runProgram(executablePath, ['--version'], { environment });
  if (first.status === 0) return { executablePath, environment };
  environment['LD_LIBRARY_PATH'] = path.join(folder, 'lib');
  const second = await runProgram(executablePath, ['--version'], { environment });
  if (second.status === 0) return { executablePath, environment };
  throw new ClearError(
    `This machine cannot run the Chromium that the tests need. It said:\n${second.output}`,
  );
}

async function decompress(from: string, to: string): Promise<void> {
  await pipeline(fs.createReadStream(from), createBrotliDecompress(), fs.createWriteStream(to));
}
