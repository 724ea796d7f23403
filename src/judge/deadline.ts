import type { CommitmentLexicon } from '../model/document-lexicon.js';
import type { Quantity } from '../model/quantity.js';
import type { Range } from '../model/span.js';

export interface Deadline extends Range {
  /** As written: 2019年12月底前. */
  readonly raw: string;
  /** ISO prefix of the last moment it names; null for a time limit without a date (三年内). */
  readonly date: string | null;
  /** True where words say that it is a limit (前, 底, 内), not merely a date. */
  readonly limit: boolean;
}

/**
 * Finds the time limit of a promise: a date with what follows it (2020年秋季学期开学前), or words relative to the
 * report's year (明年底前, 三年内).
 * @param year the report's own year, for 今年 and 明年; null leaves such dates open
 */
export function findDeadline(text: string, within: Range, dates: readonly Quantity[], year: number | null, lexicon: CommitmentLexicon): Deadline | null {
  let plain: Deadline | null = null;
  for (const q of dates) {
    if (q.start < within.start || q.end > within.end) continue;
    const value = String(q.max ?? q.value ?? q.min ?? '');
    if (!/^(?:\d{4}|XXXX-\d\d)/u.test(value)) continue;
    let end = q.end;
    let limit = false;
    for (;;) {
      const word = [...lexicon.terms, ...lexicon.limits].find((w) => text.startsWith(w, end) && end + w.length <= within.end);
      if (!word) break;
      end += word.length;
      limit = true;
    }
    const found = { start: q.start, end, raw: text.slice(q.start, end), date: resolve(value, year), limit };
    if (limit) return found;
    plain ??= found;
  }
  const relative = findRelative(text, within, year, lexicon);
  return relative && (!plain || !plain.limit) ? (plain && plain.start < relative.start ? plain : relative) : plain;
}

function findRelative(text: string, within: Range, year: number | null, lexicon: CommitmentLexicon): Deadline | null {
  const words = text.slice(within.start, within.end);
  for (const word of lexicon.relative) {
    const at = words.indexOf(word);
    if (at < 0) continue;
    const named = [...lexicon.years].find(([w]) => word.startsWith(w));
    const start = within.start + at;
    return {
      start,
      end: start + word.length,
      raw: word,
      date: named && year !== null ? String(year + named[1]) : null,
      limit: true,
    };
  }
  return null;
}

const resolve = (value: string, year: number | null): string | null =>
  value.startsWith('XXXX') ? (year === null ? null : value.replace('XXXX', String(year))) : value;
