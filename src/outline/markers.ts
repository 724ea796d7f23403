import type { Marker, MarkerForm } from '../model/outline.js';
import type { OutlineLexicon } from '../model/outline-lexicon.js';
import { hanBelowHundred, isHanNumeral } from '../text/han.js';

const COMMAS = new Set(['、', '，', ',']);
const STOPS = new Set(['.', '．', '。']);
const OPEN = new Set(['(', '（']);
const CLOSE = new Set([')', '）']);
const COLONS = new Set([':', '：']);
const ORDINAL = '第';
const TO = new Set(['-', '—', '–', '至', '～', '~']);

const isDigit = (c: string | undefined): boolean => c !== undefined && ((c >= '0' && c <= '9') || (c >= '０' && c <= '９'));
const digitValue = (s: string): number =>
  Number([...s].map((c) => (c >= '０' ? String.fromCharCode(c.charCodeAt(0) - 0xfee0) : c)).join(''));
const isBlank = (c: string | undefined): boolean => c !== undefined && /[^\S\n]/u.test(c);

/**
 * Reads the number printed in front of a heading or item: 一、 （一） 1、 1. (1) ① 第1项 第一部分.
 * @param at offset of the first character that is not white space; `end` bounds the block
 * @returns the marker, its end after its punctuation and the blanks that follow, or null
 */
export function readMarker(text: string, at: number, end: number, lexicon: OutlineLexicon): Marker | null {
  const c = text[at];
  if (c === undefined || at >= end) return null;
  const code = c.charCodeAt(0);
  if (code >= 0x2460 && code <= 0x2473) return finish(text, at, at + 1, end, 'circled', code - 0x245f);
  if (code >= 0x2474 && code <= 0x2487) return finish(text, at, at + 1, end, 'arabic-paren', code - 0x2473);
  if (code >= 0x2488 && code <= 0x249b) return finish(text, at, at + 1, end, 'arabic', code - 0x2487);
  if (c === ORDINAL) return ordinal(text, at, end, lexicon);
  if (OPEN.has(c)) return parenthesised(text, at, end);
  return plain(text, at, end);
}

function number(text: string, from: number, end: number): { value: number; end: number; han: boolean } | null {
  let i = from;
  if (isDigit(text[i])) {
    while (i < end && i - from < 4 && isDigit(text[i])) i++;
    return i - from > 3 ? null : { value: digitValue(text.slice(from, i)), end: i, han: false };
  }
  while (i < end && i - from < 4 && isHanNumeral(text[i]!)) i++;
  const value = hanBelowHundred(text.slice(from, i));
  return value === null ? null : { value, end: i, han: true };
}

function skipBlanks(text: string, from: number, end: number): number {
  let i = from;
  while (i < end && isBlank(text[i])) i++;
  return i;
}

function finish(text: string, start: number, from: number, end: number, form: MarkerForm, value: number, last = value): Marker {
  let i = skipBlanks(text, from, end);
  // A second mark after the number ("①、", "(1)." or "第1项：") belongs to it.
  if (i < end && (COMMAS.has(text[i]!) || STOPS.has(text[i]!) || COLONS.has(text[i]!))) i = skipBlanks(text, i + 1, end);
  return { start, end: i, form, value, last };
}

function parenthesised(text: string, at: number, end: number): Marker | null {
  const n = number(text, skipBlanks(text, at + 1, end), end);
  if (!n) return null;
  const close = skipBlanks(text, n.end, end);
  if (!CLOSE.has(text[close] ?? '')) return null;
  return finish(text, at, close + 1, end, n.han ? 'han-paren' : 'arabic-paren', n.value);
}

function plain(text: string, at: number, end: number): Marker | null {
  const n = number(text, at, end);
  if (!n) return null;
  const i = skipBlanks(text, n.end, end);
  const c = i < end ? text[i]! : '';
  if (CLOSE.has(c)) return finish(text, at, i + 1, end, n.han ? 'han-paren' : 'arabic-paren', n.value);
  const form: MarkerForm = n.han ? 'han' : 'arabic';
  if (c === '、') return finish(text, at, i + 1, end, form, n.value);
  // "1.5" is a decimal and "1,655" a count: a point or comma marks an item only where no digit follows.
  if ((STOPS.has(c) || (COMMAS.has(c) && !n.han)) && !isDigit(text[i + 1])) {
    return finish(text, at, i + 1, end, form, n.value);
  }
  // A bare number set off by a tab or two blanks, as in a table pasted into text.
  if (!n.han && (text[n.end] === '\t' || i - n.end >= 2) && i < end) return finish(text, at, n.end, end, form, n.value);
  return null;
}

function ordinal(text: string, at: number, end: number, lexicon: OutlineLexicon): Marker | null {
  const n = number(text, skipBlanks(text, at + 1, end), end);
  if (!n) return null;
  let i = skipBlanks(text, n.end, end);
  let last = n.value;
  // 第6、7项 and 第6-8项 answer several items at once.
  while (i < end && (COMMAS.has(text[i]!) || TO.has(text[i]!))) {
    const next = number(text, skipBlanks(text, i + 1, end), end);
    if (!next || next.value <= last) return null;
    last = next.value;
    i = skipBlanks(text, next.end, end);
  }
  if (lexicon.itemUnits.has(text[i] ?? '')) return finish(text, at, i + 1, end, 'item', n.value, last);
  const unit = lexicon.partUnits.find((u) => text.startsWith(u, i));
  return unit ? finish(text, at, i + unit.length, end, 'chapter', n.value) : null;
}

/** Punctuation after which an inline marker can start a new item within a paragraph. */
const BEFORE_INLINE = new Set(['。', '；', ';', '：', ':', '！', '\t', ' ', '\u3000', '!']);

/**
 * Finds a run of item markers inside one paragraph (…。2、…。3、…), in counting order and of one form.
 * @param first the marker the paragraph starts with, if any: a run must continue it
 */
export function inlineMarkers(text: string, from: number, end: number, first: Marker | null, lexicon: OutlineLexicon): Marker[] {
  const out: Marker[] = [];
  let form = first?.form ?? null;
  let next = first ? first.last + 1 : 1;
  for (let i = from; i < end; i++) {
    if (i > from && !BEFORE_INLINE.has(text[i - 1]!)) continue;
    const marker = readMarker(text, i, end, lexicon);
    if (!marker || marker.value !== next || (form !== null && marker.form !== form) || marker.form === 'han') continue;
    out.push(marker);
    form = marker.form;
    next = marker.last + 1;
    i = marker.end - 1;
  }
  return first || out.length >= 2 ? out : [];
}
