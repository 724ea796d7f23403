import { listMarkerLength } from '../text/list-marker.js';
import type { FoldRule } from '../model/status-lexicon.js';
import type { Range } from '../model/span.js';

/** A body made fit for matching, with the way back: `origin[i]` is the offset in the body of character i. */
export interface Folded {
  readonly text: string;
  readonly origin: Int32Array;
  /** Range of the body that a range of the folded text stands for. */
  toBody(range: Range): Range;
}

const COMMAS = new Map([[',', '，'], [';', '；'], [':', '：'], ['!', '！'], ['?', '？'], ['(', '（'], [')', '）'], ['|', '｜']]);

/** Look-alikes by the character they stand in. */
export type FoldTable = ReadonlyMap<string, readonly FoldRule[]>;

export function indexFolds(rules: readonly FoldRule[]): FoldTable {
  const byChar = new Map<string, FoldRule[]>();
  for (const r of rules) byChar.set(r.from, [...(byChar.get(r.from) ?? []), r]);
  return byChar;
}

/**
 * Folds full-width forms, drops the blanks that OCR leaves between characters, joins wrapped lines, and undoes the
 * look-alikes the dictionary names (末 for 未, 己 for 已).
 */
export function foldBody(body: string, byChar: FoldTable): Folded {
  const chars: string[] = [];
  const origin: number[] = [];
  for (let i = 0; i < body.length; i++) {
    let c = narrow(body[i]!);
    if (isSpace(c)) {
      let j = i;
      while (j < body.length && isSpace(narrow(body[j]!))) j++;
      const gap = gapMark(chars, body, i, j);
      if (gap) { chars.push(gap); origin.push(i); }
      i = j - 1;
      continue;
    }
    const alike = byChar.get(c);
    if (alike) for (const r of alike) {
      const before = chars[chars.length - 1] ?? '';
      const after = nextSolid(body, i + 1);
      if (r.unlessAfter.has(before) || r.unlessBefore.has(after)) continue;
      if (r.onlyAfter.size > 0 && !r.onlyAfter.has(before)) continue;
      if (r.onlyBefore.size > 0 && !r.onlyBefore.has(after)) continue;
      c = r.to;
      break;
    }
    const mark = COMMAS.get(c);
    if (mark && !(c !== '(' && c !== ')' && isDigit(chars[chars.length - 1]) && isDigit(narrow(body[i + 1] ?? '')) && c !== ';')) c = mark;
    chars.push(c);
    origin.push(i);
  }
  const map = Int32Array.from(origin);
  return {
    text: chars.join(''),
    origin: map,
    toBody: ({ start, end }) => end <= start
      ? { start: map[start] ?? body.length, end: map[start] ?? body.length }
      : { start: map[start]!, end: map[end - 1]! + 1 },
  };
}

function narrow(c: string): string {
  const code = c.charCodeAt(0);
  if (code < 0xff01) return c;
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : c;
}

const isSpace = (c: string): boolean => c <= '\u3000' && (c === ' ' || c === '\n' || c === '\r' || c === '\t' || c === '\u3000' || c === '\u00a0');
const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9';
const isWord = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}%]/u.test(c);

function nextSolid(body: string, i: number): string {
  while (i < body.length && isSpace(narrow(body[i]!))) i++;
  return narrow(body[i] ?? '');
}

/** What a run of white space stands for: nothing inside a word, a cell boundary, or a line's end. */
function gapMark(chars: readonly string[], body: string, from: number, to: number): string {
  const before = chars[chars.length - 1];
  const after = narrow(body[to] ?? '');
  const run = body.slice(from, to);
  if (before === undefined || after === '') return '';
  if (run.includes('\n')) {
    // A wrapped line goes on; a short line, or one before a list marker, is a line of its own.
    const line = chars.slice(chars.lastIndexOf('\n') + 1).join('');
    const wrapped = isWord(before) && isWord(after) && !line.includes('｜') && listMarkerLength(line) === 0;
    return wrapped && listMarkerLength(body.slice(to, to + 6)) === 0 ? '' : '\n';
  }
  if (run.includes('\t') || run.includes('\u3000') || run.length > 2) return '\u3000';
  if (isDigit(before) && isDigit(after)) return '';
  // A short label with a colon opens a cell of its own.
  if (/^[^\s:：，,。]{1,6}[:：]/u.test(body.slice(to))) return '\u3000';
  return /[\x21-\x7e]/u.test(before) && /[A-Za-z]/u.test(after) ? ' ' : '';
}
