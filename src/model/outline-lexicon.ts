import type { AssertedStatus } from './claim.js';
import type { SectionRole } from './outline.js';

/** How reports are laid out, compiled from `dictionaries/common/outline.yaml`. */
export interface OutlineLexicon {
  /** Heading words by the role they give a section. */
  readonly sections: ReadonlyMap<Exclude<SectionRole, 'body'>, readonly string[]>;
  /** Table head words by what their column holds. */
  readonly columns: ReadonlyMap<ColumnRole, ReadonlySet<string>>;
  /** Exact contents of a self-rating cell and the status they declare. */
  readonly declared: ReadonlyMap<string, AssertedStatus>;
  readonly itemUnits: ReadonlySet<string>;
  readonly partUnits: readonly string[];
  /** Words by which a paragraph speaks of its own county or school. */
  readonly self: readonly string[];
}

export type ColumnRole = 'number' | 'requirement' | 'declared' | 'evidence';
