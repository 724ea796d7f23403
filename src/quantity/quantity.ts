import type { Quantity } from '../model/quantity.js';
import type { QuantityLexicon } from '../model/quantity-lexicon.js';
import { mergeBounds } from './bounds.js';
import { quantityOf } from './build.js';
import { characters, digitAt, hanDigitAt, isEdge, isHanNumeralAt, isNumeralAt, skipBlanks } from './characters.js';
import { readClock } from './clock.js';
import { readDate } from './date.js';
import { compare, isWhole, parseExact, whole, type Exact } from './decimal.js';
import { skipCode } from './guards.js';
import { readNumeral } from './numeral.js';
import { readOrdinals } from './ordinal.js';
import { readPlain } from './plain.js';
import { readPrefix } from './prefix.js';
import { readScalar, readSuffix } from './scalar.js';
import { readExpression, skipPseudo } from './skip.js';
import { compileVocabulary, type Scan } from './vocabulary.js';

/**
 * Compiles a lexicon into a reader of quantities.
 * @param lexicon units and words; the rules of bounds follow 民法典 第1259条 (以上, 以下, 以内 include the number)
 * @returns a pure function from a text to its quantities, in order and not overlapping; offsets are UTF-16 into that
 * text, values exact in the unit named. Its cost grows linearly with the text, whatever the text.
 */
export function createQuantityReader(lexicon: QuantityLexicon): (text: string) => Quantity[] {
  const words = compileVocabulary(lexicon);
  return (text) => {
    const found: Quantity[] = [];
    const scan = { text, words, floor: 0 };
    for (let i = 0; i < text.length; ) {
      if (words.triggers[text.charCodeAt(i)] === 0) {
        i++;
        continue;
      }
      const step = readAt(scan, i);
      for (const quantity of step.found) {
        found.push(quantity);
        scan.floor = quantity.end;
      }
      i = Math.max(step.end, i + 1);
    }
    return mergeBounds(text, found, words);
  };
}

export { findIncomplete } from './incomplete.js';

/** What may follow the first figure of a date, and of a time of day in words: the cheap question before the dear one. */
const DATE_SIGNS = characters(
  '年', '月', '日', '号', '號', '学', '-', '/', '.', '－', '／', '．', '—', '–', '~', '～', '至', '到', '、', '和', '与', '及', '，', ',', '―', '〜', '∼', '─', '−', '‐', '‑',
);
const CLOCK_SIGNS = characters('点', '點', '时', '時');
/** No figure of a date or time is longer. */
const LONGEST_RUN = 64;

function endOfNumerals(text: string, pos: number): number {
  const last = Math.min(text.length, pos + LONGEST_RUN);
  let end = pos;
  if (digitAt(text, pos) >= 0) while (end < last && digitAt(text, end) >= 0) end++;
  else while (end < last && isHanNumeralAt(text, end)) end++;
  return end;
}

/** What begins a number beside digits and Han numerals; other triggers only anchor words. */
const SCALAR_STARTS = characters('几', '幾', '半', '¼', '½', '¾');

const NOTHING: readonly Quantity[] = [];

interface Reading {
  readonly end: number;
  readonly found: readonly Quantity[];
}

function readAt(scan: Scan, pos: number): Reading {
  const { text } = scan;
  const doubled = readDoubling(scan, pos);
  if (doubled) return doubled;
  const expression = readWhole(scan, pos);
  if (expression) return expression;
  const pseudo = skipPseudo(scan, pos);
  if (pseudo !== null) return { end: pseudo, found: NOTHING };
  if (text[pos] === '零' && text[pos + 1] === '下') return { end: pos + 1, found: NOTHING }; // The sign of 摄氏零下5度.
  const part = readYearPart(scan, pos);
  if (part) return part;
  if (text[pos] === '第') return readOrdinalQuantities(scan, pos);
  if (pos === scan.floor && pos > 0 && hanDigitAt(text, pos) === 0 && isNumeralAt(text, pos + 1)) return { end: pos + 1, found: NOTHING }; // 两岁零三个月
  if (isNumeralAt(text, pos)) {
    const numeralEnd = endOfNumerals(text, pos);
    const next = skipBlanks(text, numeralEnd, 1);
    const date = DATE_SIGNS.at(text, next) ? readDate(scan, pos, numeralEnd - pos, next) : null;
    if (date) {
      const { end, ...value } = date;
      const quote = text.slice(pos, end);
      return { end, found: [{ start: pos, end, text: quote, kind: 'date', ...value, comparator: '=', approximate: null }] };
    }
    const end = (CLOCK_SIGNS.at(text, next) ? readClock(scan, pos) : null) ?? skipCode(scan, pos);
    if (end !== null) return { end, found: NOTHING };
  } else if (!SCALAR_STARTS.at(text, pos)) return { end: pos + 1, found: NOTHING };
  const plain = digitAt(text, pos) >= 0 ? readPlain(scan, pos) : null;
  if (plain) return { end: plain.end, found: [plain] };
  const begin = digitAt(text, pos) >= 0 && isLeadingPoint(scan, pos) ? pos - 1 : pos;
  const { end, found } = readScalar(scan, begin);
  return { end: found || !isHanNumeralAt(text, end) ? end : endOfRun(text, end), found: found ? [found] : [] };
}

