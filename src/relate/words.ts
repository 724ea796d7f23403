/** A list of words compiled for finding the longest of them at an end of a string. */
export interface WordSet {
  readonly words: ReadonlySet<string>;
  readonly longest: number;
}

const compiled = new WeakMap<readonly string[], WordSet>();

/** The compiled form of a list; each list is compiled once. */
export function wordSet(list: readonly string[]): WordSet {
  const known = compiled.get(list);
  if (known) return known;
  const set = { words: new Set(list), longest: list.reduce((n, w) => Math.max(n, w.length), 0) };
  compiled.set(list, set);
  return set;
}

/** The longest word of a list that a string starts with, by its length; 0 for none. */
export function startOf(s: string, list: readonly string[], accepts: (rest: string) => boolean = always): number {
  const { words, longest } = wordSet(list);
  for (let n = Math.min(longest, s.length); n > 0; n--) if (words.has(s.slice(0, n)) && accepts(s.slice(n))) return n;
  return 0;
}

/** The longest word of a list that a string ends in, by its length; 0 for none. */
export function endOf(s: string, list: readonly string[], accepts: (rest: string) => boolean = always): number {
  const { words, longest } = wordSet(list);
  for (let n = Math.min(longest, s.length); n > 0; n--) if (words.has(s.slice(-n)) && accepts(s.slice(0, -n))) return n;
  return 0;
}

const always = (): boolean => true;
