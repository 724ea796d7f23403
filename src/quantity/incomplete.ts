import type { Range } from '../model/span.js';
import type { QuantityLexicon } from '../model/quantity-lexicon.js';
import { endOfDigits, isPoint } from './arabic.js';
import { characters, digitAt, isBlank, isEdge, isHanNumeralAt, isNumeralAt, skipBlanks, skipBlanksBack } from './characters.js';
import { Trie } from './trie.js';

const COLONS = characters(':', '：', '∶');
const FIGURE_ENDS = characters('%', '％', '‰', '多', '余', '几', '数', '来', '半');
const OPENINGS = characters('(', '（', '[', '"', '“', '/', '、');

/**
 * Finds figures that were begun and not finished: "1:" at a clause's end, 百分之 without a number, 元 after a gap.
 * @param text any text; the ranges are UTF-16 offsets into it, in order
 */
export function findIncomplete(text: string, lexicon: QuantityLexicon): Range[] {
  const amounts = Trie.forward(lexicon.amountWords.map((w) => [w, true] as const));
  const excused = Trie.backward(lexicon.amountWordsAfter.map((w) => [w, true] as const));
  const heads = new Set(lexicon.amountWords.map((w) => w[0]!));
  const found: Range[] = [];
  for (let i = 0; i < text.length; ) {
    const range = ratioWithoutEnd(text, i) ?? shareWithoutNumber(text, i) ?? (heads.has(text[i]!) ? unitWithoutNumber(text, i, amounts, excused) : null);
    if (range) found.push(range);
    i = range ? range.end : digitAt(text, i) >= 0 ? endOfDigits(text, i) : i + 1;
  }
  return found;
}

/** "1:" before a clause's end; a label at a line's start needs the whole line to be it. */
function ratioWithoutEnd(text: string, i: number): Range | null {
  if (digitAt(text, i) < 0 || text[i - 1] === '第') return null;
  const end = endOfDigits(text, i);
  if (!COLONS.at(text, end) || end - i > 4) return null;
  const next = skipBlanks(text, end + 1);
  const ends = next >= text.length || (isEdge(text, next) && !isPoint(text.charCodeAt(next)) && !OPENINGS.at(text, next));
  return ends ? { start: i, end: end + 1 } : null;
}

/** 百分之, 千分之 with no number after it. */
function shareWithoutNumber(text: string, i: number): Range | null {
  if ((text[i] !== '百' && text[i] !== '千' && text[i] !== '万') || text[i + 1] !== '分' || text[i + 2] !== '之') return null;
  const at = skipBlanks(text, i + 3);
  return isNumeralAt(text, at) || isPoint(text.charCodeAt(at)) || text[at] === '几' || text[at] === '负' || text[at] === '-' ? null : { start: i, end: i + 3 };
}

/** 万元, 元, % after a gap or at a clause's start, where its number should stand. */
function unitWithoutNumber(text: string, i: number, amounts: Trie<true>, excused: Trie<true>): Range | null {
  const found = amounts.longestAt(text, i);
  if (!found) return null;
  const back = skipBlanksBack(text, i, 0, 8);
  const before = text[back - 1];
  if (digitAt(text, back - 1) >= 0 || isHanNumeralAt(text, back - 1) || FIGURE_ENDS.has(before) || OPENINGS.has(before)) return null;
  const gap = back < i || before === '_' || before === '×' || before === 'X' || before === '□';
  // A unit alone in its line or cell heads a table.
  if (back === 0 || before === '\n' || before === '\t') return null;
  if (!gap && !isClauseStart(text, back)) return null;
  if (excused.longestEndingAt(text, COLONS.has(before) ? back - 1 : back, 0)) return null;
  return isEdge(text, found.end) || isBlank(text.charCodeAt(found.end)) ? { start: i, end: found.end } : null;
}

const STOPS = characters('，', ',', '；', ';');
const isClauseStart = (text: string, i: number): boolean => STOPS.at(text, i - 1);
