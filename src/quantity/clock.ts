import { endOfDigits } from './arabic.js';
import { characters, digitAt, hanDigitAt, isHanNumeralAt, isNumeralAt, skipBlanks, skipBlanksBack } from './characters.js';
import { isWhole, toNumber } from './decimal.js';
import { readHanNumeral } from './han-numeral.js';
import { readNumeral, type Numeral } from './numeral.js';
import type { Scan } from './vocabulary.js';

/** True if hour:minute is a time of day: two-digit minutes, and a daytime word, a span, or nothing that says ratio. */
export function isClockTime(scan: Scan, hour: Numeral, minute: Numeral, terms: number, end: number): boolean {
  const { text, words } = scan;
  if (hour.form !== 'arabic' || minute.form !== 'arabic' || hour.decimals > 0 || minute.decimals > 0) return false;
  if (hour.size === 0 || hour.size > 2 || toNumber(hour.low) > 24 || minute.size !== 2 || toNumber(minute.low) > 59) return false;
  if (terms > 2) return true;
  const before = words.clockBefore.longestEndingAt(text, skipBlanksBack(text, hour.start, 0), 0);
  if (before || words.clockAfter.longestAt(text, end)) return true;
  if (digitAt(text, minute.start) === 0 || digitAt(text, hour.start) === 0) return true;
  if (words.intervalSigns.longestAt(text, end)) return true;
  // 1:19 and 19:1 name a one; 12:30 alone is a time.
  return toNumber(hour.low) >= 2;
}

const HOURS = characters('点', '點', '时', '時');
const AFTER_HOUR = characters('半', '整', '钟', '鐘', '刻', '許');
const DAYTIME_ENDS = characters('前', '后', '左');

/** The end of 8点30分, 下午三点半, 20时 at `pos`; null where no time of day in words begins. */
export function readClock(scan: Scan, pos: number): number | null {
  const { text, words } = scan;
  const hour = readHour(text, pos);
  if (!hour || !HOURS.at(text, hour.end)) return null;
  const mark = hour.end + 1;
  const daytime = words.clockBefore.longestEndingAt(text, skipBlanksBack(text, pos, 0), 0) !== null;
  if (AFTER_HOUR.at(text, mark)) return mark + 1;
  const oclock = text[hour.end] === '时' || text[hour.end] === '時';
  const minute = isNumeralAt(text, mark) ? readMinute(text, mark) : null;
  if (minute !== null) {
    const told = text[minute.end] === '分' && text[minute.end + 1] !== '之';
    if (told || oclock || daytime || (minute.two && endsTime(text, minute.end))) return told ? minute.end + 1 : minute.end;
    return null;
  }
  return oclock || daytime || DAYTIME_ENDS.at(text, mark) ? mark : null;
}

function readHour(text: string, pos: number): { end: number } | null {
  if (digitAt(text, pos) >= 0) {
    const end = endOfDigits(text, pos);
    return end - pos <= 2 && Number(text.slice(pos, end).normalize('NFKC')) <= 24 ? { end } : null;
  }
  if (!isHanNumeralAt(text, pos)) return null;
  let end = pos;
  while (end - pos < 3 && isHanNumeralAt(text, end)) end++;
  const hour = readHanNumeral(text.slice(pos, end), 0);
  return hour.low !== null && hour.low <= 24 && hour.end === end - pos ? { end } : null;
}

/** Minutes after 点; `two` where they are written with two digits or 十, so that they are no decimals. */
function readMinute(text: string, pos: number): { end: number; two: boolean } | null {
  const minute = readNumeral(text, pos);
  if (minute.low === null || minute.scale || toNumber(minute.low) > 59 || !isWhole(minute.low)) return null;
  const two = minute.form === 'arabic' ? minute.size === 2 : minute.form === 'scaled' && hanDigitAt(text, pos) !== 0;
  return { end: minute.end, two };
}

/** Decimals are followed by a scale or a share, minutes by anything else. */
function endsTime(text: string, pos: number): boolean {
  const c = text[skipBlanks(text, pos)];
  return !SCALES.has(c);
}
const SCALES = characters('万', '亿', '倍', '%', '％', '元', '米', '公', '千', '个');
