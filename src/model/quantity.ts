import { z } from 'zod';

export const quantityKindSchema = z.enum([
  'number', 'count', 'percent', 'ratio', 'money', 'range', 'area', 'length', 'measure', 'age', 'time', 'ordinal', 'date',
]);
export type QuantityKind = z.infer<typeof quantityKindSchema>;

export const comparatorSchema = z.enum(['=', '>', '≥', '<', '≤']);
export type Comparator = z.infer<typeof comparatorSchema>;

/** Direction of an approximation: 约 about, 近 under (just below), 余/多 over (just above). */
export const approximateSchema = z.enum(['about', 'under', 'over']).nullable();
export type Approximate = z.infer<typeof approximateSchema>;

/**
 * A number as written. Offsets are UTF-16 into the text given. A scalar has `value`; a bound or an interval has
 * `min`/`max` and kind `range`; a ratio's `value` is "a:b" in the order written; a date's is an ISO prefix
 * ("2010", "2018-09", "XXXX-09" for an unstated year). Values are scaled to the unit named: 2.6亿户 is 260000000 户,
 * 百分之三 is 3 %.
 */
export const quantitySchema = z.object({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  text: z.string(),
  kind: quantityKindSchema,
  value: z.union([z.number(), z.string()]).optional(),
  min: z.union([z.number(), z.string()]).optional(),
  max: z.union([z.number(), z.string()]).optional(),
  minInclusive: z.boolean().optional(),
  maxInclusive: z.boolean().optional(),
  /** Exact decimal of `value` (or "min..max"), free of binary rounding. */
  exact: z.string().optional(),
  /** Unit as the lexicon canonically writes it (人, 元, %, 百分点, 平方米 …); absent for a bare number. */
  unit: z.string().optional(),
  comparator: comparatorSchema,
  approximate: approximateSchema,
  /** The bare numeral within the quantity, and its value as printed, before any 万/亿 of the unit is applied. */
  numberSpan: z.tuple([z.number().int(), z.number().int()]).optional(),
  numberValue: z.union([z.number(), z.string()]).optional(),
  /** What one unit is counted per, as written: 生, 年, 月, 百名学生 … (600元/年, 每生每年885元, 人均3.2册). */
  per: z.array(z.string()).optional(),
  /** Multiplier word kept by the printed unit: 万 in 5.27万人 (value 52700, numberValue 5.27). */
  scale: z.string().optional(),
});
export type Quantity = z.infer<typeof quantitySchema>;
