import { accuracy, addCounts, macroF1, NO_COUNTS, rates, share, type Counts, type Rates } from './rates.js';
import type { ReportScore } from './score-report.js';
import { VALUE_MODES, type Matched, type ValueMode } from './score-values.js';

/** The figures of one report, or of several together. Shares are between 0 and 1; null where there is nothing to count. */
export interface Figures {
  readonly items: { readonly count: number; readonly right: number; readonly accuracy: number | null; readonly macroF1: number | null };
  /** Items flagged unmet or partly_met. */
  readonly unmetFlags: Rates;
  readonly flags: Readonly<Record<string, Rates>>;
  readonly values: Readonly<Record<ValueMode, Rates>>;
  /** Of the values found in their place: how often each part is right. */
  readonly matched: { readonly count: number } & Readonly<Record<Exclude<keyof Matched, 'count'>, number | null>>;
  readonly commitments: Rates & { readonly deadlines: number | null };
}

/** Adds up reports and works out their figures. */
export function figuresOf(scores: readonly Omit<ReportScore, 'misses'>[]): Figures {
  const rows = scores.flatMap((s) => s.items);
  const total = (of: (s: Omit<ReportScore, 'misses'>) => Counts | undefined): Rates =>
    rates(scores.reduce((sum, s) => addCounts(sum, of(s) ?? NO_COUNTS), NO_COUNTS));
  const sum = (of: (s: Omit<ReportScore, 'misses'>) => number) => scores.reduce((all, s) => all + of(s), 0);
  const count = sum((s) => s.matched.count);
  const part = (name: Exclude<keyof Matched, 'count'>) => share(sum((s) => s.matched[name]), count);
  const kinds = [...new Set(scores.flatMap((s) => Object.keys(s.flags)))];
  return {
    items: {
      count: rows.length,
      right: rows.filter((r) => r.gold === r.found).length,
      accuracy: accuracy(rows),
      macroF1: macroF1(rows),
    },
    unmetFlags: total((s) => s.unmet),
    flags: Object.fromEntries(kinds.map((kind) => [kind, total((s) => s.flags[kind])])),
    values: Object.fromEntries(VALUE_MODES.map((mode) => [mode, total((s) => s.values[mode])])) as Record<ValueMode, Rates>,
    matched: { count, name: part('name'), scope: part('scope'), role: part('role'), comparator: part('comparator'), year: part('year') },
    commitments: {
      ...total((s) => s.commitments.counts),
      deadlines: share(sum((s) => s.commitments.deadlinesRight), sum((s) => s.commitments.deadlines)),
    },
  };
}
