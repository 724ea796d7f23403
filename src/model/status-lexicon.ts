import type { Strength } from './assessment.js';
import type { AssertedStatus } from './claim.js';

/** How far a cue speaks, from its place: to the end of its clause, its sentence, or the passage. */
export type Reach = 'clause' | 'sentence' | 'passage';

/** What a scope does to a claim inside it: another status, `none` (it does not count) or `former` (only if nothing else does). */
export type Turn = AssertedStatus | 'none' | 'former';

/** One cue pattern of the dictionary, with everything its entry says. */
export interface CueRule {
  readonly id: string;
  readonly pattern: string;
  readonly status: AssertedStatus | null;
  readonly strength: Strength;
  readonly priority: number;
  readonly frame: string | null;
  readonly scope: { readonly direction: 'forward' | 'backward' | 'both'; readonly reach: Reach } | null;
  /** Classes of words that end the scope. */
  readonly stops: readonly string[];
  /** The scope holds only if one of its stops follows somewhere in the passage (去年 … 今年 …). */
  readonly until: boolean;
  readonly turns: Readonly<Partial<Record<AssertedStatus, Turn>>>;
  /** Statuses which, found in the scope, silence the cue's own claim. */
  readonly yields: readonly AssertedStatus[];
  /** Patterns that must not stand right before or right after. */
  readonly notAfter: string | null;
  readonly notBefore: string | null;
  /** Kinds of requirement the cue is for; empty for all. */
  readonly requirement: readonly string[];
  /** Words of these classes must (not) stand in the same sentence. */
  readonly has: readonly string[];
  readonly lacks: readonly string[];
}

/** A character that stands for another (末 for 未), unless its neighbours say otherwise. */
export interface FoldRule {
  readonly from: string;
  readonly to: string;
  readonly unlessAfter: ReadonlySet<string>;
  readonly unlessBefore: ReadonlySet<string>;
  readonly onlyAfter: ReadonlySet<string>;
  readonly onlyBefore: ReadonlySet<string>;
}

/** One row of the decision table: when all facts hold (`!` for not), the passage has this status. */
export interface DecisionRule {
  readonly id: string;
  readonly when: readonly string[];
  readonly then: AssertedStatus;
}

/** The status dictionary, compiled from `dictionaries/common/status`. */
export interface StatusLexicon {
  /** Word classes, alternations written out. */
  readonly classes: ReadonlyMap<string, readonly string[]>;
  readonly cues: readonly CueRule[];
  readonly folds: readonly FoldRule[];
  readonly decision: readonly DecisionRule[];
}
