import type { Approximate } from '../model/quantity.js';
import { asciiDigits, endOfDigits, isPoint, readArabic } from './arabic.js';
import { characters, digitAt, foldCode, hanDigitAt, hanScaleAt, isBlank, isLatinCode } from './characters.js';
import { add, multiply, ONE, parseExact, parseWhole, powerOfTen, same, tenTo, whole, type Exact } from './decimal.js';
import { readHanNumeral, type HanNumeral } from './han-numeral.js';

/** A numeral without unit: 3.5万, 30多万, 一千六百, 二三百, 上百. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly low: Exact;
  /** Differs from `low` only where neighbouring digits give two ends (二三百). */
  readonly high: Exact;
  /** The value as printed, before 万/亿 (5.27 in 5.27万). */
  readonly printed: Exact;
  /** The multiplier words after an Arabic figure: 万, 亿, 千万; also k, M. */
  readonly scale: string | undefined;
  readonly approximate: Approximate;
  readonly form: 'arabic' | HanNumeral['form'];
  /** What a smaller figure before it shares in an interval: 万 of 3至5万, 百 of 二到三百. */
  readonly tail: Exact;
  readonly decimals: number;
  /** How many digits an Arabic integer part has, for times and codes; 0 for Han. */
  readonly size: number;
}

export interface Unread {
  readonly end: number;
  readonly low: null;
}

/** Reads the numeral that starts at `pos` (a digit, a point before one, a Han numeral or 几). `end` passes the run even if unread. */
export function readNumeral(text: string, pos: number): Numeral | Unread {
  const code = text.charCodeAt(pos);
  if (digitAt(text, pos) >= 0 || isPoint(code)) return readMixed(text, pos);
  const vulgar = VULGAR.get(text[pos]!);
  if (vulgar) return plain(pos, pos + 1, vulgar);
  return readHan(text, pos);
}

const VULGAR = new Map([['½', parseExact('0.5')], ['¼', parseExact('0.25')], ['¾', parseExact('0.75')]]);
const MAGNITUDES = new Map([['k', 3], ['K', 3], ['M', 6], ['G', 9], ['T', 12]]);

const plain = (start: number, end: number, value: Exact, size = 0, decimals = 0): Numeral => ({
  start, end, low: value, high: value, printed: value, scale: undefined, approximate: null, form: 'arabic', tail: ONE, decimals, size,
});

function readMixed(text: string, pos: number): Numeral | Unread {
  const figure = readArabic(text, pos);
  if (figure.value === null) return { end: figure.end, low: null };
  let end = figure.end;
  let approximate: Approximate = null;
  let from = end;
  if (text[from] === '个' && hanScaleAt(text, from + 1) >= 4) from++; // 3个亿
  while (isBlank(text.charCodeAt(from)) && from - end < 1) from++;
  if (from > end && hanScaleAt(text, from) < 4) from = end;
  if (hanScaleAt(text, from + 1) > 1 && isSurplus(text[from])) {
    approximate = 'over';
    from++;
  }
  const chain = readScales(text, from);
  if (chain.end === from) {
    const magnitude = readMagnitude(text, end);
    const bare = plain(pos, end, figure.value, figure.size, figure.decimals);
    if (!magnitude) return bare;
    const power = powerOfTen(magnitude.exponent);
    const scaled = multiply(figure.value, power);
    return { ...bare, end: magnitude.end, low: scaled, high: scaled, scale: magnitude.word, tail: power };
  }
  end = chain.end;
  const value = multiply(figure.value, powerOfTen(chain.exponent));
  const rest = approximate === null && figure.decimals === 0 ? readRest(text, end, chain.exponent) : null;
  if (rest) return raise(text, { ...plain(pos, rest.end, add(value, rest.value)), form: 'scaled' }, chain.exponent);
  return {
    ...plain(pos, end, value), printed: figure.value, scale: text.slice(from, end), approximate, decimals: figure.decimals,
    tail: powerOfTen(chain.exponent),
  };
}

/** The 万 or 亿 that counts all before it, in 1百23万. */
function raise(text: string, n: Numeral, exponent: number): Numeral {
  const chain = readScales(text, n.end);
  if (chain.exponent < 4 || exponent >= 4) return n;
  const value = multiply(n.low, powerOfTen(chain.exponent));
  return { ...n, end: chain.end, low: value, high: value, printed: value };
}

/** 多 and 余 between a figure and its 万 (30多万). */
const isSurplus = (c: string | undefined): boolean => c === '多' || c === '余' || c === '餘' || c === '几';

/** Units that 千 makes larger: 5千米, 50千克. */
const METRIC = characters('米', '克', '瓦', '卡', '帕', '伏', '赫', '焦', '字');

