import type { YearPart } from '../model/quantity-lexicon.js';
import { asciiDigits, endOfDigits } from './arabic.js';
import { characters, digitAt, hanDigitAt, isEdge, isHanNumeralAt, isPairWord, skipBlanks } from './characters.js';
import { same } from './decimal.js';
import { readHanNumeral } from './han-numeral.js';
import type { Scan } from './vocabulary.js';

/** A day, month, year or part of a year as written; unstated parts are null. */
export interface DatePoint {
  readonly end: number;
  readonly year: string | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly part: YearPart;
}

export const DAY_SIGNS = characters('日', '号', '號');
const FIRST_YEAR = 1500;
const LAST_YEAR = 2199;

const NO_YEAR = characters('级', '代', '龄');

/** Reads 2018年5月3日, 2018年上半年, 5月3日, 十月一日 at a numeral. */
export function readPoint(scan: Scan, pos: number): DatePoint | null {
  const { text, words } = scan;
  const year = readYear(text, pos);
  if (year && text[skipBlanks(text, year.end, 1)] === '年') {
    const at = skipBlanks(text, year.end, 1) + 1;
    if (NO_YEAR.at(text, at)) return null;
    const part = words.yearParts.longestAt(text, skipBlanks(text, at, 1));
    if (part) return { end: part.end, year: year.value, month: null, day: null, part: part.value };
    const month = readMonthDay(text, skipBlanks(text, at));
    return month ? { ...month, year: year.value } : year.short ? null : { end: at, year: year.value, month: null, day: null, part: null };
  }
  return readMonthDay(text, pos);
}

/** 5月, 5月份, 5月3日, 十月一号. */
export function readMonthDay(text: string, pos: number): DatePoint | null {
  const month = text[pos] === '元' ? { end: pos + 1, value: 1 } : readSmall(text, pos, 12);
  if (!month) return null;
  const sign = skipBlanks(text, month.end, 1);
  if (text[sign] !== '月' || text[sign + 1] === '大' || text[sign + 1] === '龄') return null;
  let end = sign + 1;
  if (text[end] === '份') end++;
  const at = skipBlanks(text, end);
  const day = readSmall(text, at, 31);
  const dayEnd = day ? skipBlanks(text, day.end, 1) : 0;
  const told = day && DAY_SIGNS.at(text, dayEnd);
  // 八月十五 is a day of the moon's month as well without its 日.
  if (day && !told && end === sign + 1 && day.value >= 10 && isHanNumeralAt(text, pos) && isHanNumeralAt(text, at) && isEdge(text, day.end)) {
    return { end: day.end, year: null, month: month.value, day: day.value, part: null };
  }
  return { end: told ? dayEnd + 1 : end, year: null, month: month.value, day: told ? day.value : null, part: null };
}

/** 7日, 20号: the end of a span, or a day whose month is unstated. */
export function readDay(text: string, pos: number): DatePoint | null {
  const day = readSmall(text, pos, 31);
  if (!day) return null;
  const sign = skipBlanks(text, day.end, 1);
  return DAY_SIGNS.at(text, sign) ? { end: sign + 1, year: null, month: null, day: day.value, part: null } : null;
}

const DAY_FOLLOWERS = characters('前', '后', '起', '止', '上', '下', '晚', '早', '凌', '中', '在', '至', '到', '召', '举');

/** A day alone is a date only where the clause lets it be one: 18日上午, not 30日内 or 3号楼. */
export const standsAsDay = (text: string, end: number): boolean => isEdge(text, end) || DAY_FOLLOWERS.at(text, end);

/** 2018, ２０１８, 二〇一八, 九八, 两千零八, without 年. `short` years of two Arabic digits need a month after them. */
export function readYear(text: string, pos: number): { end: number; value: string; short: boolean } | null {
  if (digitAt(text, pos) >= 0) {
    const end = endOfDigits(text, pos);
    const digits = asciiDigits(text, pos, end);
    if (digits.length === 4) return Number(digits) >= FIRST_YEAR && Number(digits) <= LAST_YEAR ? { end, value: digits, short: false } : null;
    return digits.length === 2 ? { end, value: century(Number(digits)), short: digits[0] !== '0' } : null;
  }
  if (!isHanNumeralAt(text, pos) || isPairWord(text[pos]) && hanDigitAt(text, pos + 1) >= 0) return null;
  let digits = '';
  let end = pos;
  while (digits.length < 5 && hanDigitAt(text, end) >= 0) digits += hanDigitAt(text, end++);
  if (digits.length === 4 && !isHanNumeralAt(text, end)) return Number(digits) >= FIRST_YEAR && Number(digits) <= LAST_YEAR ? { end, value: digits, short: false } : null;
  if (digits.length === 2 && !isHanNumeralAt(text, end) && !isApproximatePair(digits)) return { end, value: century(Number(digits)), short: false };
  if (digits.length !== 1) return null;
  const han = readHanNumeral(text.slice(pos, pos + 9), 0);
  if (han.low === null || !same(han.low, han.high) || han.low < 1900 || han.low > 2100 || han.fraction || han.approximate) return null;
  return { end: pos + han.end, value: han.low.toString(), short: false };
}

/** 七八年 is seven or eight years; 九八年 is 1998. */
const isApproximatePair = (digits: string): boolean => Number(digits[1]) === Number(digits[0]) + 1 || digits === '35';
const century = (year: number): string => String(year < 50 ? 2000 + year : 1900 + year);

/** A whole number from 1 to `most`, in digits or Han. */
export function readSmall(text: string, pos: number, most: number): { end: number; value: number } | null {
  if (digitAt(text, pos) >= 0) {
    const end = endOfDigits(text, pos);
    if (end - pos > 2) return null;
    const value = Number(asciiDigits(text, pos, end));
    return value >= 1 && value <= most ? { end, value } : null;
  }
  if (!isHanNumeralAt(text, pos)) return null;
  const han = readHanNumeral(text.slice(pos, pos + 4), 0);
  if (han.low === null || !same(han.low, han.high) || han.low < 1 || han.low > most || han.fraction || han.approximate || han.form === 'string') return null;
  return { end: pos + han.end, value: Number(han.low) };
}
