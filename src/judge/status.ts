import type { Assessment } from '../model/assessment.js';
import type { Alignment, ItemAlignment, Passage } from '../model/alignment.js';
import type { AssertedStatus, Status } from '../model/claim.js';

/** Which passages of an item speak for its status, by GOLD.md's order: its own account first, else where alone it is spoken of. */
export function decidingPassages(alignment: ItemAlignment): readonly Passage[] {
  for (const where of [['body', 'introduction'], ['problems'], ['plans']] as const) {
    const found = alignment.passages.filter((p) => (where as readonly string[]).includes(p.where));
    if (found.length > 0) return found;
  }
  return [];
}

/** How far a status falls short of met. */
const SHORTFALL: Readonly<Record<AssertedStatus, number>> = {
  met: 0, not_applicable: 0, not_reported: 0, mostly_met: 1, partly_met: 2, in_progress: 2, planned: 3, unmet: 4,
};

/** The decision rule by which a passage only says the requirement again. */
const RESTATED = 'restated';

export interface ItemStatus {
  readonly status: Status;
  readonly rule: string;
  /** True where the deciding claim of the assessment is what decided. */
  readonly byClaim: boolean;
}

/**
 * The status of one item, from what its passages assert and what its table cell declares.
 * @param unread true where part of the document could not be read: silence then proves nothing
 */
export function itemStatus(alignment: ItemAlignment, assessment: Assessment | null, unread: boolean): ItemStatus {
  const declared = alignment.declared?.status ?? null;
  if (!assessment) {
    if (declared) return { status: declared, rule: 'item.declared', byClaim: false };
    if (unread) return { status: 'unread', rule: 'item.unread', byClaim: false };
    return alignment.headings.length > 0
      ? { status: 'not_reported', rule: 'item.heading-only', byClaim: false }
      : { status: 'not_reported', rule: 'item.absent', byClaim: false };
  }
  // Under its own restated heading a paragraph that says the requirement again is the report's assertion of it.
  if (assessment.rule === RESTATED && alignment.headings.length > 0) return { status: declared ?? 'met', rule: 'item.restated-as-answer', byClaim: false };
  if (declared && declared !== assessment.status) {
    const silent = assessment.status === 'not_reported';
    // A rating that already admits a shortfall is the report's own verdict; a rating of met does not cover what the text admits.
    const admits = SHORTFALL[declared] > 0;
    if (silent || admits || declared === 'not_applicable') return { status: declared, rule: 'item.declared', byClaim: false };
  }
  return { status: assessment.status, rule: assessment.rule, byClaim: true };
}

/** The item whose passage holds an offset; null if none does. */
export function itemAt(alignment: Alignment, offset: number): string | null {
  const holds = (p: Passage) => p.start <= offset && offset < p.end;
  return (
    alignment.items.find((i) => i.passages.some((p) => holds(p) && p.where === 'body'))?.id ??
    alignment.items.find((i) => i.passages.some(holds))?.id ??
    null
  );
}