/** Scale words side by side: 万, 千万, 万亿. */
function readScales(text: string, pos: number): { end: number; exponent: number } {
  let exponent = 0;
  let p = pos;
  for (let e = hanScaleAt(text, p); e > 0 && p - pos < 3; e = hanScaleAt(text, p)) {
    if (e === 12 && p === pos) break; // 100兆 is a line's speed, a unit.
    if (p > pos && e < 4) break;
    // 百分之 after a figure belongs to the next, 百分点 and 千米 to the unit.
    if (text[p + 1] === '分' && (text[p + 2] === '之' || text[p + 2] === '点')) break;
    if (e === 3 && METRIC.at(text, p + 1)) break;
    exponent += e;
    p++;
  }
  return { end: p, exponent };
}

/** What follows the first scale in 3万5千, 1亿2000万, 10万零800, 3万5. */
function readRest(text: string, pos: number, exponent: number): { end: number; value: Exact } | null {
  let value: Exact | null = null;
  let p = pos;
  let bound = exponent;
  for (let rounds = 0; rounds < 6; rounds++) {
    let at = p;
    const zero = hanDigitAt(text, at) === 0;
    if (zero) at++;
    const part = readPart(text, at, bound, zero);
    if (!part) break;
    value = value ? add(value, part.value) : part.value;
    p = part.end;
    bound = part.exponent;
    if (bound === 0) break;
  }
  return value ? { end: p, value } : null;
}

function readPart(text: string, at: number, bound: number, zero: boolean): { end: number; value: Exact; exponent: number } | null {
  const arabicEnd = endOfDigits(text, at);
  if (arabicEnd > at) {
    // 100万2018年: the figure of a date is not the rest of one before it.
    if (text[arabicEnd] === '年' || text[arabicEnd] === '月') return null;
    if (arabicEnd - at > Math.min(bound, 8) || isPoint(text.charCodeAt(arabicEnd))) return null;
    const figure = whole(parseWhole(asciiDigits(text, at, arabicEnd)));
    const scales = readScales(text, arabicEnd);
    if (scales.end > arabicEnd) {
      if (scales.exponent >= 4 && bound < 4) return { end: arabicEnd, value: figure, exponent: 0 };
      return scales.exponent < bound ? { end: scales.end, value: multiply(figure, powerOfTen(scales.exponent)), exponent: scales.exponent } : null;
    }
    const short = arabicEnd - at === 1 && !zero && bound >= 2;
    return { end: arabicEnd, value: short ? multiply(figure, powerOfTen(bound - 1)) : figure, exponent: 0 };
  }
  if (hanDigitAt(text, at) <= 0) return null;
  const han = readHanNumeral(text, at);
  if (han.low === null || !same(han.low, han.high) || han.fraction || han.approximate || han.form === 'string') return null;
  if (han.low >= tenTo(bound)) return null;
  const short = han.form === 'digit' && !zero && bound >= 2;
  return { end: han.end, value: short ? multiply(whole(han.low), powerOfTen(bound - 1)) : whole(han.low), exponent: 0 };
}

/** 10k, 2 M: a magnitude letter that no word goes on from; 3G to 6G are names of networks. */
function readMagnitude(text: string, pos: number): { end: number; exponent: number; word: string } | null {
  let p = pos;
  if (isBlank(text.charCodeAt(p))) p++;
  if (!isLatinCode(text.charCodeAt(p))) return null;
  const letter = String.fromCharCode(foldCode(text.charCodeAt(p)));
  const exponent = MAGNITUDES.get(letter);
  if (exponent === undefined || isLatinCode(text.charCodeAt(p + 1)) || digitAt(text, p + 1) >= 0) return null;
  const slash = text[p + 1] === '/';
  if (slash || (letter === 'G' && p === pos && !isPoint(text.charCodeAt(pos - 2)) && digitAt(text, pos - 2) < 0)) return null;
  return { end: p + 1, exponent, word: letter };
}

function readHan(text: string, pos: number): Numeral | Unread {
  const han = readHanNumeral(text, pos);
  if (han.low === null) return { end: han.end, low: null };
  let end = han.end;
  let low = han.fraction ? parseExact(`${han.low}.${han.fraction}`) : whole(han.low);
  let high = han.fraction ? low : whole(han.high);
  let approximate = han.approximate;
  let tail = whole(han.tail);
  let form = han.form;
  let at = end;
  if (text[at] === '个' && hanScaleAt(text, at + 1) >= 4 && han.form !== 'lone') at++; // 两个亿
  else if (approximate === null && hanScaleAt(text, at + 1) >= 4 && isSurplus(text[at])) {
    approximate = 'over';
    at++;
  }
  const chain = han.fraction || approximate || at > end ? readScales(text, at) : { end: at, exponent: 0 };
  if (chain.end > at && chain.exponent >= 2) {
    low = multiply(low, powerOfTen(chain.exponent));
    high = multiply(high, powerOfTen(chain.exponent));
    tail = powerOfTen(chain.exponent);
    end = chain.end;
    form = 'scaled';
  } else if (at > end) {
    approximate = han.approximate;
  }
  // A run that goes on after a whole numeral (三十五十, 一一二二一百) is no figure that any rule reads.
  return {
    start: pos, end, low, high, printed: low, scale: undefined, approximate, form, tail,
    decimals: han.fraction.length, size: 0,
  };
}
