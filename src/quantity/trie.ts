import { foldCase, isLatinCode, foldCode } from './characters.js';

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  word?: { readonly value: T; readonly word: string };
}

/** Words found at a place, longest first where asked; width and Latin case are folded. */
export class Trie<T> {
  readonly #root: Node<T> = { next: new Map() };
  readonly #backward: boolean;

  private constructor(words: Iterable<readonly [string, T]>, backward: boolean) {
    this.#backward = backward;
    for (const [word, value] of words) {
      let node = this.#root;
      for (let k = 0; k < word.length; k++) {
        const code = foldCase(word.charCodeAt(backward ? word.length - 1 - k : k));
        let next = node.next.get(code);
        if (!next) node.next.set(code, (next = { next: new Map() }));
        node = next;
      }
      node.word = { value, word };
    }
  }

  /** For `longestAt`. */
  static forward<T>(words: Iterable<readonly [string, T]>): Trie<T> {
    return new Trie(words, false);
  }

  /** For `longestEndingAt`. */
  static backward<T>(words: Iterable<readonly [string, T]>): Trie<T> {
    return new Trie(words, true);
  }

  /** The longest word that starts at `start` and passes `accept`; a Latin word never ends inside a longer one. */
  longestAt(text: string, start: number, accept?: (value: T, end: number) => boolean): { end: number; value: T; word: string } | null {
    if (this.#backward) throw new Error('a backward trie has no longestAt');
    let node: Node<T> | undefined = this.#root;
    let best: { end: number; value: T; word: string } | null = null;
    for (let i = start; i < text.length; i++) {
      node = node.next.get(foldCase(text.charCodeAt(i)));
      if (!node) break;
      if (node.word === undefined || !endsWord(text, i)) continue;
      if (!accept || accept(node.word.value, i + 1)) best = { end: i + 1, ...node.word };
    }
    return best;
  }

  /** The longest word that ends at `end` and does not start before `floor`; a Latin word never starts inside a longer one. */
  longestEndingAt(text: string, end: number, floor: number): { start: number; value: T; word: string } | null {
    if (!this.#backward) throw new Error('a forward trie has no longestEndingAt');
    let node: Node<T> | undefined = this.#root;
    let best: { start: number; value: T; word: string } | null = null;
    for (let i = end - 1; i >= floor; i--) {
      node = node.next.get(foldCase(text.charCodeAt(i)));
      if (!node) break;
      if (node.word === undefined || (i > 0 && isLatinCode(text.charCodeAt(i)) && isLatinCode(text.charCodeAt(i - 1)))) continue;
      best = { start: i, ...node.word };
    }
    return best;
  }
}

function endsWord(text: string, i: number): boolean {
  if (!isLatinCode(text.charCodeAt(i)) || i + 1 >= text.length) return true;
  const next = text.charCodeAt(i + 1);
  const folded = foldCode(next);
  return !isLatinCode(next) && !(folded >= 0x30 && folded <= 0x39);
}
