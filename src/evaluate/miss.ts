import type { Place } from './places.js';

export const MISS_KINDS = [
  'status', 'flag.missed', 'flag.wrong', 'value.missed', 'value.wrong', 'value.name', 'value.scope', 'value.role',
  'value.comparator', 'commitment.missed', 'commitment.wrong', 'commitment.deadline',
  'sentence.status', 'sentence.flag',
] as const;
export type MissKind = (typeof MISS_KINDS)[number];

/** One difference between gold and result, with what a person needs to look at it. */
export interface Miss {
  readonly kind: MissKind;
  /** The report, or the file of sentences, by its path below the corpus. */
  readonly report: string;
  /** The checklist item or the sentence; null where the difference belongs to none. */
  readonly item: string | null;
  readonly indicator: string | null;
  readonly expected: string | null;
  readonly found: string | null;
  /** The words of the report in question. */
  readonly quote: string | null;
  /** Null where the gold's quote is not in the text as it was read, and for what rests on an absence. */
  readonly place: Place | null;
}

/** A miss but for the report's name, as the scorers of single reports give it. */
export type ReportMiss = Omit<Miss, 'report'>;
