import { z } from 'zod';
import { sourcesSchema, standardSchema } from './standard.js';

const phrases = z.array(z.string().min(2));

/** Phrases by which a passage is recognised as speaking of an item. */
export const wordingSchema = z.strictObject({
  /** One alone is enough. */
  strong: phrases.default([]),
  /** Wants the company of another phrase of the item. */
  weak: phrases.default([]),
  /** Look-alikes that belong elsewhere: a phrase inside one of these counts for nothing. */
  not: phrases.default([]),
});
export type Wording = z.infer<typeof wordingSchema>;

/** A separable part of an item that a report may meet or miss by itself. */
export const partSchema = z.strictObject({ id: z.string().min(1), requirement: z.string().min(1), wording: phrases.default([]) });

/** One numbered requirement (条目). */
export const checklistItemSchema = z.strictObject({
  id: z.string().min(1),
  section: z.string(),
  title: z.string().min(1),
  requirement: z.string().min(1),
  wording: wordingSchema,
  parts: z.array(partSchema).default([]),
  indicators: z.array(z.string()).default([]),
  standards: z.array(standardSchema).default([]),
  source: z.string().optional(),
  verified: z.boolean(),
  /** For the people who keep the dictionary; read by no rule. */
  notes: z.array(z.string()).default([]),
});
export type ChecklistItem = z.infer<typeof checklistItemSchema>;

/** A checklist (清单) that reports answer item by item. */
export const checklistSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens'),
  name: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'three numbers with points, such as "1.0.0"'),
  /** Phrases by which a report names this checklist. */
  mentions: phrases.default([]),
  sources: sourcesSchema.default({}),
  sections: z.array(z.strictObject({ id: z.string().min(1), title: z.string().min(1), wording: phrases.default([]) })).min(1),
  items: z.array(checklistItemSchema).min(1),
});
export type Checklist = z.infer<typeof checklistSchema>;
