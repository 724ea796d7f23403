import type { Flag, FlagKind } from '../model/flag.js';
import type { Item } from '../model/item.js';
import type { Span } from '../model/span.js';
import { createFingerprints } from './fingerprint.js';

/** A shortfall admitted outside the checklist's items: in the problems section, about something no item asks for. */
export interface LooseShortfall {
  readonly span: Span;
  readonly rule: string;
}

/** What a flag says, given its kind and facts; sentences live in `messages/`. */
export type FlagMessage = (kind: FlagKind, facts: { item: string | null; title: string | null; quote: string }) => { zh: string; en: string };

const SEVERITY: Readonly<Record<FlagKind, Flag['severity']>> = {
  unmet: 'high', partly_met: 'high', in_progress: 'medium', planned: 'medium', not_reported: 'low',
};

/**
 * Makes the flags of a report: one for every item whose status falls short, on the stretches that admit it, and one
 * for each shortfall that the report admits beyond the checklist.
 * @param quotes the admitting spans of each item, by item id
 */
export function flagsOf(dictionary: string, items: readonly Item[], quotes: ReadonlyMap<string, readonly Span[]>, loose: readonly LooseShortfall[], message: FlagMessage): Flag[] {
  const fingerprint = createFingerprints();
  const out: Flag[] = [];
  const push = (kind: FlagKind, item: Item | null, rule: string, spans: readonly Span[]) => {
    const quote = spans[0]?.quote ?? '';
    out.push({
      id: `f${out.length + 1}`,
      kind,
      severity: SEVERITY[kind],
      item: item?.id ?? null,
      spans: spans.map((span, i) => ({ role: i === 0 ? 'evidence' : 'further', span })),
      span: spans[0] ?? null,
      values: [],
      rule,
      message: message(kind, { item: item?.id ?? null, title: item?.title ?? null, quote }),
      fingerprint: fingerprint({ dictionary, item: item?.id ?? null, kind, rule, quote }),
    });
  };
  for (const item of items) {
    if (!(item.status in SEVERITY)) continue;
    push(item.status as FlagKind, item, `item.${item.status}`, quotes.get(item.id) ?? []);
  }
  for (const { span, rule } of loose) push('unmet', null, rule, [span]);
  return out;
}
