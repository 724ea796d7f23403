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
  const bounded = p.min !== undefined || p.max !== undefined;
  const value = p.ratio ?? (p.value && toNumber(p.value));
  const printed = p.ratio ?? (p.printed && toNumber(p.printed));
  return {
    start: p.start,
    end: p.end,
    text: text.slice(p.start, p.end),
    kind: p.kind,
    ...(value !== undefined && { value }),
    ...(p.min && { min: toNumber(p.min), minInclusive: p.comparator !== '>' }),
    ...(p.max && { max: toNumber(p.max), maxInclusive: p.comparator !== '<' }),
    ...(bounded ? { exact: `${p.min ? exactText(p.min) : ''}..${p.max ? exactText(p.max) : ''}` } : p.value ? { exact: exactText(p.value) } : {}),
    ...(p.unit !== undefined && { unit: p.unit }),
    comparator: p.comparator,
    approximate: p.approximate,
    numberSpan: [p.numberStart, p.numberEnd],
    ...(printed !== undefined && { numberValue: printed }),
    ...(p.per && p.per.length > 0 && { per: [...p.per] }),
    ...(p.scale !== undefined && { scale: p.scale }),
  };
}
