import { z } from 'zod';

/** A phrase too general to name an indicator by itself, with the company in which it does. */
const weakPhraseSchema = z
  .union([
    z.string().min(1).transform((phrase) => ({ phrase })),
    z.strictObject({
      phrase: z.string().min(1),
      /** Units the number beside it must have; the indicator's own where absent. */
      units: z.array(z.string()).optional(),
      /** One of these must stand in the same sentence or in the headings above it. */
      with: z.array(z.string().min(1)).optional(),
      /** None of these may stand in the same sentence. */
      without: z.array(z.string().min(1)).optional(),
    }),
  ])
  .pipe(
    z.object({
      phrase: z.string(),
      units: z.array(z.string()).optional(),
      with: z.array(z.string()).optional(),
      without: z.array(z.string()).optional(),
    }),
  );
export type WeakPhrase = z.infer<typeof weakPhraseSchema>;

/** How a value follows from others: numerator ÷ denominator × times, or a sum. */
const derivationSchema = z.union([
  z.strictObject({ numerator: z.string(), denominator: z.string(), times: z.number().default(1) }),
  z.strictObject({ sum: z.array(z.string()).min(2) }),
  z.strictObject({ difference: z.tuple([z.string(), z.string()]) }),
]);
export type Derivation = z.infer<typeof derivationSchema>;

export const directionSchema = z.enum(['higher', 'lower', 'within', 'none']);
export const scopeAxisSchema = z.enum(['stage', 'area', 'group', 'extent']);

/** Something measurable (指标). It is a name without scope: primary pupils are the indicator pupils with a stage. */
export const indicatorSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, 'small letters, digits and single underscores'),
  name: z.string().min(1),
  aliases: z.array(z.string().min(2)).default([]),
  weak: z.array(weakPhraseSchema).default([]),
  /** Look-alikes: an alias inside one of these is no mention of the indicator. */
  not: z.array(z.string().min(2)).default([]),
  dimension: z.string(),
  units: z.array(z.string()).min(1),
  /** Which way is better. */
  direction: directionSchema,
  scopes: z.array(scopeAxisSchema).default(['stage', 'area', 'group', 'extent']),
  /** For ratios: what the first number counts per one of the second, whichever way a report prints it. */
  orientation: z.string().optional(),
  /** The indicator of a percentage that follows a count of this one without a name of its own (占18.6%). */
  share: z.string().optional(),
  derivation: derivationSchema.optional(),
  source: z.string(),
  verified: z.boolean(),
  examples: z.strictObject({ hit: z.array(z.string()).default([]), miss: z.array(z.string()).default([]) }).optional(),
  note: z.string().optional(),
});
export type Indicator = z.infer<typeof indicatorSchema> & { readonly category: string };

/** One file of indicators: a group of kindred ones. */
export const indicatorsFileSchema = z.strictObject({
  category: z.string().min(1),
  name: z.string().min(1),
  indicators: z.array(indicatorSchema),
});

/** The units that each dimension is measured in. */
export const dimensionsFileSchema = z.strictObject({
  dimensions: z.array(z.strictObject({ id: z.string().min(1), name: z.string().min(1), units: z.array(z.string()).min(1) })),
});
export type Dimension = z.infer<typeof dimensionsFileSchema>['dimensions'][number];
