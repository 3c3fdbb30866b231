import fs from 'node:fs';
import path from 'node:path';
import { SeededRandom } from '../../seeded-random';
import { ordinaryModule } from '../texts/ordinary-module';
import { speechModule } from '../texts/speech-module';
import { ensureTree } from './tree-folder';

const packageCount = 500;
/** In each package, with its package.json, tsconfig.json, README.md and two styles. */
const filesInPackage = 100;
const modulesInPackage = filesInPackage - 5;
/** One package in so many calls ElevenLabs, in three of its modules. */
const packagesForOneSpeaking = 10;

/** Writes a made-up monorepo of 50,000 files. Returns its folder. */
export function ensureMonorepo(): Promise<string> {
  return ensureTree('monorepo-3', async (folder) => {
    const random = new SeededRandom(50_000);
    write(folder, 'package.json', json({ name: 'monorepo', private: true, workspaces: ['packages/*'] }));
    write(folder, 'tsconfig.json', json({ compilerOptions: { strict: true, module: 'nodenext' } }));
    write(
      folder,
      '.gitignore',
      'node_modules\ndist\n.env\n.env.*\n!.env.example\n*.log\n/packages/*/coverage\n',
    );
    for (let at = 0; at < packageCount; at++) writePackage(folder, at, random);
  });
}

function writePackage(root: string, at: number, random: SeededRandom): void {
  const folder = path.join(root, 'packages', packageName(at));
  const speaks = at % packagesForOneSpeaking === 0;
  write(
    folder,
    'package.json',
    json({ name: `@acme/${packageName(at)}`, version: '1.0.0', main: 'src/index.ts' }),
  );
  write(folder, 'tsconfig.json', json({ extends: '../../tsconfig.json', include: ['src'] }));
  write(folder, 'README.md', `# ${packageName(at)}\n\nPart of the monorepo.\n`);
  write(folder, 'src/styles/main.css', '.main { display: grid; gap: 1rem; }\n'.repeat(20));
  if (speaks) write(folder, '.env.example', 'PORT=3000\nELEVENLABS_API_KEY=\n');
  else write(folder, 'src/styles/theme.css', ':root { --accent: #335577; }\n'.repeat(10));
  for (let module = 0; module < modulesInPackage; module++) {
    const name = `module-${module}`;
    const file = `src/${moduleFolder(module)}/${name}.ts`;
    const text =
      speaks && module < 3
        ? speechModule(random, 40)
        : ordinaryModule(random, { functions: 6, imports: importsOf(module) });
    write(folder, file, text);
  }
}

function packageName(at: number): string {
  return `package-${String(at).padStart(3, '0')}`;
}

function moduleFolder(module: number): string {
  return `part-${Math.floor(module / 10)}`;
}

/** The modules before it. */
function importsOf(module: number): string[] {
  const earlier = [module - 1, module - 7].filter((one) => one >= 0);
  return earlier.map((one) => `../${moduleFolder(one)}/module-${one}`);
}

function write(folder: string, file: string, text: string): void {
  const target = path.join(folder, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, text);
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
