import type { Quantity } from '../model/quantity.js';
import type { Range } from '../model/span.js';

/** A bar that the requirement sets: a value of a kind and unit, and the side on which it is met. */
export interface Bar {
  readonly kind: string;
  readonly unit: string | undefined;
  readonly value: number;
  readonly atLeast: boolean;
  /** What one counts per (每百名: 100; 生均: 1); null where the figure stands by itself. */
  readonly per: number | null;
  readonly at: Range;
}

/** A figure of the body in the folded text. */
export interface Figure extends Range {
  readonly kind: string;
  readonly unit: string | undefined;
  readonly value: number;
  readonly hedged: boolean;
  readonly clause: number;
}

/** Value of a quantity as one number: a ratio is its quotient, a bound its end. */
export function valueOf(q: Quantity): number | null {
  const v = q.value ?? q.min ?? q.max;
  if (typeof v === 'number') return v;
  if (typeof v !== 'string') return null;
  const [a, b] = v.split(':').map(Number);
  if (a === undefined || Number.isNaN(a)) return null;
  return b === undefined ? a : b === 0 || Number.isNaN(b) ? null : a / b;
}

/** The kind as far as comparing goes: counts, measures and money differ by unit only. */
export const kindOf = (q: Quantity): string =>
  q.unit === '%' || q.kind === 'percent' ? 'percent' : typeof (q.value ?? q.min ?? q.max) === 'string' && String(q.value ?? '').includes(':') ? 'ratio' : 'count';

const NOT_FIGURES = new Set(['date', 'ordinal', 'age']);

/** True for a quantity that can be a standard or be measured against one. */
export const isFigure = (q: Quantity): boolean => !NOT_FIGURES.has(q.kind) && valueOf(q) !== null;

const EPSILON = 1e-9;

/** Whether a value meets a bar. */
export const meets = (value: number, bar: Bar): boolean =>
  bar.atLeast ? value >= bar.value - EPSILON : value <= bar.value + EPSILON;
