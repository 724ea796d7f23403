import { digitAt, foldCode, isBlank, isLatinCode } from './characters.js';
import { divide, isZeroValue, multiply, ONE, parseWhole, powerOfTen, tenTo, type Exact } from './decimal.js';

/** More digits than this are an identifier or noise, never a figure. */
const LONGEST = 64;
/** Groups of thousands beyond this are no number of any report; the limit also keeps hostile input linear. */
const MOST_GROUPS = 8;

export interface Arabic {
  readonly end: number;
  /** Null where the run is too long to be a figure; `end` still tells where it stops. */
  readonly value: Exact | null;
  /** How many digits a plain integer part has; 0 with a power. */
  readonly size: number;
  readonly decimals: number;
}

/** Digits that a double holds exactly. */
const SAFE = 15;

/**
 * Reads 1655, 1,655, 1 655, １６５５, 3.14, 1.5e10, 2^10 at a digit.
 * @param pos offset of the first digit (or of the point of ".5")
 */
export function readArabic(text: string, pos: number): Arabic {
  const first = endOfDigits(text, pos);
  const groups = readGroups(text, pos, first);
  let end = first;
  let size = first - pos;
  let n = sumOfDigits(text, pos, first, 0);
  if (groups > 0) {
    for (let g = 0; g < groups; g++) n = sumOfDigits(text, end + 1, (end += 4), n);
    size += groups * 3;
  }
  const whole = end;
  let decimals = 0;
  if (isPoint(text.charCodeAt(end)) && digitAt(text, end + 1) >= 0) {
    const from = end + 1;
    end = endOfDigits(text, from);
    decimals = end - from;
    n = sumOfDigits(text, from, end, n);
  }
  if (size > LONGEST || decimals > LONGEST) return { end, value: null, size: 0, decimals: 0 };
  const exact = size + decimals <= SAFE ? n : parseWhole(digitsOf(text, pos, end));
  const value: Exact = { n: exact, d: tenTo(decimals) };
  const power = readPower(text, end, value);
  return power ? { end: power.end, value: power.value, size: 0, decimals } : { end, value, size: whole === first ? size : 4, decimals };
}

/** `n` with the digits of a stretch put after it; exact up to 15 digits. */
function sumOfDigits(text: string, start: number, end: number, n: number): number {
  let sum = n;
  const last = Math.min(end, start + LONGEST);
  for (let i = start; i < last; i++) sum = sum * 10 + digitAt(text, i);
  return sum;
}

/** All digits of a stretch in ASCII, whatever stands between them. */
function digitsOf(text: string, start: number, end: number): string {
  let out = '';
  for (let i = start; i < end; i++) if (digitAt(text, i) >= 0) out += digitAt(text, i);
  return out;
}

/** First position from `pos` that is no digit. */
export function endOfDigits(text: string, pos: number): number {
  let p = pos;
  while (digitAt(text, p) >= 0) p++;
  return p;
}

/** The digits of a stretch in ASCII; cut after what any figure can hold. */
export function asciiDigits(text: string, start: number, end: number): string {
  const last = Math.min(end, start + LONGEST + 1);
  let i = start;
  while (i < last && text.charCodeAt(i) < 0x80) i++;
  let out = text.slice(start, i);
  for (; i < last; i++) out += digitAt(text, i);
  return out;
}

export const isPoint = (code: number): boolean => code === 0x2e || code === 0xff0e;

/** How many groups of three digits follow the first one to three: 1,655,300 and 1 655 300 have two. */
function readGroups(text: string, pos: number, firstEnd: number): number {
  if (firstEnd - pos > 3 || firstEnd === pos || firstEnd >= text.length || digitAt(text, pos) === 0) return 0;
  const separator = text.charCodeAt(firstEnd);
  const blank = isBlank(separator);
  if (!blank && separator !== 0x2c && separator !== 0xff0c) return 0;
  // A column of figures set apart by blanks is not one figure.
  if (blank && pos >= 2 && isBlank(text.charCodeAt(pos - 1)) && digitAt(text, pos - 2) >= 0) return 0;
  let groups = 0;
  for (let p = firstEnd; text.charCodeAt(p) === separator && digitAt(text, p + 1) >= 0; p += 4) {
    if (groups === MOST_GROUPS) return 0;
    if (endOfShortRun(text, p + 1) - p - 1 !== 3) return blank || separator === 0x2c ? 0 : groups;
    groups++;
  }
  return groups;
}

function endOfShortRun(text: string, pos: number): number {
  let p = pos;
  while (p - pos < 5 && digitAt(text, p) >= 0) p++;
  return p;
}

/** 1e10, 1.5E-3 and 2^10 after a mantissa. */
function readPower(text: string, pos: number, base: Exact): { end: number; value: Exact } | null {
  if (pos >= text.length) return null;
  const mark = foldCode(text.charCodeAt(pos));
  const scientific = mark === 0x65 || mark === 0x45;
  if (!scientific && mark !== 0x5e) return null;
  let p = pos + 1;
  const sign = foldCode(text.charCodeAt(p));
  const negative = sign === 0x2d || sign === 0x2212;
  if (negative || sign === 0x2b) p++;
  const end = endOfShortRun(text, p);
  const size = end - p;
  if (size === 0 || size > 3 || digitAt(text, end) >= 0 || isLatinCode(text.charCodeAt(end))) return null;
  const exponent = Number(asciiDigits(text, p, end));
  if (scientific) return { end, value: multiply(base, powerOfTen(negative ? -exponent : exponent)) };
  if (exponent > 128 || isZeroValue(base)) return null;
  const raised = { n: BigInt(base.n) ** BigInt(exponent), d: BigInt(base.d) ** BigInt(exponent) };
  return { end, value: negative ? divide(ONE, raised) : raised };
}
