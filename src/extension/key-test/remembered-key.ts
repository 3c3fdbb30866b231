import type * as vscode from 'vscode';
import type { Log } from '../log';
import { logFailure } from '../log-failure';

const secretName = 'elevenlabsLint.rememberedKey';

/** The key that the user chose to remember: in the secret storage, or in memory if that fails. */
export class RememberedKey {
  private inMemory: string | undefined;

  constructor(
    private readonly secrets: vscode.SecretStorage,
    private readonly log: Log,
  ) {}

  async get(): Promise<string | undefined> {
    return (
      this.inMemory ?? (await this.tryTo('Reading the remembered key', () => this.secrets.get(secretName)))
    );
  }

  /** Returns whether the key survives closing the window. */
  async remember(key: string): Promise<boolean> {
    this.inMemory = key;
    const stored = await this.tryTo('Storing the key', async () => {
      await this.secrets.store(secretName, key);
      return true;
    });
    if (stored) {
      this.inMemory = undefined;
    }
    return stored === true;
  }

  async forget(): Promise<void> {
    this.inMemory = undefined;
    await this.tryTo('Removing the remembered key', () => this.secrets.delete(secretName));
  }

  private async tryTo<T>(what: string, act: () => Thenable<T>): Promise<T | undefined> {
    try {
      return await act();
    } catch (error) {
      logFailure(this.log, what, error);
      return undefined;
    }
  }
}
