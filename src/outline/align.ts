import type { AlignItem, AlignedBy, Alignment, ItemAlignment, ItemMention, Passage } from '../model/alignment.js';
import type { Outline, SectionRole } from '../model/outline.js';
import type { OutlineLexicon } from '../model/outline-lexicon.js';
import type { ProblemFact } from '../model/problem.js';
import type { Source } from '../model/source.js';
import type { Range } from '../model/span.js';
import { withoutSpace } from '../text/fold.js';
import { alignNarrative } from './narrative.js';
import { alignSections } from './numbered.js';
import { createSimilarity } from './similarity.js';
import { alignTables } from './tables.js';
import { createRecogniser } from './recogniser.js';

/** One finding of an item, before findings are merged. */
export interface Hit {
  readonly item: string;
  readonly by: Exclude<AlignedBy, 'none'>;
  readonly passages: readonly Passage[];
  readonly heading: Range | null;
  readonly declared: ItemAlignment['declared'];
}

export interface AlignInput {
  readonly source: Source;
  readonly outline: Outline;
  readonly items: readonly AlignItem[];
  /** Phrases of the items' wording found in the text, in reading order. */
  readonly mentions: readonly ItemMention[];
  readonly lexicon: OutlineLexicon;
}

/**
 * Ties the report to the checklist. An item is found by its number, by its wording, or by both; where they disagree
 * the wording wins and a problem says so. Tables are read first, then numbered sections, then what is left as
 * narrative, sentence by sentence; the problems and plans sections are always read as narrative.
 */
export function align(input: AlignInput): Alignment {
  const { source, outline, items, lexicon } = input;
  if (items.length === 0) return { items: [], wordingShare: 0, problems: [] };
  const similarity = createSimilarity(items);
  const recogniser = createRecogniser(source.text, similarity, input.mentions);
  const problems: ProblemFact[] = [];
  const tables = alignTables(source, items, recogniser, lexicon, problems);
  const sections = alignSections(source, outline, items, recogniser, lexicon, problems);
  const narrative = alignNarrative(source, outline, recogniser, [...sections.consumed], sections.topics);
  const hits = [...sections.hits, ...narrative, ...tables];
  const aligned = items.map((item) => merge(source.text, item.id, hits.filter((h) => h.item === item.id)));
  const worded = aligned.filter((a) => a.alignedBy === 'wording' || a.alignedBy === 'both').length;
  return { items: aligned, wordingShare: worded / items.length, problems };
}

const RANK: Readonly<Record<SectionRole, number>> = { body: 0, introduction: 1, problems: 2, plans: 3 };

function merge(text: string, id: string, hits: readonly Hit[]): ItemAlignment {
  const number = hits.some((h) => h.by !== 'wording');
  const wording = hits.some((h) => h.by !== 'number');
  const seen: string[] = [];
  const passages: Passage[] = [];
  const all = hits.flatMap((h) => h.passages).sort((a, b) => RANK[a.where] - RANK[b.where] || a.start - b.start);
  for (const passage of all) {
    const words = withoutSpace(text.slice(passage.start, passage.end));
    // A report that states its items twice, in text and in a table, says the same thing once.
    if (words === '' || seen.some((s) => s.includes(words))) continue;
    seen.push(words);
    passages.push(passage);
  }
  return {
    id,
    alignedBy: number && wording ? 'both' : number ? 'number' : wording ? 'wording' : 'none',
    passages,
    headings: hits.flatMap((h) => (h.heading ? [h.heading] : [])),
    declared: hits.find((h) => h.declared)?.declared ?? null,
  };
}
