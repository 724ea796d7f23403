import type { ItemMention } from '../model/alignment.js';
import type { Range } from '../model/span.js';
import type { Similarity } from './similarity.js';

/** An item that a stretch of text seems to speak of, with how surely (0 to about 1.5). */
export interface Candidate {
  readonly item: string;
  readonly score: number;
  readonly strong: boolean;
}

export interface Recogniser {
  readonly similarity: Similarity;
  /** Items that a heading or a table's requirement cell names, best first. */
  heading(range: Range): Candidate[];
  /** Items that a sentence speaks of by its own words: a strong phrase, or weak ones with company. */
  sentence(range: Range): Candidate[];
}

/** A strong phrase counts as much as half a restated requirement, a weak one a third of that. */
const STRONG = 0.45;
const WEAK = 0.15;
/** Below this a heading names no item. */
const HEADING = 0.42;
/** A sentence without a strong phrase needs two weak ones, or one and this much of its words in the requirement. */
const SENTENCE = 0.38;

/** Recognises items by their dictionary wording and by likeness to the requirement's words. */
export function createRecogniser(text: string, similarity: Similarity, mentions: readonly ItemMention[]): Recogniser {
  const within = (range: Range) => {
    const found: ItemMention[] = [];
    for (let i = lowerBound(mentions, range.start); i < mentions.length && mentions[i]!.start < range.end; i++) {
      if (mentions[i]!.end <= range.end) found.push(mentions[i]!);
    }
    return found;
  };
  const votes = (range: Range) => {
    const strong = new Set<string>();
    const weak = new Map<string, Set<string>>();
    const all = within(range);
    for (const m of all) {
      // A phrase inside a longer one that belongs elsewhere is not this item's.
      const barred = all.some((n) => n.strength === 'not' && n.item === m.item && n.start <= m.start && n.end >= m.end);
      if (barred || m.strength === 'not') continue;
      if (m.strength === 'strong') strong.add(m.item);
      else weak.set(m.item, (weak.get(m.item) ?? new Set()).add(text.slice(m.start, m.end)));
    }
    return { strong, weak };
  };
  return {
    similarity,
    heading(range) {
      const { strong, weak } = votes(range);
      const scores = new Map<string, number>();
      for (const like of similarity.rank(text.slice(range.start, range.end))) scores.set(like.item, like.score);
      for (const item of strong) scores.set(item, (scores.get(item) ?? 0) + STRONG);
      for (const [item, phrases] of weak) scores.set(item, (scores.get(item) ?? 0) + WEAK * Math.min(2, phrases.size));
      return [...scores]
        .map(([item, score]) => ({ item, score, strong: strong.has(item) }))
        .filter((c) => c.score >= HEADING)
        .sort((a, b) => b.score - a.score);
    },
    sentence(range) {
      const { strong, weak } = votes(range);
      const out: Candidate[] = [...strong].map((item) => ({ item, score: 1, strong: true }));
      const ranked = similarity.rank(text.slice(range.start, range.end));
      for (const [item, phrases] of weak) {
        if (strong.has(item)) continue;
        const like = ranked.find((l) => l.item === item);
        const score = WEAK * phrases.size + (like?.score ?? 0);
        if (phrases.size >= 2 || score >= SENTENCE) out.push({ item, score, strong: false });
      }
      const best = ranked[0];
      if (out.length === 0 && best && best.recall >= 0.5 && best.precision >= 0.3) out.push({ item: best.item, score: best.score, strong: false });
      return out.sort((a, b) => b.score - a.score);
    },
  };
}

function lowerBound(mentions: readonly ItemMention[], start: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (mentions[mid]!.start < start) low = mid + 1;
    else high = mid;
  }
  return low;
}
