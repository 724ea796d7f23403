import type { Dictionary } from '../dictionary/dictionary.js';
import type { Alignment } from '../model/alignment.js';
import type { ItemAssessment } from '../model/analysis.js';
import type { Claim } from '../model/claim.js';
import type { Commitment, Flag } from '../model/flag.js';
import type { Item } from '../model/item.js';
import type { Outline } from '../model/outline.js';
import type { ProblemFact } from '../model/problem.js';
import type { Quantity } from '../model/quantity.js';
import type { RelatedValue } from '../model/related-value.js';
import type { Citation, DocumentFacts } from '../model/result.js';
import type { Source } from '../model/source.js';
import type { Range, Span } from '../model/span.js';
import type { Value } from '../model/value.js';
import { withoutSpace } from '../text/fold.js';
import { createPlacer, type Placer } from '../text/place.js';
import { commitments } from './commitments.js';
import { flagsOf, type FlagMessage } from './flags.js';
import { itemAt, itemStatus } from './status.js';
import { looseShortfalls } from './shortfalls.js';

/** A fact of the document as it is located in the text, before it has a span. */
export type LocatedFact = Range & { readonly value: string };

export interface LocatedFacts {
  readonly title: LocatedFact | null;
  readonly reporter: LocatedFact | null;
  readonly region: LocatedFact | null;
  readonly level: LocatedFact | null;
  readonly kind: LocatedFact | null;
  readonly date: LocatedFact | null;
  readonly period: (Range & { readonly from: string | null; readonly to: string | null }) | null;
  readonly year: number | null;
  readonly likelyYear: number | null;
}

export interface JudgeInput {
  readonly source: Source;
  readonly outline: Outline;
  readonly quantities: readonly Quantity[];
  readonly incomplete: readonly Range[];
  readonly facts: LocatedFacts;
  readonly citations: readonly (Range & Pick<Citation, 'kind' | 'number' | 'title'>)[];
  readonly alignment: Alignment;
  readonly assessments: ReadonlyMap<string, ItemAssessment>;
  /** Runs the claims engine on a stretch of the text that belongs to no item. */
  readonly assessPassage: (range: Range) => ItemAssessment;
  readonly values: readonly RelatedValue[];
  readonly dictionary: Dictionary;
}

/** The judged report: everything of a result that comes from the text. */
export interface Judgement {
  readonly document: DocumentFacts;
  readonly items: readonly Item[];
  readonly values: readonly Value[];
  readonly flags: (message: FlagMessage) => Flag[];
  readonly commitments: readonly Commitment[];
  readonly citations: readonly Citation[];
  readonly problems: readonly ProblemFact[];
  readonly alignment: Alignment;
  readonly assessments: ReadonlyMap<string, ItemAssessment>;
}

/** Gives every item its status, every value its item, and collects what an auditor must look at. */
export function judge(input: JudgeInput): Judgement {
  const { source, alignment, dictionary } = input;
  const place = createPlacer(source, input.outline);
  const values = saidOnce(source.text, input.values).map((v) => asRequirement(alignment, v)).map((v, i): Value => placeValue(v, `v${i + 1}`, itemAt(alignment, v.quantity.start), place));
  const judged = (dictionary.checklist?.items ?? []).map((item, i) => {
    const found = alignment.items[i]!;
    const assessed = input.assessments.get(item.id) ?? null;
    const status = itemStatus(found, assessed?.assessment ?? null, source.unread.length > 0);
    const claims = claimsOf(item.id, assessed, place);
    const deciding = status.byClaim && assessed?.assessment.deciding != null ? claims[assessed.assessment.deciding] : undefined;
    const runnerUp = assessed?.assessment.runnerUp != null ? claims[assessed.assessment.runnerUp] : undefined;
    const whole: Item = {
      id: item.id,
      section: dictionary.checklist!.sections.find((s) => s.id === item.section)?.title ?? null,
      title: item.title,
      requirement: item.requirement,
      status: status.status,
      decidedBy: { rule: status.rule, claim: deciding?.id ?? null, runnerUp: runnerUp?.id ?? null },
      alignedBy: found.alignedBy,
      declared: found.declared ? source.text.slice(found.declared.range.start, found.declared.range.end) : null,
      claims,
      passages: found.passages.map(place),
      values: values.filter((v) => v.item === item.id).map((v) => v.id),
      flags: [],
    };
    const spans = admitting(assessed, deciding ?? null, found.declared?.range ?? null, found.headings[0] ?? null, place);
    return { item: whole, spans };
  });
  const quotes = new Map(judged.map(({ item, spans }) => [item.id, spans]));
  const items = judged.map((j) => j.item);
  const loose = looseShortfalls(input, place);
  // A plan beside what is done (an approved layout plan's own goals) promises nothing of the item.
  const planned = [...input.assessments.values()].filter(({ assessment }) => OPEN.has(assessment.status)).flatMap(({ assessment, toSource }) =>
    assessment.claims.filter((c) => c.status === 'planned').flatMap((c) => {
      const range = toSource(c);
      return range ? [{ ...c, ...range }] : [];
    }),
  );
  const promised = commitments(source, input.outline, input.quantities, planned, input.facts.likelyYear, dictionary.documentLexicon.commitments);
  return {
    document: placeFacts(input.facts, place),
    items,
    values,
    flags: (message) => flagsOf(dictionary.id, items, quotes, loose, message),
    commitments: promised.map((c) => ({
      item: itemAt(alignment, c.start),
      text: source.text.slice(c.start, c.end),
      deadline: c.deadline ? { raw: c.deadline.raw, date: c.deadline.date } : null,
      owner: c.owner,
      span: place(c),
    })),
    citations: input.citations.map((c) => ({ kind: c.kind, number: c.number, title: c.title, span: place(c) })),
    problems: [
      ...alignment.problems,
      ...(input.incomplete.length > 0 ? [{ code: 'value.incomplete', severity: 'warning' as const, facts: { count: input.incomplete.length } }] : []),
    ],
    alignment,
    assessments: input.assessments,
  };
}

