import { createAssessor } from './assess/assess.js';
import type { Dictionary } from './dictionary/dictionary.js';
import { phrasesOf, segmenterWords } from './dictionary/phrases.js';
import { createMatcher } from './match/match.js';
import type { AlignItem } from './model/alignment.js';
import type { AssessInput, Assessment } from './model/assessment.js';
import type { Matcher, Segmenter } from './model/mention.js';
import type { Quantity } from './model/quantity.js';
import type { Range } from './model/span.js';
import { createQuantityReader, findIncomplete } from './quantity/quantity.js';
import { createSegmenter } from './segment/segment.js';

/** A dictionary compiled into the functions that the stages run. */
export interface Engine {
  readonly dictionary: Dictionary;
  readonly items: readonly AlignItem[];
  readonly segmenter: Segmenter;
  readonly match: Matcher;
  readonly quantities: (text: string) => Quantity[];
  readonly incomplete: (text: string) => Range[];
  readonly assess: (input: AssessInput) => Assessment;
}

/** Compiles a dictionary. nodejieba is loaded only when the segmenter first cuts. */
export function createEngine(dictionary: Dictionary): Engine {
  return {
    dictionary,
    items: (dictionary.checklist?.items ?? []).map(({ id, title, requirement }) => ({
      id,
      title,
      requirement,
      number: /^\d+$/u.test(id) ? Number(id) : null,
    })),
    segmenter: createSegmenter(segmenterWords(dictionary)),
    match: createMatcher(phrasesOf(dictionary)),
    quantities: createQuantityReader(dictionary.quantityLexicon),
    incomplete: (text) => findIncomplete(text, dictionary.quantityLexicon),
    assess: createAssessor(dictionary.statusLexicon),
  };
}
