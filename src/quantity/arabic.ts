import { digitAt, foldCode, isBlank, isLatinCode } from './characters.js';
import { divide, isZeroValue, multiply, ONE, parseWhole, powerOfTen, tenTo, whole, type Exact } from './decimal.js';

/** More digits than this are an identifier or noise, never a figure. */
const LONGEST = 64;
/** Groups of thousands beyond this are no number of any report; the limit also keeps hostile input linear. */
const MOST_GROUPS = 8;

export interface Arabic {
  readonly end: number;
  /** Null where the run is too long to be a figure; `end` still tells where it stops. */
  readonly value: Exact | null;
  /** The integer part's digits in ASCII, without separators. */
  readonly digits: string;
  readonly decimals: number;
  readonly grouped: boolean;
}

/**
 * Reads 1655, 1,655, 1 655, １６５５, 3.14, 1.5e10, 2^10 at a digit.
 * @param pos offset of the first digit (or of the point of ".5")
 */
export function readArabic(text: string, pos: number): Arabic {
  let p = endOfDigits(text, pos);
  let digits = asciiDigits(text, pos, p);
  const grouped = readGroups(text, pos, p);
  if (grouped) {
    p = grouped.end;
    digits = grouped.digits;
  }
  let fraction = '';
  if (isPoint(text.charCodeAt(p)) && digitAt(text, p + 1) >= 0) {
    const end = endOfDigits(text, p + 1);
    fraction = asciiDigits(text, p + 1, end);
    p = end;
  }
  if (digits.length > LONGEST || fraction.length > LONGEST) return { end: p, value: null, digits: '', decimals: 0, grouped: false };
  const value = fraction ? { n: parseWhole(digits + fraction), d: tenTo(fraction.length) } : whole(parseWhole(digits));
  const power = readPower(text, p, value);
  return {
    end: power?.end ?? p,
    value: power?.value ?? value,
    digits: power ? '' : digits,
    decimals: fraction.length,
    grouped: grouped !== null,
  };
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

function readGroups(text: string, pos: number, firstEnd: number): { end: number; digits: string } | null {
  if (firstEnd - pos > 3 || firstEnd === pos || digitAt(text, pos) === 0) return null;
  const separator = text.charCodeAt(firstEnd);
  const blank = isBlank(separator);
  if (!blank && separator !== 0x2c && separator !== 0xff0c) return null;
  // A column of figures set apart by blanks is not one figure.
  if (blank && pos >= 2 && isBlank(text.charCodeAt(pos - 1)) && digitAt(text, pos - 2) >= 0) return null;
  let digits = asciiDigits(text, pos, firstEnd);
  let p = firstEnd;
  for (let groups = 0; text.charCodeAt(p) === separator && digitAt(text, p + 1) >= 0; groups++) {
    const end = Math.min(endOfShortRun(text, p + 1), text.length);
    if (groups === MOST_GROUPS) return null;
    if (end - p - 1 !== 3) {
      if (blank || groups === 0) return null;
      return separator === 0x2c ? null : { end: p, digits };
    }
    digits += asciiDigits(text, p + 1, end);
    p = end;
  }
  return p > firstEnd ? { end: p, digits } : null;
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
