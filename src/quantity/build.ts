import type { Approximate, Comparator, Quantity, QuantityKind } from '../model/quantity.js';
import { exactText, toNumber, type Exact } from './decimal.js';

/** The parts of a quantity before it is written down: offsets into the text read, values exact. */
export interface Parts {
  readonly start: number;
  readonly end: number;
  readonly kind: QuantityKind;
  readonly comparator: Comparator;
  readonly approximate: Approximate;
  readonly value?: Exact | undefined;
  readonly ratio?: string;
  readonly min?: Exact | undefined;
  readonly max?: Exact | undefined;
  readonly unit?: string | undefined;
  readonly scale?: string | undefined;
  readonly printed?: Exact | undefined;
  readonly per?: readonly string[];
  readonly numberStart: number;
  readonly numberEnd: number;
}

/** Writes a quantity as the contract has it: doubles beside the exact decimals, absent fields absent. */
export function quantityOf(text: string, p: Parts): Quantity {
  const q = p.value !== undefined && p.unit !== undefined ? scalar(text, p, p.value, p.unit) : other(text, p);
  if (p.per !== undefined && p.per.length > 0) q.per = [...p.per];
  if (p.scale !== undefined) q.scale = p.scale;
  return q;
}

/** What most are: one value with its unit, written as one literal for speed. */
function scalar(text: string, p: Parts, exact: Exact, unit: string): Quantity {
  const value = toNumber(exact);
  return {
    start: p.start, end: p.end, text: text.slice(p.start, p.end), kind: p.kind, value, exact: exactText(exact), unit, comparator: p.comparator,
    approximate: p.approximate, numberSpan: [p.numberStart, p.numberEnd],
    numberValue: p.printed === undefined || p.printed === exact ? value : toNumber(p.printed),
  };
}

function other(text: string, p: Parts): Quantity {
  const q: Quantity = { start: p.start, end: p.end, text: text.slice(p.start, p.end), kind: p.kind, comparator: p.comparator, approximate: p.approximate };
  if (p.ratio !== undefined) {
    q.value = q.numberValue = p.ratio;
  } else if (p.value !== undefined) {
    q.value = toNumber(p.value);
    q.exact = exactText(p.value);
  }
  if (p.min !== undefined) {
    q.min = toNumber(p.min);
    q.minInclusive = p.comparator !== '>';
  }
  if (p.max !== undefined) {
    q.max = toNumber(p.max);
    q.maxInclusive = p.comparator !== '<';
  }
  if (p.min !== undefined || p.max !== undefined) q.exact = `${p.min ? exactText(p.min) : ''}..${p.max ? exactText(p.max) : ''}`;
  if (p.unit !== undefined) q.unit = p.unit;
  q.numberSpan = [p.numberStart, p.numberEnd];
  if (p.printed !== undefined) q.numberValue = toNumber(p.printed);
  return q;
}
