import { z } from 'zod';

/** Where a span stands in the document it came from: a page (PDF), a block (Word, text) or a sheet cell. */
export const atSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('page'),
    page: z.number().int().min(1),
    box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
    generated: z.boolean().optional(),
    ocr: z.object({ confidence: z.number() }).optional(),
  }),
  z.object({
    kind: z.literal('block'),
    block: z.number().int().min(0),
    table: z.number().int().min(0).optional(),
    row: z.number().int().min(0).optional(),
    cell: z.number().int().min(0).optional(),
    number: z.string().optional(),
    generated: z.boolean().optional(),
    ocr: z.object({ confidence: z.number() }).optional(),
  }),
  z.object({
    kind: z.literal('sheet'),
    sheet: z.string(),
    cell: z.string(),
    generated: z.boolean().optional(),
    ocr: z.object({ confidence: z.number() }).optional(),
  }),
]);
export type At = z.infer<typeof atSchema>;

/**
 * A stretch of the canonical text. `start` and `end` are UTF-16 offsets, `end` exclusive, and
 * `text.slice(start, end) === quote` holds for every span of a result.
 */
export const spanSchema = z.object({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  quote: z.string(),
  /** The heading path the span stands under, outermost first, joined by " / "; null before the first heading. */
  section: z.string().nullable(),
  at: atSchema,
});
export type Span = z.infer<typeof spanSchema>;

/** Bare offsets into a text: what the stages pass around before quote and place are filled in. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
