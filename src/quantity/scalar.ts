import type { Approximate, Comparator, Quantity, QuantityKind } from '../model/quantity.js';
import type { Unit } from '../model/quantity-lexicon.js';
import { readAmount, type Amount } from './amount.js';
import { isQuantity, isZero, readSeveral } from './accept.js';
import { quantityOf } from './build.js';
import { characters, skipBlanks } from './characters.js';
import { compare, negate, type Exact } from './decimal.js';
import { readInterval } from './interval.js';
import { readNumeral } from './numeral.js';
import { readPrefix, readSign, readUnitBefore } from './prefix.js';
import { readRatio } from './ratio.js';
import { skipQuoted } from './skip.js';
import type { Scan } from './vocabulary.js';

export interface Step {
  readonly end: number;
  readonly found: Quantity | null;
}

/** Reads the ratio, the interval or the number with its unit, bounds and bases at a numeral. */
export function readScalar(scan: Scan, pos: number): Step {
  const { text } = scan;
  const numeral = readNumeral(text, pos);
  if (numeral.low !== null) {
    const ratio = readRatio(scan, numeral);
    if (ratio?.value === null) return { end: ratio.end, found: null };
    if (ratio) return readRatioQuantity(scan, pos, ratio.end, ratio.value);
  }
  const amount = readAmount(scan, pos, numeral);
  if (amount.low === null) return { end: amount.end, found: null };
  const quoted = skipQuoted(text, pos, amount.end);
  if (quoted !== null) return { end: quoted, found: null };
  // The base of a rate (每百名学生) belongs to the figure after it.
  if (text[pos - 1] === '每' && amount.form === 'lone') return { end: amount.end, found: null };
  const found = readQuantity(scan, amount);
  return found ? { end: found.end, found } : { end: Math.max(amount.numberEnd, pos + 1), found: null };
}

function readRatioQuantity(scan: Scan, start: number, end: number, value: string): Step {
  const prefix = readPrefix(scan, start, 'ratio');
  const suffix = readSuffix(scan, end, 'ratio');
  const found = quantityOf(scan.text, {
    start, end, kind: 'ratio', ratio: value, comparator: prefix?.comparator ?? suffix?.comparator ?? '=',
    approximate: prefix?.approximate ?? suffix?.approximate ?? null, numberStart: start, numberEnd: end,
  });
  return { end: Math.max(end, suffix?.end ?? 0), found };
}

