import type { AlignItem, Passage } from '../model/alignment.js';
import type { MarkerForm, Outline, Section } from '../model/outline.js';
import type { OutlineLexicon } from '../model/outline-lexicon.js';
import type { ProblemFact } from '../model/problem.js';
import type { Source } from '../model/source.js';
import type { Range } from '../model/span.js';
import { trim } from '../text/sentences.js';
import type { Hit } from './align.js';
import { piecesOf } from './pieces.js';
import type { Candidate, Recogniser } from './recogniser.js';

/** A wording this much better than the number's own item overrules the number. */
const OVERRULE = 0.55;
/** A heading whose words are the requirement's to this share restates it and is no evidence. */
const RESTATED = 0.72;

export interface AlignedSections {
  readonly hits: readonly Hit[];
  /** Sections answered as items: narrative alignment leaves them alone. */
  readonly consumed: ReadonlySet<number>;
  /** Sections whose heading names items without the report following the checklist's numbers. */
  readonly topics: ReadonlyMap<number, readonly string[]>;
}

/** Finds the sections that answer checklist items: by the checklist's own numbers where the report follows them, and by wording. */
export function alignSections(
  source: Source, outline: Outline, items: readonly AlignItem[], recogniser: Recogniser, lexicon: OutlineLexicon, problems: ProblemFact[],
): AlignedSections {
  const candidates = new Map<number, Candidate[]>();
  for (const s of outline.sections) {
    if (s.role === 'problems' || s.role === 'plans') continue;
    const named = s.heading.end > s.heading.start ? s.heading : firstSentence(source.text, s);
    candidates.set(s.id, recogniser.heading(named));
  }
  const form = followedForm(outline, items, candidates);
  const chosen = new Map<number, { items: string[]; by: Hit['by'] }>();
  const topics = new Map<number, readonly string[]>();
  for (const s of outline.sections) {
    const ranked = candidates.get(s.id);
    if (!ranked) continue;
    const numbered = form !== null && s.marker?.form === form ? numbersOf(s, items) : [];
    if (numbered.length > 0) chosen.set(s.id, choose(s, numbered, ranked, problems));
    else if (s.heading.end > s.heading.start && ranked[0]) {
      const best = ranked[0];
      topics.set(s.id, ranked.filter((c) => c.strong || c.score >= best.score - 0.05).slice(0, 3).map((c) => c.item));
    }
  }
  const hits: Hit[] = [];
  const consumed = new Set<number>();
  const bodies = [...chosen.keys()].map((id) => piecesOf(source, { start: outline.sections[id]!.heading.end, end: outline.sections[id]!.end }).length);
  for (const [id, { items: ids, by }] of chosen) {
    const section = outline.sections[id]!;
    const inside = (s: Section) => s.start >= section.start && s.end <= section.end;
    for (const s of outline.sections) if (inside(s) && (s.id === id || !chosen.has(s.id))) consumed.add(s.id);
    const nested = [...chosen.keys()].filter((k) => k !== id && inside(outline.sections[k]!)).map((k) => outline.sections[k]!);
    const last = section.end === source.text.length;
    const others = bodies.filter((_, k) => [...chosen.keys()][k] !== id);
    const usual = last && others.length > 0 ? Math.max(1, ...others) : Infinity;
    hits.push(...answers(source, outline, section, nested, ids, by, usual, recogniser, lexicon));
  }
  return { hits, consumed, topics };
}

