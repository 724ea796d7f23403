/** Joins two lines of one paragraph the Chinese way: nothing between Han characters and figures, a blank between words. */
export function joinLines(before: string, after: string): string {
  return joinsWithBlank(before, after) ? `${before} ${after}` : before + after;
}

/** Whether a blank belongs between two lines of a paragraph. */
export function joinsWithBlank(before: string, after: string): boolean {
  return /[A-Za-z]$|[A-Za-z][,.;:)]$/u.test(before) && /^[A-Za-z(]/u.test(after);
}

/** What may not begin a line, so that the setting takes the character before it along. */
const CLOSING = /^[、。,.;:!?)\]}%\u2019\u201d\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\uff01\uff05\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d]/u;

/** The first stretch of a line that setting may not break, as long in type sizes as it is likely to be. */
export function firstUnitWidth(line: string): number {
  const [first = ''] = line.match(/^[(\[{<\u2018\u201c\u3008\u300a\u300c\u300e\u3010\u3014\uff08\uff3b\uff5b]*(?:[!-~]+|\P{M}\p{M}*)/u) ?? [];
  let width = 0;
  for (const character of first) width += widthOf(character);
  for (const character of line.slice(first.length)) {
    if (character === ' ') continue;
    if (!CLOSING.test(character)) break;
    width += widthOf(character);
  }
  return Math.min(width, 12);
}

function widthOf(character: string): number {
  if (/[!-~]/u.test(character)) return 0.5;
  return 1;
}

/** A line's width in type sizes as it is set without any stretching. */
export function plainWidth(line: string): number {
  let width = 0;
  for (const character of line) width += character === ' ' ? 0.25 : widthOf(character);
  return width;
}

// The numerals from zero to ten and a hundred, written as codes: words are data, numerals are grammar.
const numeral =
  '[0-9\\uff10-\\uff19\\u3007\\u96f6\\u4e00\\u4e8c\\u4e09\\u56db\\u4e94\\u516d\\u4e03\\u516b\\u4e5d\\u5341\\u767e]{1,4}';
const ITEM_START = new RegExp(
  `^(?:${numeral}[、.\\uff0e:\\uff1a]|[(\\uff08]${numeral}[)\\uff09]|[第]${numeral}\\p{Script=Han}|[\\u2460-\\u2473\\u3220-\\u3229])`,
  'u',
);

/** Whether a line begins as numbered items do: 一、 （一） 1、 1. (1) 第1项 ①. */
export function beginsItem(line: string): boolean {
  return ITEM_START.test(line);
}

/** Whether a line ends as sentences do. */
export function endsSentence(line: string): boolean {
  return /[。!?:;\uff01\uff1a\uff1b\uff1f…][\u201d\u2019\u300b\u300d\u300f\uff09)]?$/u.test(line);
}
