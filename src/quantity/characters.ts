/** What a character can be in a numeral; looked up by its UTF-16 code, so that plain Han costs one array read. */
const SIZE = 0x10000;

const digitValues = new Int8Array(SIZE).fill(-1);
for (let d = 0; d < 10; d++) {
  digitValues[0x30 + d] = d;
  digitValues[0xff10 + d] = d;
}

const hanDigits = new Int8Array(SIZE).fill(-1);
const hanScales = new Uint8Array(SIZE);
const setDigit = (chars: readonly string[], value: number) => {
  for (const c of chars) hanDigits[c.charCodeAt(0)] = value;
};
setDigit(['零', '〇', '○', '◯'], 0);
setDigit(['一', '壹', '弌', '幺'], 1);
setDigit(['二', '两', '贰', '貳', '兩', '弍', '贰'], 2);
setDigit(['三', '叁', '參', '弎', '叄'], 3);
setDigit(['四', '肆'], 4);
setDigit(['五', '伍'], 5);
setDigit(['六', '陆', '陸'], 6);
setDigit(['七', '柒'], 7);
setDigit(['八', '捌'], 8);
setDigit(['九', '玖'], 9);
// Exponents of ten; 兆 is the Chinese 10^12.
for (const [chars, exponent] of [
  [['十', '拾'], 1], [['百', '佰'], 2], [['千', '仟'], 3], [['万', '萬'], 4], [['亿', '億'], 8], [['兆'], 12],
] as const) {
  for (const c of chars) hanScales[c.charCodeAt(0)] = exponent;
}
// 廿, 卅, 卌: a digit and its 十 in one character.
const hanTens = new Map([['廿', 2], ['卅', 3], ['卌', 4]].map(([c, v]) => [(c as string).charCodeAt(0), v as number]));

/** Value 0–9 of an ASCII or full-width digit, else -1. */
export const digitAt = (text: string, i: number): number => (i >= 0 && i < text.length ? digitValues[text.charCodeAt(i)]! : -1);
/** Value 0–9 of a Han digit, else -1. */
export const hanDigitAt = (text: string, i: number): number => (i >= 0 && i < text.length ? hanDigits[text.charCodeAt(i)]! : -1);
/** Exponent of ten of a Han scale word (十 1 … 兆 12), else 0. */
export const hanScaleAt = (text: string, i: number): number => (i >= 0 && i < text.length ? hanScales[text.charCodeAt(i)]! : 0);
/** Tens digit of 廿 卅 卌, else 0. */
export const hanTensAt = (text: string, i: number): number => (i < text.length ? (hanTens.get(text.charCodeAt(i)) ?? 0) : 0);

/** True for the short form of two, which never stands in a string of digits (两〇一八 is not written). */
export const isPairWord = (c: string | undefined): boolean => c === '两' || c === '兩';

export const isHanNumeralAt = (text: string, i: number): boolean =>
  hanDigitAt(text, i) >= 0 || hanScaleAt(text, i) > 0 || hanTensAt(text, i) > 0;

export const isNumeralAt = (text: string, i: number): boolean => digitAt(text, i) >= 0 || isHanNumeralAt(text, i);

/** A blank within a line: space, no-break, thin, narrow no-break and ideographic space. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x2009 || code === 0x202f || code === 0x3000;
}

export const isHanCode = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);

export function isLatinCode(code: number): boolean {
  const c = foldCode(code);
  return (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a);
}

/** Full-width ASCII to ASCII, all else unchanged. */
export const foldCode = (code: number): number => (code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code);

/** Every code with its width and Latin case folded, one code for one, so that offsets stay. */
export const foldedCodes = Uint16Array.from({ length: SIZE }, (_, code) => {
  const c = foldCode(code);
  return c >= 0x41 && c <= 0x5a ? c + 32 : c;
});

/** First position at or after `i`, at most `limit` blanks on, that is not a blank. */
export function skipBlanks(text: string, i: number, limit = 2): number {
  let p = i;
  while (p - i < limit && p < text.length && isBlank(text.charCodeAt(p))) p++;
  return p;
}

/** Last position at or before `i`, at most `limit` blanks back, whose left neighbour is not a blank. */
export function skipBlanksBack(text: string, i: number, floor: number, limit = 2): number {
  let p = i;
  while (i - p < limit && p > floor && isBlank(text.charCodeAt(p - 1))) p--;
  return p;
}

/** True where no word goes on: the text's edge, white space, or anything that is neither Han, Latin nor a digit. */
export function isEdge(text: string, i: number): boolean {
  if (i < 0 || i >= text.length) return true;
  const code = text.charCodeAt(i);
  return !isHanCode(code) && !isLatinCode(code) && digitValues[code]! < 0 && code !== 0x3007;
}

/** The characters at which reading must stop and look: digits, Han numerals, 几, 半 and 第. */
export function numeralTriggers(): Uint8Array {
  const table = new Uint8Array(SIZE);
  for (let i = 0; i < SIZE; i++) if (digitValues[i]! >= 0 || hanDigits[i]! >= 0 || hanScales[i]! > 0) table[i] = 1;
  for (const c of hanTens.keys()) table[c] = 1;
  for (const c of ['几', '半', '第', '¼', '½', '¾', '幾']) table[c.charCodeAt(0)] = 1;
  return table;
}

/** A set of single characters, looked up by code. */
export class CharacterSet {
  readonly #table = new Uint8Array(SIZE);

  constructor(chars: readonly string[]) {
    for (const c of chars) this.#table[c.charCodeAt(0)] = 1;
  }

  /** True if the character at `i` is in the set; false outside the text. */
  at(text: string, i: number): boolean {
    return i >= 0 && i < text.length && this.#table[text.charCodeAt(i)] === 1;
  }

  /** True if `c`, one character, is in the set. */
  has(c: string | undefined): boolean {
    return c !== undefined && this.#table[c.charCodeAt(0)] === 1;
  }
}

/** A set of single characters; the house keeps no Chinese phrases in code, only characters of the grammar. */
export const characters = (...chars: readonly string[]): CharacterSet => new CharacterSet(chars);
