import type { Strength } from '../model/assessment.js';
import type { AssertedStatus } from '../model/claim.js';
import type { Range } from '../model/span.js';
import type { DecisionRule } from '../model/status-lexicon.js';

/** A claim on its way to the decision; offsets are into the folded text. */
export interface Candidate extends Range {
  readonly status: AssertedStatus;
  readonly strength: Strength;
  readonly cue: string | null;
  readonly rule: string;
  readonly clause: number;
}

/** The first row of the decision table whose facts all hold. */
export function decide(table: readonly DecisionRule[], facts: ReadonlySet<string>): DecisionRule {
  for (const row of table) {
    if (row.when.every((f) => (f[0] === '!' ? !facts.has(f.slice(1)) : facts.has(f)))) return row;
  }
  throw new Error('the decision table has no row for every case: end it with one that asks for nothing');
}

const RANK: Readonly<Record<Strength, number>> = { strong: 2, medium: 1, weak: 0 };

/** The claims that decided and that came second: the firmest of the status, and the firmest of any other. */
export function rank(claims: readonly Candidate[], status: AssertedStatus): { deciding: number | null; runnerUp: number | null } {
  let deciding: number | null = null;
  let runnerUp: number | null = null;
  claims.forEach((c, i) => {
    const better = (j: number | null) => j === null || RANK[c.strength] > RANK[claims[j]!.strength];
    if (c.status === status || (deciding === null && speaksFor(c.status, status))) {
      if (deciding === null || claims[deciding]!.status !== status || better(deciding)) deciding = i;
    } else if (better(runnerUp)) runnerUp = i;
  });
  return { deciding, runnerUp };
}

/** Statuses that a passage has because of claims of another one (partly met, for what is not). */
function speaksFor(claim: AssertedStatus, status: AssertedStatus): boolean {
  return claim === 'unmet' && (status === 'partly_met' || status === 'mostly_met');
}
