import path from 'node:path';
import { projectFolder } from '../project';
import type { HostSuite } from '../vscode/host-suite';

const extension = { folder: projectFolder, id: 'elevenlabs-lint.elevenlabs-lint' };

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

function hostSuite(name: string, { trusted }: { trusted: boolean }): HostSuite {
  return {
    name: `host/${name}`,
    testsFolder: path.join(projectFolder, 'out/test/host', name),
    fixtures: path.join(projectFolder, 'test/host', name, 'fixtures'),
    trusted,
    extension,
  };
}
