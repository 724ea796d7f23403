import type { Approximate } from '../model/quantity.js';
import { characters, hanDigitAt, hanScaleAt, hanTensAt, isHanNumeralAt, isPairWord } from './characters.js';
import { parseWhole, plus, tenTo, times, type Whole } from './decimal.js';

/** More characters than this are no numeral; the rest of the run is skipped. */
const LONGEST = 64;

export interface HanNumeral {
  readonly end: number;
  /** Equal unless neighbouring digits give two ends (二三百). Null where the run is no numeral. */
  readonly low: Whole | null;
  readonly high: Whole;
  /** Decimal digits after 点, '' without. */
  readonly fraction: string;
  readonly approximate: Approximate;
  /** digit: one character; string: digits side by side; lone: scale words only (百, 千万); scaled: all else. */
  readonly form: 'digit' | 'string' | 'pair' | 'lone' | 'scaled';
  /** One digit and then only scale words: 三百, 五万. The scale's value, for 三到五万. */
  readonly tail: Whole;
}

/** 五千瓦 is 5 千瓦; 五千米 and 五千克 come to the same either way. */
const METRIC = characters('瓦', '卡', '帕', '伏', '赫', '焦');

interface Span {
  readonly low: Whole;
  readonly high: Whole;
}

/** Beside numerals, what a single digit may go on with. */
const GOES_ON = characters('点', '點', '几', '幾');

/** Reads 一千六百五十五, 廿五, 二〇一八, 十几, 二三百, 三点一四 at a Han numeral or 几. `end` passes the whole run. */
export function readHanNumeral(text: string, pos: number): HanNumeral {
  const digit = hanDigitAt(text, pos);
  if (digit >= 0 && !GOES_ON.at(text, pos + 1) && !isHanNumeralAt(text, pos + 1)) {
    return { end: pos + 1, low: digit, high: digit, fraction: '', approximate: null, form: 'digit', tail: 1 };
  }
  const state = new Accumulator();
  let p = pos;
  while (p < text.length && p - pos <= LONGEST) {
    const used = state.take(text, p);
    if (used === 0) break;
    p += used;
  }
  if (p - pos > LONGEST) {
    while (hanDigitAt(text, p) >= 0 || hanScaleAt(text, p) > 0) p++;
    return { end: p, low: null, high: 0, fraction: '', approximate: null, form: 'string', tail: 1 };
  }
  const fraction = readFraction(text, p);
  const total = state.total(fraction !== '');
  if (fraction) p += fraction.length + 1;
  return {
    end: Math.max(p, pos + 1), low: p === pos ? null : total.low, high: total.high, fraction, approximate: state.approximate,
    form: state.form(p - pos), tail: state.tail(),
  };
}

/** Digits after 点; a clock time (三点五十, 三点五分) has none. */
function readFraction(text: string, p: number): string {
  if (text[p] !== '点' && text[p] !== '點') return '';
  let out = '';
  let i = p + 1;
  for (; out.length < LONGEST && hanDigitAt(text, i) >= 0 && !isPairWord(text[i]); i++) out += hanDigitAt(text, i);
  if (hanScaleAt(text, i) === 1 || text[i] === '钟' || text[i] === '刻') return '';
  return out;
}

class Accumulator {
  readonly #parts: { span: Span; exponent: number }[] = [];
  #section: Span = NONE;
  #pending: Span | null = null;
  #digits = '';
  #exponent = 5;
  #last = 0;
  #zero = false;
  #scales = 0;
  #pair = false;
  #lone = true;
  approximate: Approximate = null;

