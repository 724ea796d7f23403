import { characters, digitAt, isNumeralAt, isBlank, skipBlanks } from './characters.js';
import { add, compare, divide, isZeroValue, multiply, negate, ONE, whole, type Exact } from './decimal.js';
import type { Amount, NoAmount } from './amount.js';
import { readNumeral, type Numeral } from './numeral.js';
import { matchUnit } from './units.js';
import type { Scan } from './vocabulary.js';

/** The longest run of digits that a numerator or denominator can have. */
const LONGEST = 6;

/** Reads 三分之二, 百分之二十, 3/4, 1又1/2 from the numeral that begins it; null where it begins none. */
export function readFraction(scan: Scan, first: Numeral): Amount | NoAmount | null {
  const { text } = scan;
  if (isShareWord(text, first.end)) return readShare(scan, first, first.start, null);
  const mixed = readMixed(scan, first);
  if (mixed) return mixed;
  const slash = readSlash(scan, first);
  return slash ? finish(scan, first, slash.end, slash.value) : null;
}

/** 分之 at `pos`. */
export const isShareWord = (text: string, pos: number): boolean => text[pos] === '分' && (text[pos + 1] === '之' || text[pos + 1] === '的' && isNumeralAt(text, pos + 2));

const NEGATIVE = characters('负', '負', '-', '−');

function readShare(scan: Scan, denominator: Numeral, start: number, integer: Exact | null): Amount | NoAmount {
  const { text } = scan;
  const sign = skipBlanks(text, denominator.end + 2);
  const negative = NEGATIVE.at(text, sign);
  const at = negative ? sign + 1 : sign;
  if (!isNumeralAt(text, at)) return { end: denominator.end + 2, low: null };
  const numerator = readNumeral(text, at);
  if (numerator.low === null || isZeroValue(denominator.low)) return { end: numerator.end, low: null };
  const percent = denominator.form === 'lone' && integer === null;
  const factor = divide(percent ? whole(100) : ONE, denominator.low);
  const unsigned = (n: Exact) => (integer ? add(integer, multiply(n, factor)) : multiply(n, factor));
  const value = (n: Exact) => (negative ? negate(unsigned(n)) : unsigned(n));
  const unit = percent ? (scan.words.unitNames.get('%') ?? null) : null;
  const low = value(numerator.low);
  if (!percent) return { ...finish(scan, denominator, numerator.end, low), start, numberStart: start, high: value(numerator.high) };
  return {
    start, end: numerator.end, numberStart: sign, numberEnd: numerator.end, low, high: value(numerator.high), printed: numerator.printed,
    scale: undefined, approximate: numerator.approximate, unit, kind: 'percent', per: [], tail: ONE, form: 'share', size: 0,
  };
}

/** 一又二分之一, 1 又 1/2, 1 1/2. */
function readMixed(scan: Scan, integer: Numeral): Amount | NoAmount | null {
  const { text } = scan;
  let at = skipBlanks(text, integer.end);
  const joined = text[at] === '又';
  if (joined) at = skipBlanks(text, at + 1);
  else if (integer.form !== 'arabic' || at !== integer.end + 1 || !isBlank(text.charCodeAt(integer.end)) || integer.decimals > 0 || integer.size > 3) return null;
  if (!isNumeralAt(text, at)) return null;
  const second = readNumeral(text, at);
  if (second.low === null) return null;
  if (joined && isShareWord(text, second.end)) return readShare(scan, second, integer.start, integer.low);
  const slash = readSlash(scan, second);
  if (!slash || (!joined && compare(slash.value, ONE) >= 0)) return null;
  return finish(scan, integer, slash.end, add(integer.low, slash.value));
}

/** 3/4: two short integers, and no third (2016/1/2). */
function readSlash({ text }: Scan, first: Numeral): { end: number; value: Exact } | null {
  if (first.form !== 'arabic' || first.scale || first.decimals > 0 || first.size > LONGEST || first.size === 0) return null;
  const slash = skipBlanks(text, first.end, 1);
  if (!isSlash(text[slash]) || isSlash(text[first.start - 1])) return null;
  const at = skipBlanks(text, slash + 1, 1);
  if (digitAt(text, at) < 0) return null;
  const second = readNumeral(text, at);
  if (second.low === null || isZeroValue(second.low) || second.form !== 'arabic' || second.scale || second.decimals > 0 || second.size > LONGEST) return null;
  return isSlash(text[second.end]) ? null : { end: second.end, value: divide(first.low, second.low) };
}

const isSlash = (c: string | undefined): boolean => c === '/' || c === '／' || c === '⁄';

/** A fraction takes a unit that measures (三分之二公里), never a noun that is counted (三分之二的人). */
function finish(scan: Scan, first: Numeral, end: number, value: Exact): Amount {
  const match = matchUnit(scan, end);
  const unit = match && MEASURES.has(match.unit.kind) ? match.unit : null;
  return {
    start: first.start, end: unit ? match!.end : end, numberStart: first.start, numberEnd: end, low: value, high: value, printed: value,
    scale: undefined, approximate: null, unit, kind: unit?.kind ?? 'number', per: [], tail: ONE, form: 'fraction', size: 0,
  };
}

const MEASURES = new Set(['money', 'area', 'length', 'measure', 'time', 'age', 'percent']);
