import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DiagnosisReport } from '../../../src/doctor/diagnosis-report';
import { formatMessage } from '../../../src/lint/messages';
import { allMadeUpKeys, madeUpKeys } from '../../made-up-keys';
import { useStandInApi } from '../own-api';
import {
  bearerRequest,
  curedRequest,
  logText,
  setText,
  show,
  until,
  withSettings,
  workspaceFolder,
  write,
} from '../support';

const at = (...path: string[]) => vscode.Uri.joinPath(workspaceFolder(0), ...path);
const entry = (key: string) => `ELEVENLABS_API_KEY=${key}\n`;
const withDotenv = '{ "dependencies": { "dotenv": "17" } }';

describe('ElevenLabs: Diagnose 401', () => {
  const api = useStandInApi();

  /** Runs the doctor like another command would, and returns its report. */
  async function diagnose(request: { keyTest?: boolean; errorText?: string }): Promise<DiagnosisReport> {
    let report: DiagnosisReport | undefined;
    await withSettings({ 'elevenlabsLint.apiBaseUrl': api().baseUrl }, async () => {
      report = await vscode.commands.executeCommand<DiagnosisReport>('elevenlabsLint.diagnose', request);
    });
    assert.ok(report);
    const whole = JSON.stringify(report);
    assert.ok(allMadeUpKeys.every((key) => !whole.includes(key)));
    return report;
  }

  it('finds the mistakes of a workspace, with their places', async () => {
    await write(at('.env'), `# mine\n${entry(`" ${madeUpKeys.unknown}"`)}`);
    await write(at('web', '.env.local'), entry(madeUpKeys.free));
    await write(at('package.json'), withDotenv);
    await write(at('src', 'voices.ts'), `// voices\n${bearerRequest}`);
    const report = await diagnose({ keyTest: false });
    assert.deepEqual(verdictsIn(report), {
      'key-present': 'warning',
      loader: 'warning',
      'key-line': 'warning',
      'git-ignore': 'unknown',
      'shell-variable': 'ok',
      headers: 'problem',
      'variable-names': 'ok',
      'key-answer': 'not-run',
      account: 'not-run',
      extent: 'ok',
    });
    assert.deepEqual(placesIn(report, 'headers'), ['src/voices.ts:3']);
    assert.deepEqual(placesIn(report, 'key-present'), ['.env:2', 'web/.env.local:1']);
    assert.deepEqual(api().requests, []);
  });

  it('finds nothing wrong in a healthy workspace, and sends the key once', async () => {
    await vscode.workspace.fs.createDirectory(at('.git'));
    await write(at('.gitignore'), '.env\n');
    await write(at('.env'), entry(madeUpKeys.accepted));
    await write(at('package.json'), withDotenv);
    await write(at('src', 'voices.ts'), `import 'dotenv/config';\n${curedRequest}`);
    const report = await diagnose({ keyTest: true });
    const verdicts = new Set(Object.values(verdictsIn(report)));
    assert.deepEqual([...verdicts], ['ok'], JSON.stringify(verdictsIn(report)));
    assert.match(formatMessage(report.conclusion.text, report.conclusion.values), /accepts the key/);
    assert.deepEqual(
      api().requests.map(({ method, path, headers }) => [
        `${method} ${path}`,
        headers['xi-api-key'] === madeUpKeys.accepted,
      ]),
      [['GET /v1/user/subscription', true]],
    );
  });

  it('sends two different keys once each, and a duplicate only once', async () => {
    await write(at('.env'), entry(madeUpKeys.accepted));
    await write(at('a', '.env'), entry(madeUpKeys.accepted));
    await write(at('b', '.env'), entry(madeUpKeys.unknown));
    const report = await diagnose({ keyTest: true });
    assert.equal(verdictsIn(report)['key-answer'], 'problem');
    assert.deepEqual(placesIn(report, 'key-answer'), ['.env:1', 'a/.env:1', 'b/.env:1']);
    assert.equal(api().requests.length, 2);
  });

  it('reads the account', async () => {
    await write(at('.env'), entry(madeUpKeys.unpaid));
    assert.equal(verdictsIn(await diagnose({ keyTest: true }))['account'], 'problem');
  });

  it('reads unsaved text in the editor', async () => {
    const file = await write(at('voices.ts'), curedRequest);
    const document = await show(file);
    await setText(document, bearerRequest);
    assert.equal(verdictsIn(await diagnose({ keyTest: false }))['headers'], 'problem');
    await setText(document, curedRequest);
    assert.equal(verdictsIn(await diagnose({ keyTest: false }))['headers'], 'ok');
  });

  it('includes disabled rules, and skips excluded, ignored, installed and built files', async () => {
    await write(at('a.ts'), bearerRequest);
    await write(at('excluded', 'a.ts'), bearerRequest);
    await write(at('ignored', 'a.ts'), bearerRequest);
    await write(at('node_modules', 'x', 'a.js'), bearerRequest);
    await write(at('dist', 'a.js'), bearerRequest);
    await write(at('.gitignore'), 'ignored\n');
    const settings = {
      'elevenlabsLint.rules.bearer-auth': 'off',
      'elevenlabsLint.exclude': ['excluded'],
      'elevenlabsLint.enable': false,
    };
    await withSettings(settings, async () => {
      await until(async () => placesIn(await diagnose({ keyTest: false }), 'headers').join() === 'a.ts:2');
    });
  });

  it('explains an error message', async () => {
    const report = await diagnose({
      errorText: `Status code: 401\nBody: {"detail":{"status":"quota_exceeded"}} ${madeUpKeys.example}`,
    });
    assert.equal(verdictsIn(report)['error-message'], 'problem');
    assert.deepEqual(api().requests, []);
  });

  it('says what it did not check', async () => {
    await write(at('main.py'), 'url = "https://api.elevenlabs.io/v1/voices"\n');
    await write(at('other.py'), 'print("nothing")\n');
    await write(at('large.ts'), `// elevenlabs\n${'x\n'.repeat(600_000)}`);
    const report = await diagnose({ keyTest: false });
    assert.equal(verdictsIn(report)['extent'], 'unknown');
    assert.deepEqual(placesIn(report, 'extent'), ['large.ts:1', 'main.py:1']);
  });

  it('refreshes the report after edits, and sends no key again', async () => {
    await write(at('.env'), entry(madeUpKeys.accepted));
    const document = await show(await write(at('a.ts'), curedRequest));
    assert.equal(verdictsIn(await diagnose({ keyTest: true }))['headers'], 'ok');
    const changes = async () => (await logText()).split('Diagnosis after changes: ').slice(1);
    const before = (await changes()).length;
    await diagnosisShown();
    await setText(document, bearerRequest);
    await until(async () => /headers problem.*key-answer ok/.test((await changes()).slice(before).join()));
    await setText(document, curedRequest);
    await until(async () => /headers ok.*key-answer ok/.test((await changes()).at(-1) ?? ''));
    await write(at('.env'), entry(madeUpKeys.free));
    await until(async () => /key-answer not-run/.test((await changes()).at(-1) ?? ''));
    assert.equal(api().requests.length, 1);
  });

  it('shows the report in one panel', async () => {
    await diagnose({ keyTest: false });
    await diagnose({ keyTest: false });
    const panels = vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ label }) => label === 'ElevenLabs 401 diagnosis');
    assert.equal(panels.length, 1);
  });

  it('asks what to check, and does nothing if nothing is chosen', async () => {
    await write(at('.env'), entry(madeUpKeys.accepted));
    await withSettings({ 'elevenlabsLint.apiBaseUrl': api().baseUrl }, async () => {
      assert.equal(await choose('elevenlabsLint.diagnose', 'workbench.action.closeQuickOpen'), undefined);
      assert.deepEqual(api().requests, []);
      const report = await choose<DiagnosisReport>(
        'elevenlabsLint.diagnose',
        'workbench.action.acceptSelectedQuickOpenItem',
      );
      assert.equal(report && verdictsIn(report)['key-answer'], 'ok');
    });
    assert.equal(api().requests.length, 1);
  });

  it("copies a report for support, with the key test's answer and without the key", async () => {
    await write(at('.env'), entry(madeUpKeys.unknown));
    await write(at('project.ts'), bearerRequest);
    let text: string | undefined;
    await withSettings({ 'elevenlabsLint.apiBaseUrl': api().baseUrl }, async () => {
      text = await vscode.commands.executeCommand('elevenlabsLint.copySupportReport', { keyTest: true });
    });
    assert.equal(await vscode.env.clipboard.readText(), text);
    for (const part of [
      /HTTP 40\d, invalid_api_key/,
      /Problem found: Do requests send the key in the right header\?/,
      /The plan isn't known/,
      /first failure in this session was seen on .*\d{4}/,
      /ElevenLabs Lint \d+\.\d+\.\d+/,
      new RegExp(vscode.version.replaceAll('.', '\\.')),
      /System of the extension host: \w+/,
    ]) {
      assert.match(text ?? '', part);
    }
    assert.ok(allMadeUpKeys.every((key) => !text?.includes(key)));
    assert.doesNotMatch(text ?? '', /project\.ts|Bearer \$/);
  });

  it('says in the report for support that no key was tested', async () => {
    const text = await vscode.commands.executeCommand<string>('elevenlabsLint.copySupportReport', {
      keyTest: false,
    });
    assert.match(text, /The key test wasn't run/);
  });

  it('logs verdicts, and no key', async () => {
    await write(at('.env'), entry(madeUpKeys.accepted));
    await diagnose({ keyTest: true });
    await until(async () => (await logText()).includes('Diagnosis: key-present ok'));
    const log = await logText();
    assert.ok(allMadeUpKeys.every((key) => !log.includes(key)));
  });
});

/** Shows the report again after something else covered it. */
async function diagnosisShown(): Promise<void> {
  const label = 'ElevenLabs 401 diagnosis';
  const isShown = () => vscode.window.tabGroups.all.some(({ activeTab }) => activeTab?.label === label);
  while (!isShown()) await vscode.commands.executeCommand('workbench.action.nextEditor');
}

function verdictsIn({ checks }: DiagnosisReport): Record<string, string> {
  return Object.fromEntries(checks.map(({ id, verdict }) => [id, verdict]));
}

function placesIn({ checks }: DiagnosisReport, id: string): string[] {
  const evidence = checks.find((check) => check.id === id)?.evidence ?? [];
  return evidence.map(({ file, start }) => `${file}:${start.line + 1}`);
}

/** Runs a command, and repeats another one that does nothing until there is something to choose from. */
async function choose<Result>(command: string, repeated: string): Promise<Result | undefined> {
  let ended = false;
  const run = Promise.resolve(vscode.commands.executeCommand<Result>(command)).finally(() => {
    ended = true;
  });
  await until(async () => {
    await vscode.commands.executeCommand(repeated);
    return ended;
  });
  return run;
}
