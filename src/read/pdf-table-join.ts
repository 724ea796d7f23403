import { endsSentence } from './pdf-join.js';
import type { PdfTable, TableCell, TableRow } from './pdf-tables.js';

/** Points by which the edges of one table may differ from page to page. */
const SAME_EDGE = 6;

/** Joins a table to the one that it continues from the page before: repeated head rows go, a broken row is made whole. */
export function joinTables(before: PdfTable, after: PdfTable): PdfTable | null {
  if (before.columns !== after.columns || before.edges.some((edge, index) => Math.abs(edge - (after.edges[index] ?? Infinity)) > SAME_EDGE)) return null;
  const heads = repeatedHeads(before, after);
  const marked = before.rows.map((row, index) => (index < heads ? { ...row, head: true } : row));
  const [first, ...others] = after.rows.slice(heads);
  const last = marked.at(-1);
  if (first === undefined || last === undefined) return { ...before, rows: marked };
  const broken = breaksFrom(last, first);
  const { rows, rest } = reachDown(marked, first, broken);
  if (!broken) return { ...before, rows: [...rows, rest, ...others] };
  return { ...before, rows: [...rows.slice(0, -1), joinRows(rows.at(-1) ?? last, rest), ...others] };
}

function repeatedHeads(before: PdfTable, after: PdfTable): number {
  let heads = 0;
  while (heads < after.rows.length && heads < before.rows.length && rowText(before.rows[heads]) === rowText(after.rows[heads]) && rowText(after.rows[heads]) !== '') heads++;
  return heads;
}

function rowText(row: TableRow | undefined): string {
  return (row?.cells ?? []).map(cellText).join('\t').trim();
}

function cellText(cell: TableCell | undefined): string {
  return (cell?.paragraphs ?? []).map((paragraph) => paragraph.map((piece) => piece.text).join('')).join('\n');
}

/** A row that begins with an empty cell and goes on where the row above stops in the middle of a sentence is that row's rest. */
function breaksFrom(above: TableRow, row: TableRow): boolean {
  const [first] = row.cells;
  if (row.cells.length < 2 || first === undefined || first.column > 0 || cellText(first) !== '') return false;
  const filled = row.cells.filter((cell) => cellText(cell) !== '');
  const unfinished = (cell: TableCell): boolean => {
    const text = cellText(cellAt(above, cell.column));
    return text !== '' && !endsSentence(text);
  };
  return filled.length > 0 && filled.every((cell) => cellAt(above, cell.column) !== undefined) && filled.some(unfinished);
}

function cellAt(row: TableRow, column: number): TableCell | undefined {
  return row.cells.find((cell) => cell.column === column);
}

/** Lets the cells that are merged down to the page's end reach into the rows after it, where the page after repeats them empty. */
function reachDown(rows: readonly TableRow[], first: TableRow, broken: boolean): { rows: TableRow[]; rest: TableRow } {
  const reached = new Map<TableCell, number>();
  const kept = first.cells.filter((cell) => {
    if (cellText(cell) !== '' || (broken && cell.rowSpan === 1)) return true;
    const from = rows.findLastIndex((row) => cellAt(row, cell.column) !== undefined);
    const above = rows[from] === undefined ? undefined : cellAt(rows[from], cell.column);
    const merged = above !== undefined && above.rowSpan > 1 && from + above.rowSpan === rows.length;
    if (merged) reached.set(above, above.rowSpan + cell.rowSpan - (broken ? 1 : 0));
    return !merged;
  });
  const stretch = (cell: TableCell): TableCell => ({ ...cell, rowSpan: reached.get(cell) ?? cell.rowSpan });
  return { rows: rows.map((row) => ({ ...row, cells: row.cells.map(stretch) })), rest: { ...first, cells: kept } };
}

function joinRows(above: TableRow, rest: TableRow): TableRow {
  const cells = above.cells.map((cell): TableCell => {
    const more = cellAt(rest, cell.column)?.paragraphs ?? [];
    const last = cell.paragraphs.at(-1);
    const [next, ...others] = more;
    if (last === undefined || next === undefined) return { ...cell, paragraphs: [...cell.paragraphs, ...more] };
    const unfinished = !endsSentence(last.map((piece) => piece.text).join(''));
    const joined = unfinished ? [[...last, ...next]] : [last, next];
    return { ...cell, paragraphs: [...cell.paragraphs.slice(0, -1), ...joined, ...others] };
  });
  return { ...above, cells };
}
