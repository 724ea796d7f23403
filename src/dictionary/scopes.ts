import { z } from 'zod';

const termSchema = z.strictObject({
  /** The canonical name; it is the id too, and what results show. */
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  /** Phrases that want a number or a head noun beside them. */
  weak: z.array(z.string().min(1)).default([]),
  /** Look-alikes in which an alias is no scope. */
  not: z.array(z.string().min(2)).default([]),
  /** The wider term of its kind that holds it. */
  within: z.string().optional(),
});
export type ScopeTerm = z.infer<typeof termSchema>;

/** The populations that numbers are said of: stages (学段), areas (城乡), levels (全县/全省), groups (公办/寄宿). */
export const scopesFileSchema = z.strictObject({
  stages: z.array(termSchema).default([]),
  areas: z.array(termSchema).default([]),
  /** `own`: the reporter's own level, which a result shows as no extent at all. */
  levels: z.array(termSchema.extend({ own: z.boolean() })).default([]),
  groups: z.array(termSchema).default([]),
});
export type Scopes = z.infer<typeof scopesFileSchema>;
