import { createPositions, type TextPositions } from '../lint/positions';
import type { Position, SourceCode } from './eslint-types';

/** A file as ESLint reads it. */
interface EslintFile {
  readonly body: string | Uint8Array;
  readonly bom: boolean;
}

/** The whole file: rules look at its text, so there are no further nodes. */
interface EnvironmentRoot {
  readonly type: 'EnvironmentFile';
  readonly range: readonly [start: number, end: number];
  readonly loc: { readonly start: Position; readonly end: Position };
}

interface Parsed {
  readonly ok: true;
  readonly ast: EnvironmentRoot;
}

class EnvironmentSourceCode implements SourceCode {
  readonly visitorKeys = { EnvironmentFile: [] };

  constructor(
    readonly text: string,
    readonly hasBOM: boolean,
    readonly ast: EnvironmentRoot,
    private readonly positions: TextPositions,
  ) {}

  get lines(): readonly string[] {
    return this.text.split(/\r\n|\r|\n/);
  }

  getLoc({ loc }: EnvironmentRoot): EnvironmentRoot['loc'] {
    return loc;
  }

  getRange({ range }: EnvironmentRoot): EnvironmentRoot['range'] {
    return range;
  }

  getLocFromIndex(offset: number): Position {
    return positionOf(offset, this.positions);
  }

  traverse(): readonly object[] {
    const step = { type: 'visit', kind: 1, target: this.ast, args: [this.ast] };
    return [
      { ...step, phase: 1 },
      { ...step, phase: 2 },
    ];
  }
}

/** Environment files as a language of ESLint. Every text is one. */
export const environmentLanguage = {
  fileType: 'text',
  lineStart: 1,
  columnStart: 0,
  nodeTypeKey: 'type',
  visitorKeys: { EnvironmentFile: [] },
  /** There are no options. */
  validateLanguageOptions(): void {},
  parse(file: EslintFile): Parsed {
    const text = textOf(file);
    const positions = createPositions(text);
    const loc = { start: positionOf(0, positions), end: positionOf(text.length, positions) };
    return { ok: true, ast: { type: 'EnvironmentFile', range: [0, text.length], loc } };
  },
  createSourceCode(file: EslintFile, { ast }: Parsed): EnvironmentSourceCode {
    const text = textOf(file);
    return new EnvironmentSourceCode(text, file.bom, ast, createPositions(text));
  },
} as const;

function textOf({ body }: EslintFile): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body);
}

function positionOf(offset: number, positions: TextPositions): Position {
  const { line, character } = positions.positionAt(offset);
  return { line: line + 1, column: character };
}
