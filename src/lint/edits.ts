import type { TextEdit } from './finding';

/**
 * A text that is edited in several rounds. It remembers the unchanged parts of the original, so that the edits against
 * the original stay small.
 */
export class EditedText {
  private pieces: Piece[];

  constructor(private readonly original: string) {
    this.pieces = [{ kind: 'kept', start: 0, end: original.length }];
  }

  /** The current text. */
  get text(): string {
    return this.pieces.map((piece) => this.textOf(piece)).join('');
  }

  /** Applies edits to the current text; they must not overlap. */
  apply(edits: readonly TextEdit[]): void {
    const next: Piece[] = [];
    const rest = new PieceReader(this.pieces);
    for (const edit of inOrder(edits)) {
      next.push(...rest.upTo(edit.range.start), { kind: 'new', text: edit.text });
      rest.upTo(edit.range.end);
    }
    next.push(...rest.upTo(Number.POSITIVE_INFINITY));
    this.pieces = next;
  }

  /** The edits that turn the original into the current text, ordered and without overlap. */
  edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    let position = 0;
    let text = '';
    const close = (end: number) => {
      edits.push(...smallest(this.original, { range: { start: position, end }, text }));
      text = '';
    };
    for (const piece of this.pieces) {
      if (piece.kind === 'new') {
        text += piece.text;
      } else if (piece.start < piece.end) {
        close(piece.start);
        position = piece.end;
      }
    }
    close(this.original.length);
    return edits;
  }

  private textOf(piece: Piece): string {
    return piece.kind === 'new' ? piece.text : this.original.slice(piece.start, piece.end);
  }
}

type Piece =
  | { readonly kind: 'kept'; readonly start: number; readonly end: number }
  | { readonly kind: 'new'; readonly text: string };

/** Reads pieces from first to last, and cuts the one that it has to stop in. */
class PieceReader {
  private at = 0;
  private offset = 0;
  private used = 0;

  constructor(private readonly pieces: readonly Piece[]) {}

  /** The pieces from where the last call stopped up to an offset in the joined text. */
  upTo(end: number): Piece[] {
    const read: Piece[] = [];
    for (let piece = this.pieces[this.at]; piece !== undefined; piece = this.pieces[this.at]) {
      const length = lengthOf(piece);
      const to = Math.min(end - this.offset, length);
      if (this.used < to) read.push(partOf(piece, this.used, to));
      this.used = Math.max(this.used, to);
      if (to < length) break;
      this.at++;
      this.offset += length;
      this.used = 0;
    }
    return read;
  }
}

function lengthOf(piece: Piece): number {
  return piece.kind === 'new' ? piece.text.length : piece.end - piece.start;
}

function partOf(piece: Piece, from: number, to: number): Piece {
  return piece.kind === 'new'
    ? { kind: 'new', text: piece.text.slice(from, to) }
    : { kind: 'kept', start: piece.start + from, end: piece.start + to };
}

/** Applies edits that do not overlap, in any order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const edited = new EditedText(text);
  edited.apply(edits);
  return edited.text;
}

/** The edit to apply: with the part of the linted document that it copies, which may be a key. */
export function withCopiedText(edit: TextEdit, lintedText: string): TextEdit {
  const { copied, ...plain } = edit;
  return copied === undefined
    ? edit
    : {
        ...plain,
        text: edit.text + lintedText.slice(copied.range.start, copied.range.end) + copied.after,
      };
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** Removes the unchanged text from both ends of an edit; no edit if nothing changes. */
function smallest(original: string, edit: TextEdit): TextEdit[] {
  let { start, end } = edit.range;
  let text = edit.text;
  while (start < end && text !== '' && original[start] === text[0]) {
    start++;
    text = text.slice(1);
  }
  while (start < end && text !== '' && original[end - 1] === text.at(-1)) {
    end--;
    text = text.slice(0, -1);
  }
  return start === end && text === '' ? [] : [{ range: { start, end }, text }];
}
