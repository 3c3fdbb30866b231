/**
 * Schemes of documents that are no files somebody works on: older versions and sides of a diff, output, input
 * boxes, and what VS Code shows of itself. The names are VS Code's own and those of the extensions for source
 * control and reviews that people have most.
 */
const otherSchemes: ReadonlySet<string> = new Set([
  ...['git', 'gitfs', 'git-commit', 'vscode-scm', 'svn', 'hg', 'review', 'pr', 'githubpr', 'githubcommit'],
  ...['copilot-pr', 'vscode-local-history', 'merge-conflict.conflict-diff', 'vscode-userdata'],
  ...['output', 'debug', 'vscode-terminal', 'accessible-view', 'search-editor', 'search-result', 'comment'],
  ...['chatSessionInput', 'sessions-chat', 'vscode-interactive-input'],
  ...['inmemory', 'private', 'vscode', 'vscode-settings', 'vscode-workspace-trust', 'code-setting'],
  ...['extension', 'vscode-custom-editor', 'webview-panel', 'vscode-webview'],
]);

/** Beginnings of families of such schemes. `vscode-notebook-cell` itself is linted. */
const otherSchemeFamilies: readonly string[] = [
  ...['gitlens', 'chat-editing', 'vscode-chat', 'walkThrough'],
  ...['vscode-notebook-cell-', 'vscode-notebook-metadata'],
];

/** Whether documents of this URI scheme are linted: all but those that are known to be no files of anybody. */
export function isLintedScheme(scheme: string): boolean {
  return !otherSchemes.has(scheme) && !otherSchemeFamilies.some((start) => scheme.startsWith(start));
}