  /** Consumes the numeral character at `p`; returns how many, 0 where the numeral ends. */
  take(text: string, p: number): number {
    const tens = hanTensAt(text, p);
    if (tens > 0) return this.#takeTens(tens);
    const digit = hanDigitAt(text, p);
    if (digit >= 0) return this.#takeDigit(text, p, digit);
    if (text[p] === '几' || text[p] === '幾') return this.#takeSome(text, p);
    const exponent = hanScaleAt(text, p);
    if (exponent === 3 && METRIC.at(text, p + 1) && this.#pending !== null) return 0;
    return exponent === 0 ? 0 : exponent < 4 ? this.#takeSmall(exponent) : this.#takeBig(exponent);
  }

  #takeTens(tens: number): number {
    if (this.#pending !== null || this.#exponent <= 1) return 0;
    this.#section = joined(this.#section, both(tens * 10));
    this.#exponent = this.#last = 1;
    this.#lone = false;
    this.#scales++;
    return 1;
  }

  #takeDigit(text: string, p: number, digit: number): number {
    if (this.#digits !== '' && this.#scales === 0) return this.#extendString(text, p, digit);
    if (this.#pending !== null) {
      if (this.#pair || !follows(Number(this.#pending.low), digit) || hanDigitAt(text, p + 1) >= 0) return 0;
      this.#pending = { low: this.#pending.low, high: digit };
      this.#pair = true;
      return 1;
    }
    this.#lone = false;
    if (digit === 0 && this.#scales > 0) {
      this.#zero = true;
      return hanDigitAt(text, p + 1) >= 0 || hanScaleAt(text, p + 1) > 0 ? 1 : 0;
    }
    this.#pending = both(digit);
    if (this.#scales === 0) this.#digits = String(digit);
    return 1;
  }

  /** Digits before any scale word: a pair (七八), or a string (二〇一八). */
  #extendString(text: string, p: number, digit: number): number {
    if (isPairWord(text[p]) && this.#digits !== '1') return 0;
    this.#digits += String(digit);
    const [first, second] = [Number(this.#digits[0]), Number(this.#digits[1])];
    this.#pair = this.#digits.length === 2 && follows(first, second);
    this.#pending = this.#pair ? { low: first, high: second } : both(parseWhole(this.#digits));
    return 1;
  }

  #takeSome(text: string, p: number): number {
    const scale = hanScaleAt(text, p + 1);
    if (this.#pending !== null || (this.#last !== 1 && scale === 0)) return 0;
    this.approximate = 'over';
    this.#lone = false;
    if (scale > 0 && !(this.#last === 1 && scale >= 4)) this.#pending = UNIT;
    return 1;
  }

  #takeSmall(exponent: number): number {
    if (this.#pending === null && this.#section.low > 0 && !this.#zero && exponent > 1) return 0;
    if (exponent >= this.#exponent || this.#digits.length > 2 || (this.#digits.length === 2 && !this.#pair)) return 0;
    const unit = tenTo(exponent);
    const factor = this.#pending ?? UNIT;
    this.#section = joined(this.#section, scaled(factor, unit));
    this.#settle(exponent);
    this.#exponent = exponent;
    if (exponent === 1) this.#lone = false;
    return 1;
  }

  #takeBig(exponent: number): number {
    let span = joined(this.#section, this.#pending ?? NONE);
    while (this.#parts.length > 0 && this.#parts.at(-1)!.exponent < exponent) span = joined(span, this.#parts.pop()!.span);
    if (this.#parts.some((part) => part.exponent <= exponent)) return 0;
    if (span.high === 0) {
      if (this.#scales > 0 || this.#zero || this.#digits !== '') return 0;
      span = UNIT;
    }
    const unit = tenTo(exponent);
    this.#parts.push({ span: scaled(span, unit), exponent });
    this.#section = NONE;
    this.#settle(exponent);
    this.#exponent = 5;
    return 1;
  }

  #settle(exponent: number): void {
    this.#pending = null;
    this.#last = exponent;
    this.#zero = false;
    this.#scales++;
  }

  /** The value of all that was taken; a last digit counts in tenths of the scale before it (三千二, 一万五). */
  total(fraction: boolean): Span {
    let sum = this.#section;
    for (const part of this.#parts) sum = joined(sum, part.span);
    if (this.#pending === null) return sum;
    const short = this.#last >= 2 && !this.#zero && !fraction ? tenTo(this.#last - 1) : 1;
    return joined(sum, scaled(this.#pending, short));
  }

  form(length: number): HanNumeral['form'] {
    if (this.#scales === 0) return this.#pair ? 'pair' : length === 1 ? 'digit' : this.#digits.length > 1 ? 'string' : 'scaled';
    return this.#lone && this.#last > 1 ? 'lone' : 'scaled';
  }

  /** The scale that a smaller figure before it would share: 万 of 二十万, 百 of 三百. */
  tail(): Whole {
    if (this.#pending !== null || this.#lone || this.#scales === 0) return 1;
    if (this.#last >= 4) return this.#parts.length === 1 && this.#section.low === 0 ? tenTo(this.#last) : 1;
    return this.#scales === 1 && this.#digits !== '' ? tenTo(this.#last) : 1;
  }
}

const NONE: Span = { low: 0, high: 0 };
const UNIT: Span = { low: 1, high: 1 };
const both = (n: Whole): Span => ({ low: n, high: n });
const joined = (a: Span, b: Span): Span => ({ low: plus(a.low, b.low), high: plus(a.high, b.high) });
const scaled = (a: Span, factor: Whole): Span => ({ low: times(a.low, factor), high: times(a.high, factor) });
/** Digits that make a pair: neighbours (七八), and 三五. */
const follows = (a: number, b: number): boolean => a > 0 && (b === a + 1 || (a === 3 && b === 5));
