import { z } from 'zod';
import { claimSchema, statusSchema } from './claim.js';
import { spanSchema } from './span.js';

export const alignedBySchema = z.enum(['number', 'wording', 'both', 'none']);

/** One requirement of the checklist and what the report says of it. */
export const itemSchema = z.object({
  id: z.string(),
  section: z.string().nullable(),
  title: z.string(),
  requirement: z.string(),
  status: statusSchema,
  decidedBy: z.object({ rule: z.string(), claim: z.string().nullable(), runnerUp: z.string().nullable() }),
  alignedBy: alignedBySchema,
  /** The table's own 自评, as printed. */
  declared: z.string().nullable(),
  claims: z.array(claimSchema),
  passages: z.array(spanSchema),
  values: z.array(z.string()),
  flags: z.array(z.string()),
});
export type Item = z.infer<typeof itemSchema>;
