import type { AlignItem, Passage } from '../model/alignment.js';
import type { ColumnRole, OutlineLexicon } from '../model/outline-lexicon.js';
import type { ProblemFact } from '../model/problem.js';
import type { Block, Cell, Source } from '../model/source.js';
import type { Range } from '../model/span.js';
import { foldWidth, withoutSpace } from '../text/fold.js';
import { hanBelowHundred } from '../text/han.js';
import { trim } from '../text/sentences.js';
import type { Hit } from './align.js';
import type { Recogniser } from './recogniser.js';

type Columns = ReadonlyMap<number, ColumnRole>;

/** A table is read as a checklist if at least this many of its rows name an item. */
const MIN_ROWS = 3;

/** Reads the tables that lay the checklist out by rows: 序号 | 指标 | 自评 | 说明. */
export function alignTables(
  source: Source, items: readonly AlignItem[], recogniser: Recogniser, lexicon: OutlineLexicon, problems: ProblemFact[],
): Hit[] {
  const tables = new Map<number, Block[]>();
  for (const block of source.blocks) {
    if (block.kind !== 'table-row' || block.table === undefined || !block.cells) continue;
    tables.set(block.table, [...(tables.get(block.table) ?? []), block]);
  }
  const hits: Hit[] = [];
  let previous: Columns | null = null;
  for (const rows of tables.values()) {
    const head = rows.findIndex((r) => headColumns(source.text, r, lexicon).size >= 2);
    // A table broken over pages may repeat no head: the one before it still holds.
    const columns: Columns = head >= 0 ? headColumns(source.text, rows[head]!, lexicon) : (previous ?? guessColumns(source.text, rows, lexicon));
    const body = rows.slice(head + 1);
    const found = body.flatMap((row) => alignRow(source.text, row, columns, items, recogniser, lexicon, problems));
    if (new Set(found.map((h) => h.item)).size < Math.min(MIN_ROWS, items.length)) continue;
    previous = columns;
    hits.push(...found);
  }
  return hits;
}

const cellText = (text: string, cell: Range) => withoutSpace(text.slice(cell.start, cell.end));

function headColumns(text: string, row: Block, lexicon: OutlineLexicon): Map<number, ColumnRole> {
  const out = new Map<number, ColumnRole>();
  for (const cell of row.cells ?? []) {
    const words = cellText(text, cell);
    for (const [role, set] of lexicon.columns) {
      if (set.has(words) && ![...out.values()].includes(role)) out.set(cell.column, role);
    }
  }
  return out;
}

/** Columns of a table without a known head, by what most of their cells hold. */
function guessColumns(text: string, rows: readonly Block[], lexicon: OutlineLexicon): Map<number, ColumnRole> {
  const out = new Map<number, ColumnRole>();
  const columns = new Map<number, string[]>();
  for (const row of rows) {
    for (const cell of row.cells ?? []) {
      if (cell.columnSpan === 1) columns.set(cell.column, [...(columns.get(cell.column) ?? []), cellText(text, cell)]);
    }
  }
  const most = (cells: string[], test: (s: string) => boolean) => cells.filter(test).length >= cells.length * 0.6;
  for (const [column, cells] of [...columns].sort((a, b) => a[0] - b[0])) {
    const taken = [...out.values()];
    if (!taken.includes('number') && most(cells, (s) => rowNumber(s) !== null)) out.set(column, 'number');
    else if (!taken.includes('declared') && most(cells, (s) => lexicon.declared.has(s))) out.set(column, 'declared');
    else if (!taken.includes('requirement')) out.set(column, 'requirement');
    else out.set(column, 'evidence');
  }
  return out;
}

function rowNumber(s: string): number | null {
  const folded = foldWidth(s).replace(/[.、．]$/u, '');
  return /^\d{1,3}$/u.test(folded) ? Number(folded) : hanBelowHundred(folded);
}

function alignRow(
  text: string, row: Block, columns: Columns, items: readonly AlignItem[], recogniser: Recogniser, lexicon: OutlineLexicon, problems: ProblemFact[],
): Hit[] {
  const cells = row.cells ?? [];
  const of = (role: ColumnRole) => cells.filter((c) => columns.get(c.column) === role);
  const requirement = of('requirement')[0];
  const numberCell = of('number')[0];
  if (!requirement || cells.length < 2) return [];
  const number = numberCell ? rowNumber(cellText(text, numberCell)) : null;
  const byNumber = items.find((i) => i.number !== null && i.number === number);
  const ranked = recogniser.heading(trim(text, requirement));
  const best = ranked[0];
  const own = byNumber ? ranked.find((c) => c.item === byNumber.id) : undefined;
  const agrees = own !== undefined && best !== undefined && own.score >= best.score - 0.15;
  const item = agrees ? byNumber!.id : (best?.item ?? byNumber?.id);
  if (item === undefined) return [];
  if (best && byNumber && !agrees && number !== null) {
    problems.push({ code: 'align.number-wording', severity: 'warning', facts: { number, item: best.item } });
  }
  const evidence = cells.filter((c) => isEvidence(c, columns)).flatMap((c) => lines(text, c));
  const declared = of('declared').map((c) => trim(text, c)).find((r) => r.end > r.start) ?? null;
  const ranges = evidence.length > 0 ? evidence : declared ? [declared] : [];
  const passages: Passage[] = ranges.map((r) => ({ start: r.start, end: r.end, where: 'body' }));
  return [{
    item,
    by: agrees ? 'both' : best ? 'wording' : 'number',
    passages,
    heading: trim(text, requirement),
    declared: declared ? { range: declared, status: lexicon.declared.get(cellText(text, declared)) ?? null } : null,
  }];
}

function isEvidence(cell: Cell, columns: Columns): boolean {
  const role = columns.get(cell.column);
  return !cell.inherited && (role === 'evidence' || (role === undefined && cell.column > firstColumn(columns, 'requirement')));
}

function firstColumn(columns: Columns, role: ColumnRole): number {
  for (const [column, r] of columns) if (r === role) return column;
  return -1;
}

/** The paragraphs of a cell. */
function lines(text: string, cell: Range): Range[] {
  const out: Range[] = [];
  let start = cell.start;
  for (let i = cell.start; i <= cell.end; i++) {
    if (i < cell.end && text[i] !== '\n') continue;
    const line = trim(text, { start, end: i });
    if (line.end > line.start) out.push(line);
    start = i + 1;
  }
  return out;
}
