import type { Approximate, Comparator, QuantityKind } from '../model/quantity.js';
import type { BoundWord, Unit } from '../model/quantity-lexicon.js';
import { characters, digitAt, hanScaleAt, isHanNumeralAt, isLatinCode, skipBlanksBack } from './characters.js';
import { readNumeral } from './numeral.js';
import { matchUnit } from './units.js';
import type { Scan } from './vocabulary.js';

/** What stands before a number: sign, currency, bound, approximation, base. */
export interface Prefix {
  /** Where the quantity's own text begins: bounds belong to it, approximations and bases do not. */
  readonly start: number;
  readonly comparator: Comparator | null;
  readonly approximate: Approximate;
  /** The approximation stood directly before the number as 近. */
  readonly near: boolean;
  readonly per: readonly string[];
}

type Match<T> = { readonly start: number; readonly value: T; readonly word: string } | null;

/** A base is looked for this far back, so that reading stays linear. */
const BASE_REACH = 16;

/** Looks back from the first character of a number (or of its sign or currency). */
export function readPrefix(scan: Scan, pos: number, kind: QuantityKind): Prefix | null {
  const { text, words, floor } = scan;
  const before = skipBlanksBack(text, pos, floor);
  if (before <= floor || words.prefixEnds[text.charCodeAt(before - 1)] === 0) return null;
  let start = pos;
  let p = pos;
  let comparator: Comparator | null = null;
  let approximate: Approximate = null;
  let near = false;
  let per: string[] = [];
  let linked = false;
  for (let rounds = 0; rounds < 6; rounds++) {
    const at = skipBlanksBack(text, p, floor);
    const bound: Match<BoundWord> = linked || comparator ? null : words.boundsBefore.longestEndingAt(text, at, floor);
    const about: Match<Approximate> = linked ? null : words.approximateBefore.longestEndingAt(text, at, floor);
    if (about && about.start < (bound?.start ?? Infinity) && (about.value !== null || !bound)) {
      if (about.value === null || !standsAlone(text, about.start, about.word)) break;
      approximate ??= about.value;
      near ||= about.value === 'under';
      p = about.start;
      continue;
    }
    if (bound && bound.value.comparator !== null && (bound.value.only.length === 0 || bound.value.only.includes(kind))) {
      comparator = bound.value.comparator;
      start = p = bound.start;
      continue;
    }
    if (bound && bound.value.comparator === null) break;
    const base = readBase(scan, at);
    if (base) {
      per = [...base.per, ...per];
      p = base.start;
      linked = false;
      continue;
    }
    if (per.length > 0 || linked) break;
    const connective = words.connectives.longestEndingAt(text, at, floor);
    if (!connective) break;
    p = connective.start;
    linked = true;
  }
  return { start, comparator, approximate, near, per };
}

/** A one-sign approximation such as ～ between two figures is an interval's. */
const standsAlone = (text: string, start: number, word: string): boolean =>
  word.length > 1 || !/[~～]/u.test(word) || digitAt(text, start - 1) < 0;

/** 生均, 人均, 每生每年, 每百名学生 that ends at `end`. */
function readBase(scan: Scan, end: number): { start: number; per: string[] } | null {
  const { text, words, floor } = scan;
  const average = words.averages.longestEndingAt(text, end, floor);
  if (average) return { start: average.start, per: [average.value] };
  for (let i = end - 2; i >= Math.max(floor, end - BASE_REACH); i--) {
    if (text[i] !== '每') continue;
    const per = baseWord(scan, i + 1, end);
    return per ? { start: i, per: [per] } : null;
  }
  return null;
}

/** The word between 每 and `end` if it is one that things are counted per. */
function baseWord(scan: Scan, from: number, end: number): string | null {
  const { text, words } = scan;
  let at = from;
  if (words.perWords.longestAt(text, at)?.end === end) return text.slice(from, end);
  if (digitAt(text, at) >= 0 || isHanNumeralAt(text, at)) {
    const numeral = readNumeral(text, at);
    if (numeral.low === null || numeral.end > end) return null;
    at = numeral.end;
  }
  const classifier = matchUnit({ ...scan, text: text.slice(at, end) }, 0);
  if (classifier && at + classifier.end === end) return text.slice(from, end);
  for (const start of [classifier ? at + classifier.end : at, at]) {
    if (words.perNouns.longestAt(text, start)?.end === end) return text.slice(from, end);
  }
  return null;
}

/** After these a hyphen joins or separates; it is no minus. */
const JOINING = characters(')', '）', ']', '〕', '%', '％', '-', '—', '–', '年', '月', '日', '号');

/** Where a minus, 负 or 零下 that ends at `pos` begins; `pos` itself where there is none, as between figures and letters. */
export function readSign({ text, words, floor }: Scan, pos: number): number {
  const sign = words.signs.longestEndingAt(text, skipBlanksBack(text, pos, floor, 1), floor);
  if (!sign || !sign.value) return pos;
  const hyphen = sign.word.length === 1 && sign.word !== '负' && sign.word !== '負';
  if (!hyphen) return sign.start;
  const before = sign.start - 1;
  const code = before >= 0 ? text.charCodeAt(before) : 0;
  const joined = digitAt(text, before) >= 0 || isLatinCode(code) || JOINING.at(text, before) || hanScaleAt(text, before) > 0;
  return joined || sign.start < pos - 1 ? pos : sign.start;
}

/** A currency or a temperature scale that ends at `pos`. */
export function readUnitBefore({ text, words, floor }: Scan, pos: number): { start: number; unit: Unit } | null {
  const found = words.prefixes.longestEndingAt(text, skipBlanksBack(text, pos, floor), floor);
  return found && { start: found.start, unit: found.value };
}
