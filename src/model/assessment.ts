import type { AssertedStatus } from './claim.js';
import type { Quantity } from './quantity.js';
import type { Range } from './span.js';

/** What the engine is given: a checklist requirement, the text written under it, and the figures of both. */
export interface AssessInput {
  readonly requirement: string;
  readonly body: string;
  readonly quantities: { readonly requirement: readonly Quantity[]; readonly body: readonly Quantity[] };
}

/** How firmly a claim speaks: a plain predicate, a usual wording, or a mere sign. */
export type Strength = 'strong' | 'medium' | 'weak';

/** A stretch of the body that asserts a status; offsets are into the body as given. */
export interface AssessedClaim extends Range {
  readonly status: AssertedStatus;
  /** The cue's pattern as the dictionary has it; null where a figure or a default decided. */
  readonly cue: string | null;
  readonly rule: string;
}

/** What became of a cue: it counts, it only counts if nothing else does, or it does not count at all. */
export type CueState = 'live' | 'former' | 'covered' | 'cancelled';

/** A cue that was found, for `explain`. */
export interface TracedCue extends Range {
  readonly rule: string;
  readonly pattern: string;
  readonly status: AssertedStatus | null;
  readonly frame: string | null;
  readonly scope: Range | null;
  readonly state: CueState;
  /** The rule that covered, cancelled or turned it. */
  readonly by: string | null;
}

/** A clause of the body and the frames (others, past, future …) that hold in it. */
export interface TracedClause extends Range {
  readonly frames: readonly string[];
}

/** Everything `explain` shows of one assessment; offsets are into the body as given. */
export interface AssessmentTrace {
  readonly clauses: readonly TracedClause[];
  readonly cues: readonly TracedCue[];
  /** The named facts the decision table saw. */
  readonly facts: readonly string[];
  /** Facts of the requirement (its kind, its own hedge, whether it asks for all). */
  readonly requirement: readonly string[];
}

/** What the report asserts of a requirement, and on which claim that rests. */
export interface Assessment {
  readonly status: AssertedStatus;
  /** The decision rule that gave the status. */
  readonly rule: string;
  /** Index in `claims` of the claim that decided, and of the strongest one of another status that it beat. */
  readonly deciding: number | null;
  readonly runnerUp: number | null;
  readonly claims: readonly AssessedClaim[];
  /** The shortest stretches that admit a shortfall, in order, not overlapping. */
  readonly unmetQuotes: readonly Range[];
  readonly trace: AssessmentTrace;
}
