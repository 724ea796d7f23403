import type { Block, Cell } from '../model/source.js';
import type { RelatedValue } from '../model/related-value.js';
import type { Range } from '../model/span.js';
import { isTime } from './frame.js';
import type { Scene } from './scene.js';
import { cellValue } from './table-cell.js';

/** A cell of a table as this stage reads it. */
export interface TableCell extends Range {
  readonly column: number;
  readonly columns: number;
  readonly text: string;
  /** label: words; value: little but a number; prose: sentences; head: a label of a head row. */
  readonly kind: 'label' | 'value' | 'prose' | 'empty';
}

export interface TableRow {
  readonly block: Block;
  readonly cells: readonly TableCell[];
  readonly prose: readonly TableCell[];
}

export interface Table {
  readonly heads: readonly TableRow[];
  readonly rows: readonly TableRow[];
  /** What stands right above the table: its title and the unit of its numbers. */
  readonly caption: string;
  /** The head words over a column, from the top. */
  headOf(column: number): string;
  /** The head cells over a column, from the top. */
  headsOf(column: number): TableCell[];
}

/** Tables a text file draws with tabs. */
const TAB = '\t';
const FEWEST_TABS = 2;
/** A cell with more letters beside its number than this holds words. */
const BESIDE = 4;
const PROSE = 24;
const CAPTION = 60;

/** The tables of a source, each with its head and its rows. */
export function tablesOf(scene: Scene): Table[] {
  const groups: Block[][] = [];
  let key: string | null = null;
  for (const b of scene.source.blocks) {
    const k = keyOf(scene, b);
    if (k !== null && k === key) groups.at(-1)!.push(b);
    else if (k !== null) groups.push([b]);
    key = k;
  }
  return groups.filter((g) => g.length > 1 || g[0]!.kind === 'table-row').map((g) => toTable(scene, g));
}

function keyOf({ text }: Scene, b: Block): string | null {
  if (b.kind === 'table-row') return `t${b.table ?? 0}`;
  const line = text.slice(b.start, b.end);
  return b.kind === 'paragraph' && line.split(TAB).length > FEWEST_TABS ? 'tabs' : null;
}

function toTable(scene: Scene, blocks: readonly Block[]): Table {
  const all = blocks.map((block): TableRow => {
    const cells = cellsOf(scene, block).map((c) => toCell(scene, c));
    return { block, cells, prose: cells.filter((c) => c.kind === 'prose') };
  });
  const isBody = (r: TableRow) => r.cells.some((c) => c.kind === 'value' || c.kind === 'prose');
  const first = all.findIndex(isBody);
  const count = first < 0 ? all.length : first;
  const heads = all.slice(0, count);
  const headsOf = (column: number) =>
    heads.filter((r) => r.cells.length > 1).flatMap((r) => r.cells.filter((c) => c.column <= column && column < c.column + c.columns && c.text !== ''));
  const start = blocks[0]!.start;
  const single = heads.filter((r) => r.cells.filter((c) => c.text !== '').length === 1).map((r) => r.cells.map((c) => c.text).join(''));
  return {
    heads,
    rows: all,
    caption: scene.text.slice(Math.max(0, start - CAPTION), start) + single.join(' '),
    headsOf,
    headOf: (column) => [...new Set(headsOf(column).map((c) => c.text))].join(''),
  };
}

function cellsOf({ text }: Scene, block: Block): Pick<Cell, 'start' | 'end' | 'column' | 'columnSpan'>[] {
  if (block.cells) return [...block.cells];
  let at = block.start;
  return text.slice(block.start, block.end).split(TAB).map((s, column) => {
    const cell = { start: at, end: at + s.length, column, columnSpan: 1 };
    at += s.length + 1;
    return cell;
  });
}

function toCell(scene: Scene, cell: Pick<Cell, 'start' | 'end' | 'column' | 'columnSpan'>): TableCell {
  const text = scene.text.slice(cell.start, cell.end).trim();
  const base = { start: cell.start, end: cell.end, column: cell.column, columns: Math.max(1, cell.columnSpan), text };
  if (text === '') return { ...base, kind: 'empty' };
  const numbers = scene.quantitiesIn(cell).filter((q) => !isTime(q) && q.end <= cell.end);
  const covered = numbers.reduce((n, q) => n + (q.end - q.start), 0);
  if (numbers.length === 1 && text.length - covered <= BESIDE) return { ...base, kind: 'value' };
  return { ...base, kind: numbers.length > 0 || text.length > PROSE ? 'prose' : 'label' };
}

/** The numbers of a table's value cells. */
export function tableValues(scene: Scene, table: Table): RelatedValue[] {
  return table.rows.flatMap((row) => row.cells.filter((c) => c.kind === 'value').flatMap((cell) => cellValue(scene, table, row, cell) ?? []));
}
