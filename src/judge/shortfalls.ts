import type { Alignment } from '../model/alignment.js';
import type { ItemAssessment } from '../model/analysis.js';
import type { Outline } from '../model/outline.js';
import type { Source } from '../model/source.js';
import type { Range } from '../model/span.js';
import type { Dictionary } from '../dictionary/dictionary.js';
import type { Placer } from '../text/place.js';
import { sentences } from '../text/sentences.js';
import type { LooseShortfall } from './flags.js';

interface Input {
  readonly source: Source;
  readonly outline: Outline;
  readonly alignment: Alignment;
  readonly assessPassage: (range: Range) => ItemAssessment;
  readonly dictionary: Dictionary;
}

/**
 * Concrete shortfalls that the report admits in its problems section about something no item speaks for: each is a
 * flag of its own. Without a checklist the whole report is read for them.
 */
export function looseShortfalls(input: Input, place: Placer): LooseShortfall[] {
  const { source, outline, alignment } = input;
  const everywhere = input.dictionary.checklist === null;
  const out: LooseShortfall[] = [];
  for (const block of source.blocks) {
    if (block.kind === 'table-row') continue;
    for (const sentence of sentences(source.text, block)) {
      const section = outline.sectionAt(sentence.start);
      const role = section?.role ?? 'introduction';
      // A heading announces; what it announces is flagged by itself.
      if (section && section.body.start < section.body.end && sentence.end <= section.heading.end) continue;
      if (role !== 'problems' && !(everywhere && role !== 'plans')) continue;
      const { assessment, toSource } = input.assessPassage(sentence);
      for (const quote of assessment.unmetQuotes) {
        const range = toSource(quote);
        // What an item speaks of is that item's: its own status, or a contradiction with it, covers the admission.
        if (range && !alignment.items.some((i) => i.passages.some((p) => p.start <= range.start && range.start < p.end))) {
          out.push({ span: place(range), rule: 'report.admission' });
        }
      }
    }
  }
  return out;
}
