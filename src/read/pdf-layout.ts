import { findGrids } from './pdf-grid.js';
import { pageLines } from './pdf-lines.js';
import type { Grid, Line, PageContent, Piece } from './pdf-model.js';
import { partNotes } from './pdf-notes.js';
import { columnsOf } from './pdf-columns.js';
import { paragraphsOf } from './pdf-paragraphs.js';
import { dropRunning } from './pdf-running.js';
import { joinTables } from './pdf-table-join.js';
import { inside, tableOf, type PdfTable } from './pdf-tables.js';
import { PagedCanonical } from './pdf-write.js';

/** What stands on the pages one after the other: stretches of lines, and tables between them. */
type Stretch = { readonly kind: 'lines'; readonly lines: Line[] } | { readonly kind: 'table'; readonly table: PdfTable };

/** Lays the pages' text out in reading order: paragraphs over page breaks, tables, footnotes last. */
export function layOut(contents: readonly PageContent[]): PagedCanonical {
  const pages = contents.map((content) => {
    const grids = findGrids(content.rules).filter((grid) => content.runs.some((run) => inside(grid, run)));
    return { content, grids, lines: pageLines(content, (run) => grids.some((grid) => inside(grid, run))) };
  });
  const bodySize = commonSize(pages.flatMap(({ lines }) => lines));
  const bodies = dropRunning(pages, bodySize);
  const notes: Piece[] = [];
  const stretches: Stretch[] = [];
  const parted = bodies.map((lines) => partNotes(lines, bodySize));
  parted.forEach(({ body, notes: found }, index) => {
    const page = pages[index];
    notes.push(...found);
    if (page !== undefined) append(stretches, body, page.grids, page.content);
  });
  const columnFor = columnsOf(parted.map(({ body }, index) => ({ width: pages[index]?.content.width ?? 0, lines: body })));
  const written = new PagedCanonical();
  for (const stretch of stretches) {
    if (stretch.kind === 'table') written.table(stretch.table);
    else for (const paragraph of paragraphsOf(stretch.lines, columnFor)) written.paragraph(paragraph);
  }
  for (const note of notes) written.paragraph([note], 'footnote');
  return written;
}

/** Adds a page: its lines in order, each table before the first line that stands below it. */
function append(stretches: Stretch[], lines: readonly Line[], grids: readonly Grid[], content: PageContent): void {
  const waiting = [...grids];
  const place = (grid: Grid): void => {
    const table = tableOf(grid, content.runs, content.page);
    const last = stretches.at(-1);
    const joined = last?.kind === 'table' ? joinTables(last.table, table) : null;
    if (joined === null) stretches.push({ kind: 'table', table });
    else stretches[stretches.length - 1] = { kind: 'table', table: joined };
  };
  for (const line of lines) {
    while (waiting[0] !== undefined && waiting[0].y0 < line.y) {
      const grid = waiting.shift();
      if (grid !== undefined) place(grid);
    }
    const last = stretches.at(-1);
    if (last?.kind === 'lines') last.lines.push(line);
    else stretches.push({ kind: 'lines', lines: [line] });
  }
  waiting.forEach(place);
}

/** The type size that most characters are set in. */
function commonSize(lines: readonly Line[]): number {
  const characters = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 2) / 2;
    characters.set(key, (characters.get(key) ?? 0) + text.length);
  }
  return [...characters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
