/** Han numerals below 100 as used in list markers, and what each character stands for. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ['〇', 0], ['零', 0], ['一', 1], ['二', 2], ['三', 3], ['四', 4], ['五', 5],
  ['六', 6], ['七', 7], ['八', 8], ['九', 9],
]);
const TEN = '十';

/** True for a character that can stand in a Han numeral below 100. */
export const isHanNumeral = (c: string): boolean => DIGITS.has(c) || c === TEN;

/** Value of a Han numeral below 100 (十二, 二十, 三); null if it is not one. */
export function hanBelowHundred(s: string): number | null {
  if (s.length === 0 || s.length > 3) return null;
  const ten = s.indexOf(TEN);
  if (ten < 0) return s.length === 1 ? (DIGITS.get(s) ?? null) : null;
  const tens = ten === 0 ? 1 : DIGITS.get(s.slice(0, ten));
  const ones = ten === s.length - 1 ? 0 : DIGITS.get(s.slice(ten + 1));
  return tens === undefined || ones === undefined ? null : tens * 10 + ones;
}

/** True for a Han character (CJK Unified Ideographs and extension A). */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}
