import { join } from 'node:path';
import { z } from 'zod';
import { assertedStatusSchema, type AssertedStatus } from '../model/claim.js';
import type { ColumnRole, OutlineLexicon } from '../model/outline-lexicon.js';
import { readYaml } from './yaml.js';

const words = z.array(z.string().min(1)).min(1);

/** Shape of `outline.yaml`. */
export const outlineFileSchema = z.strictObject({
  sections: z.strictObject({ problems: words, plans: words, introduction: words }),
  columns: z.strictObject({ number: words, requirement: words, declared: words, evidence: words }),
  declared: z.partialRecord(assertedStatusSchema, words),
  itemUnits: words,
  partUnits: words,
  self: words,
});

/**
 * Loads the layout words of reports.
 * @param folder the `common` dictionary folder
 * @throws DictionaryError with file, line and column
 */
export function loadOutlineLexicon(folder: string): OutlineLexicon {
  const { value } = readYaml(join(folder, 'outline.yaml'), 'common/outline.yaml', outlineFileSchema);
  const declared = new Map<string, AssertedStatus>();
  for (const [status, list] of Object.entries(value.declared)) {
    for (const word of list ?? []) declared.set(word, status as AssertedStatus);
  }
  return {
    sections: new Map([
      ['problems', value.sections.problems],
      ['plans', value.sections.plans],
      ['introduction', value.sections.introduction],
    ]),
    columns: new Map(
      Object.entries(value.columns).map(([role, list]) => [role as ColumnRole, new Set(list)]),
    ),
    declared,
    itemUnits: new Set(value.itemUnits),
    partUnits: value.partUnits,
    self: value.self,
  };
}

export type { OutlineLexicon } from '../model/outline-lexicon.js';
