import type { Range } from '../model/span.js';

/** A word of a class, found in the text. */
export interface Token extends Range {
  readonly name: string;
}

/** The class whose words hide every other word and cue inside them (未来 hides 未). */
export const SHIELD = 'shield';

/** Words found in a text, by class and by the character they start at. */
export class TokenMap {
  private readonly byClass = new Map<string, Token[]>();
  private readonly byStart: (Token[] | undefined)[];

  constructor(length: number) {
    this.byStart = new Array<Token[] | undefined>(length);
  }

  add(token: Token): void {
    const here = this.byStart[token.start];
    if (here) here.push(token);
    else this.byStart[token.start] = [token];
    const alike = this.byClass.get(token.name);
    if (alike) alike.push(token);
    else this.byClass.set(token.name, [token]);
  }

  /** Words that start at a place, longest first. */
  at(start: number): readonly Token[] {
    return this.byStart[start] ?? NONE;
  }

  /** Words of a class within a range, in order; of several at one place the longest. */
  within(range: Range, name: string): Token[] {
    const out: Token[] = [];
    for (const t of this.byClass.get(name) ?? NONE) {
      if (t.start >= range.start && t.end <= range.end && out[out.length - 1]?.start !== t.start) out.push(t);
    }
    return out;
  }

  has(range: Range, name: string): boolean {
    const list = this.byClass.get(name);
    if (!list) return false;
    for (const t of list) if (t.start >= range.start && t.end <= range.end) return true;
    return false;
  }
}

const NONE: readonly Token[] = [];

interface TrieNode {
  readonly next: Map<number, TrieNode>;
  classes: string[] | null;
  heads: number[] | null;
}

const emptyNode = (): TrieNode => ({ next: new Map(), classes: null, heads: null });

/** The opening of a cue found in the text: which one, and where it stands. */
export interface Head extends Range {
  readonly id: number;
}

/** What one pass over a text finds. */
export interface Scanned {
  readonly tokens: TokenMap;
  readonly shields: readonly Range[];
  readonly heads: readonly Head[];
}

/**
 * Builds one trie of all class words and of the literal openings of all cues; the returned function finds every one of
 * them in a text in a single pass over its characters, and drops words that stand inside a shield word.
 * @param heads opening words of cues, each with the number it is reported by
 */
export function createWordScanner(
  classes: ReadonlyMap<string, readonly string[]>, heads: readonly { readonly text: string; readonly id: number }[] = [],
): (text: string) => Scanned {
  const root: (TrieNode | undefined)[] = [];
  const insert = (word: string): TrieNode => {
    let node = (root[word.charCodeAt(0)] ??= emptyNode());
    for (let i = 1; i < word.length; i++) {
      const code = word.charCodeAt(i);
      let next = node.next.get(code);
      if (!next) node.next.set(code, (next = emptyNode()));
      node = next;
    }
    return node;
  };
  for (const [name, words] of classes) {
    for (const word of words) {
      const node = insert(word);
      if (!node.classes) node.classes = [name];
      else if (!node.classes.includes(name)) node.classes.push(name);
    }
  }
  for (const { text, id } of heads) (insert(text).heads ??= []).push(id);

  return (text) => {
    const shields: Range[] = [];
    const found: Token[] = [];
    const opened: Head[] = [];
    for (let i = 0; i < text.length; i++) {
      let node = root[text.charCodeAt(i)];
      const first = found.length;
      for (let j = i + 1; node; j++) {
        if (node.heads) for (const id of node.heads) opened.push({ start: i, end: j, id });
        if (node.classes) {
          for (const name of node.classes) {
            if (name !== SHIELD) found.push({ start: i, end: j, name });
            else if ((shields[shields.length - 1]?.end ?? 0) < j) {
              if (shields[shields.length - 1]?.start === i) shields.pop();
              shields.push({ start: i, end: j });
            }
          }
        }
        node = j < text.length ? node.next.get(text.charCodeAt(j)) : undefined;
      }
      if (found.length - first > 1) reverse(found, first);
    }
    const tokens = new TokenMap(text.length);
    for (const t of found) if (shields.length === 0 || !shielded(t, shields)) tokens.add(t);
    return { tokens, shields, heads: opened };
  };
}

/** Turns the tail of a list round, so that the longest word of a place comes first. */
function reverse(list: Token[], from: number): void {
  for (let a = from, b = list.length - 1; a < b; a++, b--) [list[a], list[b]] = [list[b]!, list[a]!];
}

/** True if a range begins inside a shield word and does not reach out beyond it from its first character. */
export function shielded(range: Range, shields: readonly Range[]): boolean {
  for (const s of shields) {
    if (s.start >= range.end) return false;
    if (s.end <= range.start) continue;
    if (range.start > s.start || (range.start === s.start ? range.end < s.end : range.end < s.end)) return true;
  }
  return false;
}
