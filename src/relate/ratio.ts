import type { Indicator } from '../dictionary/indicators.js';
import type { Quantity } from '../model/quantity.js';

export interface Oriented {
  readonly value: number;
  readonly exact: string;
  readonly unit: string;
}

/**
 * Turns a ratio to its indicator's one direction: of 19:1, 1:19 and 0.053 the larger number counts the many per one
 * of the few. Null for indicators without a direction and for what is no ratio.
 */
export function orient(indicator: Indicator | null, q: Quantity): Oriented | null {
  if (!indicator?.orientation || indicator.dimension !== 'ratio') return null;
  const unit = indicator.units[0]!;
  const parts = typeof q.value === 'string' ? /^([\d.]+):([\d.]+)$/u.exec(q.value) : null;
  if (parts) {
    const [a, b] = [Number(parts[1]), Number(parts[2])];
    if (!(a > 0 && b > 0)) return null;
    const [many, few] = a >= b ? [parts[1]!, parts[2]!] : [parts[2]!, parts[1]!];
    if (Number(few) === 1) return { value: Number(many), exact: many, unit };
    const value = Number((Number(many) / Number(few)).toPrecision(12));
    return { value, exact: String(value), unit };
  }
  if (typeof q.value !== 'number' || q.value <= 0) return null;
  if (q.value >= 1) return { value: q.value, exact: q.exact ?? String(q.value), unit };
  const value = Number((1 / q.value).toPrecision(4));
  return { value, exact: String(value), unit };
}
