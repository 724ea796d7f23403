import { characters, isNumeralAt, skipBlanks } from './characters.js';
import { exactText } from './decimal.js';
import { readNumeral, type Numeral } from './numeral.js';
import { isClockTime } from './clock.js';
import { matchUnit } from './units.js';
import type { Scan } from './vocabulary.js';

export interface Ratio {
  readonly end: number;
  /** "19:1", in the order written. */
  readonly value: string;
}

/** A ratio is told from its context this far back. */
const REACH = 14;
/** More terms than this are a code. */
const MOST_TERMS = 4;

const COLONS = characters(':', '：', '∶', '﹕', '比');
const STOPS = characters('。', '；', ';', '\n', '，', ',');

/**
 * Reads 19:1, 1：13.5, 1比19 from its first term.
 * @returns the ratio; its end alone for a clock time or a score, which are no quantities; null where neither begins
 */
export function readRatio(scan: Scan, first: Numeral): Ratio | { end: number; value: null } | null {
  const { text, words } = scan;
  const mark = skipBlanks(text, first.end, 1);
  if (!COLONS.at(text, mark) || first.scale || first.approximate) return null;
  const word = text[mark];
  const terms = [first.low];
  let end = first.end;
  let last: Numeral | null = null;
  while (terms.length < MOST_TERMS) {
    const colon = skipBlanks(text, end, 1);
    if (!COLONS.at(text, colon) || (text[colon] === '比') !== (word === '比')) break;
    const at = skipBlanks(text, colon + 1, 1);
    if (!isNumeralAt(text, at)) break;
    const next = readNumeral(text, at);
    if (next.low === null || next.scale || next.low.n !== next.high.n) return null;
    terms.push(next.low);
    last = next;
    end = next.end;
  }
  if (!last) return null;
  // 3比2大 compares; 1:50人 and 2018:20% are a label and its figure.
  if (words.comparatives.longestAt(text, end)) return null;
  const named = isNamed(scan, first.start);
  if (word !== '比' && !named && isClockTime(scan, first, last, terms.length, end)) return { end: endOfClock(scan, end), value: null };
  if (isScore(scan, first.start, end)) return { end, value: null };
  if (text[end] === '%' || text[end] === '％' || text[end] === '分' && text[end + 1] === '之') return null;
  if (!named && matchUnit(scan, end)) return null;
  return { end, value: terms.map(exactText).join(':') };
}

/** 比 stands a little before, in the same clause. */
function isNamed({ text, words }: Scan, pos: number): boolean {
  for (let end = pos; end > 0 && pos - end < REACH; end--) {
    if (STOPS.at(text, end - 1)) return false;
    if (words.ratioBefore.longestEndingAt(text, end, 0)) return !words.scoreBefore.longestEndingAt(text, pos, 0);
  }
  return false;
}

function isScore({ text, words }: Scan, start: number, end: number): boolean {
  const before = words.scoreBefore.longestEndingAt(text, start, 0);
  if (before && before.word.length > 1) return true;
  const at = skipBlanks(text, end);
  return words.scoreAfter.longestAt(text, at) !== null || (before !== null && words.scoreAfter.longestAt(text, at + 1) !== null && text[at] === '的');
}

/** The other end of a span of clock times (9:00-18:30) goes with the first. */
function endOfClock({ text, words }: Scan, end: number): number {
  const sign = words.intervalSigns.longestAt(text, skipBlanks(text, end, 1));
  if (!sign) return end;
  const at = skipBlanks(text, sign.end, 1);
  if (!isNumeralAt(text, at)) return end;
  const hour = readNumeral(text, at);
  if (hour.low === null || !COLONS.at(text, hour.end) || !isNumeralAt(text, hour.end + 1)) return end;
  return readNumeral(text, hour.end + 1).end;
}