/** A figure in a restated requirement (a heading, a table's requirement cell) is the standard, whatever its own words. */
function asRequirement(alignment: Alignment, value: RelatedValue): RelatedValue {
  const { start } = value.quantity;
  const restated = alignment.items.some((i) => i.headings.some((h) => h.start <= start && start < h.end));
  return restated && value.role === 'actual' && itemAt(alignment, start) === null ? { ...value, role: 'standard', roleCue: null } : value;
}

/**
 * A report that lays its items out twice, in text and in a table, states each value twice in the same words: the
 * first is kept. A value given again in another sentence stays, for two passages may yet differ.
 */
function saidOnce(text: string, values: readonly RelatedValue[]): RelatedValue[] {
  const seen = new Set<string>();
  return values.filter((v) => {
    let { start, end } = v.quantity;
    while (start > 0 && !SENTENCE_ENDS.has(text[start - 1]!)) start--;
    while (end < text.length && !SENTENCE_ENDS.has(text[end]!)) end++;
    const key = `${withoutSpace(text.slice(start, end))}\u0000${v.quantity.start - start}`;
    const again = seen.has(key) && end - start > MIN_SENTENCE;
    seen.add(key);
    return !again;
  });
}

const SENTENCE_ENDS = new Set(['。', '；', '\n', '\t']);
/** Shorter cells (达标, 96%) may well be equal without being the same statement. */
const MIN_SENTENCE = 12;

/** Statuses that leave something to be promised. */
const OPEN: ReadonlySet<string> = new Set(['mostly_met', 'partly_met', 'in_progress', 'planned', 'unmet']);

function claimsOf(item: string, assessed: ItemAssessment | null, place: Placer): Claim[] {
  return (assessed?.assessment.claims ?? []).flatMap((claim, i) => {
    const range = assessed!.toSource(claim);
    // A claim always stands in the body; a range without source characters would be a bug of the engine.
    if (!range) throw new Error(`claim ${i} of item ${item} has no place in the text`);
    return [{ id: `${item}.c${i + 1}`, status: claim.status, cue: claim.cue, rule: claim.rule, span: place(range) }];
  });
}

/** What a flag of the item stands on: the admitting quotes, else the deciding claim, the rating cell, or the bare heading. */
function admitting(assessed: ItemAssessment | null, deciding: Claim | null, declared: Range | null, heading: Range | null, place: Placer): Span[] {
  const quotes = (assessed?.assessment.unmetQuotes ?? []).flatMap((q) => {
    const range = assessed!.toSource(q);
    return range ? [place(range)] : [];
  });
  if (quotes.length > 0) return quotes;
  if (deciding) return [deciding.span];
  if (declared) return [place(declared)];
  return heading ? [place(heading)] : [];
}

function placeValue(value: RelatedValue, id: string, item: string | null, place: Placer): Value {
  const { range, quantity: _quantity, ...rest } = value;
  const { raw, ...before } = rest;
  return { id, ...before, item, raw, span: place(range) };
}

function placeFacts(facts: LocatedFacts, place: Placer): DocumentFacts {
  const found = (f: LocatedFact | null) => (f ? { value: f.value, span: place({ start: f.start, end: f.end }) } : null);
  const { period } = facts;
  return {
    title: found(facts.title),
    reporter: found(facts.reporter),
    region: found(facts.region),
    level: found(facts.level),
    kind: found(facts.kind),
    date: found(facts.date),
    period: period ? { from: period.from, to: period.to, text: place(period).quote, span: place({ start: period.start, end: period.end }) } : null,
  };
}
