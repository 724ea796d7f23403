import { asciiDigits, endOfDigits, isPoint } from './arabic.js';
import {
  characters, digitAt, foldCode, hanDigitAt, hanScaleAt, isBlank, isHanNumeralAt, isLatinCode, isNumeralAt, skipBlanks, skipBlanksBack,
} from './characters.js';
import { matchUnit } from './units.js';
import type { Scan } from './vocabulary.js';

const OPENING = characters('〔', '[', '【', '（', '(', '﹝', '［', '{');
const CLOSING = characters('〕', ']', '】', '）', ')', '﹞', '］', '}');
const STOPS = characters('。', '；', ';', '：', ':', '！', '？', '!', '?', '…');
const MARKER_DOTS = characters('.', '．');
const MARKER_SIGNS = characters('、', ')', '）');

/**
 * The end of what begins at `pos` and holds no quantity: a document number, a telephone number, a list marker, a code.
 * Null where a number may be read.
 */
export function skipCode(scan: Scan, pos: number): number | null {
  return skipMarker(scan, pos) ?? (digitAt(scan.text, pos) >= 0 ? skipIdentifier(scan, pos) : null);
}

/** 国发〔2016〕40号, A4, 2.1.3, 021-12345678, 13800138000, 电话：8765 4321, 40号. */
function skipIdentifier(scan: Scan, pos: number): number | null {
  const { text, words } = scan;
  const end = endOfDigits(text, pos);
  const size = end - pos;
  const document = size === 4 && CLOSING.at(text, end) ? skipDocument(text, pos, end) : null;
  if (document !== null) return document;
  const before = pos > 0 ? text.charCodeAt(pos - 1) : 0;
  if (words.labelEnds[before] === 1 || isBlank(before) || before === 0x3a || before === 0xff1a) {
    const labelled = skipLabelled(scan, pos, end);
    if (labelled !== null) return labelled;
  }
  if (PATH_SIGNS.at(text, pos - 1) && pos > 1 && isLatinCode(text.charCodeAt(pos - 2))) return endOfCode(text, pos);
  if ((isLatinCode(before) || before === 0x5f || before === 0x40 || before === 0x23) && !words.prefixes.longestEndingAt(text, pos, 0)) return endOfWord(text, pos);
  if (isDotted(text, end)) return endOfChain(text, pos);
  if (size < 3) return null;
  if (size <= 8 && words.codeAfter.longestAt(text, end)) return end;
  return skipTelephone(scan, pos, end);
}

/** After a letter these go on with an address: moe.gov.cn/2018, id=5. */
const PATH_SIGNS = characters('/', '=', '&', '?', '-', '.');

/** 电话：87654321 and 表3-1: the word before says that the number names. */
function skipLabelled({ text, words }: Scan, pos: number, end: number): number | null {
  if (words.codeBefore.longestEndingAt(text, endOfLabel(text, pos), 0)) return endOfCode(text, pos);
  const caption = end - pos <= 3 ? words.captions.longestEndingAt(text, skipBlanksBack(text, pos, 0), 0) : null;
  return caption && isCaption(text, end) ? endOfChain(text, pos) : null;
}

function skipDocument(text: string, pos: number, end: number): number | null {
  if (end - pos !== 4 || !OPENING.at(text, pos - 1) || !CLOSING.at(text, end)) return null;
  let at = skipBlanks(text, end + 1);
  if (text[at] === '第') at++;
  at = skipBlanks(text, at);
  const last = endOfDigits(text, at);
  return last > at && (text[skipBlanks(text, last)] === '号' || text[skipBlanks(text, last)] === '號') ? skipBlanks(text, last) + 1 : null;
}

/** Where a label before a code would end: its colon and blanks are passed over. */
function endOfLabel(text: string, pos: number): number {
  let p = skipBlanksBack(text, pos, 0);
  if (text[p - 1] === ':' || text[p - 1] === '：') p = skipBlanksBack(text, p - 1, 0);
  return p;
}

function endOfCode(text: string, pos: number): number {
  let p = pos;
  while (p < text.length && (digitAt(text, p) >= 0 || isLatinCode(text.charCodeAt(p)) || CODE_SIGNS.at(text, p))) p++;
  return p;
}
const CODE_SIGNS = characters('-', '－', '—', '/', '.', '(', ')', '（', '）', '+', ' ', ':', '_', '@', '*');

function endOfWord(text: string, pos: number): number {
  let p = pos;
  while (p < text.length && (digitAt(text, p) >= 0 || isLatinCode(text.charCodeAt(p)))) p++;
  return p;
}

/** 表3-1, 附件2, 图1.2: a short number and then no unit. */
function isCaption(text: string, end: number): boolean {
  const joined = (text[end] === '-' || text[end] === '—' || text[end] === '－' || isPoint(text.charCodeAt(end))) && digitAt(text, end + 1) >= 0;
  return joined || end >= text.length || STOPS.at(text, end) || CLOSING.at(text, end) || text[end] === '\n' || text[end] === '、' || isBlank(text.charCodeAt(end)) || text[end] === '：';
}

