import { z } from 'zod';

export const severitySchema = z.enum(['error', 'warning', 'info']);

/** Facts that a problem's sentence is made of: numbers, names and paths, never report text. */
export const factsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
export type Facts = z.infer<typeof factsSchema>;

/** A failure or doubt that a user should know of. Its sentences live in `messages/`, keyed by `code`. */
export const problemSchema = z.object({
  code: z.string(),
  severity: severitySchema,
  page: z.number().int().nullable(),
  facts: factsSchema,
  message: z.object({ zh: z.string(), en: z.string() }),
});
export type Problem = z.infer<typeof problemSchema>;

/** A problem before its sentences are filled in: what the stages return. */
export interface ProblemFact {
  readonly code: string;
  readonly severity: z.infer<typeof severitySchema>;
  readonly page?: number | null;
  readonly facts?: Facts;
}
