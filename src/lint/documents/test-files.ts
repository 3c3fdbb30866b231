/** Names of tests, and folders that by convention hold nothing but tests, mocks and what these need. */
const testName = /\.(?:test|spec|e2e|cy|mock|stories)\.[cm]?[jt]sx?$/i;
const testFolder = /\/__(?:tests|mocks|fixtures)__\/|\/(?:fixtures|mocks)\/[^/]*$/i;

/**
 * Whether a script is a test, a mock or a fixture, as far as its path tells: the keys and requests in it are made
 * up. Folders further up may be anybody's, so that only their unmistakable names count.
 */
export function isTestFile(uri: string): boolean {
  const path = uri.replace(/[?#].*$/, '');
  return testName.test(path) || testFolder.test(path);
}
