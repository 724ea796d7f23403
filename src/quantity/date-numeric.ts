import { asciiDigits, endOfDigits } from './arabic.js';
import { characters, digitAt, foldCode } from './characters.js';
import type { DatePoint } from './date-parts.js';

const SEPARATORS = characters('-', '/', '.');
const SPAN_SIGNS = characters('-', '—', '–', '~', '～', '至', '到', '－');

/** Reads 2016-11-07, 2016/1/2, 2016.1.2, 2018-09, 2018.09, 11/07/2016 at a digit. */
export function readNumericDate(text: string, pos: number): DatePoint | null {
  const first = field(text, pos);
  if (!first) return null;
  const separator = fold(text, first.end);
  if (!SEPARATORS.has(separator)) return null;
  const second = field(text, first.end + 1);
  if (!second || second.size > 2) return null;
  const third = fold(text, second.end) === separator ? field(text, second.end + 1) : null;
  if (first.size === 4) return yearFirst(text, separator!, first, second, third);
  return third?.size === 4 && separator !== '.' ? yearLast(text, first, second, third) : null;
}

interface Field {
  readonly end: number;
  readonly size: number;
  readonly value: number;
}

function field(text: string, pos: number): Field | null {
  if (digitAt(text, pos) < 0) return null;
  const end = endOfDigits(text, pos);
  return end - pos > 4 ? null : { end, size: end - pos, value: Number(asciiDigits(text, pos, end)) };
}

const fold = (text: string, i: number): string | undefined => (i < text.length ? String.fromCharCode(foldCode(text.charCodeAt(i))) : undefined);

function yearFirst(text: string, separator: string, year: Field, month: Field, day: Field | null): DatePoint | null {
  if (year.value < 1800 || year.value > 2199 || month.value < 1 || month.value > 12) return null;
  if (day && day.size <= 2) {
    // A third separator makes it a code (2018-09-01-3).
    const coded = fold(text, day.end) === separator && separator !== '-' && digitAt(text, day.end + 1) >= 0;
    return day.value >= 1 && day.value <= 31 && !coded ? point(day.end, year.value, month.value, day.value) : null;
  }
  if (day || text[month.end] === '年' || text[month.end] === '学') return null;
  const span = SPAN_SIGNS.at(text, month.end) && digitAt(text, month.end + 1) >= 0 && endOfDigits(text, month.end + 1) - month.end - 1 === 4;
  const padded = month.size === 2 && (separator !== '.' || month.value < 10);
  return padded || span ? point(month.end, year.value, month.value, null) : null;
}

/** 11/07/2016: the month first, unless only the second number can be one. */
function yearLast(text: string, first: Field, second: Field, year: Field): DatePoint | null {
  if (year.value < 1800 || year.value > 2199 || first.value < 1 || second.value < 1 || digitAt(text, year.end) >= 0) return null;
  if (first.value <= 12 && second.value <= 31) return point(year.end, year.value, first.value, second.value);
  return first.value <= 31 && second.value <= 12 ? point(year.end, year.value, second.value, first.value) : null;
}

const point = (end: number, year: number, month: number, day: number | null): DatePoint => ({ end, year: String(year), month, day, part: null });
