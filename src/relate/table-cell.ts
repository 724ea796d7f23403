import type { Indicator } from '../dictionary/indicators.js';
import type { Quantity } from '../model/quantity.js';
import type { RelatedValue } from '../model/related-value.js';
import type { Role, Scope } from '../model/value.js';
import type { Frame } from './frame.js';
import { isTime } from './frame.js';
import { namedBy, namedIn, nearestBefore } from './naming.js';
import { labelOf, withoutScope } from './phrase.js';
import { NO_SCOPE, type Context, type Said } from './said.js';
import type { Scene } from './scene.js';
import type { Table, TableCell, TableRow } from './table.js';
import { unitOfCell } from './table-unit.js';
import { measured } from './value.js';
import { lastYear } from './year.js';

/** A head cell and what it says of a number. */
interface Head {
  readonly cell: TableCell;
  /** Its words without a unit in brackets. */
  readonly words: string;
  /** What is left of the words when scopes are off. */
  readonly noun: string;
  readonly indicator: Indicator | null;
  readonly plain: boolean;
}

/** The value of a cell, from the heads of its row and of its column; null for numbers that count rows. */
export function cellValue(scene: Scene, table: Table, row: TableRow, cell: TableCell): RelatedValue | null {
  const { lexicon } = scene;
  const columnHead = table.headOf(cell.column);
  if (lexicon.numberHeads.has(columnHead)) return null;
  const printed = scene.quantitiesIn(cell).find((q) => !isTime(q));
  if (!printed) return null;
  const labels = row.cells.filter((c) => c.kind === 'label' && c.column < cell.column && !lexicon.unitHeads.has(table.headOf(c.column)) && !lexicon.numberHeads.has(table.headOf(c.column)));
  const quantity = unitOfCell(scene, table, row, cell, labels, printed);
  const frame = frameOf(row, quantity);
  const context: Context = { headings: [], headingText: table.caption + row.cells.map((c) => c.text).join(' ') + columnHead, promises: false, past: false, group: null };
  const heads = (cells: readonly TableCell[]) => cells.map((c) => headOf(scene, c, frame, context));
  const [rows, columns] = [heads(labels), heads(table.headsOf(cell.column))];
  const suffix = lexicon.columnSuffixes.find((s) => columnHead.includes(s));
  const chosen = pick(rows, columns, suffix !== undefined);
  if (!chosen) return null;
  const said = suffix !== undefined ? suffixed(scene, chosen, suffix, frame, context) : nameOf(scene, chosen, quantity, frame, context);
  const { scope, from } = scopeOf(scene, rows, columns, said.indicator ?? null, said.phrase, chosen);
  const named = rows.find((h) => isName(scene, table, h));
  const year = lastOf([...rows, ...columns].map((h) => lastYear(scene, h.cell)?.year ?? null));
  const { role, cue } = roleOf(scene, columns, rows, year, table, cell);
  return {
    indicator: said.indicator?.id ?? null,
    name: said.indicator?.name ?? null,
    phrase: said.indicator ? null : said.phrase,
    ...measured(scene, quantity, { indicator: said.indicator }),
    comparator: quantity.comparator,
    approximate: quantity.approximate,
    role,
    roleCue: cue,
    scope: named ? { ...NO_SCOPE, extent: named.words } : from ? { ...scope, extent: from } : scope,
    year,
    raw: printed.text,
    range: { start: printed.start, end: printed.end },
    quantity: { start: printed.start, end: printed.end },
  };
}

function frameOf(row: TableRow, quantity: Quantity): Frame {
  const zone = { start: row.block.start, end: row.block.end };
  const none = { start: quantity.start, end: quantity.start };
  return { quantity, numeral: quantity.start, sentence: zone, sentenceNo: 0, clause: zone, left: none, lead: none, right: none };
}

function headOf(scene: Scene, cell: TableCell, frame: Frame, context: Context): Head {
  const words = cell.text.replace(/[（(][^（()）]*[)）]/gu, '').replace(/\s+/gu, '');
  const noun = withoutScope(scene, words);
  const indicator = namedBy(scene, words, frame, context) ?? (noun !== '' ? namedBy(scene, noun, frame, context) : null) ??
    nearestBefore(scene, namedIn(scene, cell, frame, context))?.indicator ?? null;
  return { cell, words, noun, indicator, plain: scene.lexicon.plainHeads.has(noun) || noun === '' || lastYear(scene, cell) !== null };
}

