import type { TextRange } from '../lint/document';
import type { TextPosition, TextPositions } from '../lint/positions';

/** A place in a file, with lines and characters counted from zero. */
export interface FilePlace {
  readonly uri: string;
  /** The path to show, relative to the workspace. */
  readonly file: string;
  readonly start: TextPosition;
  readonly end: TextPosition;
  /** Whether the place is the file as a whole, so that no line is shown. */
  readonly isWholeFile?: true;
}

/** A whole file as a place. */
export function wholeFile(uri: string, file: string): FilePlace {
  const start = { line: 0, character: 0 };
  return { uri, file, start, end: start, isWholeFile: true };
}

/** The place of a range in a text with these positions. */
export function placeIn(
  uri: string,
  file: string,
  positions: TextPositions,
  { start, end }: TextRange,
): FilePlace {
  return { uri, file, start: positions.positionAt(start), end: positions.positionAt(end) };
}

/** The line of a place, counted from 1. */
export function lineOf({ start }: FilePlace): number {
  return start.line + 1;
}

/** The file name in a URI. */
export function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

/** The folder in a file's URI, without a trailing slash. */
export function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

/** Whether a folder is `outer` or is inside it. */
export function isInside(folder: string, outer: string): boolean {
  return folder === outer || folder.startsWith(`${outer}/`);
}

export function isSameLine(one: FilePlace, other: FilePlace): boolean {
  return one.uri === other.uri && one.start.line === other.start.line;
}
