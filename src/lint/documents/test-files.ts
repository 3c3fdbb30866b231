/** Names of tests, and folders that by convention contain only tests, mocks and fixtures. */
const testName = /\.(?:test|spec|e2e|cy|mock|stories)\.[cm]?[jt]sx?$/i;
const testFolder = /\/__(?:tests|mocks|fixtures)__\/|\/(?:fixtures|mocks)\/[^/]*$/i;

/**
 * Whether a script is a test, a mock or a fixture, by its path: its keys and requests are made up. Folders further up
 * count only with an unmistakable name.
 */
export function isTestFile(uri: string): boolean {
  const path = uri.replace(/[?#].*$/, '');
  return testName.test(path) || testFolder.test(path);
}
