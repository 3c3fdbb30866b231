import assert from 'node:assert/strict';
import fs from 'node:fs';
import { run } from '../../src/cli/run';
import { bearerCall, capitalCall, cleanCall, type FileResult, key, temporaryProjects } from './command-line';

describe('--stdin on the command line', () => {
  const project = temporaryProjects();
  const stdin = (name: string) => ['--stdin', '--stdin-filename', name];

  const texts: Record<string, { name: string; input: string | Uint8Array; finding: string | undefined }> = {
    'a script': { name: 'a.ts', input: `\n${bearerCall}`, finding: '2 bearer-auth' },
    'a clean script': { name: 'a.ts', input: cleanCall, finding: undefined },
    nothing: { name: 'a.ts', input: '', finding: undefined },
    'a component': {
      name: 'src/A.vue',
      input: `<script>\n${bearerCall}\n</script>`,
      finding: '2 bearer-auth',
    },
    'an environment file': {
      name: '.env',
      input: `ELEVENLABS_API_KEY=" ${key}"`,
      finding: '1 padded-key',
    },
    'a byte order mark': { name: 'a.js', input: `\uFEFF${bearerCall}`, finding: '1 bearer-auth' },
    'UTF-16': {
      name: 'a.js',
      input: Buffer.from(`\uFEFF${bearerCall}`, 'utf16le'),
      finding: '1 bearer-auth',
    },
    'a file in a folder that does not exist': {
      name: 'x/y/a.ts',
      input: bearerCall,
      finding: '1 bearer-auth',
    },
  };
  for (const [name, { name: fileName, input, finding }] of Object.entries(texts)) {
    it(`lints ${name}`, () => {
      const files = project();
      const { code, stdout, stderr } = files.runWith({ input }, '--format=json', ...stdin(fileName));
      const results = JSON.parse(stdout) as FileResult[];
      assert.equal(stderr, '');
      assert.deepEqual(
        results.map(({ filePath }) => filePath),
        [files.pathOf(fileName)],
      );
      const [message, ...others] = results.flatMap(({ messages }) => messages);
      assert.equal(message && `${message.line} ${message.ruleId}`, finding);
      assert.equal(others.length, 0);
      assert.equal(code, message?.level === 'error' ? 1 : 0);
    });
  }

  it("doesn't read the file itself, and writes nothing", () => {
    const files = project({ 'a.ts': bearerCall });
    const outcome = files.runWith({ input: cleanCall }, ...stdin('a.ts'));
    assert.deepEqual(outcome, { code: 0, stdout: '', stderr: '' });
    assert.equal(files.text('a.ts'), bearerCall);
    assert.deepEqual(fs.readdirSync(files.folder), ['a.ts']);
  });

  it('uses the settings and modules around the file', () => {
    const files = project({
      'app/package.json': '{"elevenlabsLint":{"rules":{"header-case":"error"}}}',
      'app/address.ts': "export const address = 'https://api.elevenlabs.io/v1/voices';",
    });
    const input = `import { address } from './address';\nfetch(address, { headers: { 'XI-API-KEY': key } });`;
    const { code, stdout } = files.runWith({ input }, ...stdin('app/a.ts'));
    assert.equal(code, 1);
    assert.match(stdout, /2:\d+ {2}error .* header-case/);
  });

  const passedOver: Record<string, { name: string; input: string; sentence: RegExp }> = {
    'an excluded file': {
      name: 'old/a.ts',
      input: bearerCall,
      sentence: /^elevenlabs-lint: old\/a\.ts was skipped: the nearest package\.json excludes it\.\n$/,
    },
    'a file of another kind': {
      name: 'README.md',
      input: bearerCall,
      sentence: /README\.md was skipped: its name is neither a script's nor an environment file's\.\n$/,
    },
    'a binary file': {
      name: 'a.ts',
      input: `\0${bearerCall}`,
      sentence: /a\.ts was skipped: it is binary\.\n$/,
    },
    'a file above 5 MB': {
      name: 'a.ts',
      input: `${bearerCall}${' '.repeat(5 * 1024 * 1024)}`,
      sentence: /a\.ts was skipped: it is larger than 5 MB\.\n$/,
    },
  };
  for (const [name, { name: fileName, input, sentence }] of Object.entries(passedOver)) {
    it(`skips ${name}`, () => {
      const files = project({ 'package.json': '{"elevenlabsLint":{"exclude":["old"]}}' });
      const { code, stdout, stderr } = files.runWith({ input }, '--format=json', ...stdin(fileName));
      assert.deepEqual({ code, stdout }, { code: 0, stdout: '[]\n' });
      assert.match(stderr, sentence);
    });
  }

  it("says that it can't read standard input", async () => {
    const files = project();
    const error = Object.assign(new Error(key), { code: 'EISDIR' });
    let stdout = '';
    let stderr = '';
    const code = await run(stdin('a.ts'), {
      workingFolder: files.folder,
      environment: {},
      colors: false,
      readInput: () => Promise.reject(error),
      write: (text) => {
        stdout += text;
      },
      writeError: (text) => {
        stderr += text;
      },
    });
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    assert.equal(stderr, "elevenlabs-lint: Can't read standard input: it is a folder.\n");
  });

  it('works with the other options', () => {
    const input = `${capitalCall}\n${bearerCall}\n// elevenlabs-lint-disable-line\n`;
    const lint = (...args: string[]) => project().runWith({ input }, ...stdin('a.ts'), ...args);
    assert.doesNotMatch(lint('--quiet').stdout, /header-case/);
    assert.equal(lint('--rule', 'bearer-auth:warning').code, 0);
    assert.equal(lint('--rule', 'bearer-auth:warning', '--max-warnings', '0').code, 1);
    assert.match(lint('--report-unused-disable-directives').stdout, /3:1 {3}warning/);
  });
});
