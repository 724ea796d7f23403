import { join } from 'node:path';
import { z } from 'zod';
import type { DocumentLexicon } from '../model/document-lexicon.js';
import { readYaml } from './yaml.js';

const words = z.array(z.string().min(1)).min(1);

/** Shape of `document.yaml`. */
export const documentFileSchema = z.strictObject({
  kinds: z.record(z.string(), words),
  reporters: words,
  regions: z.record(z.string(), words),
  annexes: words,
  issueSuffix: z.string().length(1),
  commitments: z.strictObject({
    cues: words,
    slogans: words,
    limits: words,
    terms: words,
    relative: words,
    years: z.record(z.string(), z.number().int()),
    owners: words,
    by: z.string().length(1),
    ownerVerbs: words,
    columns: z.strictObject({ matter: words, deadline: words, owner: words }),
    dateUnits: z.strictObject({ year: z.string(), month: z.string(), day: z.string() }),
  }),
});

const longestFirst = (list: readonly string[]): string[] => [...list].sort((a, b) => b.length - a.length);

/**
 * Loads the words by which a report speaks of itself.
 * @param folder the `common` dictionary folder
 * @throws DictionaryError with file, line and column
 */
export function loadDocumentLexicon(folder: string): DocumentLexicon {
  const { value } = readYaml(join(folder, 'document.yaml'), 'common/document.yaml', documentFileSchema);
  const flat = (record: Record<string, string[]>) =>
    Object.entries(record).flatMap(([key, list]) => list.map((word) => ({ key, word }))).sort((a, b) => b.word.length - a.word.length);
  const c = value.commitments;
  return {
    kinds: flat(value.kinds).map(({ key, word }) => ({ kind: key, word })),
    reporters: longestFirst(value.reporters),
    regions: flat(value.regions).map(({ key, word }) => ({ level: key, word })),
    annexes: longestFirst(value.annexes),
    issueSuffix: value.issueSuffix,
    commitments: {
      cues: longestFirst(c.cues),
      slogans: c.slogans,
      limits: longestFirst(c.limits),
      terms: longestFirst(c.terms),
      relative: longestFirst(c.relative),
      years: new Map(Object.entries(c.years)),
      owners: longestFirst(c.owners),
      by: c.by,
      ownerVerbs: longestFirst(c.ownerVerbs),
      columns: { matter: new Set(c.columns.matter), deadline: new Set(c.columns.deadline), owner: new Set(c.columns.owner) },
      dateUnits: c.dateUnits,
    },
  };
}
