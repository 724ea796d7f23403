import type { Alignment } from './alignment.js';
import type { Assessment } from './assessment.js';
import type { Outline } from './outline.js';
import type { Quantity } from './quantity.js';
import type { RelatedValue } from './related-value.js';
import type { Range } from './span.js';

/** What the claims engine said of one item, with the way from its offsets back to the canonical text. */
export interface ItemAssessment {
  readonly assessment: Assessment;
  /** The text that was assessed: the item's deciding passages under each other. */
  readonly body: string;
  readonly toSource: (range: Range) => Range | null;
}

/** Everything the stages found in one source, before it is judged. */
export interface Analysis {
  readonly outline: Outline;
  readonly quantities: readonly Quantity[];
  readonly alignment: Alignment;
  readonly assessments: ReadonlyMap<string, ItemAssessment>;
  readonly values: readonly RelatedValue[];
}