/** The marker form whose numbers are the checklist's: most sections that its wording recognises carry their item's number. */
function followedForm(outline: Outline, items: readonly AlignItem[], candidates: ReadonlyMap<number, Candidate[]>): MarkerForm | null {
  const tally = new Map<MarkerForm, { agree: number; total: number }>();
  for (const s of outline.sections) {
    const best = candidates.get(s.id)?.[0];
    if (!s.marker || !best) continue;
    const t = tally.get(s.marker.form) ?? { agree: 0, total: 0 };
    t.total += 1;
    const numbers = numbersOf(s, items);
    if (candidates.get(s.id)!.some((c) => numbers.includes(c.item) && c.score >= best.score - 0.1)) t.agree += 1;
    tally.set(s.marker.form, t);
  }
  let found: MarkerForm | null = null;
  let most = 0;
  for (const [form, { agree, total }] of tally) {
    const needed = form === 'item' ? 1 : Math.max(3, total * 0.5);
    if (agree >= needed && agree > most) [found, most] = [form, agree];
  }
  return found;
}

function numbersOf(section: Section, items: readonly AlignItem[]): string[] {
  const m = section.marker;
  return m ? items.filter((i) => i.number !== null && i.number >= m.value && i.number <= m.last).map((i) => i.id) : [];
}

function choose(section: Section, numbered: string[], ranked: readonly Candidate[], problems: ProblemFact[]): { items: string[]; by: Hit['by'] } {
  const best = ranked[0];
  if (!best) return { items: numbered, by: 'number' };
  const own = ranked.find((c) => numbered.includes(c.item));
  if (own && own.score >= best.score - 0.15) return { items: numbered, by: 'both' };
  if (best.score < OVERRULE || numbered.length > 1) return { items: numbered, by: 'number' };
  problems.push({
    code: 'align.number-wording',
    severity: 'warning',
    facts: { number: section.marker!.value, item: best.item },
  });
  return { items: [best.item], by: 'wording' };
}

function answers(
  source: Source, outline: Outline, section: Section, nested: readonly Section[], ids: readonly string[], by: Hit['by'],
  usual: number, recogniser: Recogniser, lexicon: OutlineLexicon,
): Hit[] {
  const { text } = source;
  const holes: Range[] = nested.map((n) => ({ start: n.start, end: n.end }));
  const all = piecesOf(source, { start: section.heading.end, end: section.end }, holes);
  // Paragraphs after the last answer, beyond what any item has, close the report unless they name the item.
  const body = all.filter((piece, i) => i < usual || recogniser.sentence(piece).some((c) => ids.includes(c.item)));
  const title = text.slice(section.heading.start, section.heading.end);
  const said = ids.some((id) => isAnswer(title, id, body.length > 0, recogniser, lexicon));
  const ranges = said ? [section.heading, ...body] : body;
  const passages: Passage[] = ranges.map((r) => ({ start: r.start, end: r.end, where: outline.sectionAt(r.start)?.role ?? 'body' }));
  const heading = !said && title ? section.heading : null;
  if (ids.length === 1) return [{ item: ids[0]!, by, passages, heading, declared: null }];
  return ids.map((item) => ({ item, by, passages: share(text, passages, item, ids, recogniser), heading, declared: null }));
}

/** Of passages that answer several items at once, those that speak of one of them or of none in particular. */
function share(text: string, passages: readonly Passage[], item: string, ids: readonly string[], recogniser: Recogniser): Passage[] {
  const own = passages.filter((p) => {
    const named = recogniser.sentence(trim(text, p)).filter((c) => ids.includes(c.item));
    return named.length === 0 || named.some((c) => c.item === item);
  });
  return own.length > 0 ? own : [...passages];
}

/** Tells a heading that answers its item from one that only restates it. */
function isAnswer(title: string, item: string, answered: boolean, recogniser: Recogniser, lexicon: OutlineLexicon): boolean {
  if (!title) return false;
  const share = recogniser.similarity.restated(title, item);
  const speaks = lexicon.self.some((w) => title.includes(w));
  if (answered) return speaks && share < RESTATED;
  return speaks || share < RESTATED;
}

function firstSentence(text: string, section: Section): Range {
  const body = trim(text, section.body);
  const end = Math.min(body.end, body.start + 120);
  for (let i = body.start; i < end; i++) if ('。：:\n'.includes(text[i]!)) return { start: body.start, end: i + 1 };
  return { start: body.start, end };
}
