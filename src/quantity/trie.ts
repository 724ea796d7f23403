import { foldCode, foldedId, idCount, isLatinCode, registerFolded } from './characters.js';

/** A word found, and where it ends (or, read backwards, begins). */
export interface Found<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
  readonly word: string;
}

interface Entry<T> {
  readonly value: T;
  readonly word: string;
  /** Set where the word only forbids a shorter one: the shorter one's length. */
  readonly forbids: number;
}

/** A word with what it stands for and the words that may not follow it. */
export type TrieWord<T> = readonly [word: string, value: T, unless?: readonly string[]];

/**
 * Words found at a place, the longest that counts. Width and Latin case are folded. Transitions stand in one open hash
 * of typed arrays, and a table of first characters answers nearly every question at once.
 */
export class Trie<T> {
  readonly #backward: boolean;
  #first = new Uint8Array(0);
  readonly #entries: (Entry<T> | undefined)[] = [undefined];
  #keys = new Uint32Array(0);
  #next = new Uint16Array(0);
  #mask = 0;

  private constructor(words: Iterable<TrieWord<T>>, backward: boolean) {
    this.#backward = backward;
    const edges = new Map<number, number>();
    for (const [word, value, unless] of words) {
      this.#insert(edges, word, { value, word, forbids: 0 });
      for (const after of unless ?? []) this.#insert(edges, word + after, { value, word, forbids: word.length });
    }
    this.#first = new Uint8Array(idCount());
    for (const key of edges.keys()) if (key < 0x10000) this.#first[key] = 1;
    this.#pack(edges);
  }

  /** For `longestAt`; `unless` of a word are what may not stand right after it. */
  static forward<T>(words: Iterable<TrieWord<T>>): Trie<T> {
    return new Trie(words, false);
  }

  /** For `longestEndingAt`. */
  static backward<T>(words: Iterable<readonly [string, T]>): Trie<T> {
    return new Trie(words, true);
  }

  #insert(edges: Map<number, number>, word: string, entry: Entry<T>): void {
    let node = 0;
    for (let k = 0; k < word.length; k++) {
      const id = registerFolded(word.charCodeAt(this.#backward ? word.length - 1 - k : k));
      const key = node * 0x10000 + id;
      let next = edges.get(key);
      if (next === undefined) {
        next = this.#entries.length;
        edges.set(key, next);
        this.#entries.push(undefined);
      }
      node = next;
    }
    // A word in its own right outranks a prohibition that is spelled alike.
    const other = this.#entries[node];
    if (!other || other.forbids > 0) this.#entries[node] = entry;
  }

  #pack(edges: Map<number, number>): void {
    if (this.#entries.length > 0xffff) throw new Error('too many words for one trie');
    let size = 16;
    while (size < edges.size * 3) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Uint32Array(size);
    this.#next = new Uint16Array(size);
    for (const [key, next] of edges) {
      let slot = this.#slot(key);
      while (this.#next[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = key;
      this.#next[slot] = next;
    }
  }

  #slot(key: number): number {
    const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
    return (mixed ^ (mixed >>> 13)) & this.#mask;
  }

  #step(node: number, id: number): number {
    const key = (node * 0x10000 + id) >>> 0;
    for (let slot = this.#slot(key); ; slot = (slot + 1) & this.#mask) {
      const next = this.#next[slot]!;
      if (next === 0 || this.#keys[slot] === key) return next;
    }
  }

  /** True if some word begins (backward: ends) with the character at `i`: the cheap question to ask first. */
  mayStart(text: string, i: number): boolean {
    return i >= 0 && i < text.length && this.#first[foldedId(text.charCodeAt(i))] === 1;
  }

  /** The longest word that starts at `start` and reaches beyond `beyond`; a Latin word never ends inside a longer one. */
  longestAt(text: string, start: number, beyond = start): Found<T> | null {
    if (start >= text.length || this.#first[foldedId(text.charCodeAt(start))] === 0) return null;
    let node = 0;
    let best: Found<T> | null = null;
    let shorter: Found<T> | null = null;
    for (let i = start; i < text.length; i++) {
      node = this.#step(node, foldedId(text.charCodeAt(i)));
      if (node === 0) break;
      const entry = this.#entries[node];
      if (entry === undefined) continue;
      if (entry.forbids > 0) {
        if (best && best.end - start === entry.forbids) best = shorter;
      } else if (i >= beyond && endsWord(text, i)) {
        shorter = best;
        best = { start, end: i + 1, value: entry.value, word: entry.word };
      }
    }
    return best;
  }

  /** The longest word that ends at `end` and does not start before `floor`; a Latin word never starts inside a longer one. */
  longestEndingAt(text: string, end: number, floor: number): Found<T> | null {
    if (end <= floor || this.#first[foldedId(text.charCodeAt(end - 1))] === 0) return null;
    let node = 0;
    let best: Found<T> | null = null;
    for (let i = end - 1; i >= floor; i--) {
      node = this.#step(node, foldedId(text.charCodeAt(i)));
      if (node === 0) break;
      const entry = this.#entries[node];
      if (entry === undefined || (i > 0 && isLatinCode(text.charCodeAt(i)) && isLatinCode(text.charCodeAt(i - 1)))) continue;
      best = { start: i, end, value: entry.value, word: entry.word };
    }
    return best;
  }
}

function endsWord(text: string, i: number): boolean {
  if (!isLatinCode(text.charCodeAt(i)) || i + 1 >= text.length) return true;
  const next = foldCode(text.charCodeAt(i + 1));
  return !isLatinCode(next) && !(next >= 0x30 && next <= 0x39);
}
