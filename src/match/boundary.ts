import type { Range } from '../model/span.js';

/** Phrases below this length are everyday syllables: they count only as whole words. */
const SHORT = 3;

/** How a phrase's ends fall on the segmenter's words. */
export interface Cuts {
  /** Number of ends, 0 to 2, that fall strictly inside a word. */
  count(range: Range): number;
  /** Whether an offset falls strictly inside a word. */
  at(offset: number): boolean;
}

/** Prepares the words of a text for the question whether a match cuts one in two. */
export function wordCuts(text: string, wordStarts: ArrayLike<number>): Cuts {
  const boundary = new Uint8Array(text.length + 1);
  boundary[0] = 1;
  boundary[text.length] = 1;
  for (let i = 0; i < wordStarts.length; i++) boundary[wordStarts[i]] = 1;
  const at = (offset: number) => boundary[offset] === 0;
  return { at, count: ({ start, end }) => Number(at(start)) + Number(at(end)) };
}

/**
 * Says whether a match stands. A word under its end always sticks out of the match, so the match never covers it.
 * Short matches must be whole words. A match of three characters (a term of art just long enough to be chance) may
 * cut one word, unless a shorter whole-word match of its kind inside it explains the text better. Longer matches
 * stand: there the segmenter is more likely wrong than the dictionary.
 */
export function stands(length: number, cuts: number, cleanInside: () => boolean): boolean {
  if (cuts === 0 || length > SHORT) return true;
  if (length < SHORT) return false;
  return cuts === 1 && !cleanInside();
}
