import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Check } from './checks';
import { generatedFiles } from './generated-files';
import { germanGaps } from './german-texts';
import {
  billProblems,
  changelogProblems,
  changelogVersions,
  iconProblems,
  manifestProblems,
  type ReleaseManifest,
  versionProblems,
} from './release-problems';
import { ruleList, ruleListFile } from './rule-list';
import { billOfMaterials } from './software-bill';
import { bundledLicenses, noticeProblems } from './third-party-notices';

/** The hours that the earliest time zone is ahead of UTC. */
const mostHoursAhead = 14;

/** What must be true of the project in the current folder before it is packaged. */
export function projectChecks(manifest: ReleaseManifest): readonly Check[] {
  const { version } = manifest;
  return [
    { title: 'The version', problems: () => versionProblems(versions(version)) },
    { title: 'CHANGELOG.md', problems: () => changelogProblems(read('CHANGELOG.md'), version, latestDay()) },
    { title: 'package.json', problems: () => manifestProblems(manifest) },
    { title: 'The icon', problems: () => iconProblems(fs.readFileSync('media/icon.png')) },
    { title: 'The working tree', problems: () => lines('status', '--porcelain').map(notCommitted) },
    { title: 'The generated files', problems: () => staleFiles().map((file) => `${file} is stale.`) },
    { title: 'The German texts', problems: translationProblems },
    {
      title: 'THIRD-PARTY-NOTICES.md',
      problems: async () => noticeProblems(read('THIRD-PARTY-NOTICES.md'), await bundledLicenses('.')),
    },
    {
      title: 'The bill of materials',
      problems: async () => billProblems(await billOfMaterials('.'), await bundledLicenses('.')),
    },
  ];
}

function versions(version: string) {
  const here = lines('tag', '--points-at', 'HEAD');
  const tagged = lines('tag', '--list', 'v*').filter((tag) => !here.includes(tag));
  const others = changelogVersions(read('CHANGELOG.md')).filter((other) => other !== version);
  const locked = (JSON.parse(read('package-lock.json')) as { readonly version: string }).version;
  return { version, locked, released: [...tagged.map((tag) => tag.slice('v'.length)), ...others] };
}

function latestDay(): string {
  return new Date(Date.now() + mostHoursAhead * 3_600_000).toISOString().slice(0, '2026-12-31'.length);
}

function notCommitted(entry: string): string {
  return `"${entry.trim()}" isn't committed.`;
}

function staleFiles(): string[] {
  const current = Object.entries({ [ruleListFile]: ruleList('.'), ...generatedFiles('.') });
  return current.filter(([file, text]) => text !== read(file)).map(([file]) => file);
}

function translationProblems(): string[] {
  const { missing, orphaned } = germanGaps('.');
  return [
    ...missing.map((text) => `Not translated: ${text}`),
    ...orphaned.map((text) => `Nothing uses: ${text}`),
  ];
}

/** The lines that git prints. @throws if this is no checkout. */
function lines(...parameters: readonly string[]): string[] {
  const output = execFileSync('git', parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  return output.split('\n').filter((line) => line !== '');
}

function read(file: string): string {
  return fs.readFileSync(path.resolve(file), 'utf8');
}
