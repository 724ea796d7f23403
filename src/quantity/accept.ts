import { characters, hanScaleAt, isEdge, isLatinCode } from './characters.js';
import { isZeroValue } from './decimal.js';
import type { Amount } from './amount.js';
import type { Prefix } from './prefix.js';
import type { Scan } from './vocabulary.js';

/** Around a lone Han digit these say that it counts or computes. */
const OPERATORS = characters('加', '减', '乘', '除', '等', '以', '得', '的', '是', '为', '有', '到', '达', '至', '和', '于');
const OPERATORS_AFTER = characters('加', '减', '乘', '除');

/** What is known of a number when it is decided whether it is one. */
export interface Evidence {
  readonly amount: Amount;
  /** A currency before it, or the unit that an interval gave. */
  readonly hasUnit: boolean;
  readonly prefix: Prefix | null;
  /** A bound, an approximation or the like follows. */
  readonly suffixed: boolean;
  /** It ends an interval or carries a sign. */
  readonly framed: boolean;
}

/** Decides whether a numeral is a quantity at all, or a name, a grade or a word. */
export function isQuantity(scan: Scan, { amount, hasUnit, prefix, suffixed, framed }: Evidence): boolean {
  const { text, words } = scan;
  const { start, end, form } = amount;
  if (!hasUnit && form !== 'share' && form !== 'fraction' && isNamed(scan, amount)) return false;
  if (form === 'share' || form === 'fraction') return true;
  const supported = (prefix !== null && (prefix.comparator !== null || prefix.approximate !== null)) || suffixed || amount.approximate !== null;
  if (form === 'lone') return hasUnit ? supported || amount.numberEnd - amount.numberStart > 1 : isEdge(text, start - 1) && isEdge(text, end) || amount.approximate !== null;
  if (hasUnit) return true;
  if (form === 'arabic' && isColonHung(text, end)) return false;
  if (form === 'arabic') return !isLatinCode(text.charCodeAt(end)) || end >= text.length;
  if (words.hanNameNouns.longestAt(text, end)) return false;
  const right = isEdge(text, end) || framed || suffixed;
  if (form === 'scaled') return (end - start > 1 && (supported || !isSchoolName(text, end))) || (right && isLeftOpen(scan, start, supported));
  if (form === 'string') return end - start > 2 ? !isSchoolName(text, end) : right && isLeftOpen(scan, start, supported);
  if (form === 'pair') return right && isLeftOpen(scan, start, supported);
  return (right || OPERATORS_AFTER.at(text, end) && isEdge(text, start - 1)) && isLeftOpen(scan, start, supported || framed) || isZero(scan, amount);
}

/** "1:" with nothing after it is the stump of a ratio, not a one. */
const isColonHung = (text: string, end: number): boolean => COLONS.at(text, end) && isEdge(text, end + 1);
const COLONS = characters(':', '：', '∶');

function isNamed({ text, words }: Scan, { end, form }: Amount): boolean {
  if (words.nameNouns.longestAt(text, end)) return true;
  return (text[end] === '号' || text[end] === '號') && (form === 'arabic' || form === 'digit' || form === 'scaled');
}

/** 十三中, 二十小: schools are called by number. */
const isSchoolName = (text: string, end: number): boolean => text[end] === '中' || (text[end] === '小' && text[end + 1] !== '于');

const isLeftOpen = ({ text, words, floor }: Scan, start: number, supported: boolean): boolean =>
  supported || isEdge(text, start - 1) || OPERATORS.at(text, start - 1) || words.connectives.longestEndingAt(text, start, floor) !== null;

/** 零 before what can be none of (零辍学). */
export const isZero = ({ text, words }: Scan, { end, low }: Amount): boolean => isZeroValue(low) && words.zeroNouns.longestAt(text, end) !== null;

/** 上 before 百, 千, 万: reached and passed; 数 before them: several. Null where 数 ends a noun (人数百分之…). */
export function readSeveral({ text, words, floor }: Scan, pos: number): number | null {
  if (pos - 1 < floor || hanScaleAt(text, pos) === 0) return null;
  const c = text[pos - 1];
  if (c === '上') return hanScaleAt(text, pos) > 1 && text[pos - 2] !== '以' ? pos - 1 : null;
  if (c !== '数' && c !== '數') return null;
  return words.countNounTails.longestEndingAt(text, pos - 1, floor) ? null : pos - 1;
}
