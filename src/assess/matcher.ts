import type { Range } from '../model/span.js';
import type { Node } from '../text/pattern.js';
import { isNumeral } from './numerals.js';
import type { TokenMap } from './words.js';

/** Where patterns are matched; one object is filled anew for every clause. */
export interface Place {
  text: string;
  tokens: TokenMap;
  clause: Range;
  sentenceEnd: number;
}

/** A compiled pattern: the end of its match at a place, or -1. */
export type Matcher = (at: number) => number;

const accept: Matcher = (i) => i;

/** Compiles a pattern once into nested functions, so that matching allocates nothing; gaps are tried shortest first. */
export function compileMatcher(nodes: readonly Node[], place: Place, done: Matcher = accept): Matcher {
  let next = done;
  for (let k = nodes.length - 1; k >= 0; k--) next = compileNode(nodes[k]!, place, next);
  return next;
}

function compileNode(node: Node, place: Place, next: Matcher): Matcher {
  switch (node.kind) {
    case 'text': {
      const { text } = node;
      return (i) => (place.text.startsWith(text, i) ? next(i + text.length) : -1);
    }
    case 'class': {
      const { name } = node;
      return (i) => {
        for (const t of place.tokens.at(i)) {
          if (t.name !== name) continue;
          const r = next(t.end);
          if (r >= 0) return r;
        }
        return -1;
      };
    }
    case 'any': {
      const options = node.options.map((option) => compileMatcher(option, place, next));
      const byFirst = indexByFirst(node.options, options);
      if (byFirst) return (i) => tryAll(byFirst.get(place.text.charCodeAt(i)) ?? byFirst.get(-1), i);
      return (i) => tryAll(options, i);
    }
    case 'not': {
      const options = node.options.map((option) => compileMatcher(option, place));
      return (i) => (tryAll(options, i) >= 0 ? -1 : next(i));
    }
    case 'number': return (i) => {
      let j = i;
      while (j < place.clause.end && isNumeral(place.text[j]!)) j++;
      return j > i ? next(j) : -1;
    };
    case 'one': return (i) => (i < clauseEndOf(place, i) ? next(i + 1) : -1);
    case 'start': return (i) => (i === place.clause.start ? next(i) : -1);
    case 'end': return (i) => (i === clauseEndOf(place, i) ? next(i) : -1);
    case 'gap': {
      const { max, over } = node;
      return (i) => {
        const limit = Math.min(i + max, over ? place.sentenceEnd : clauseEndOf(place, i));
        for (let j = i; j <= limit; j++) {
          const r = next(j);
          if (r >= 0) return r;
        }
        return -1;
      };
    }
  }
}

function tryAll(options: readonly Matcher[] | undefined, i: number): number {
  if (!options) return -1;
  for (const option of options) {
    const r = option(i);
    if (r >= 0) return r;
  }
  return -1;
}

/** Alternatives by the character they begin with; those that may begin with anything stand under every key and under -1. */
function indexByFirst(options: readonly (readonly Node[])[], matchers: readonly Matcher[]): Map<number, Matcher[]> | null {
  if (options.length < 3) return null;
  const firsts = options.map((o) => (o[0]?.kind === 'text' ? o[0].text.charCodeAt(0) : -1));
  const map = new Map<number, Matcher[]>();
  for (const key of new Set([...firsts, -1])) {
    const own = matchers.filter((_, n) => firsts[n] === key || firsts[n] === -1);
    if (own.length > 0) map.set(key, own);
  }
  return map;
}

const MARKS = new Set(['，', '：', '｜', '|', '\t', '\u3000', '。', '；']);

/** A gap inside one clause may begin in a later clause than the match did (after ……). */
function clauseEndOf(place: Place, i: number): number {
  if (i <= place.clause.end) return place.clause.end;
  let j = i;
  while (j < place.sentenceEnd && !MARKS.has(place.text[j]!)) j++;
  return j;
}
