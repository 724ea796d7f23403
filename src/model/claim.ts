import { z } from 'zod';
import { spanSchema } from './span.js';

/** The eight statuses that a report can assert (已达到 … 未报告). */
export const assertedStatusSchema = z.enum([
  'met', 'mostly_met', 'partly_met', 'in_progress', 'planned', 'unmet', 'not_applicable', 'not_reported',
]);
export type AssertedStatus = z.infer<typeof assertedStatusSchema>;

/** The statuses of an item; `unread` (未读出) is set only where the item's place could not be read. */
export const statusSchema = z.enum([...assertedStatusSchema.options, 'unread']);
export type Status = z.infer<typeof statusSchema>;

/** A statement that an item, or a part of it, is in a status. */
export const claimSchema = z.object({
  id: z.string(),
  status: assertedStatusSchema,
  /** The cue's phrase as the dictionary has it; null where a figure or a default rule decided. */
  cue: z.string().nullable(),
  rule: z.string(),
  span: spanSchema,
});
export type Claim = z.infer<typeof claimSchema>;
