import { z } from 'zod';
import type { Evaluation } from './evaluate.js';
import type { Figures } from './figures.js';
import { GoldError } from './gold.js';
import type { SentenceFigures } from './score-sentences.js';

type Reading<T> = Readonly<Record<string, (figures: T) => number | null>>;

/** The figures of reports that a threshold can be set for. */
const OF_REPORTS = {
  statusAccuracy: (f) => f.items.accuracy,
  statusMacroF1: (f) => f.items.macroF1,
  unmetPrecision: (f) => f.unmetFlags.precision,
  unmetRecall: (f) => f.unmetFlags.recall,
  valuePrecision: (f) => f.values.loose.precision,
  valueRecall: (f) => f.values.loose.recall,
  valueF1: (f) => f.values.loose.f1,
  similarF1: (f) => f.values.similar.f1,
  strictF1: (f) => f.values.strict.f1,
  strictRecall: (f) => f.values.strict.recall,
  nameAccuracy: (f) => f.matched.name,
  scopeAccuracy: (f) => f.matched.scope,
  roleAccuracy: (f) => f.matched.role,
  comparatorAccuracy: (f) => f.matched.comparator,
  commitmentPrecision: (f) => f.commitments.precision,
  commitmentRecall: (f) => f.commitments.recall,
} as const satisfies Reading<Figures>;

/** The same of sentences. */
const OF_SENTENCES = {
  accuracy: (f) => f.accuracy,
  macroF1: (f) => f.macroF1,
  flagPrecision: (f) => f.flags.precision,
  flagRecall: (f) => f.flags.recall,
  quoteHits: (f) => f.quoteHits,
} as const satisfies Reading<SentenceFigures>;

const least = z.number().min(0).max(1);
const figures = <T>(reading: Reading<T>) =>
  z.partialRecord(z.enum(Object.keys(reading) as [string, ...string[]]), least);

/** Least figures, by group of reports and by file of sentences. */
export const thresholdsSchema = z.strictObject({
  groups: z.record(z.string(), figures(OF_REPORTS)).default({}),
  sentences: z.record(z.string(), figures(OF_SENTENCES)).default({}),
});
export type Thresholds = z.infer<typeof thresholdsSchema>;

/** A figure under its threshold; `found` is null where there was nothing to measure, which is a failure too. */
export interface Shortfall {
  readonly of: string;
  readonly figure: string;
  readonly least: number;
  readonly found: number | null;
}

/**
 * Parses the text of a `thresholds.json`.
 * @throws GoldError with every field that does not fit
 */
export function parseThresholds(text: string, file: string): Thresholds {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new GoldError([{ file, at: '', message: `not valid JSON: ${(error as Error).message}` }]);
  }
  const parsed = thresholdsSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new GoldError(parsed.error.issues.map((i) => ({ file, at: i.path.join('.'), message: i.message })));
}

/** Compares an evaluation with its thresholds. Empty if nothing fell short. */
export function findShortfalls({ groups, sentences }: Evaluation, thresholds: Thresholds): Shortfall[] {
  const reports = new Map(groups.map((g) => [g.group, g.figures]));
  const files = new Map(sentences.map((s) => [s.file, s]));
  return [
    ...Object.entries(thresholds.groups).flatMap(([group, wanted]) => under(group, OF_REPORTS, reports.get(group), wanted)),
    ...Object.entries(thresholds.sentences).flatMap(([file, wanted]) => under(file, OF_SENTENCES, files.get(file), wanted)),
  ];
}

function under<T>(of: string, reading: Reading<T>, figures: T | undefined, wanted: Readonly<Record<string, number | undefined>>): Shortfall[] {
  return Object.entries(wanted).flatMap(([figure, least]) => {
    if (least === undefined) return [];
    const found = figures === undefined ? null : reading[figure]!(figures);
    return found !== null && found >= least ? [] : [{ of, figure, least, found }];
  });
}