const POINT_FOLLOWS = characters('为', '约', '负', '达', '是');

/** 上半年, 第一季度, 前三季度 of an unstated year. */
function readYearPart({ text, words, floor }: Scan, pos: number): Reading | null {
  if (text[pos + 1] !== '季' && !PART_STARTS.at(text, pos)) return null;
  for (const start of pos > floor ? [pos - 1, pos] : [pos]) {
    const found = words.yearParts.longestAt(text, start, pos);
    if (!found?.value || digitAt(text, start - 1) >= 0) continue;
    const { from, to } = found.value;
    const quantity: Quantity = { start, end: found.end, text: text.slice(start, found.end), kind: 'date', min: `XXXX-${from}`, max: `XXXX-${to}`, comparator: '=', approximate: null };
    return { end: found.end, found: [quantity] };
  }
  return null;
}
const PART_STARTS = characters('三', '第', '半');

/** .5 written without its zero. */
function isLeadingPoint({ text, floor }: Scan, pos: number): boolean {
  const c = text[pos - 1];
  if ((c !== '.' && c !== '．') || pos - 1 < floor) return false;
  return isEdge(text, pos - 2) || POINT_FOLLOWS.at(text, pos - 2);
}

/** Where a numeral was refused, the rest of its run is no new one. */
function endOfRun(text: string, pos: number): number {
  let end = pos;
  while (isHanNumeralAt(text, end)) end++;
  return end;
}

/** 一半, 过半, 翻番. */
function readWhole(scan: Scan, pos: number): Reading | null {
  const { text } = scan;
  const match = readExpression(scan, pos);
  if (!match) return null;
  const { expression } = match;
  const prefix = readPrefix(scan, match.start, expression.kind);
  const suffix = readSuffix(scan, match.end, expression.kind);
  const comparator = expression.comparator !== '=' ? expression.comparator : (prefix?.comparator ?? suffix?.comparator ?? '=');
  const value = parseExact(expression.value);
  const above = comparator === '>' || comparator === '≥';
  const found = quantityOf(text, {
    start: prefix?.comparator ? prefix.start : match.start, end: suffix?.end ?? match.end, kind: comparator === '=' ? expression.kind : 'range', comparator,
    approximate: prefix?.approximate ?? suffix?.approximate ?? null, unit: expression.unit, printed: value, numberStart: match.start, numberEnd: match.end,
    ...(comparator === '=' ? { value } : above ? { min: value } : { max: value }),
  });
  return { end: found.end, found: [found] };
}

/** 翻两番 is four times. */
function readDoubling({ text, floor }: Scan, pos: number): Reading | null {
  const start = text[pos - 1] === '了' ? pos - 2 : pos - 1;
  if (text[start] !== '翻' || start < floor || !isNumeralAt(text, pos)) return null;
  const times = readNumeral(text, pos);
  if (times.low === null || text[times.end] !== '番' || !isWhole(times.low) || compare(times.low, whole(64)) > 0) return null;
  const value: Exact = whole(2n ** BigInt(times.low.n));
  const end = times.end + 1;
  const found = quantityOf(text, {
    start, end, kind: 'number', comparator: '=', approximate: null, unit: '倍', value, printed: times.low, numberStart: pos, numberEnd: times.end,
  });
  return { end, found: [found] };
}

function readOrdinalQuantities(scan: Scan, pos: number): Reading {
  const { end, ordinals } = readOrdinals(scan, pos);
  const found = ordinals.map((o) =>
    quantityOf(scan.text, {
      start: o.start, end: o.end, kind: 'ordinal', comparator: '=', approximate: null, value: o.value, printed: o.value, numberStart: o.numberStart, numberEnd: o.end,
    }),
  );
  return { end, found };
}

