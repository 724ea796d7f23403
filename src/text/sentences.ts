import type { Range } from '../model/span.js';

const ENDERS = new Set(['。', '！', '？', '!', '?', '\n', '；', ';']);

/**
 * Splits a range of a text into sentences. A semicolon ends one as well: in reports it parts statements about
 * different things. The ender belongs to its sentence; ranges are trimmed of white space and empty ones dropped.
 */
export function sentences(text: string, within: Range = { start: 0, end: text.length }): Range[] {
  const out: Range[] = [];
  let start = within.start;
  for (let i = within.start; i < within.end; i++) {
    if (!ENDERS.has(text[i]!)) continue;
    push(out, text, start, i + 1);
    start = i + 1;
  }
  push(out, text, start, within.end);
  return out;
}

function push(out: Range[], text: string, start: number, end: number): void {
  const range = trim(text, { start, end });
  if (range.end > range.start) out.push(range);
}

/** Shrinks a range so that it neither starts nor ends with white space. */
export function trim(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  return { start, end };
}
