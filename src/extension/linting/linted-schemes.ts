/**
 * Schemes of documents that nobody edits as files: older versions and sides of a diff, output, input boxes, and VS
 * Code's own pages. Used by VS Code and by popular extensions for source control and reviews.
 */
const otherSchemes: ReadonlySet<string> = new Set([
  ...['git', 'gitfs', 'git-commit', 'vscode-scm', 'svn', 'hg', 'review', 'pr', 'githubpr', 'githubcommit'],
  ...['copilot-pr', 'vscode-local-history', 'merge-conflict.conflict-diff', 'vscode-userdata'],
  ...['output', 'debug', 'vscode-terminal', 'accessible-view', 'search-editor', 'search-result', 'comment'],
  ...['chatSessionInput', 'sessions-chat', 'vscode-interactive-input'],
  ...['inmemory', 'private', 'vscode', 'vscode-settings', 'vscode-workspace-trust', 'code-setting'],
  ...['extension', 'vscode-custom-editor', 'webview-panel', 'vscode-webview'],
]);

/** Prefixes of families of such schemes. `vscode-notebook-cell` itself is linted. */
const otherSchemeFamilies: readonly string[] = [
  ...['gitlens', 'chat-editing', 'vscode-chat', 'walkThrough'],
  ...['vscode-notebook-cell-', 'vscode-notebook-metadata'],
];

/** Whether documents with this URI scheme are linted. Unknown schemes are. */
export function isLintedScheme(scheme: string): boolean {
  return !otherSchemes.has(scheme) && !otherSchemeFamilies.some((prefix) => scheme.startsWith(prefix));
}
