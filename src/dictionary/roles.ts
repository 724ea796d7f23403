import { z } from 'zod';
import { roleSchema } from '../model/value.js';

const cueSchema = z.strictObject({
  id: z.string().min(1),
  role: roleSchema,
  /** Where the cue stands as seen from the number. */
  side: z.enum(['before', 'after', 'either']),
  /** How far it reaches: the words next to the number, its clause, or its sentence. */
  reach: z.enum(['adjacent', 'clause', 'sentence']).default('clause'),
  /** Higher wins where cues disagree. */
  priority: z.number().int().default(0),
  phrases: z.array(z.string().min(1)).min(1),
  not: z.array(z.string().min(2)).default([]),
  examples: z.strictObject({ hit: z.array(z.string()).default([]), miss: z.array(z.string()).default([]) }).optional(),
  note: z.string().optional(),
});
export type RoleCue = z.infer<typeof cueSchema>;

const relativeYearSchema = z.strictObject({
  id: z.string().min(1),
  /** Years from the report's own: -1 is last year. */
  offset: z.number().int(),
  phrases: z.array(z.string().min(1)).min(1),
  not: z.array(z.string().min(2)).default([]),
});

/** Cue words that give a number its role (现状/目标/标准/增减/往年), and words for years. */
export const rolesFileSchema = z.strictObject({
  cues: z.array(cueSchema),
  relativeYears: z.array(relativeYearSchema),
});
export type Roles = z.infer<typeof rolesFileSchema>;

/** Domain words for the segmenter that are no indicator. */
export const wordsFileSchema = z.strictObject({
  words: z.array(z.string().min(2)).default([]),
});

/** What the common knowledge is called when no checklist is used. */
export const aboutFileSchema = z.strictObject({ id: z.string(), name: z.string(), version: z.string() });
