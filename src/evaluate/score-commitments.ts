import type { Commitment } from '../model/flag.js';
import type { Gold, GoldCommitment } from './gold.js';
import { match } from './matching.js';
import type { ReportMiss } from './miss.js';
import { alike, compact, type Places } from './places.js';
import type { Counts } from './rates.js';

export interface CommitmentScore {
  readonly counts: Counts;
  /** Commitments found whose gold has a deadline, and those whose deadline is the gold's. */
  readonly deadlines: number;
  readonly deadlinesRight: number;
  readonly misses: readonly ReportMiss[];
}

/** Compares promises: the same if half of the shorter text is in the other. */
export function scoreCommitments(gold: Gold['commitments'], commitments: readonly Commitment[], places: Places): CommitmentScore {
  const fits = (optional: boolean) => (g: GoldCommitment, c: Commitment) => {
    if (g.optional !== optional) return null;
    if (alike(g.text, c.span.quote) || alike(g.text, c.text)) return sameDeadline(g, c) ? 2 : 1;
    return null;
  };
  const { ofGold, ofFound } = match(gold, commitments, fits(false));
  const rest = commitments.filter((_, j) => !ofFound.has(j));
  const excused = match(gold, rest, fits(true)).ofFound;
  const wrong = rest.filter((_, j) => !excused.has(j));
  const missed = gold.filter((g, i) => !g.optional && !ofGold.has(i));
  const dated = [...ofGold].map(([i, j]) => ({ g: gold[i]!, c: commitments[j]! })).filter(({ g }) => g.deadline !== null);
  const late = dated.filter(({ g, c }) => !sameDeadline(g, c));
  const miss = (kind: ReportMiss['kind'], c: Commitment | null, quote: string, expected: string | null, found: string | null): ReportMiss => {
    const range = c?.span ?? places.find(quote)[0];
    return { kind, item: c?.item ?? null, indicator: null, expected, found, quote, place: range ? places.place(range) : null };
  };
  return {
    counts: { hit: ofGold.size, wrong: wrong.length, missed: missed.length },
    deadlines: dated.length,
    deadlinesRight: dated.length - late.length,
    misses: [
      ...missed.map((g) => miss('commitment.missed', null, g.text, g.deadline ?? '-', null)),
      ...wrong.map((c) => miss('commitment.wrong', c, c.span.quote, null, c.deadline?.raw ?? '-')),
      ...late.map(({ g, c }) => miss('commitment.deadline', c, c.span.quote, g.deadline, c.deadline?.raw ?? null)),
    ],
  };
}

/** The same words, one within the other (底前, 2019年底前), or one date. */
function sameDeadline(gold: GoldCommitment, found: Commitment): boolean {
  if (gold.deadline === null || found.deadline === null) return gold.deadline === null && found.deadline === null;
  const [a, b] = [compact(gold.deadline), compact(found.deadline.raw)];
  if (a.includes(b) || b.includes(a)) return true;
  const parts = (s: string | null) => (s?.match(/\d+/gu) ?? []).map(Number).join('-');
  return found.deadline.date !== null && parts(a) !== '' && parts(a) === parts(found.deadline.date);
}