function readQuantity(scan: Scan, amount: Amount): Quantity | null {
  const { text } = scan;
  const several = readSeveral(scan, amount.start);
  let start = several ?? amount.start;
  const sign = readSign(scan, start);
  const signedOnce = sign !== start;
  start = sign;
  const before = readUnitBefore(scan, start);
  const unit = before && fitsBefore(before.unit, amount.unit) ? chooseUnit(before.unit, amount.unit) : amount.unit;
  const currency = before && unit !== null && fitsBefore(before.unit, amount.unit) ? before : null;
  if (currency) start = currency.start;
  const outer = currency && !signedOnce ? readSign(scan, start) : start;
  const negative = signedOnce || outer !== start;
  start = outer;
  const numberStart = several ?? (signedOnce ? sign : amount.numberStart);
  const signed = (value: Exact) => (negative ? negate(value) : value);
  const kind = unit?.kind ?? amount.kind;
  if (text[start - 1] === '±') return quantityOf(text, { start: start - 1, end: amount.end, kind: 'range', min: negate(amount.high), max: amount.high, comparator: '=', approximate: null, unit: unit?.name, scale: amount.scale, printed: amount.printed, numberStart, numberEnd: amount.numberEnd, per: amount.per });
  const interval = amount.low.n === amount.high.n ? readInterval(scan, amount, signed(amount.low), unit) : null;
  const prefix = readPrefix(scan, start, interval?.unit?.kind ?? kind);
  if (interval) {
    if (!isQuantity(scan, { amount: interval.second, hasUnit: interval.unit !== null, prefix, suffixed: false, framed: true })) return null;
    const after = readSuffix(scan, interval.end, kind);
    return quantityOf(text, {
      start, unit: interval.unit?.name, end: interval.end, kind: 'range', min: interval.min, max: interval.max, comparator: '=',
      approximate: prefix?.approximate ?? after?.approximate ?? null, per: [...(prefix?.per ?? []), ...interval.second.per], numberStart, numberEnd: interval.second.numberEnd,
      scale: interval.second.scale,
    });
  }
  const compared = readCompared(scan, start, amount.end);
  const suffix = compared ? null : readSuffix(scan, amount.end, kind);
  const approximate = several !== null ? 'over' : amount.approximate ?? (prefix && direction(prefix.approximate, prefix.near, unit)) ?? suffix?.approximate ?? null;
  const sure = unit !== null && amount.form !== 'lone';
  const evidence = () => ({ amount: several !== null ? { ...amount, approximate } : amount, hasUnit: unit !== null, prefix, suffixed: suffix !== null && suffix.end > amount.end, framed: signedOnce });
  if (!sure && !compared && !isQuantity(scan, evidence())) return null;
  const comparator = compared?.comparator ?? prefix?.comparator ?? suffix?.comparator;
  const per = prefix && prefix.per.length > 0 ? [...prefix.per, ...amount.per] : amount.per;
  const end = suffix?.end ?? amount.end;
  const [low, high] = negative ? [signed(amount.high), signed(amount.low)] : [amount.low, amount.high];
  if (comparator) {
    const above = comparator === '≥' || comparator === '>';
    return quantityOf(text, {
      start: compared ? start - 1 : (prefix?.start ?? start), end: compared?.end ?? end, kind: 'range', comparator,
      min: above ? low : undefined, max: above ? undefined : high, unit: unit?.name, scale: amount.scale, printed: signed(amount.printed), approximate, per, numberStart, numberEnd: amount.numberEnd,
    });
  }
  if (compare(low, high) !== 0) return quantityOf(text, { start, end, kind: 'range', comparator: '=', min: low, max: high, unit: unit?.name, scale: amount.scale, approximate, per, numberStart, numberEnd: amount.numberEnd });
  const counted = unit === null && isZero(scan, amount) ? 'count' : kind;
  return quantityOf(text, {
    start, end, kind: counted, comparator: '=', value: low, unit: unit?.name, scale: amount.scale, printed: amount.printed === amount.low ? low : signed(amount.printed), approximate, per, numberStart, numberEnd: amount.numberEnd,
  });
}


/** A currency or scale before a number goes with a number alone or with a unit of its own kind. */
const fitsBefore = (before: Unit, after: Unit | null): boolean => after === null || (after.kind === before.kind && (after.generic || after.name === before.name || before.generic));
const chooseUnit = (before: Unit, after: Unit | null): Unit => (after === null || (after.generic && !before.generic) ? before : after);

/** 近三年 is the last three years; 近三小时 is nearly three hours. */
const direction = (approximate: Approximate, near: boolean, unit: Unit | null): Approximate => (near && unit?.calendar === true ? null : approximate);

/** 比20大: the sign before and the adjective after. */
function readCompared({ text, words, floor }: Scan, start: number, end: number): { comparator: Comparator; end: number } | null {
  if (text[start - 1] !== '比' || start - 1 < floor) return null;
  const found = words.comparatives.longestAt(text, end);
  return found && { comparator: found.value, end: found.end };
}

const STRONG = characters('强', '弱');
const SURPLUS = characters('多', '余', '餘');

/** 以上, 左右, 多 after a number; approximations about it stay outside the span. */
export function readSuffix({ text, words }: Scan, pos: number, kind: QuantityKind): { end: number; comparator: Comparator | null; approximate: Approximate } | null {
  const next = skipBlanks(text, pos, 1);
  if (!words.approximateAfter.mayStart(text, next) && !words.boundsAfter.mayStart(text, pos)) return null;
  let end = pos;
  let approximate: Approximate = null;
  const about = words.approximateAfter.longestAt(text, next);
  if (about?.value) {
    const first = about.word[0];
    const fits = STRONG.has(first) ? kind === 'percent' || kind === 'number' : SURPLUS.has(first) ? kind !== 'count' && kind !== 'ratio' : about.word.length > 1;
    if (fits) {
      approximate = about.value;
      if (about.value !== 'about') end = about.end;
    }
  }
  const bound = words.boundsAfter.longestAt(text, end);
  return { end: bound?.end ?? end, comparator: bound?.value ?? null, approximate };
}
