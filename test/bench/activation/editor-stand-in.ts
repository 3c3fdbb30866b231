import { createPositions } from '../../../src/lint/positions';

/** A file's URI as VS Code has it, with as much as the extension asks for. */
export class MadeUpUri {
  readonly scheme = 'file';
  readonly query = '';
  readonly fragment = '';

  constructor(readonly path: string) {}

  with({ path = this.path }: { readonly path?: string }): MadeUpUri {
    return new MadeUpUri(path);
  }

  join(names: readonly string[]): MadeUpUri {
    return new MadeUpUri(new URL(names.join('/'), `file://${this.path}/`).pathname.replace(/(?<=.)\/$/, ''));
  }

  toString(): string {
    return `file://${this.path}`;
  }
}

/** A document that is open in the editor. */
export function openDocument(path: string, text: string): object {
  const positions = createPositions(text);
  return {
    uri: new MadeUpUri(path),
    languageId: 'typescript',
    encoding: 'utf8',
    version: 1,
    isClosed: false,
    isDirty: false,
    isUntitled: false,
    getText: () => text,
    positionAt: (offset: number) => positions.positionAt(offset),
  };
}
