import type { Range } from '../model/span.js';

/** Several stretches of one text set under each other, and the way back. */
export interface Joined {
  readonly text: string;
  /** Maps a range of the joined text to the source; null if it covers no source character. A range over a seam is cut at it. */
  toSource(range: Range): Range | null;
}

/** Joins ranges of a text with line breaks, in the order given. */
export function joinRanges(text: string, ranges: readonly Range[]): Joined {
  const starts: number[] = [];
  let joined = '';
  for (const r of ranges) {
    if (joined) joined += '\n';
    starts.push(joined.length);
    joined += text.slice(r.start, r.end);
  }
  return {
    text: joined,
    toSource(range) {
      let k = 0;
      while (k + 1 < starts.length && starts[k + 1]! <= range.start) k++;
      const piece = ranges[k];
      if (!piece) return null;
      const start = piece.start + (range.start - starts[k]!);
      const end = Math.min(piece.end, piece.start + (range.end - starts[k]!));
      return start < end ? { start, end } : null;
    },
  };
}
