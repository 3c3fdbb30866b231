import type { TextRange } from '../lint/document';
import type { TextPosition, TextPositions } from '../lint/positions';

/** A place in a file, as editors count it. */
export interface FilePlace {
  readonly uri: string;
  /** The file as it is shown, relative to the workspace. */
  readonly file: string;
  readonly start: TextPosition;
  readonly end: TextPosition;
}

/** The place of a range of a text whose lines are counted. */
export function placeIn(
  uri: string,
  file: string,
  positions: TextPositions,
  { start, end }: TextRange,
): FilePlace {
  return { uri, file, start: positions.positionAt(start), end: positions.positionAt(end) };
}

/** The line of a place as people count it. */
export function lineOf({ start }: FilePlace): number {
  return start.line + 1;
}

/** The name of a file without its folders, from its URI. */
export function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

/** The folder of a file, from its URI, without a slash at its end. */
export function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

/** Whether a folder is another one or lies in it. */
export function isInside(folder: string, outer: string): boolean {
  return folder === outer || folder.startsWith(`${outer}/`);
}
