/** Names of tests, and folders that by convention contain only tests, mocks and fixtures. */
const testName = /\.(?:test|spec|e2e|cy|mock|stories)\.[cm]?[jt]sx?$/i;
const testFolder = /\/__(?:tests|mocks|fixtures)__\/|\/(?:fixtures|mocks)\/[^/]*$/i;

/**
 * Whether a script is a test, a mock or a fixture, by its path: its keys and requests are made up. Folders further up
 * count only with an unmistakable name.
 */
export function isTestFile(uri: string): boolean {
  const path = uri.replace(/[?#].*/, '');
  return testName.test(path) || testFolder.test(path);
}

/** Folders for tests and scripts, unless they are inside one that is deployed: `app/test/` can be a route. */
const developerFolders: ReadonlySet<string> = new Set(['test', 'tests', 'e2e', 'scripts']);
const deployedFolders: ReadonlySet<string> = new Set([
  ...['src', 'app', 'pages', 'routes', 'server', 'api', 'functions', 'lib'],
  ...['public', 'static', 'assets', 'www', 'dist'],
]);

/**
 * Whether only developers run a script, by its path inside its project: a test, or a file in a folder for tests or
 * scripts. @param root the URI of the project's root; without it, only the names of tests count.
 */
export function isForDevelopers(uri: string, root: string | undefined): boolean {
  if (isTestFile(uri)) return true;
  if (root === undefined || !uri.startsWith(`${root}/`)) return false;
  const folders = uri
    .slice(root.length + 1)
    .toLowerCase()
    .split('/')
    .slice(0, -1);
  const first = folders.find((name) => developerFolders.has(name) || deployedFolders.has(name));
  return first !== undefined && developerFolders.has(first);
}
