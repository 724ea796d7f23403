import type { Expression } from '../model/quantity-lexicon.js';
import { characters, digitAt, hanDigitAt, isHanNumeralAt, isNumeralAt } from './characters.js';
import type { Scan } from './vocabulary.js';

/** The end of a word around `pos` whose numeral is no number (统一, 十三五, 一人一案); null where there is none. */
export function skipPseudo(scan: Scan, pos: number): number | null {
  return skipWord(scan, pos) ?? skipPattern(scan.text, pos);
}

function skipWord({ text, words, floor }: Scan, pos: number): number | null {
  let end = 0;
  let starts = words.pseudoStarts[text.charCodeAt(pos)]!;
  for (let start = pos; starts !== 0 && start >= floor; start--, starts >>>= 1) {
    if ((starts & 1) === 0) continue;
    const found = words.pseudo.longestAt(text, start, pos);
    if (found && found.end > end && !cutsNumeral(text, start, found.end)) end = found.end;
  }
  return end > 0 ? end : null;
}

/** A word may not cut a numeral: 985 in 1985, 十三五 in 十三五十. */
const cutsNumeral = (text: string, start: number, end: number): boolean =>
  (digitAt(text, start) >= 0 && digitAt(text, start - 1) >= 0) || (digitAt(text, end - 1) >= 0 && digitAt(text, end) >= 0) ||
  (isHanNumeralAt(text, end - 1) && isHanNumeralAt(text, end)) || (isHanNumeralAt(text, start) && isHanNumeralAt(text, start - 1));

/** Between two 一 these make a figure: 一比一, 一点一. */
const OPERATORS = characters('比', '加', '减', '乘', '除', '又', '点', '分', '到', '至', '和', '与', '、', '或');

/** 一X一Y, 一X两Y, 一X多Y: one plan each (一校一策), no count. */
function skipPattern(text: string, pos: number): number | null {
  if (text[pos] !== '一' || !isWord(text, pos + 1) || OPERATORS.at(text, pos + 1)) return null;
  const second = text[pos + 2];
  if (second !== '一' && second !== '两' && second !== '双' && second !== '多') return null;
  if (!isWord(text, pos + 3) || (second === '多' && (text[pos + 1] === '个' || text[pos + 1] === '年'))) return null;
  return pos + 4;
}

const isWord = (text: string, i: number): boolean => {
  const code = text.charCodeAt(i);
  return code >= 0x4e00 && code <= 0x9fff && !isNumeralAt(text, i);
};

/** The longest expression that covers `pos` (过半, 一半); null where there is none. */
export function readExpression({ text, words, floor }: Scan, pos: number): { start: number; end: number; expression: Expression } | null {
  let best: { start: number; end: number; expression: Expression } | null = null;
  let starts = words.expressionStarts[text.charCodeAt(pos)]!;
  for (let start = pos; starts !== 0 && start >= floor; start--, starts >>>= 1) {
    if ((starts & 1) === 0) continue;
    const found = words.expressions.longestAt(text, start, pos);
    if (found && found.end - start > (best ? best.end - best.start : 0)) best = { start, end: found.end, expression: found.value };
  }
  // 三十一半 would cut a numeral.
  return best && !(isHanNumeralAt(text, best.start) && isHanNumeralAt(text, best.start - 1)) ? best : null;
}

const QUOTES = new Map([['“', '”'], ['"', '"'], ['「', '」'], ['『', '』'], ['‘', '’'], ['《', '》'], ['＂', '＂']]);
const QUOTE_SIGNS = characters(...QUOTES.keys());
/** A name in quotation marks is no longer than this. */
const LONGEST_NAME = 16;

/** The end of a quoted name that begins with a numeral (“四统一”, “5+2”); null if the quotation is no name or is the figure alone. */
export function skipQuoted(text: string, pos: number, numberEnd: number): number | null {
  if (!QUOTE_SIGNS.at(text, pos - 1)) return null;
  const name = text.slice(pos, pos + LONGEST_NAME + 1).split(QUOTES.get(text[pos - 1]!)!, 1)[0]!;
  const end = pos + name.length;
  if (name.length > LONGEST_NAME || end >= text.length || end <= numberEnd) return null;
  const small = hanDigitAt(text, pos) >= 0 || name.includes('+');
  return small ? end : null;
}
