import type { TextEdit } from './finding';

/**
 * A text under repair that remembers which parts of it are still the original's, so that after any number of
 * rounds the edits against the original come out as small as they were made.
 */
export class EditedText {
  private pieces: Piece[];

  constructor(private readonly original: string) {
    this.pieces = [{ kind: 'kept', start: 0, end: original.length }];
  }

  /** The text as it stands. */
  get text(): string {
    return this.pieces.map((piece) => this.textOf(piece)).join('');
  }

  /** Applies edits whose ranges count in the text as it stands; they must not overlap. */
  apply(edits: readonly TextEdit[]): void {
    const next: Piece[] = [];
    let position = 0;
    for (const edit of inOrder(edits)) {
      next.push(...this.slice(position, edit.range.start), { kind: 'new', text: edit.text });
      position = edit.range.end;
    }
    next.push(...this.slice(position, Number.POSITIVE_INFINITY));
    this.pieces = next;
  }

  /** The edits that lead from the original to the text as it stands, ordered and without overlap. */
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

  private slice(start: number, end: number): Piece[] {
    const pieces: Piece[] = [];
    let offset = 0;
    for (const piece of this.pieces) {
      const length = this.textOf(piece).length;
      const from = Math.max(start - offset, 0);
      const to = Math.min(end - offset, length);
      if (from < to) {
        pieces.push(
          piece.kind === 'new'
            ? { kind: 'new', text: piece.text.slice(from, to) }
            : { kind: 'kept', start: piece.start + from, end: piece.start + to },
        );
      }
      offset += length;
    }
    return pieces;
  }

  private textOf(piece: Piece): string {
    return piece.kind === 'new' ? piece.text : this.original.slice(piece.start, piece.end);
  }
}

type Piece =
  | { readonly kind: 'kept'; readonly start: number; readonly end: number }
  | { readonly kind: 'new'; readonly text: string };

/** Applies edits that do not overlap, in any order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const edited = new EditedText(text);
  edited.apply(edits);
  return edited.text;
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** Leaves out what an edit replaces by itself at its two ends; nothing where nothing changes. */
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
