// npm run release -- --dry-run: checks everything that a release needs, packages it, and says what would be published where.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { problemsOf } from './checks';
import { packageExtension } from './extension-package';
import { packNpmPackages } from './npm-packages';
import { type PackedFile, publications, sizeProblems } from './publications';
import { projectChecks } from './release-checks';
import type { ReleaseManifest } from './release-problems';
import { writeBillOfMaterials } from './software-bill';

const workflow = '.github/workflows/release.yml';

async function dryRun(): Promise<void> {
  const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8')) as ReleaseManifest;
  let table: readonly string[] = [];
  const packages = async () => {
    const { vsix, tarballs } = await packAll();
    table = publications(manifest, vsix, tarballs);
    return sizeProblems(vsix);
  };
  const checks = [...projectChecks(manifest), { title: 'The packages', problems: packages }];
  const problems = await problemsOf(checks, console.log);
  if (table.length > 0) {
    console.log(`\nThe tag v${manifest.version} makes ${workflow} publish:\n`);
    for (const row of table) console.log(`  ${row}`);
  }
  if (problems.length === 0) {
    console.log('\nNothing is wrong.');
  } else {
    console.error(['', `Wrong: ${problems.length}.`, ...problems.map((one) => `  ${one}`)].join('\n'));
  }
  process.exitCode = problems.length === 0 ? 0 : 1;
}

/** Packs everything that is published, as npm run package and npm run package:cli do. */
async function packAll() {
  execFileSync(process.execPath, ['esbuild.js'], { stdio: 'inherit' });
  await writeBillOfMaterials('.');
  const tarballs = Object.entries(packNpmPackages('.', '.')).map(([name, file]) => [name, sized(file)]);
  return {
    vsix: sized(packageExtension('.')),
    tarballs: Object.fromEntries(tarballs) as Readonly<Record<string, PackedFile>>,
  };
}

function sized(file: string): PackedFile {
  return { file, size: fs.statSync(file).size };
}

if (process.argv.includes('--dry-run')) {
  void dryRun();
} else {
  console.error(
    `Only ${workflow} publishes, from a pushed tag. To check the release: npm run release -- --dry-run`,
  );
  process.exitCode = 1;
}
