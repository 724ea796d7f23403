import type { Quantity } from '../model/quantity.js';
import type { Scene } from './scene.js';
import type { Table, TableCell, TableRow } from './table.js';

/** A cell's number with the unit that its row, its heads or the table's caption give it. */
export function unitOfCell(
  scene: Scene, table: Table, row: TableRow, cell: TableCell, labels: readonly TableCell[], q: Quantity,
): Quantity {
  if ((q.unit !== undefined && q.unit !== '') || q.kind === 'ratio') return q;
  const { lexicon } = scene;
  const column = row.cells.find((c) => lexicon.unitHeads.has(table.headOf(c.column)));
  const head = table.headOf(cell.column);
  const suffixed = lexicon.columnSuffixes.some((s) => head.includes(s));
  // A column of coefficients has no unit, whatever the row is measured in.
  if (suffixed) return q;
  const sources = [
    ...(column ? [column.text] : []),
    ...bracketed(head),
    ...labels.flatMap((l) => bracketed(l.text)),
    ...captionUnits(scene, table.caption),
  ];
  for (const source of sources) {
    const unit = readUnit(scene, source);
    if (unit) return scaled(q, unit.unit, unit.scale);
  }
  return q;
}

function bracketed(s: string): string[] {
  return [...s.matchAll(/[（(]([^（()）]{1,8})[)）]/gu)].map((m) => m[1]!);
}

/** 单位：万元 above a table. */
function captionUnits(scene: Scene, caption: string): string[] {
  for (const word of scene.lexicon.unitCaption) {
    const at = caption.lastIndexOf(word);
    const unit = at < 0 ? null : /^\s*[:：]\s*([^\s，。；）)]{1,8})/u.exec(caption.slice(at + word.length));
    if (unit) return [unit[1]!];
  }
  return [];
}

/** Reads 万元, 人/百生 or ㎡ as a canonical unit and what it is multiplied with; null for no unit. */
export function readUnit({ lexicon }: Scene, source: string): { unit: string; scale: number } | null {
  const words = lexicon.unitWords;
  const whole = source.replace(/\s+/gu, '').replace(/^[:：]/u, '');
  const known = words.get(whole);
  if (known !== undefined) return { unit: known, scale: 1 };
  const name = whole.split('/')[0]!;
  const plain = words.get(name);
  if (plain !== undefined) return { unit: plain, scale: 1 };
  for (const [word, scale] of [...lexicon.unitScales].sort((a, b) => b[0].length - a[0].length)) {
    const rest = name.startsWith(word) ? words.get(name.slice(word.length)) : undefined;
    if (rest !== undefined) return { unit: rest, scale };
  }
  return null;
}

function scaled(q: Quantity, unit: string, scale: number): Quantity {
  const times = (n: number | string | undefined) => (typeof n === 'number' ? Number((n * scale).toPrecision(15)) : n);
  const value = times(q.value);
  return {
    ...q,
    unit,
    ...(value === undefined ? {} : { value }),
    ...(q.min === undefined ? {} : { min: times(q.min) }),
    ...(q.max === undefined ? {} : { max: times(q.max) }),
    ...(scale === 1 ? {} : { exact: value === undefined ? `${times(q.min) ?? ''}..${times(q.max) ?? ''}` : String(value) }),
  } as Quantity;
}
