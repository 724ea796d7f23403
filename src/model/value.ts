import { z } from 'zod';
import { approximateSchema, comparatorSchema, quantityKindSchema } from './quantity.js';
import { spanSchema } from './span.js';

/** 现状 · 目标/承诺 · 标准/要求 · 增减 · 往年 */
export const roleSchema = z.enum(['actual', 'target', 'standard', 'change', 'historical']);
export type Role = z.infer<typeof roleSchema>;

/**
 * The population a number describes; null parts were not said. `extent` is a named place or school, or a level other
 * than the reporter's own (全省, 全市); the reporter's own level (全县, 我区) is null.
 */
export const scopeSchema = z.object({
  extent: z.string().nullable(),
  group: z.string().nullable(),
  area: z.string().nullable(),
  stage: z.string().nullable(),
});
export type Scope = z.infer<typeof scopeSchema>;

/** A quantity said of an indicator. */
export const valueSchema = z.object({
  id: z.string(),
  /** Id of the dictionary's indicator; null where it has none. */
  indicator: z.string().nullable(),
  /** The indicator's Chinese name; null where the dictionary has none. */
  name: z.string().nullable(),
  /** The noun phrase the number is said of, where the dictionary has no indicator. */
  phrase: z.string().nullable(),
  kind: quantityKindSchema,
  value: z.union([z.number(), z.string()]).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  minInclusive: z.boolean().optional(),
  maxInclusive: z.boolean().optional(),
  exact: z.string(),
  unit: z.string().nullable(),
  comparator: comparatorSchema,
  approximate: approximateSchema,
  role: roleSchema,
  /** The words that gave the role; null for the default. */
  roleCue: z.string().nullable(),
  scope: scopeSchema,
  year: z.number().int().nullable(),
  item: z.string().nullable(),
  /** The quantity as printed. */
  raw: z.string(),
  span: spanSchema,
});
export type Value = z.infer<typeof valueSchema>;
