import type ts from 'typescript';
import { countBelow } from '../sorted';
import { diagnosticsOf, type ScriptDocument } from './script-document';

/**
 * Where the parser missed something in half-typed code: the starts of its errors and the ends of the nodes with them,
 * in the order of the text. What is written next to such a place would become a part of the unfinished code.
 */
export function incompletePlaces(script: ScriptDocument): readonly number[] {
  const errors = diagnosticsOf(script);
  if (errors.length === 0) return [];
  const { parser, sourceFile } = script;
  const { ThisNodeHasError, ThisNodeOrAnySubNodesHasError, HasAggregatedChildData } = parser.NodeFlags;
  const places = errors.map(({ start }) => start);
  // Not by recursion: half-typed code can nest deeper than the stack.
  const pending: ts.Node[] = [sourceFile];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    // What an update keeps was searched for errors by the parser: nearly all of the text at each keystroke.
    if ((node.flags & (HasAggregatedChildData | ThisNodeOrAnySubNodesHasError)) === HasAggregatedChildData) {
      continue;
    }
    if (node !== sourceFile && node.flags & ThisNodeHasError) places.push(node.end);
    parser.forEachChild(node, (child) => {
      pending.push(child);
    });
  }
  return places.sort((a, b) => a - b);
}

/** Whether a range touches or contains one of the places, which are sorted. */
export function touchesPlace(places: readonly number[], start: number, end: number): boolean {
  const next = places[countBelow(places, start)];
  return next !== undefined && next <= end;
}
