import type { Unit } from '../model/quantity-lexicon.js';
import { characters, foldCode, hanDigitAt, isEdge, isLatinCode, isNumeralAt, skipBlanks } from './characters.js';
import { add, divide, isZeroValue, multiply, parseExact, whole, type Exact } from './decimal.js';
import { readNumeral } from './numeral.js';
import type { Scan } from './vocabulary.js';

export interface UnitMatch {
  readonly start: number;
  readonly end: number;
  readonly unit: Unit;
}

/** The longest unit at `pos`, blanks allowed before it, that no excluded word follows. */
export function matchUnit({ text, words }: Scan, pos: number): UnitMatch | null {
  const start = skipBlanks(text, pos);
  const found = words.units.longestAt(text, start);
  if (!found || !fitsCase(text, start, found.word)) return null;
  // 30 A and 5 V need no blank; a lone Latin letter after a blank is a label.
  if (start > pos && found.word.length === 1 && /[A-Za-z]/u.test(found.word) && found.word === 'A') return null;
  return { start, end: found.end, unit: found.value };
}

/** A unit of one Latin letter keeps its case (5g, not 5G); only the litre has two. */
function fitsCase(text: string, at: number, word: string): boolean {
  if (word.length > 1 || !isLatinCode(word.charCodeAt(0)) || word === 'L') return true;
  return foldCode(text.charCodeAt(at)) === word.charCodeAt(0);
}

/**
 * Smaller units and tenths that follow a unit at once: 五角 after 十元, 两 after 3斤2, the 五 of 两块五.
 * @returns the amount to add, in the larger unit, and where it ends
 */
export function readParts(scan: Scan, unit: Unit, pos: number): { end: number; value: Exact } | null {
  const { text } = scan;
  let end = pos;
  let total: Exact | null = null;
  if (unit.parts.size > 0) {
    for (let rounds = 0; rounds < 3; rounds++) {
      const at = hanDigitAt(text, end) === 0 && isNumeralAt(text, end + 1) ? end + 1 : end;
      if (!isNumeralAt(text, at)) break;
      const numeral = readNumeral(text, at);
      if (numeral.low === null || numeral.low.n !== numeral.high.n) break;
      const part = longestPart(unit, text, numeral.end);
      if (!part) break;
      const share = multiply(numeral.low, parseExact(unit.parts.get(part)!));
      total = total ? add(total, share) : share;
      end = numeral.end + part.length;
    }
  }
  if (total) return { end, value: total };
  if (!unit.tenths || !isNumeralAt(text, pos) || isNumeralAt(text, pos + 1)) return null;
  const numeral = readNumeral(text, pos);
  if (numeral.low === null || (numeral.form !== 'digit' && numeral.form !== 'arabic') || numeral.end !== pos + 1) return null;
  // 两块五 ends here; 三元两角, 5米3个 go on.
  if (matchUnit(scan, pos + 1) || isZeroValue(numeral.low) || !endsTenths(text, pos + 1)) return null;
  return { end: pos + 1, value: divide(numeral.low, whole(10)) };
}

function longestPart(unit: Unit, text: string, pos: number): string | null {
  let best: string | null = null;
  for (const part of unit.parts.keys()) if (text.startsWith(part, pos) && part.length > (best?.length ?? 0)) best = part;
  return best;
}

const GOES_ON = characters('.', '%', ':', '：', '/', '／', '-', '~', '至', '到');
const endsTenths = (text: string, pos: number): boolean => !GOES_ON.at(text, pos);

/** 每, slashes and dots between a unit and what it is counted per: 元/生·年, 元每年. */
export function readPerAfter({ text, words }: Scan, pos: number): { end: number; per: string[] } | null {
  const per: string[] = [];
  let end = pos;
  for (let rounds = 0; rounds < 4; rounds++) {
    const c = text[end];
    const first = c === '/' || c === '／' || c === '每';
    const next = rounds > 0 && (c === '·' || c === '•' || c === '.' || c === '．' || c === '・' || c === '*');
    if (!first && !next) break;
    let at = end + 1;
    if (c !== '每' && text[at] === '每') at++;
    const word = words.perWords.longestAt(text, at);
    if (!word) break;
    // 300元每生每年 counts per; 300元每人领取 begins the next clause.
    if (c === '每' && !endsPer(text, word.end)) break;
    per.push(text.slice(at, word.end));
    end = word.end;
  }
  return per.length > 0 ? { end, per } : null;
}

const PER_GOES_ON = characters('每', '的', '以');
const endsPer = (text: string, pos: number): boolean => PER_GOES_ON.at(text, pos) || isEdge(text, pos);
