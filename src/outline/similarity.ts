import type { AlignItem } from '../model/alignment.js';

/** Likeness of a stretch of text to one item: share of the text's weight found in the item, and the reverse. */
export interface Likeness {
  readonly item: string;
  readonly precision: number;
  readonly recall: number;
  readonly score: number;
}

export interface Similarity {
  /** Likeness to every item that shares anything, best first. */
  rank(text: string): Likeness[];
  /** Share of the text's weight that stands in the item's own words, 0 to 1. */
  restated(text: string, item: string): number;
}

/**
 * Character bigrams weighted by how few items hold them (inverse document frequency), so that words which stand in
 * every requirement count for little. Bigrams need no segmentation and survive typos in one character.
 */
export function createSimilarity(items: readonly AlignItem[]): Similarity {
  const grams = items.map((i) => [bigrams(i.title), bigrams(i.requirement)] as const);
  const frequency = new Map<string, number>();
  for (const [title, requirement] of grams) {
    for (const g of new Set([...title, ...requirement])) frequency.set(g, (frequency.get(g) ?? 0) + 1);
  }
  const unknown = Math.log(1 + items.length) * 0.6;
  const weight = (g: string) => {
    const n = frequency.get(g);
    return n === undefined ? unknown : Math.log(1 + items.length / n);
  };
  const total = (set: ReadonlySet<string>) => [...set].reduce((sum, g) => sum + weight(g), 0);
  const totals = grams.map((pair) => pair.map(total));
  const common = (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
    let sum = 0;
    for (const g of a) if (b.has(g)) sum += weight(g);
    return sum;
  };
  return {
    rank(text) {
      const own = bigrams(text);
      const ownTotal = total(own);
      if (ownTotal === 0) return [];
      const out: Likeness[] = [];
      items.forEach((item, i) => {
        let best: Likeness | null = null;
        grams[i]!.forEach((gram, k) => {
          const shared = common(own, gram);
          if (shared === 0) return;
          const precision = shared / ownTotal;
          const recall = shared / totals[i]![k]!;
          const score = 0.6 * Math.max(precision, recall) + 0.4 * Math.sqrt(precision * recall);
          if (!best || score > best.score) best = { item: item.id, precision, recall, score };
        });
        if (best) out.push(best);
      });
      return out.sort((a, b) => b.score - a.score);
    },
    restated(text, id) {
      const own = bigrams(text);
      const ownTotal = total(own);
      const i = items.findIndex((item) => item.id === id);
      if (i < 0 || ownTotal === 0) return 0;
      return common(own, new Set([...grams[i]![0], ...grams[i]![1]])) / ownTotal;
    },
  };
}

function bigrams(text: string): Set<string> {
  const out = new Set<string>();
  let previous = '';
  for (const c of text) {
    if (!/[\p{L}\p{N}]/u.test(c)) {
      previous = '';
      continue;
    }
    if (previous) out.add(previous + c);
    previous = c;
  }
  return out;
}
