const vscode = require('vscode');

const output = 'ElevenLabs: 401 {"detail":{"status":"invalid_api_key","message":"Invalid API key"}}';

/** Shows the output in a terminal without a shell: VS Code from npm has no native module for one. */
exports.activate = ({ subscriptions }) => {
  const run = () => {
    const written = new vscode.EventEmitter();
    const pty = { onDidWrite: written.event, open: () => written.fire(`${output}\r\n`), close() {} };
    vscode.window.createTerminal({ name: 'Program', pty }).show();
  };
  subscriptions.push(vscode.commands.registerCommand('failingProgram.run', run));
};
