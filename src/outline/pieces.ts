import type { Source } from '../model/source.js';
import type { Range } from '../model/span.js';
import { trim } from '../text/sentences.js';

/**
 * Cuts a range into paragraphs: one piece a block, table rows and footnotes left out (they are read as tables and
 * notes), and the given holes left out as well.
 */
export function piecesOf(source: Source, within: Range, holes: readonly Range[] = []): Range[] {
  const out: Range[] = [];
  for (const block of source.blocks) {
    if (block.end <= within.start || block.start >= within.end) continue;
    if (block.kind === 'table-row' || block.kind === 'footnote') continue;
    let parts: Range[] = [{ start: Math.max(block.start, within.start), end: Math.min(block.end, within.end) }];
    for (const hole of holes) {
      parts = parts.flatMap((p) =>
        hole.end <= p.start || hole.start >= p.end
          ? [p]
          : [{ start: p.start, end: Math.min(p.end, hole.start) }, { start: Math.max(p.start, hole.end), end: p.end }],
      );
    }
    for (const part of parts) {
      const piece = trim(source.text, part);
      if (piece.end > piece.start) out.push(piece);
    }
  }
  return out;
}
