import path from 'node:path';
import { projectFolder } from '../project';
import type { HostSuite } from '../vscode/host-suite';
import type { WebSuite } from '../vscode/web/web-suite';

/**
 * The suites that run in VS Code's extension host. Each has a folder here with its test files; `fixtures/` in it
 * contains what is copied and opened.
 */
export const hostSuites: readonly HostSuite[] = [
  hostSuite('single', { trusted: true }),
  hostSuite('multi-root', { trusted: true }),
  hostSuite('restricted', { trusted: false }),
  hostSuite('workspace-lint', { trusted: true }),
  hostSuite('workspace-start', { trusted: true }),
];

/** Those that run in its web worker extension host, as on vscode.dev. Each has a folder here, too. */
export const webSuites: readonly WebSuite[] = [
  { name: 'host/web', language: 'en' },
  { name: 'host/web-german', language: 'de' },
];

function hostSuite(name: string, { trusted }: { trusted: boolean }): HostSuite {
  return {
    name: `host/${name}`,
    testsFolder: path.join(projectFolder, 'out/test/host', name),
    fixtures: path.join(projectFolder, 'test/host', name, 'fixtures'),
    trusted,
  };
}
