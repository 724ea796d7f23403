/**
 * What a character can be in a numeral. One table of facts by UTF-16 code and one of dense ids: questions about one
 * character meet in the same few cache lines, which is what reading plain Han quickly comes down to.
 */
const SIZE = 0x10000;

const ARABIC = 0x10;
const HAN = 0x20;
const SCALE = 0x40;
const TENS = 0x80;
const VALUE = 0x0f;
const facts = new Uint8Array(SIZE);
const setFact = (kind: number, value: number, chars: readonly string[]) => {
  for (const c of chars) facts[c.charCodeAt(0)] = kind | value;
};
for (let d = 0; d < 10; d++) facts[0x30 + d] = facts[0xff10 + d] = ARABIC | d;
setFact(HAN, 0, ['零', '〇', '○', '◯']);
setFact(HAN, 1, ['一', '壹', '弌', '幺']);
setFact(HAN, 2, ['二', '两', '贰', '貳', '兩', '弍']);
setFact(HAN, 3, ['三', '叁', '參', '弎', '叄']);
setFact(HAN, 4, ['四', '肆']);
setFact(HAN, 5, ['五', '伍']);
setFact(HAN, 6, ['六', '陆', '陸']);
setFact(HAN, 7, ['七', '柒']);
setFact(HAN, 8, ['八', '捌']);
setFact(HAN, 9, ['九', '玖']);
// Exponents of ten; 兆 is the Chinese 10^12.
setFact(SCALE, 1, ['十', '拾']);
setFact(SCALE, 2, ['百', '佰']);
setFact(SCALE, 3, ['千', '仟']);
setFact(SCALE, 4, ['万', '萬']);
setFact(SCALE, 8, ['亿', '億']);
setFact(SCALE, 12, ['兆']);
// A digit and its 十 in one character.
setFact(TENS, 2, ['廿']);
setFact(TENS, 3, ['卅']);
setFact(TENS, 4, ['卌']);

const factAt = (text: string, i: number): number => (i >= 0 && i < text.length ? facts[text.charCodeAt(i)]! : 0);

/** Value 0–9 of an ASCII or full-width digit, else -1. */
export function digitAt(text: string, i: number): number {
  const fact = factAt(text, i);
  return (fact & ARABIC) !== 0 ? fact & VALUE : -1;
}
/** Value 0–9 of a Han digit, else -1. */
export function hanDigitAt(text: string, i: number): number {
  const fact = factAt(text, i);
  return (fact & HAN) !== 0 ? fact & VALUE : -1;
}
/** Exponent of ten of a Han scale word (十 1 … 兆 12), else 0. */
export function hanScaleAt(text: string, i: number): number {
  const fact = factAt(text, i);
  return (fact & SCALE) !== 0 ? fact & VALUE : 0;
}
/** Tens digit of 廿 卅 卌, else 0. */
export function hanTensAt(text: string, i: number): number {
  const fact = factAt(text, i);
  return (fact & TENS) !== 0 ? fact & VALUE : 0;
}

export const isHanNumeralAt = (text: string, i: number): boolean => (factAt(text, i) & (HAN | SCALE | TENS)) !== 0;
export const isNumeralAt = (text: string, i: number): boolean => factAt(text, i) !== 0;

/** True for the short form of two, which never stands in a string of digits (两〇一八 is not written). */
export const isPairWord = (c: string | undefined): boolean => c === '两' || c === '兩';

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

/** Dense ids of the characters that some set or some word of the lexicon holds; 0 for all others. */
const ids = new Uint16Array(SIZE);
/** The same with width and Latin case folded, one code for one, so that offsets stay. */
const foldedIds = new Uint16Array(SIZE);
let lastId = 0;
const idsTaken = new Uint16Array(SIZE);

function register(code: number): number {
  return (idsTaken[code] ||= ++lastId);
}

/** The id under which words hold a character, whatever its width and case; registers it. */
export function registerFolded(code: number): number {
  const c = foldCode(code);
  const lower = c >= 0x41 && c <= 0x5a ? c + 32 : c;
  const id = register(lower);
  foldedIds[lower] = id;
  if (lower > 0x20 && lower < 0x7f) foldedIds[lower + 0xfee0] = id;
  if (lower >= 0x61 && lower <= 0x7a) foldedIds[lower - 32] = foldedIds[lower - 32 + 0xfee0] = id;
  return id;
}

/** The id of a character in words, 0 if none holds it. */
export const foldedId = (code: number): number => foldedIds[code]!;
/** How long a table by id must be. */
export const idCount = (): number => lastId + 1;

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
  return !isHanCode(code) && !isLatinCode(code) && facts[code] === 0;
}

/** The characters at which reading must stop and look: digits, Han numerals, 几, 半 and 第. */
export function numeralTriggers(): Uint8Array {
  const table = new Uint8Array(SIZE);
  for (let i = 0; i < SIZE; i++) if (facts[i] !== 0) table[i] = 1;
  for (const c of ['几', '半', '第', '¼', '½', '¾', '幾']) table[c.charCodeAt(0)] = 1;
  return table;
}

/** A set of single characters, looked up by id. */
export class CharacterSet {
  readonly #table = new Uint8Array(SET_SIZE);

  constructor(chars: readonly string[]) {
    for (const c of chars) {
      const code = c.charCodeAt(0);
      ids[code] = register(code);
      if (ids[code]! >= SET_SIZE) throw new Error('too many characters in sets');
      this.#table[ids[code]!] = 1;
    }
  }

  /** True if the character at `i` is in the set; false outside the text. */
  at(text: string, i: number): boolean {
    return i >= 0 && i < text.length && this.#table[ids[text.charCodeAt(i)]!] === 1;
  }

  /** True if `c`, one character, is in the set. */
  has(c: string | undefined): boolean {
    return c !== undefined && this.#table[ids[c.charCodeAt(0)]!] === 1;
  }
}

/** Sets are made as the program loads, before any lexicon: their ids are the first few hundred. */
const SET_SIZE = 1024;

/** A set of single characters; the house keeps no Chinese phrases in code, only characters of the grammar. */
export const characters = (...chars: readonly string[]): CharacterSet => new CharacterSet(chars);
