import { isPoint } from './arabic.js';
import { characters, digitAt, isNumeralAt, skipBlanks } from './characters.js';
import { readNumericDate } from './date-numeric.js';
import { readDay, readMonthDay, readPoint, readSmall, readYear, standsAsDay, type DatePoint } from './date-parts.js';
import { matchUnit } from './units.js';
import type { Scan } from './vocabulary.js';

/** A date as an ISO prefix, or a span of them; unstated years and months are XXXX and XX. */
export interface DateFound {
  readonly end: number;
  readonly value?: string;
  readonly min?: string;
  readonly max?: string;
}

/** Years in one enumeration beyond this are read as numbers. */
const MOST_YEARS = 8;

const FIGURE_SIGNS = characters('.', '%', '％', '万', '亿');

/**
 * Reads the date or the span of dates that begins at `pos`; null where none does.
 * @param size how many numeral characters stand there
 * @param mark offset of what follows them, a blank passed over
 */
export function readDate(scan: Scan, pos: number, size: number, mark: number): DateFound | null {
  const { text } = scan;
  if (LIST_SIGNS.at(text, mark)) return size === YEAR ? readYears(scan, pos) : null;
  if (isPoint(text.charCodeAt(mark)) && size !== YEAR) return null;
  const decade = text[mark] === '年' ? readDecade(text, pos) : null;
  if (decade) return decade;
  const first = readNumericDate(text, pos) ?? readPoint(scan, pos);
  if (first) return readSpan(scan, first) ?? single(first);
  return readSharedSpan(scan, pos) ?? readLoneDay(text, pos);
}

/** Digits of a year. */
const YEAR = 4;
const LIST_SIGNS = characters('、', '和', '与', '及', '，', ',');

function single(point: DatePoint): DateFound {
  if (point.part) return { end: point.end, min: `${point.year}-${point.part.from}`, max: `${point.year}-${point.part.to}` };
  return { end: point.end, value: iso(point) };
}

function iso({ year, month, day }: DatePoint): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const head = year ?? 'XXXX';
  if (day !== null) return `${head}-${month === null ? 'XX' : two(month)}-${two(day)}`;
  return month !== null ? `${head}-${two(month)}` : head;
}

/** 1990年代, 90年代, 九十年代. */
function readDecade(text: string, pos: number): DateFound | null {
  const year = readYear(text, pos) ?? readTens(text, pos);
  if (!year || year.value[3] !== '0' || text[year.end] !== '年' || text[year.end + 1] !== '代') return null;
  return { end: year.end + 2, min: year.value, max: String(Number(year.value) + 9) };
}

function readTens(text: string, pos: number): { end: number; value: string } | null {
  const tens = readSmall(text, pos, 90);
  return tens && tens.value % 10 === 0 ? { end: tens.end, value: String((tens.value < 30 ? 2000 : 1900) + tens.value) } : null;
}

/** The sign between two dates and where the second begins. */
function afterSign({ text, words }: Scan, pos: number): number | null {
  const sign = words.intervalSigns.longestAt(text, skipBlanks(text, pos, 1));
  if (!sign) return null;
  const at = skipBlanks(text, sign.end, 1);
  return isNumeralAt(text, at) ? at : null;
}

/** 2018年5月至8月, 5月1日到7日, 2010年—2015年, 2016-01-02~2016-01-05. */
function readSpan(scan: Scan, first: DatePoint): DateFound | null {
  const { text } = scan;
  const inner = readInnerSpan(scan, first);
  if (inner) return inner;
  const at = afterSign(scan, first.end);
  if (at === null) return null;
  let second = readNumericDate(text, at) ?? readPoint(scan, at) ?? (first.day !== null ? readDay(text, at) : null);
  if (!second && first.month === null) {
    const year = readYear(text, at);
    if (year && !year.short && digitAt(text, at) >= 0) second = { end: year.end, year: year.value, month: null, day: null, part: null };
  }
  if (!second) return null;
  const full = { ...second, year: second.year ?? first.year, month: second.month ?? (second.day !== null ? first.month : null) };
  const min = first.part ? `${first.year}-${first.part.from}` : iso(first);
  const max = full.part ? `${full.year}-${full.part.to}` : iso(full);
  return max.replace(/X/gu, '0') < min.replace(/X/gu, '0') ? null : { end: second.end, min, max };
}

