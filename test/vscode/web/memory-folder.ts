/** The scheme of the files in memory that a suite in a web worker opens, as vscode.dev opens those of a repository. */
export const memoryScheme = 'test-memory';

/** The folder that VS Code opens. */
export const memoryFolder = `${memoryScheme}:/project`;
