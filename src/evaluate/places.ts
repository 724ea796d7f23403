import type { Outline } from '../model/outline.js';
import type { Source } from '../model/source.js';
import type { At, Range } from '../model/span.js';
import { foldWidth, withoutSpace } from '../text/fold.js';
import { createPlacer } from '../text/place.js';
import { sentences } from '../text/sentences.js';

/** Where a miss is: offsets into the canonical text, and the page or block, for a person to find it by. */
export interface Place extends Range {
  readonly at: At;
}

/** Finds quotes in one canonical text, whatever its white space and the width of its characters. */
export interface Places {
  /** Every place where a quote stands, in order. */
  find(quote: string): readonly Range[];
  /** True if two ranges lie, in part, in one sentence. */
  sameSentence(a: Range, b: Range): boolean;
  /** Where a range is in the document. */
  place(range: Range): Place;
}

const NO_OUTLINE: Outline = { sections: [], sectionAt: () => null };

/** A text as quotes are compared: no white space, one width. */
export const compact = (s: string): string => withoutSpace(foldWidth(s));

/** Prepares a source for looking up quotes; null (a report that could not be read) holds none. */
export function createPlaces(source: Source | null): Places {
  const text = source?.text ?? '';
  const folded = foldWidth(text);
  const offsets: number[] = [];
  let dense = '';
  for (let i = 0; i < folded.length; i++) {
    if (/\s/u.test(folded[i]!)) continue;
    dense += folded[i];
    offsets.push(i);
  }
  const ends = sentences(text).map((s) => s.end);
  const sentenceOf = (offset: number) => ends.findIndex((end) => offset < end);
  const placer = source ? createPlacer(source, NO_OUTLINE) : null;
  const known = new Map<string, readonly Range[]>();
  return {
    find(quote) {
      const key = compact(quote);
      const cached = known.get(key);
      if (cached) return cached;
      const out: Range[] = [];
      for (let i = key === '' ? -1 : dense.indexOf(key); i >= 0; i = dense.indexOf(key, i + 1)) {
        out.push({ start: offsets[i]!, end: offsets[i + key.length - 1]! + 1 });
      }
      known.set(key, out);
      return out;
    },
    sameSentence: (a, b) => sentenceOf(a.start) <= sentenceOf(b.end - 1) && sentenceOf(b.start) <= sentenceOf(a.end - 1),
    place: (range) => ({ start: range.start, end: range.end, at: placer?.(range).at ?? { kind: 'block', block: 0 } }),
  };
}

/** True if two ranges share a character. */
export const meet = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** True if two quotes have a stretch in common that is at least half of the shorter one (and three characters). */
export function alike(a: string, b: string): boolean {
  const [short, long] = [compact(a), compact(b)].sort((x, y) => x.length - y.length) as [string, string];
  if (short === '') return false;
  const wanted = Math.max(Math.min(3, short.length), Math.ceil(short.length / 2));
  for (let i = 0; i + wanted <= short.length; i++) {
    if (long.includes(short.slice(i, i + wanted))) return true;
  }
  return false;
}
