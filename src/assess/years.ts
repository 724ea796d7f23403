import type { Quantity } from '../model/quantity.js';

/**
 * Figures that a body gives for earlier years beside a later one of the same unit (2016年61%，2018年97%): they are what
 * was, and no requirement is measured against them.
 */
export function earlierFigures(quantities: readonly Quantity[]): ReadonlySet<Quantity> {
  const years = new Map<Quantity, number>();
  let year: number | null = null;
  for (const q of quantities) {
    if (q.kind === 'date') year = yearOf(q) ?? year;
    else if (year !== null) years.set(q, year);
  }
  const latest = new Map<string, number>();
  for (const [q, y] of years) latest.set(key(q), Math.max(latest.get(key(q)) ?? 0, y));
  return new Set([...years].filter(([q, y]) => y < latest.get(key(q))!).map(([q]) => q));
}

const key = (q: Quantity): string => `${q.unit ?? ''}`;

function yearOf(q: Quantity): number | null {
  const year = /^\d{4}/u.exec(String(q.max ?? q.value ?? ''));
  return year ? Number(year[0]) : null;
}
