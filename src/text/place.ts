import type { Outline } from '../model/outline.js';
import type { Block, PageRange, Source } from '../model/source.js';
import type { At, Range, Span } from '../model/span.js';

/** Gives a range of the canonical text its quote, its section and its place in the document. */
export type Placer = (range: Range) => Span;

/** Makes the placer of one source. Page for paged formats, otherwise block, and the table row and cell it stands in. */
export function createPlacer(source: Source, outline: Outline): Placer {
  return ({ start, end }) => ({
    start,
    end,
    quote: source.text.slice(start, end),
    section: sectionPath(source.text, outline, start),
    at: placeOf(source, start),
  });
}

function sectionPath(text: string, outline: Outline, offset: number): string | null {
  const path: string[] = [];
  for (let s = outline.sectionAt(offset); s; s = s.parent === null ? null : (outline.sections[s.parent] ?? null)) {
    const words = text.slice(s.start, Math.max(s.heading.end, s.marker?.end ?? s.start)).trim();
    path.unshift(words.replace(/[。：:\s]+$/u, ''));
  }
  return path.length > 0 ? path.join(' / ') : null;
}

function placeOf(source: Source, offset: number): At {
  if (source.pages) {
    const page = last(source.pages, offset);
    return { kind: 'page', page: page ? (page as PageRange).page : 1 };
  }
  const block = last(source.blocks, offset) as Block | null;
  const index = block ? source.blocks.indexOf(block) : 0;
  if (!block?.cells) return { kind: 'block', block: index };
  const cell = block.cells.find((c) => !c.inherited && c.start <= offset && offset <= c.end);
  return { kind: 'block', block: index, table: block.table ?? 0, row: block.row ?? 0, ...(cell ? { cell: cell.column } : {}) };
}

/** The last range, of ranges in order, that starts at or before an offset. */
function last<T extends Range>(ranges: readonly T[], offset: number): T | null {
  let low = 0;
  let high = ranges.length - 1;
  let found: T | null = null;
  while (low <= high) {
    const mid = (low + high) >> 1;
    if (ranges[mid]!.start <= offset) {
      found = ranges[mid]!;
      low = mid + 1;
    } else high = mid - 1;
  }
  return found;
}