/** 1.2.3 or 192.168.0.1, which are no decimals; 2018.9.1 is left to the dates. */
function isDotted(text: string, end: number): boolean {
  if (!isPoint(text.charCodeAt(end)) || digitAt(text, end + 1) < 0) return false;
  const second = endOfDigits(text, end + 1);
  return isPoint(text.charCodeAt(second)) && digitAt(text, second + 1) >= 0;
}

function endOfChain(text: string, pos: number): number {
  let p = endOfDigits(text, pos);
  while (p < text.length && (isPoint(text.charCodeAt(p)) || text[p] === '-' || text[p] === '—' || text[p] === '－') && digitAt(text, p + 1) >= 0) p = endOfDigits(text, p + 1);
  return p;
}

const PHONE_SIGNS = characters('-', '－', '—');

function skipTelephone(scan: Scan, pos: number, end: number): number | null {
  const { text } = scan;
  const size = end - pos;
  const joined = PHONE_SIGNS.at(text, end);
  if (size > 18 || (size < 11 && !joined)) return null;
  const digits = asciiDigits(text, pos, end);
  const mobile = size === 11 && /^1[3-9]/u.test(digits) && !matchUnit(scan, end);
  if (mobile || (size === 18 && /^[1-9]\d{5}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])/u.test(digits))) return end;
  if (size === 17 && foldCode(text.charCodeAt(end)) === 0x58) return end + 1;
  if (!joined) return null;
  const next = endOfDigits(text, end + 1);
  const rest = next - end - 1;
  if (digits[0] === '0' && size <= 4 && rest >= 7 && rest <= 8) return next;
  const hotline = /^[48]00$/u.test(digits) && rest >= 3 && text[next] === '-' && digitAt(text, next + 1) >= 0;
  return hotline ? endOfDigits(text, next + 1) : null;
}

const MARKER_ENDS = characters('.', '．', '、', ')', '）', '\t', '|');

/** Item numbers: 1、 and 一、 at a line's start, （一） anywhere, 2. after a full stop. */
function skipMarker({ text }: Scan, pos: number): number | null {
  let end = pos;
  const arabic = digitAt(text, pos) >= 0;
  while (end - pos < 4 && (arabic ? digitAt(text, end) >= 0 : isHanNumeralAt(text, end))) end++;
  if (end === pos || end - pos > 3 || !MARKER_ENDS.at(text, end) || isNumeralAt(text, end) || (!arabic && !isMarkerNumeral(text, pos, end))) return null;
  const small = end - pos <= 2;
  const prior = text[pos - 1];
  if ((prior === '（' || prior === '(') && (text[end] === '）' || text[end] === ')')) return small && (!arabic || Number(asciiDigits(text, pos, end)) <= 50) ? end + 1 : null;
  const back = skipBlanksBack(text, pos, 0, 8);
  const line = back === 0 || text[back - 1] === '\n' || text[back - 1] === '\r' || text[back - 1] === '\t' && back - 1 === 0;
  if (!line && !(STOPS.at(text, back - 1) && small)) return null;
  if (line && (text[end] === '\t' || text[end] === '|') && arabic) return end;
  if (MARKER_SIGNS.at(text, end)) return line || isNumeralAt(text, end + 1) === false ? end + 1 : null;
  if (MARKER_DOTS.at(text, end)) {
    if (digitAt(text, end + 1) < 0) return line || end + 1 < text.length ? end + 1 : null;
    return line && arabic ? skipHeading(text, end + 1) : null;
  }
  return null;
}

/** 1.1 总体情况, and 1.2018年: the marker's own point. */
function skipHeading(text: string, pos: number): number | null {
  const end = endOfDigits(text, pos);
  if (text[end] === '年' && end - pos === 4) return pos;
  const gap = end - pos <= 2 && (isBlank(text.charCodeAt(end)) || text[end] === '\t');
  const next = text.charCodeAt(skipBlanks(text, end));
  return gap && next >= 0x4e00 && next <= 0x9fff && !isNumeralAt(text, skipBlanks(text, end)) && !isUnitLike(text[skipBlanks(text, end)]) ? end : null;
}
const isUnitLike = (c: string | undefined): boolean => UNIT_STARTS.has(c);
const UNIT_STARTS = characters('元', '人', '个', '名', '所', '平', '倍', '公', '米', '万', '亿', '年', '岁', '册', '台', '间', '亩', '户', '吨', '升', '千', '克', '小');

/** 一 to 九十九 in order of tens; 百 and above number no items. */
function isMarkerNumeral(text: string, pos: number, end: number): boolean {
  for (let i = pos; i < end; i++) if (hanScaleAt(text, i) > 1 || (hanDigitAt(text, i) >= 0 && hanDigitAt(text, i + 1) >= 0 && i + 1 < end)) return false;
  return true;
}
