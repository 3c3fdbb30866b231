import { packNpmPackages } from '../../scripts/npm-packages';
// The tarballs contain what was built.
import '../built-product';
import { projectFolder } from '../project';
import { temporaryFolder } from '../vscode/temporary-folder';

let packed: Readonly<Record<string, string>> | undefined;

/** The tarballs of the built project by the names of the packages, made once for a process. */
export function packedPackages(): Readonly<Record<string, string>> {
  packed ??= packNpmPackages(projectFolder, temporaryFolder());
  return packed;
}

/** The tarball of a package. */
export function tarballOf(name: string): string {
  const tarball = packedPackages()[name];
  if (tarball === undefined) throw new Error(`No package is called ${name}.`);
  return tarball;
}
