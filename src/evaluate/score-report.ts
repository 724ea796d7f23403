import type { Dictionary } from '../dictionary/dictionary.js';
import type { Quantity } from '../model/quantity.js';
import type { Result } from '../model/result.js';
import type { Source } from '../model/source.js';
import { createAmountReader } from './amounts.js';
import type { Gold } from './gold.js';
import type { ReportMiss } from './miss.js';
import { createNameComparer } from './names.js';
import { createPlaces } from './places.js';
import type { Counts, Labelled } from './rates.js';
import { createScopeReader } from './scopes.js';
import { scoreCommitments, type CommitmentScore } from './score-commitments.js';
import { scoreFlags } from './score-flags.js';
import { scoreItems } from './score-items.js';
import { scoreValues, type Matched, type ValueMode } from './score-values.js';

/** Everything counted in one report; reports add up by adding their counts. */
export interface ReportScore {
  readonly items: readonly Labelled[];
  readonly unmet: Counts;
  readonly flags: Readonly<Record<string, Counts>>;
  readonly values: Readonly<Record<ValueMode, Counts>>;
  readonly matched: Matched;
  readonly commitments: Omit<CommitmentScore, 'misses'>;
  readonly misses: readonly ReportMiss[];
}

/** What decides whether two wordings are the same: the dictionary's names and scopes, and the number grammar for units. */
export interface Yardstick {
  readonly dictionary: Pick<Dictionary, 'indicators' | 'scopes'>;
  readonly quantities: (text: string) => readonly Quantity[];
}

/** Makes the scorer of reports: it compares one result with the gold of the same report. */
export function createReportScorer({ dictionary, quantities }: Yardstick): (gold: Gold, result: Result, source: Source | null) => ReportScore {
  const amounts = createAmountReader(quantities);
  const names = createNameComparer(dictionary);
  return (gold, result, source) => {
    const places = createPlaces(source);
    const items = scoreItems(gold.items, result.items, places);
    const flags = scoreFlags(gold, result, places);
    const values = scoreValues(gold.values, result.values, { places, amounts, names, scopes: createScopeReader(dictionary, gold.reporter) });
    const { misses: ofCommitments, ...commitments } = scoreCommitments(gold.commitments, result.commitments, places);
    return {
      items: items.rows,
      unmet: flags.unmet,
      flags: flags.kinds,
      values: values.counts,
      matched: values.matched,
      commitments,
      misses: [...items.misses, ...flags.misses, ...values.misses, ...ofCommitments],
    };
  };
}
