import { z } from 'zod';
import { commitmentSchema, flagSchema } from './flag.js';
import { itemSchema } from './item.js';
import { problemSchema } from './problem.js';
import { spanSchema } from './span.js';
import { valueSchema } from './value.js';

export const SCHEMA_VERSION = '1.0.0';

const nameVersion = z.object({ name: z.string(), version: z.string() });

/** A fact about the document itself, with the place it was read from. */
export const foundSchema = z.object({ value: z.string(), span: spanSchema });
export type Found = z.infer<typeof foundSchema>;

export const documentSchema = z.object({
  title: foundSchema.nullable(),
  reporter: foundSchema.nullable(),
  region: foundSchema.nullable(),
  /** province, city, county, township or school */
  level: foundSchema.nullable(),
  kind: foundSchema.nullable(),
  /** ISO date prefix. */
  date: foundSchema.nullable(),
  period: z
    .object({ from: z.string().nullable(), to: z.string().nullable(), text: z.string(), span: spanSchema })
    .nullable(),
});
export type DocumentFacts = z.infer<typeof documentSchema>;

export const citationSchema = z.object({
  kind: z.enum(['document', 'annex']),
  number: z.string().nullable(),
  title: z.string().nullable(),
  span: spanSchema,
});
export type Citation = z.infer<typeof citationSchema>;

/** What `extract` writes for one report. */
export const resultSchema = z.object({
  schemaVersion: z.string(),
  tool: z.object({ name: z.string(), version: z.string(), segmenter: nameVersion, readers: z.array(nameVersion) }),
  options: z.object({ hash: z.string() }),
  dictionary: z.object({ id: z.string(), version: z.string(), hash: z.string() }).nullable(),
  outcome: z.enum(['ok', 'partial', 'failed']),
  source: z.object({
    path: z.string().nullable(),
    sha256: z.string(),
    bytes: z.number().int(),
    format: z.string().nullable(),
    encoding: z.string().nullable(),
    pages: z.number().int().nullable(),
    characters: z.number().int(),
  }),
  text: z.object({ sha256: z.string(), length: z.number().int(), value: z.string().optional() }).nullable(),
  coverage: z.object({
    pagesRead: z.number().int().nullable(),
    pagesTotal: z.number().int().nullable(),
    unread: z.array(z.object({ page: z.number().int().nullable(), reason: z.string() })),
  }),
  document: documentSchema.nullable(),
  items: z.array(itemSchema),
  values: z.array(valueSchema),
  flags: z.array(flagSchema),
  commitments: z.array(commitmentSchema),
  citations: z.array(citationSchema),
  problems: z.array(problemSchema),
});
export type Result = z.infer<typeof resultSchema>;
