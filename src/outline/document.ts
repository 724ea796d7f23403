import type { DocumentLexicon } from '../model/document-lexicon.js';
import type { Quantity } from '../model/quantity.js';
import type { Source } from '../model/source.js';
import type { Range } from '../model/span.js';
import { trim } from '../text/sentences.js';

/** A fact about the document with the range it was read from. */
export interface Located extends Range {
  readonly value: string;
}

export interface DocumentRanges {
  readonly title: Located | null;
  readonly reporter: Located | null;
  readonly region: Located | null;
  readonly level: Located | null;
  readonly kind: Located | null;
  readonly date: Located | null;
  readonly period: (Range & { readonly from: string | null; readonly to: string | null }) | null;
  /** The year the report speaks from, by its date or its period; null where it says neither. */
  readonly year: number | null;
  /** The same, else the latest year it can be told by: of the documents it cites, or named more than once. */
  readonly likelyYear: number | null;
}

/** The title page of a report is within its first blocks, its signature within its last. */
const HEAD = 12;
const TAIL = 5;
const MAX_TITLE = 80;
const MAX_NAME = 30;

/** Reads title, reporter, region, date and period from the head and the signature of a report. */
export function documentFacts(source: Source, quantities: readonly Quantity[], cited: readonly { number: string | null }[], lexicon: DocumentLexicon): DocumentRanges {
  const { text } = source;
  const blocks = source.blocks.filter((b) => b.kind !== 'table-row' && b.kind !== 'footnote').map((b) => trim(text, b)).filter((r) => r.end > r.start);
  const head = blocks.slice(0, HEAD);
  const ends = [...head, ...blocks.slice(-TAIL)];
  const titled = findTitle(text, head, lexicon);
  const reporter = findReporter(text, ends, titled?.title ?? null, lexicon);
  const region = findRegion(text, reporter ?? titled?.title ?? null, lexicon);
  const dates = quantities.filter((q) => q.kind === 'date');
  const date = findDate(ends, dates);
  const period = findPeriod(titled ? [titled.title, ...head] : head, dates);
  const years = dates.map((q) => Number(String(q.value ?? q.max ?? '').slice(0, 4))).filter((y) => y > 1980 && y < 2100);
  const year = date ? Number(date.value.slice(0, 4)) : period?.to ? Number(period.to.slice(0, 4)) : null;
  const citedYears = cited.flatMap((c) => /\d{4}/u.exec(c.number ?? '') ?? []).map(Number);
  return {
    title: titled?.title ?? null,
    reporter,
    region,
    level: region ? { start: region.start, end: region.end, value: region.level } : null,
    kind: titled?.kind ?? null,
    date,
    period,
    year,
    likelyYear: year ?? (Math.max(0, ...citedYears, mostRecent(years) ?? 0) || null),
  };
}

/** The latest year that a report without a date names more than once, or names at all: plans run further ahead. */
function mostRecent(years: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const y of years) counts.set(y, (counts.get(y) ?? 0) + 1);
  const often = [...counts].filter(([, n]) => n > 1).map(([y]) => y);
  const pool = often.length > 0 ? often : [...counts.keys()];
  return pool.length > 0 ? Math.max(...pool) : null;
}

function findTitle(text: string, head: readonly Range[], lexicon: DocumentLexicon): { title: Located; kind: Located } | null {
  for (let i = 0; i < head.length; i++) {
    const first = head[i]!;
    if (first.end - first.start > MAX_TITLE || /[。；]/u.test(text.slice(first.start, first.end))) continue;
    // A long title is often set over two lines; its kind then ends the second.
    for (const end of [head[i]!.end, head[i + 1]?.end]) {
      if (end === undefined || end - first.start > MAX_TITLE) continue;
      const words = text.slice(first.start, end).replace(/[（(][^）)]*[）)]\s*$/u, '').trimEnd();
      const kind = lexicon.kinds.find((k) => words.endsWith(k.word));
      if (!kind) continue;
      const at = first.start + words.length - kind.word.length;
      return {
        title: { start: first.start, end, value: text.slice(first.start, end).replace(/\s+/gu, '') },
        kind: { start: at, end: at + kind.word.length, value: kind.kind },
      };
    }
  }
  return null;
}

function findReporter(text: string, ends: readonly Range[], title: Located | null, lexicon: DocumentLexicon): Located | null {
  for (const r of ends) {
    const words = text.slice(r.start, r.end);
    if (title && r.start >= title.start && r.end <= title.end && r.start !== title.start) continue;
    // An addressee ends with a colon; a body that reports signs with its bare name.
    if (words.length <= MAX_NAME && lexicon.reporters.some((w) => words.endsWith(w))) return { ...r, value: words.replace(/\s+/gu, '') };
  }
  if (!title) return null;
  for (const suffix of lexicon.reporters) {
    const at = text.slice(title.start, title.end).indexOf(suffix);
    if (at > 0 && at + suffix.length <= MAX_NAME) {
      return { start: title.start, end: title.start + at + suffix.length, value: text.slice(title.start, title.start + at + suffix.length) };
    }
  }
  return null;
}

function findRegion(text: string, within: Located | null, lexicon: DocumentLexicon): (Located & { level: string }) | null {
  if (!within) return null;
  const words = text.slice(within.start, within.end);
  let best: { end: number; level: string } | null = null;
  for (const { level, word } of lexicon.regions) {
    const at = words.indexOf(word, 1);
    // A name of the place goes before its kind: 清河县, not 县.
    if (at >= 1 && at <= 12 && (best === null || at + word.length > best.end) && level !== 'school') best = { end: at + word.length, level };
  }
  const school = lexicon.regions.find((r) => r.level === 'school' && words.endsWith(r.word));
  if (school) best = { end: words.length, level: 'school' };
  if (!best) return null;
  const value = words.slice(0, best.end);
  return { start: within.start, end: within.start + best.end, value, level: best.level };
}

function findDate(ends: readonly Range[], dates: readonly Quantity[]): Located | null {
  for (const r of [...ends].reverse()) {
    const date = dates.find((q) => q.start >= r.start && q.end <= r.end && typeof q.value === 'string' && /^\d{4}-\d\d/u.test(q.value));
    if (date && r.end - r.start - (date.end - date.start) <= 4) return { start: date.start, end: date.end, value: String(date.value) };
  }
  return null;
}

function findPeriod(head: readonly Range[], dates: readonly Quantity[]): (Range & { from: string | null; to: string | null }) | null {
  for (const r of head.slice(0, 4)) {
    const date = dates.find((q) => q.start >= r.start && q.end <= r.end);
    if (!date || r.end - r.start > MAX_TITLE) continue;
    const from = String(date.value ?? date.min ?? '') || null;
    const to = String(date.value ?? date.max ?? '') || null;
    if (from && /^\d{4}$/u.test(from.slice(0, 4))) return { start: date.start, end: date.end, from, to };
  }
  return null;
}
