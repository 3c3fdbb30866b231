import fs from 'node:fs';
import path from 'node:path';
import { bundledPackages } from './bundled-packages';

/** A package with code in what ships. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** The text of its license. */
  readonly license: string;
}

/** What `THIRD-PARTY-NOTICES.md` must name. @throws if the build fails, or a package has no license file. */
export async function bundledLicenses(project: string): Promise<readonly BundledPackage[]> {
  return (await bundledPackages(project)).map((name) => {
    const folder = path.join(project, 'node_modules', name);
    const license = fs.readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (license === undefined) throw new Error(`${name} has no license file.`);
    const read = (file: string) => fs.readFileSync(path.join(folder, file), 'utf8');
    const { version } = JSON.parse(read('package.json')) as { readonly version: string };
    return { name, version, license: read(license) };
  });
}

/** What is wrong with the notices, which have a section with the license of each bundled package, and no other. */
export function noticeProblems(notices: string, bundled: readonly BundledPackage[]): string[] {
  const named = [...notices.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
  const needed = bundled.map(({ name, version }) => `${name} ${version}`);
  return [
    ...needed
      .filter((heading) => !named.includes(heading))
      .map((heading) => `It has no section "${heading}".`),
    ...named
      .filter((heading) => !needed.includes(heading))
      .map((heading) => `It has the section "${heading}", which isn't bundled.`),
    ...bundled
      .filter(({ license }) => !plain(notices).includes(plain(license)))
      .map(({ name }) => `It lacks the license of ${name} as in the package.`),
  ];
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
