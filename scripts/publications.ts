import path from 'node:path';
import type { ReleaseManifest } from './release-problems';

/** A file that a release publishes. */
export interface PackedFile {
  readonly file: string;
  /** In bytes. */
  readonly size: number;
}

/** More bytes than this take too long to install. */
export const largestVsix = 500_000;

/** The package of the extension must stay small. */
export function sizeProblems({ file, size }: PackedFile): string[] {
  if (size < largestVsix) return [];
  const [are, allowed] = [size, largestVsix].map((bytes) => bytes.toLocaleString('en'));
  return [`${path.basename(file)} has ${are} bytes instead of less than ${allowed}.`];
}

/**
 * What a release would publish where: the lines of a table.
 * @param tarballs by the name of the package.
 */
export function publications(
  { publisher, name, version }: ReleaseManifest,
  vsix: PackedFile,
  tarballs: Readonly<Record<string, PackedFile>>,
): string[] {
  const row = (place: string, what: string, { file, size }: PackedFile, tag: string) =>
    [place, what, version, tag, `${size.toLocaleString('en')} bytes`, path.basename(file)] as const;
  return aligned([
    ['Where', 'What', 'Version', 'Tag', 'Size', 'File'],
    row('Marketplace', `${publisher}.${name}`, vsix, '-'),
    row('Open VSX', `${publisher}.${name}`, vsix, '-'),
    ...Object.entries(tarballs).map(([packed, tarball]) => row('npm', packed, tarball, 'latest')),
  ]);
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widthOf = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widthOf(column)))
      .join('  ')
      .trimEnd(),
  );
}
