import type { Approximate, QuantityKind } from '../model/quantity.js';
import type { Unit } from '../model/quantity-lexicon.js';
import { characters, digitAt, hanDigitAt, isEdge, isNumeralAt, isPairWord, skipBlanks } from './characters.js';
import { add, compare, HALF, multiply, ONE, parseExact, whole, type Exact } from './decimal.js';
import { readFraction } from './fraction.js';
import { readNumeral, type Numeral } from './numeral.js';
import { matchUnit, readParts, readPerAfter, type UnitMatch } from './units.js';
import type { Scan } from './vocabulary.js';

/** A number with its unit: one end of an interval, or all of a quantity. Values are in the unit named. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly numberStart: number;
  readonly numberEnd: number;
  readonly low: Exact;
  readonly high: Exact;
  readonly printed: Exact;
  readonly scale: string | undefined;
  readonly approximate: Approximate;
  readonly unit: Unit | null;
  readonly kind: QuantityKind;
  readonly per: readonly string[];
  readonly tail: Exact;
  readonly form: Numeral['form'] | 'fraction' | 'share';
  /** How many digits a plain Arabic integer has; 0 otherwise. */
  readonly size: number;
}

export interface NoAmount {
  readonly end: number;
  readonly low: null;
}

/** Reads a number and its unit at `pos`, where a numeral stands. */
export function readAmount(scan: Scan, pos: number, numeral = readNumeral(scan.text, pos)): Amount | NoAmount {
  if (numeral.low === null) {
    const half = readHalf(scan, pos);
    return half ?? numeral;
  }
  const fraction = readFraction(scan, numeral);
  if (fraction) return fraction;
  return withUnit(scan, numeral);
}

const SURPLUS = characters('多', '余', '餘');
const AFTER_TENS = characters('十', '百', '千', '万', '亿');

/** The unit after a numeral, with 多/余/来 between (30多人) and 半, 五角, 多 after it. */
export function withUnit(scan: Scan, numeral: Numeral): Amount {
  const { text } = scan;
  let approximate = numeral.approximate;
  let at = numeral.end;
  const surplus = approximate ? null : readSurplus(scan, numeral);
  if (surplus) {
    at = surplus.end;
    approximate = surplus.direction;
  }
  const match = matchUnit(scan, at);
  if (!match) return amountOf(numeral, at, approximate, null, null, NO_BASE);
  if (match.unit.into !== null) return convert(scan, numeral, match, approximate);
  let { unit, end } = match;
  let extra: Exact | null = null;
  const inner = readInner(scan, match);
  if (inner) {
    ({ unit, end } = inner);
    if (inner.half) extra = HALF;
    else approximate ??= 'over';
  } else {
    const parts = approximate ? null : readParts(scan, unit, end);
    if (parts) ({ end, value: extra } = parts);
    else if (text[end] === '半' && HALVED.has(unit.kind) && !NOT_HALF.at(text, end + 1)) {
      end++;
      extra = HALF;
    }
  }
  const per = readPerAfter(scan, end);
  return amountOf(numeral, per?.end ?? end, approximate, unit, extra, per?.per ?? NO_BASE);
}

const NO_BASE: readonly string[] = [];

function amountOf(n: Numeral, end: number, approximate: Approximate, unit: Unit | null, extra: Exact | null, per: readonly string[]): Amount {
  return {
    start: n.start, end, numberStart: n.start, numberEnd: n.end, low: extra ? add(n.low, extra) : n.low, high: extra ? add(n.high, extra) : n.high,
    printed: extra ? add(n.printed, extra) : n.printed, scale: n.scale, approximate, unit, kind: unit === null ? 'number' : unit.kind, per,
    tail: n.tail, form: n.form, size: n.size,
  };
}

const HALVED = new Set<QuantityKind>(['time', 'age', 'length', 'measure', 'number', 'area']);
const NOT_HALF = characters('径', '个', '数', '年', '天', '月', '夜', '封', '途', '场', '时', '小');

/** 多, 余 or 来 between a numeral and its unit; null where it begins another word. */
function readSurplus(scan: Scan, numeral: Numeral): { end: number; direction: Approximate } | null {
  const { text } = scan;
  const at = skipBlanks(text, numeral.end, 1);
  const c = text[at];
  // 比一百多 compares.
  if (text[numeral.start - 1] === '比' && !matchUnit(scan, at + 1)) return null;
  if (c === '几' && numeral.form === 'arabic') return matchUnit(scan, at + 1) ? { end: at + 1, direction: 'over' } : null;
  if (SURPLUS.has(c)) {
    if (scan.words.approximateAfter.longestAt(text, at)?.value === null && !matchUnit(scan, at + 1)) return null;
    return matchUnit(scan, at + 1) || isEdge(text, at + 1) || c !== '多' ? { end: at + 1, direction: 'over' } : null;
  }
  return c === '来' && (AFTER_TENS.at(text, at - 1) || digitAt(text, at - 1) === 0) && matchUnit(scan, at + 1) ? { end: at + 1, direction: 'about' } : null;
}

/** 多 or 半 inside a unit: 一个多月, 两个半小时. */
function readInner({ text, words }: Scan, match: UnitMatch): { end: number; unit: Unit; half: boolean } | null {
  const c = text[match.end];
  const half = c === '半';
  if (!half && !SURPLUS.has(c)) return null;
  const head = text.slice(match.start, match.end);
  const joined = head + text.slice(match.end + 1, match.end + 6);
  const whole = words.units.longestAt(joined, 0);
  if (!whole || whole.end <= head.length) return null;
  return { end: match.end + 1 + whole.end - head.length, unit: whole.value, half };
}

/** 九成五, 八五折, 一打: a unit whose value is told in another. */
function convert(scan: Scan, n: Numeral, match: UnitMatch, approximate: Approximate): Amount {
  const { text, words } = scan;
  const { unit } = match;
  const target = words.unitNames.get(unit.into ?? '') ?? unit;
  const factor = parseExact(unit.factor);
  let { end } = match;
  let extra = whole(0);
  const digit = hanDigitAt(text, end);
  if (target.kind === 'percent' && digit > 0 && !isPairWord(text[end]) && !isNumeralAt(text, end + 1) && !matchUnit(scan, end + 1)) {
    extra = whole(digit);
    end++;
  } else if (target.kind === 'percent' && text[end] === '半') {
    extra = parseExact('5');
    end++;
  }
  // 八五折 has its two digits already; 八折 has one.
  const scale = (value: Exact) => (target.kind === 'percent' && compare(value, whole(10)) > 0 ? value : add(multiply(value, factor), extra));
  return { ...amountOf(n, end, approximate, target, null, NO_BASE), low: scale(n.low), high: scale(n.high), printed: scale(n.printed), tail: factor };
}

/** 半 before a unit: 半年, 半个, 半斤. */
function readHalf(scan: Scan, pos: number): Amount | null {
  if (scan.text[pos] !== '半') return null;
  const numeral: Numeral = {
    start: pos, end: pos + 1, low: HALF, high: HALF, printed: HALF, scale: undefined, approximate: null, form: 'digit', tail: ONE, decimals: 1, size: 0,
  };
  const month = matchUnit({ ...scan, text: scan.text.slice(pos, pos + 8) }, 1);
  if (!month || month.start !== 1 || digitAt(scan.text, pos - 1) >= 0) return null;
  return withUnit(scan, numeral);
}
