import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { RememberedKey } from '../../../src/extension/key-test/remembered-key';
import { madeUpKeys } from '../../made-up-keys';

const key = madeUpKeys.accepted;

/** A secret storage in memory. `fails` makes every call fail, as without a keyring. */
class Secrets {
  readonly kept = new Map<string, string>();
  fails = false;
  readonly onDidChange: vscode.SecretStorage['onDidChange'] = () => ({ dispose() {} });

  async get(name: string): Promise<string | undefined> {
    this.check();
    return this.kept.get(name);
  }

  async store(name: string, value: string): Promise<void> {
    this.check();
    this.kept.set(name, value);
  }

  async delete(name: string): Promise<void> {
    this.check();
    this.kept.delete(name);
  }

  private check(): void {
    if (this.fails) throw new Error(`No keyring for ${key}.`);
  }
}

describe('A remembered key', () => {
  let secrets: Secrets;
  let logged: string[];
  let remembered: RememberedKey;

  beforeEach(() => {
    secrets = new Secrets();
    logged = [];
    const log = { error: (text: string) => logged.push(text) } as unknown as vscode.LogOutputChannel;
    remembered = new RememberedKey(secrets, log);
  });

  it('is kept in the secret storage until it is forgotten', async () => {
    assert.equal(await remembered.get(), undefined);
    assert.equal(await remembered.remember(key), true);
    assert.ok((await remembered.get()) === key && [...secrets.kept.values()].includes(key));
    await remembered.forget();
    assert.equal(await remembered.get(), undefined);
    assert.equal(secrets.kept.size, 0);
  });

  it('is kept in memory if the secret storage fails, and the log says so without the key', async () => {
    secrets.fails = true;
    assert.equal(await remembered.get(), undefined);
    assert.equal(await remembered.remember(key), false);
    assert.ok((await remembered.get()) === key);
    await remembered.forget();
    assert.equal(await remembered.get(), undefined);
    assert.equal(secrets.kept.size, 0);
    assert.ok(logged.length > 0 && !logged.join().includes(key));
  });

  it("is the newer one even if it couldn't be stored", async () => {
    await remembered.remember(madeUpKeys.free);
    secrets.fails = true;
    await remembered.remember(key);
    assert.ok((await remembered.get()) === key);
  });
});
