import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { assertedStatusSchema } from '../model/claim.js';
import { comparatorSchema } from '../model/quantity.js';
import { roleSchema } from '../model/value.js';

/** What a hand says of one checklist item: its status, and the other statuses that a fair reader may choose. */
const goldItemSchema = z.strictObject({
  status: assertedStatusSchema,
  accept: z.array(assertedStatusSchema).default([]),
  evidence: z.string().nullable().default(null),
});
export type GoldItem = z.infer<typeof goldItemSchema>;

/** A figure as printed; `optional` marks one that may be reported or not and counts neither way. */
const goldValueSchema = z.strictObject({
  indicator: z.string().min(1),
  scope: z.string().nullable().default(null),
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  unit: z.string().nullable().default(null),
  comparator: z.union([comparatorSchema, z.literal('≈')]).default('='),
  role: roleSchema,
  year: z.number().int().nullable().default(null),
  quote: z.string().min(1),
  optional: z.boolean().default(false),
});
export type GoldValue = z.infer<typeof goldValueSchema>;

/** Every kind of flag that a hand may set, those included that no rule raises yet. */
export const goldFlagKindSchema = z.enum([
  'unmet', 'partly_met', 'in_progress', 'planned', 'not_reported',
  'below_standard', 'contradiction', 'inconsistent_total', 'part_exceeds_whole',
]);

const goldFlagSchema = z.strictObject({
  kind: goldFlagKindSchema,
  item: z.string().nullable().default(null),
  quote: z.string().nullable().default(null),
  why: z.string().optional(),
  optional: z.boolean().default(false),
});
export type GoldFlag = z.infer<typeof goldFlagSchema>;

const goldCommitmentSchema = z.strictObject({
  text: z.string().min(1),
  deadline: z.string().nullable().default(null),
  owner: z.string().nullable().default(null),
  optional: z.boolean().default(false),
});
export type GoldCommitment = z.infer<typeof goldCommitmentSchema>;

/** What a hand found in one report: the `gold.json` beside it. */
export const goldSchema = z.strictObject({
  title: z.string(),
  reporter: z.string(),
  period: z.string().nullable().default(null),
  checklist: z.string(),
  items: z.record(z.string(), goldItemSchema),
  values: z.array(goldValueSchema),
  flags: z.array(goldFlagSchema),
  commitments: z.array(goldCommitmentSchema),
});
export type Gold = z.infer<typeof goldSchema>;

/** One labelled sentence: a requirement, what is written under it, and how a strict inspector reads it. */
export const goldSentenceSchema = z.strictObject({
  id: z.string().min(1),
  requirement: z.string(),
  body: z.string(),
  status: assertedStatusSchema,
  accept: z.array(assertedStatusSchema).default([]),
  unmet_quotes: z.array(z.string().min(1)).default([]),
  phenomenon: z.string().min(1),
});
export type GoldSentence = z.infer<typeof goldSentenceSchema>;

/** One fault of a gold file: `at` is the path of the field (`values.3.role`) or the line, '' for the whole file. */
export interface GoldFault {
  readonly file: string;
  readonly at: string;
  readonly message: string;
}

/** Thrown when gold does not fit its schema: misuse by its author, reported with every fault found. */
export class GoldError extends Error {
  constructor(readonly faults: readonly GoldFault[]) {
    super(faults.map((f) => `${f.file}${f.at === '' ? '' : ` at ${f.at}`}: ${f.message}`).join('\n'));
    this.name = 'GoldError';
  }
}

/**
 * Parses the text of a `gold.json`; `file` is the name that faults carry.
 * @throws GoldError with every field that does not fit
 */
export function parseGold(text: string, file: string): Gold {
  const parsed = goldSchema.safeParse(json(text, file, ''));
  if (parsed.success) return parsed.data;
  throw new GoldError(faults(parsed.error, file, ''));
}

/**
 * Parses labelled sentences, one JSON object a line.
 * @throws GoldError with every line that does not fit, and ids that are there twice
 */
export function parseSentences(text: string, file: string): GoldSentence[] {
  const out: GoldSentence[] = [];
  const found: GoldFault[] = [];
  const ids = new Set<string>();
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return;
    const at = `line ${i + 1}`;
    try {
      const parsed = goldSentenceSchema.safeParse(json(line, file, at));
      if (!parsed.success) return void found.push(...faults(parsed.error, file, at));
      if (ids.has(parsed.data.id)) found.push({ file, at, message: `id "${parsed.data.id}" is there twice` });
      ids.add(parsed.data.id);
      out.push(parsed.data);
    } catch (error) {
      if (!(error instanceof GoldError)) throw error;
      found.push(...error.faults);
    }
  });
  if (found.length > 0) throw new GoldError(found);
  return out;
}

/** Reads and parses a gold file; a byte order mark is dropped. */
export function readGold<T>(path: string, file: string, parse: (text: string, file: string) => T): T {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new GoldError([{ file, at: '', message: `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})` }]);
  }
  return parse(text.replace(/^\ufeff/u, ''), file);
}

function json(text: string, file: string, at: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new GoldError([{ file, at, message: `not valid JSON: ${(error as Error).message}` }]);
  }
}

function faults(error: z.ZodError, file: string, at: string): GoldFault[] {
  return error.issues.map((issue) => ({
    file,
    at: [at, issue.path.join('.')].filter((s) => s !== '').join(', '),
    message: issue.message,
  }));
}
