import { z } from 'zod';
import { comparatorSchema } from '../model/quantity.js';

/** Where a figure or rule was read; the key it stands under is what `source:` fields name. */
export const sourceSchema = z.strictObject({
  title: z.string().min(1),
  number: z.string().optional(),
  issuer: z.string().optional(),
  year: z.number().int().optional(),
  note: z.string().optional(),
});
export type SourceRow = z.infer<typeof sourceSchema>;

export const sourcesSchema = z.record(z.string(), sourceSchema);
export const sourcesFileSchema = z.strictObject({ sources: sourcesSchema });

/** A number that reality is measured against (标准), for a stage, area or region, while it is in force. */
export const standardSchema = z.strictObject({
  id: z.string().min(1),
  indicator: z.string(),
  name: z.string().min(1),
  op: comparatorSchema,
  value: z.number(),
  unit: z.string(),
  scope: z
    .strictObject({
      stage: z.string().optional(),
      area: z.string().optional(),
      group: z.string().optional(),
      region: z.string().optional(),
    })
    .default({}),
  /** First and last year in force; open where absent. */
  from: z.number().int().optional(),
  to: z.number().int().optional(),
  /** True where the item's own text states the number, false where another document gives it. */
  stated: z.boolean().default(false),
  source: z.string(),
  clause: z.string().optional(),
  /** False where written from memory: never reason enough for a high-severity flag. */
  verified: z.boolean(),
  note: z.string().optional(),
});
export type Standard = z.infer<typeof standardSchema>;
