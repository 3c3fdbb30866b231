/** What the report's styles add to those of every page. */
export const reportStyles = `
.conclusion { margin-bottom: 14px; }
.cause { margin-bottom: 12px; padding-bottom: 12px; border-left-color: var(--vscode-editorError-foreground); }
summary { cursor: pointer; }
#passed > summary { margin: 12px 0; }
.unsaved button { margin-left: 6px; }
summary:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
button.place { padding: 0; border: none; color: var(--vscode-textLink-foreground); background: none;
  font-family: var(--vscode-editor-font-family); font-size: 0.95em; text-align: left; }
button.place:hover { color: var(--vscode-textLink-activeForeground); text-decoration: underline; }
.places { display: grid; grid-template-columns: fit-content(40%) 1fr; gap: 3px 14px; }
.places li { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; align-items: baseline; margin: 0; }
.places li > * { overflow-wrap: anywhere; }
.steps { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 8px; }
.steps li { margin: 0; }
button.step { padding: 1px 8px; }
@media (max-width: 480px) { .places, .places li { grid-template-columns: 1fr; } }
body.vscode-high-contrast button.place, body.vscode-high-contrast-light button.place { text-decoration: underline; }
`;
