import type { AssertedStatus } from './claim.js';
import type { SectionRole } from './outline.js';
import type { ProblemFact } from './problem.js';
import type { Range } from './span.js';

export type AlignedBy = 'number' | 'wording' | 'both' | 'none';

/** A stretch of the report that speaks of an item. */
export interface Passage extends Range {
  /** The part of the report it stands in: the account itself, the admitted problems, or the plans. */
  readonly where: SectionRole;
}

/** What was found of one checklist item. */
export interface ItemAlignment {
  readonly id: string;
  readonly alignedBy: AlignedBy;
  readonly passages: readonly Passage[];
  /** Where the item is named without being answered: a restated heading, a table's requirement cell. */
  readonly headings: readonly Range[];
  /** The table's own self-rating cell and the status its words declare, where they do. */
  readonly declared: { readonly range: Range; readonly status: AssertedStatus | null } | null;
}

export interface Alignment {
  /** One entry per checklist item, in the checklist's order. */
  readonly items: readonly ItemAlignment[];
  /** Items found by their wording, as a share of all: how sure it is that the report answers this checklist. */
  readonly wordingShare: number;
  readonly problems: readonly ProblemFact[];
}

/** A phrase of an item's wording found in the text: what alignment recognises narrative passages by. */
export interface ItemMention extends Range {
  readonly item: string;
  readonly strength: 'strong' | 'weak' | 'not';
}

/** What alignment needs to know of a checklist item. */
export interface AlignItem {
  readonly id: string;
  /** The item's number where ids are numbers; null where they are not (A1). */
  readonly number: number | null;
  readonly title: string;
  readonly requirement: string;
}
