import type { Item } from '../model/item.js';
import type { GoldItem } from './gold.js';
import type { ReportMiss } from './miss.js';
import type { Places } from './places.js';
import type { Labelled } from './rates.js';

export interface ItemScore {
  /** One row an item of the gold; an accepted other status is entered as the gold's. */
  readonly rows: readonly Labelled[];
  readonly misses: readonly ReportMiss[];
}

/** A status is right if the gold has it or accepts it. */
export const accepts = (gold: { status: string; accept: readonly string[] }, status: string): boolean =>
  status === gold.status || gold.accept.includes(status);

/** Compares the statuses of the checklist's items; an item that the result lacks counts as not reported. */
export function scoreItems(gold: Readonly<Record<string, GoldItem>>, items: readonly Item[], places: Places): ItemScore {
  const rows: Labelled[] = [];
  const misses: ReportMiss[] = [];
  for (const [id, wanted] of Object.entries(gold)) {
    const item = items.find((i) => i.id === id);
    const status = item?.status ?? 'not_reported';
    const right = accepts(wanted, status);
    rows.push({ gold: wanted.status, found: right ? wanted.status : status });
    if (right) continue;
    const deciding = item?.claims.find((c) => c.id === item.decidedBy.claim);
    const range = deciding?.span ?? (wanted.evidence === null ? undefined : places.find(wanted.evidence)[0]) ?? item?.passages[0];
    misses.push({
      kind: 'status',
      item: id,
      indicator: null,
      expected: [wanted.status, ...wanted.accept.filter((s) => s !== wanted.status)].join('|'),
      found: item ? `${status} (${[item.decidedBy.rule, deciding?.cue].filter(Boolean).join(', ')}; by ${item.alignedBy})` : status,
      quote: deciding?.span.quote ?? wanted.evidence,
      place: range ? places.place(range) : null,
    });
  }
  return { rows, misses };
}
