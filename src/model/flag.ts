import { z } from 'zod';
import { spanSchema } from './span.js';

export const flagKindSchema = z.enum(['unmet', 'partly_met', 'in_progress', 'planned', 'not_reported']);
export type FlagKind = z.infer<typeof flagKindSchema>;

export const flagSeveritySchema = z.enum(['high', 'medium', 'low']);

/** Something an auditor must look at. */
export const flagSchema = z.object({
  id: z.string(),
  kind: flagKindSchema,
  severity: flagSeveritySchema,
  item: z.string().nullable(),
  spans: z.array(z.object({ role: z.string(), span: spanSchema })),
  /** The first of `spans`; null only for not_reported, which stands on an absence. */
  span: spanSchema.nullable(),
  values: z.array(z.string()),
  standard: z
    .object({ id: z.string(), op: z.string(), value: z.number(), source: z.string(), verified: z.boolean() })
    .optional(),
  expected: z.string().optional(),
  found: z.string().optional(),
  rule: z.string(),
  message: z.object({ zh: z.string(), en: z.string() }),
  /** Hash of dictionary id, item, kind, rule, quote without white space and ordinal among equals; never of offsets. */
  fingerprint: z.string(),
});
export type Flag = z.infer<typeof flagSchema>;

export const commitmentSchema = z.object({
  item: z.string().nullable(),
  text: z.string(),
  deadline: z.object({ raw: z.string(), date: z.string().nullable() }).nullable(),
  owner: z.string().nullable(),
  span: spanSchema,
});
export type Commitment = z.infer<typeof commitmentSchema>;
