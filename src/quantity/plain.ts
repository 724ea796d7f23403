import type { Quantity } from '../model/quantity.js';
import { endOfDigits } from './arabic.js';
import { characters, digitAt, hanScaleAt, isBlank, isLatinCode, isNumeralAt } from './characters.js';
import { exactText, tenTo } from './decimal.js';
import { readPrefix } from './prefix.js';
import type { Scan } from './vocabulary.js';

/** Digits that a double holds, with room for 亿. */
const MOST_DIGITS = 9;
/** After the unit these ask for the full reading: surplus, halves, bases, bounds in brackets. */
const GOES_ON = characters('多', '余', '餘', '半', '/', '／', '每', '·', ' ', '\u3000', '\u00a0', '.');
/** Before the number these do: several, comparisons, tolerances, bases, quotations. */
const LEADS_IN = characters('上', '数', '數', '比', '±', '每', '.', '．', '“', '"', '「', '『', '‘', '《', '＂', '翻');

/**
 * Reads the figure that most are, digits with a unit and nothing about them (3655名, 36.8%, 5.27万人), at a tenth of the
 * full reading's cost; null wherever the full reading could see more. What it reads, `readScalar` reads alike: a test
 * holds the two against each other.
 */
export function readPlain(scan: Scan, pos: number): Quantity | null {
  const { text, words } = scan;
  if (LEADS_IN.at(text, pos - 1) || (pos > 0 && (words.leadEnds[text.charCodeAt(pos - 1)] === 1 || isBlank(text.charCodeAt(pos - 1))))) return null;
  let end = endOfDigits(text, pos);
  let n = digitsValue(text, pos, end, 0);
  let decimals = 0;
  if (text.charCodeAt(end) === 0x2e && digitAt(text, end + 1) >= 0) {
    const from = end + 1;
    end = endOfDigits(text, from);
    decimals = end - from;
    n = digitsValue(text, from, end, n);
  }
  if (end - pos > MOST_DIGITS) return null;
  const printed = n / (tenTo(decimals) as number);
  let scale: string | undefined;
  if (isNumeralAt(text, end)) {
    const exponent = hanScaleAt(text, end);
    if ((exponent !== 4 && exponent !== 8) || isNumeralAt(text, end + 1) || decimals > 4) return null;
    scale = text[end]!;
    n *= tenTo(exponent - decimals) as number;
    if (n > Number.MAX_SAFE_INTEGER) return null;
    decimals = 0;
    end++;
  }
  if (isLatinCode(text.charCodeAt(end))) return null;
  const found = words.units.longestAt(text, end);
  if (!found || found.value.into !== null || mayGoOn(scan, found.end)) return null;
  const unit = found.value;
  const prefix = readPrefix(scan, pos, unit.kind);
  if (prefix && (prefix.comparator !== null || prefix.approximate !== null || prefix.per.length > 0)) return null;
  const exact = { n, d: tenTo(decimals) };
  const q: Quantity = {
    start: pos, end: found.end, text: text.slice(pos, found.end), kind: unit.kind, value: scale === undefined ? printed : n, exact: exactText(exact),
    unit: unit.name, comparator: '=', approximate: null, numberSpan: [pos, end], numberValue: printed,
  };
  if (scale !== undefined) q.scale = scale;
  return q;
}

function digitsValue(text: string, start: number, end: number, n: number): number {
  let sum = n;
  for (let i = start; i < end && i - start <= MOST_DIGITS; i++) sum = sum * 10 + digitAt(text, i);
  return sum;
}

/** True where a bound, an approximation, an interval or a part of a unit may follow. */
function mayGoOn({ text, words }: Scan, end: number): boolean {
  if (end >= text.length) return false;
  return GOES_ON.at(text, end) || isNumeralAt(text, end) || words.approximateAfter.longestAt(text, end) !== null || words.boundsAfter.longestAt(text, end) !== null ||
    words.intervalSigns.longestAt(text, end) !== null || (words.betweenJoins.mayStart(text, end) && isNumeralAt(text, end + 1));
}
