import type { Dictionary } from '../dictionary/dictionary.js';
import { compact } from './places.js';

/** The names a figure goes by: the dictionary's indicator where it has one, and words. */
export interface Named {
  readonly indicator: string | null;
  readonly words: readonly string[];
}

/** Tells whether two figures are said of the same thing. */
export interface NameComparer {
  same(a: Named, b: Named): boolean;
  /** Same, or half of the character pairs in common, or one name within the other. */
  similar(a: Named, b: Named): boolean;
}

const HALF = 0.5;
const SHORTEST_PART = 3;

/** Makes the comparer: names are the same if equal once cleaned, or if they are names of one indicator of the dictionary. */
export function createNameComparer({ indicators, scopes }: Pick<Dictionary, 'indicators' | 'scopes'>): NameComparer {
  const ids = new Map<string, Set<string>>();
  for (const { id, name, aliases } of indicators) {
    for (const word of [name, ...aliases]) {
      const key = clean(word);
      ids.set(key, (ids.get(key) ?? new Set()).add(id));
    }
  }
  const prefixes = [...scopes.stages, ...scopes.areas, ...scopes.levels]
    .flatMap((t) => [t.name, ...t.aliases])
    .map(clean)
    .sort((a, b) => b.length - a.length);
  const cache = new Map<string, { words: string[]; ids: string[] }>();
  /** A word, itself and without the scope in front (乡村专任教师数), and the indicators of that name. */
  const read = (word: string) => {
    let known = cache.get(word);
    if (!known) {
      const whole = clean(word);
      const prefix = prefixes.find((p) => whole.startsWith(p));
      const cut = prefix === undefined ? '' : whole.slice(prefix.length);
      const words = [whole, cut].filter((w) => w.length > 1);
      known = { words, ids: words.flatMap((w) => [...(ids.get(w) ?? [])]) };
      cache.set(word, known);
    }
    return known;
  };
  const keys = (n: Named) => ({
    words: n.words.flatMap((w) => read(w).words),
    ids: [...(n.indicator === null ? [] : [n.indicator]), ...n.words.flatMap((w) => read(w).ids)],
  });
  const same = (a: Named, b: Named) => {
    const [x, y] = [keys(a), keys(b)];
    return x.ids.some((id) => y.ids.includes(id)) || x.words.some((w) => y.words.includes(w));
  };
  return {
    same,
    similar: (a, b) => same(a, b) || keys(a).words.some((x) => keys(b).words.some((y) => resemble(x, y))),
  };
}

const clean = (word: string): string => compact(word).replace(/[\p{P}\p{S}]/gu, '');

function resemble(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= SHORTEST_PART && long.includes(short)) return true;
  const left = pairs(long);
  let common = 0;
  for (const pair of pairs(short)) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    common++;
  }
  return 2 * common >= HALF * (a.length + b.length - 2) && common > 0;
}

const pairs = (s: string): string[] => Array.from({ length: Math.max(0, s.length - 1) }, (_, i) => s.slice(i, i + 2));
