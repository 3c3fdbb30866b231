// What must be true of a release, as functions of what was read. Each returns a sentence for everything that is wrong.

/** The fields of `package.json` that the marketplaces and npm need. */
export interface ReleaseManifest {
  readonly name: string;
  readonly version: string;
  readonly publisher?: string;
  readonly license?: string;
  readonly repository?: unknown;
  readonly private?: boolean;
}

/** What there is when a version is to be released. */
export interface Versions {
  /** In `package.json`. */
  readonly version: string;
  /** In `package-lock.json`. */
  readonly locked: string;
  /** Those of the tags of other commits, and of the other sections of the changelog. */
  readonly released: readonly string[];
}

/** A package in a bill of materials, or in a bundle. */
interface Component {
  readonly name: string;
  readonly version: string;
}

/** The Marketplace takes no version with `v` or a pre-release, npm none with a leading zero. */
const plainVersion = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;

/** The Marketplace refuses a smaller icon, in pixels. */
const smallestIcon = 128;

export function versionProblems({ version, locked, released }: Versions): string[] {
  if (!plainVersion.test(version)) return [`The version "${version}" is not of the form 1.2.3.`];
  return [
    ...(locked === version ? [] : [`package-lock.json has the version ${locked} instead of ${version}.`]),
    ...released
      .filter((other) => plainVersion.test(other) && isAtLeast(other, version))
      .map((other) => `The version ${version} isn't new: ${other} is already released.`),
  ];
}

function isAtLeast(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) >= 0;
}

/** The versions that a changelog has a section of, from its top. */
export function changelogVersions(changelog: string): string[] {
  return [...changelog.matchAll(/^## \[(.+?)\]/gm)].map(([, version = '']) => version);
}

/**
 * The first section must be that of the version, with entries, and its heading `## [<version>] - <day of the release>`.
 * @param today the latest day that it is anywhere, as 2026-12-31.
 */
export function changelogProblems(changelog: string, version: string, today: string): string[] {
  const versions = changelogVersions(changelog);
  const wanted = `## [${version}] - YYYY-MM-DD`;
  if (!versions.includes(version)) return [`It has no section of ${version}: "${wanted}".`];
  const order = versions[0] === version ? [] : [`The section of ${version} isn't the first.`];
  const start = changelog.indexOf(`## [${version}]`);
  const [heading = '', ...lines] =
    changelog
      .slice(start)
      .split(/\n(?=## )/, 1)[0]
      ?.split('\n') ?? [];
  const day = heading.slice(`## [${version}] - `.length);
  return [
    ...order,
    ...(isDay(day) ? [] : [`"${heading}" has no date. With the day of the release it is "${wanted}".`]),
    ...(isDay(day) && day > today ? [`"${heading}" has a date in the future.`] : []),
    ...(lines.some((line) => line.startsWith('- ')) ? [] : [`The section of ${version} has no entries.`]),
  ];
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export function manifestProblems(manifest: ReleaseManifest): string[] {
  const needed = {
    publisher: 'both marketplaces need it',
    license: 'Open VSX needs it',
    repository: 'npm compares it with the repository that publishes',
  } as const;
  return [
    ...Object.entries(needed)
      .filter(([field]) => !manifest[field as keyof typeof needed])
      .map(([field, reason]) => `It has no "${field}": ${reason}.`),
    ...(manifest.private ? [] : ['It isn\'t "private": npm publish would take the whole checkout.']),
  ];
}

/** @param icon the content of a PNG, which starts with its signature, and then the header with width and height. */
export function iconProblems(icon: Buffer): string[] {
  if (icon.length < 24 || icon.toString('latin1', 1, 4) !== 'PNG') return ['It is no PNG.'];
  const [width, height] = [icon.readUInt32BE(16), icon.readUInt32BE(20)];
  return Math.min(width, height) >= smallestIcon
    ? []
    : [`It has ${width} × ${height} pixels; the Marketplace needs ${smallestIcon} × ${smallestIcon}.`];
}

/** @param bill a bill of materials in the format CycloneDX. */
export function billProblems(bill: string, bundled: readonly Component[]): string[] {
  const { components } = JSON.parse(bill) as { readonly components: readonly Component[] };
  const [named, needed] = [components, bundled].map((all) => all.map((one) => `${one.name} ${one.version}`));
  return [
    ...(needed ?? []).filter((one) => !named?.includes(one)).map((one) => `It lacks ${one}.`),
    ...(named ?? [])
      .filter((one) => !needed?.includes(one))
      .map((one) => `It has ${one}, which isn't bundled.`),
  ];
}
