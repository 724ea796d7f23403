import { loadDocumentLexicon } from '../../src/dictionary/document-lexicon.js';
import { loadDictionary } from '../../src/dictionary/load.js';
import { createQuantityReader } from '../../src/quantity/quantity.js';
import type { Assessment } from '../../src/model/assessment.js';
import type { ItemAlignment, Passage } from '../../src/model/alignment.js';
import type { AssertedStatus } from '../../src/model/claim.js';
import { COMMON } from '../support/source.js';

export const documentLexicon = loadDocumentLexicon(COMMON);
export const quantitiesOf = createQuantityReader(loadDictionary('none').quantityLexicon);

export function aligned(more: Partial<ItemAlignment> = {}): ItemAlignment {
  return { id: '1', alignedBy: 'none', passages: [], headings: [], declared: null, ...more };
}

export const passage = (where: Passage['where'], start = 0): Passage => ({ start, end: start + 10, where });

export function asserted(status: AssertedStatus): Assessment {
  return {
    status, rule: `rule-of-${status}`, deciding: 0, runnerUp: null, claims: [], unmetQuotes: [],
    trace: { clauses: [], cues: [], facts: [], requirement: [] },
  };
}
