import type { Quantity, QuantityKind } from '../model/quantity.js';
import type { Value } from '../model/value.js';
import type { GoldValue } from './gold.js';
import { compact } from './places.js';

/** A figure's numbers in the unit itself (52700 for 5.27 万人), one or the two ends of a range. */
export interface Amount {
  readonly numbers: readonly number[];
  readonly unit: string;
  /** What the unit measures; null where the grammar does not know it. */
  readonly kind: QuantityKind | null;
  /** For a ratio as printed, a:b, its two members. */
  readonly ratio: readonly [number, number] | null;
}

/** Reads figures of both sides into amounts that can be compared. */
export interface AmountReader {
  ofGold(value: Pick<GoldValue, 'value' | 'unit'>): Amount;
  ofValue(value: Pick<Value, 'value' | 'min' | 'max' | 'unit' | 'kind'>): Amount;
}

interface Unit {
  readonly factor: number;
  readonly name: string;
  readonly kind: QuantityKind | null;
}

/**
 * Makes the amount reader. Units are read by the number grammar itself, as "1" and the unit: what it writes 万平米 as
 * stands in the dictionary, not here.
 */
export function createAmountReader(quantities: (text: string) => readonly Quantity[]): AmountReader {
  const whole = (unit: string): Unit | null => {
    const text = `1${unit}`;
    const [q, ...more] = quantities(text);
    if (!q || more.length > 0 || q.start !== 0 || q.end !== text.length || typeof q.value !== 'number') return null;
    return { factor: q.value, name: q.unit ?? '', kind: q.kind };
  };
  const known = new Map<string, Unit>();
  const unitOf = (written: string | null): Unit => {
    const unit = compact(written ?? '');
    let read = known.get(unit);
    if (!read) {
      // 元/月 where the grammar has 元 alone: what money is counted per is not part of the amount.
      const head = unit.includes('/') ? whole(unit.slice(0, unit.indexOf('/'))) : null;
      read = unit === '' ? { factor: 1, name: '', kind: null } : whole(unit) ?? (head?.kind === 'money' ? head : byHand(unit));
      if (unit === '‰') read = { factor: 0.1, name: '%', kind: 'percent' };
      known.set(unit, read);
    }
    return read;
  };
  const amount = (numbers: readonly number[], written: string | null, kind: QuantityKind | null, ratio: Amount['ratio']): Amount => {
    const unit = unitOf(written);
    return { numbers: numbers.map((n) => n * unit.factor), unit: unit.name, kind: unit.kind ?? kind, ratio };
  };
  return {
    ofGold: ({ value, unit }) => amount(Array.isArray(value) ? value : [value], unit, null, null),
    ofValue(v) {
      if (typeof v.value === 'string') {
        const [a, b] = v.value.split(':').map(Number);
        const ratio = a !== undefined && b !== undefined && a > 0 && b > 0 ? ([a, b] as const) : null;
        return amount(ratio ? [ratio[0] / ratio[1]] : [Number(v.value)], v.unit, v.kind, ratio);
      }
      const numbers = v.value !== undefined ? [v.value] : [v.min, v.max].filter((n) => n !== undefined);
      return amount(numbers, v.unit, v.kind, v.kind === 'ratio' && numbers.length === 1 ? [numbers[0]!, 1] : null);
    },
  };
}

/** A unit that the grammar does not know: only its magnitude is taken off. */
function byHand(unit: string): Unit {
  const factor = unit.startsWith('万') ? 1e4 : unit.startsWith('亿') ? 1e8 : 1;
  return { factor, name: factor === 1 ? unit : unit.slice(1), kind: null };
}

/** True if a found amount is the gold's, whichever way a ratio is printed and however a share is written. */
export function sameAmount(gold: Amount, found: Amount): boolean {
  if (found.ratio !== null && gold.numbers.length === 1 && gold.kind !== 'money') {
    const [a, b] = found.ratio;
    const [wanted] = gold.numbers as [number];
    if (gold.kind === 'percent' ? near(wanted, (100 * a) / b) : near(wanted, a / b) || near(wanted, b / a)) return true;
  }
  if (gold.numbers.length !== found.numbers.length) return false;
  if (equalNumbers(gold, found, 1) && sameUnit(gold, found)) return true;
  return gold.kind === 'percent' && found.unit === '' && equalNumbers(gold, found, 100);
}

/** Counting words are one (118个编制, 118名); a share and its difference in points too. */
function sameUnit(a: Amount, b: Amount): boolean {
  return a.unit === b.unit || (a.kind !== null && a.kind === b.kind && (a.kind === 'count' || a.kind === 'percent'));
}

const equalNumbers = (gold: Amount, found: Amount, times: number): boolean =>
  gold.numbers.every((n, i) => near(n, found.numbers[i]! * times));

/** Whole numbers must be equal; others may differ in what rounding leaves of a fraction (三分之二 as 66.67). */
function near(a: number, b: number): boolean {
  const slack = isWhole(a) && isWhole(b) ? 1e-9 : 3e-4;
  return Math.abs(a - b) <= slack * Math.max(1e-6, Math.min(Math.abs(a), Math.abs(b)));
}

const isWhole = (n: number): boolean => Math.abs(n - Math.round(n)) <= 1e-9 * Math.max(1, Math.abs(n));
