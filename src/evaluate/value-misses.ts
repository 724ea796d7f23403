import type { Value } from '../model/value.js';
import type { GoldValue } from './gold.js';
import type { MissKind, ReportMiss } from './miss.js';
import type { Places } from './places.js';

/** True if the comparator found is the gold's; ≈ is any approximation, and 余 (just above) is > too. */
export function comparatorFits(gold: Pick<GoldValue, 'comparator'>, value: Pick<Value, 'comparator' | 'approximate'>): boolean {
  if (value.approximate === null) return gold.comparator === value.comparator;
  return gold.comparator === '≈' || (gold.comparator === '>' && value.approximate === 'over');
}

/** A gold figure in one line. */
export const goldText = (v: GoldValue): string =>
  [v.indicator, v.scope, `${v.comparator}${[v.value].flat().join('–')}${v.unit ?? ''}`, v.role].filter(Boolean).join(' · ');

/** A figure of a result in one line. */
export const valueText = (v: Value): string =>
  [v.name ?? v.phrase, v.scope.extent, v.scope.group, v.scope.area, v.scope.stage, v.raw, v.role].filter(Boolean).join(' · ');

/** A miss of a figure, at the place of the value where there is one, otherwise of the gold's quote. */
export function valueMiss(kind: MissKind, gold: GoldValue | null, value: Value | null, expected: string | null, found: string | null, places: Places): ReportMiss {
  const range = value?.span ?? places.find(gold?.quote ?? '')[0] ?? null;
  return {
    kind,
    item: value?.item ?? null,
    indicator: gold?.indicator ?? value?.name ?? value?.phrase ?? null,
    expected,
    found,
    quote: value?.span.quote ?? gold?.quote ?? null,
    place: range === null ? null : places.place(range),
  };
}