/** The months of 2018年1-8月 and the days of 5月1-7日, whose first end has no sign of its own. */
function readInnerSpan(scan: Scan, first: DatePoint): DateFound | null {
  const { text } = scan;
  if (first.part || first.day !== null) return null;
  const from = skipBlanks(text, first.end, 1);
  const low = readSmall(text, from, first.month === null ? 12 : 31);
  const at = low && afterSign(scan, low.end);
  if (!low || !at) return null;
  const high = first.month === null ? readMonthDay(text, at) : readDay(text, at);
  if (!high || (first.month === null ? high.month! : high.day!) < low.value) return null;
  const head = { ...first, end: high.end };
  return first.month === null
    ? { end: high.end, min: iso({ ...head, month: low.value }), max: iso({ ...head, month: high.month, day: high.day }) }
    : { end: high.end, min: iso({ ...head, day: low.value }), max: iso({ ...head, day: high.day }) };
}

/** Spans whose first end leaves its sign to the second: 2010—2015年, 2018-2019学年, 1至8月, 5月1-7日, 2018年1-8月. */
function readSharedSpan(scan: Scan, pos: number): DateFound | null {
  const { text, words } = scan;
  const year = readYear(text, pos);
  if (year && digitAt(text, pos) >= 0 && year.value.length === 4 && !year.short) {
    const slash = text[year.end] === '/' ? year.end + 1 : null;
    const at = slash ?? afterSign(scan, year.end);
    const second = at !== null ? readYear(text, at) : null;
    if (second && at !== null) {
      const academic = words.academicYears.longestAt(text, skipBlanks(text, second.end, 1));
      if (academic) return { end: academic.end, min: year.value, max: second.value };
      if (slash || second.value <= year.value) return null;
      if (text[skipBlanks(text, second.end, 1)] === '年') return { end: skipBlanks(text, second.end, 1) + 1, min: year.value, max: second.value };
      const bare = second.end - at === 4 && Number(year.value) >= 1900 && Number(second.value) <= 2100;
      return bare && !isNumeralAt(text, second.end) && !matchUnit(scan, second.end) && !FIGURE_SIGNS.at(text, second.end) ? { end: second.end, min: year.value, max: second.value } : null;
    }
    const academic = words.academicYears.longestAt(text, skipBlanks(text, year.end, 1));
    return academic ? { end: academic.end, value: year.value } : null;
  }
  const month = readSmall(text, pos, 12);
  const at = month && afterSign(scan, month.end);
  const last = at ? readMonthDay(text, at) : null;
  if (!month || !last || last.month === null || last.day !== null || last.month <= month.value) return null;
  return { end: last.end, min: iso({ ...last, month: month.value }), max: iso(last) };
}

/** The first year of 2016、2017和2018年; the others are read when their turn comes. */
function readYears({ text }: Scan, pos: number): DateFound | null {
  if (digitAt(text, pos) < 0) return null;
  const first = readYear(text, pos);
  if (!first || first.end - pos !== 4) return null;
  let end = first.end;
  for (let n = 0; n < MOST_YEARS; n++) {
    if (!LIST_SIGNS.at(text, end)) return null;
    const next = readYear(text, end + 1);
    if (!next || next.end - end !== 5) return null;
    end = next.end;
    if (text[end] === '年' || text[end] === '学' && text[end + 1] === '年') return { end: first.end, value: first.value };
  }
  return null;
}

const CLOSING = characters('〕', ']', '】', '）', ')', '］');

function readLoneDay(text: string, pos: number): DateFound | null {
  const day = readDay(text, pos);
  // 〔2019〕12号 numbers a document.
  return day && standsAsDay(text, day.end) && !CLOSING.at(text, pos - 1) ? single(day) : null;
}
