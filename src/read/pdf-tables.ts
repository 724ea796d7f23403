import { holds } from './pdf-grid.js';
import { linesOf } from './pdf-lines.js';
import type { Box, Grid, GridCell, Piece, Run } from './pdf-model.js';
import { paragraphsOf } from './pdf-paragraphs.js';

export interface TableCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Paragraphs of the cell, each in its pieces. */
  readonly paragraphs: readonly (readonly Piece[])[];
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly head: boolean;
}

export interface PdfTable {
  readonly columns: number;
  readonly edges: readonly number[];
  readonly rows: readonly TableRow[];
}

/** The run's middle decides which cell it belongs to: text may reach over a thin rule. */
export function inside(box: Box, run: Run): boolean {
  return holds(box, (run.x0 + run.x1) / 2, run.y - run.size * 0.3);
}

/** Fills a grid with the text that stands in it. */
export function tableOf(grid: Grid, runs: readonly Run[], page: number): PdfTable {
  const texts = new Map<GridCell, Run[]>(grid.cells.map((cell) => [cell, []]));
  for (const run of runs) {
    const cell = grid.cells.find((each) => inside(each, run));
    if (cell !== undefined) texts.get(cell)?.push(run);
  }
  const rows: TableCell[][] = Array.from({ length: grid.rows }, () => []);
  for (const [cell, own] of texts) {
    const { row, column, columnSpan, rowSpan } = cell;
    rows[row]?.push({ column, columnSpan, rowSpan, paragraphs: cellText(cell, own, page) });
  }
  const edges = [...new Set(grid.cells.map((cell) => Math.round(cell.x0)))].sort((a, b) => a - b);
  return { columns: grid.columns, edges, rows: rows.map((cells) => ({ cells, head: false })) };
}

function cellText(cell: GridCell, runs: readonly Run[], page: number): Piece[][] {
  const lines = linesOf(runs, page).sort((a, b) => a.y - b.y || a.x0 - b.x0);
  // What a cell leaves free on the left it leaves free on the right: its padding.
  const left = Math.min(...lines.map((line) => line.x0));
  const padding = Math.max(0, Math.min(left - cell.x0, 8));
  const right = Math.max(cell.x1 - padding, ...lines.map((line) => line.x1));
  const column = { left, right, leading: Infinity, justified: false, hanging: false };
  return paragraphsOf(lines, () => column);
}