/** The head that names the indicator: a row's before a column's, a known name before an unknown. */
function pick(rows: readonly Head[], columns: readonly Head[], suffixed: boolean): Head | null {
  const known = (h: Head) => h.indicator !== null;
  const speaks = (h: Head) => !h.plain;
  const row = rows.findLast(known);
  if (suffixed) return row ?? rows.findLast(speaks) ?? columns.find(speaks) ?? null;
  return row ?? columns.findLast(known) ?? rows.findLast(speaks) ?? columns.findLast(speaks) ?? rows.at(-1) ?? columns.at(-1) ?? null;
}

type Name = Pick<Said, 'indicator' | 'phrase'>;

function nameOf(scene: Scene, { indicator, words, noun }: Head, q: Quantity, frame: Frame, context: Context): Name {
  if (indicator) return { indicator, phrase: null };
  const label = labelOf(noun === '' ? words : noun, q.unit ?? null, scene.lexicon);
  const known = namedBy(scene, label, frame, context);
  return { indicator: known, phrase: known ? null : label };
}

function suffixed(scene: Scene, head: Head, suffix: string, frame: Frame, context: Context): Name {
  const full = namedOf(scene, head.words) ?? namedOf(scene, head.noun);
  const base = full?.name ?? head.words;
  const label = base.endsWith(suffix) ? base : base + suffix;
  const known = namedBy(scene, label, frame, context);
  return { indicator: known, phrase: known ? null : label };
}

/** The indicator of a name or alias, whatever its unit. */
function namedOf(scene: Scene, words: string): Indicator | null {
  return scene.namings.get(words)?.find((n) => n.weak === null)?.indicator ?? null;
}

function scopeOf(
  scene: Scene, rows: readonly Head[], columns: readonly Head[], indicator: Indicator | null, phrase: string | null, chosen: Head,
): { scope: Scope; from: string | null } {
  const out: { -readonly [K in keyof Scope]: Scope[K] } = { ...NO_SCOPE };
  const name = indicator?.name ?? phrase ?? '';
  for (const { cell } of [...rows, ...columns]) {
    for (const kind of ['stage', 'area', 'group', 'level'] as const) {
      for (const m of scene.mentionsIn(kind, cell)) {
        if (m.weak && cell.text !== m.phrase) continue;
        if (name.includes(m.phrase) && !scene.lexicon.scopesInNames.has(m.id)) continue;
        if (kind !== 'level') out[kind] = m.id;
        else if (!scene.scopeIndex.own.has(m.id)) out.extent = m.id;
      }
    }
  }
  // A row that is no indicator and no scope is somebody's name: a school, a town.
  const who = columns.includes(chosen) ? rows.find((h) => !h.plain && h.indicator === null) : undefined;
  return { scope: out, from: who ? who.words : null };
}

/** A row under 学校名称 is a school's, whatever scope its name speaks of. */
function isName(scene: Scene, table: Table, { cell, words }: Head): boolean {
  const { lexicon, scopeIndex } = scene;
  return lexicon.nameHeads.has(table.headOf(cell.column)) && !scopeIndex.phrases.includes(words) && !lexicon.plainHeads.has(words);
}

function lastOf(list: readonly (number | null)[]): number | null {
  return list.findLast((y) => y !== null) ?? null;
}

function roleOf(
  scene: Scene, columns: readonly Head[], rows: readonly Head[], year: number | null, table: Table, cell: TableCell,
): { role: Role; cue: string | null } {
  for (const { words, indicator } of [...columns, ...rows]) {
    if (indicator !== null) continue;
    for (const [role, list] of scene.lexicon.headRoles) {
      const cue = list.find((w) => words.endsWith(w) || words.startsWith(w));
      if (cue) return { role, cue };
    }
  }
  const { reportYear } = scene;
  if (year === null) return { role: 'actual', cue: null };
  if (reportYear !== null && year > reportYear) return { role: 'target', cue: String(year) };
  const others = table.heads.flatMap((r) => r.cells).filter((c) => c.column !== cell.column).map((c) => lastYear(scene, c)?.year ?? null);
  const past = others.some((y) => y !== null && y > year && (reportYear === null || y <= reportYear));
  return past ? { role: 'historical', cue: String(year) } : { role: 'actual', cue: null };
}
