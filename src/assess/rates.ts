import type { Quantity } from '../model/quantity.js';
import type { ReadText } from './cues.js';
import type { Candidate } from './decide.js';
import { isFigure, kindOf, meets, valueOf, type Bar, type Figure } from './figures.js';
import type { Folded } from './fold.js';
import type { TokenMap } from './words.js';

/** The bars a requirement sets, with the words around its figures read through the classes `at_most` and `per_head`. */
export function readBars(text: string, tokens: TokenMap, quantities: readonly Quantity[]): Bar[] {
  const bars: Bar[] = [];
  const all = { start: 0, end: text.length };
  const bigs = new Map([['百', 100], ['千', 1000], ['万', 10000]]);
  let per: number | null = tokens.has(all, 'per_head') ? 1 : null;
  for (const each of tokens.within(all, 'each')) per = bigs.get(text[each.end] ?? '') ?? per;
  for (const q of quantities) {
    const value = valueOf(q);
    if (value === null || !isFigure(q)) continue;
    if (tokens.has({ start: Math.max(0, q.start - 1), end: q.start + 1 }, 'each')) { per = value; continue; }
    // A figure that only describes whom the requirement speaks of (不足100人的学校).
    if (text[q.end] === '的' && kindOf(q) === 'count') continue;
    const near = { start: Math.max(0, q.start - 10), end: Math.min(text.length, q.end + 4) };
    // What is to be done away with from a size on (消除66人以上超大班额) is met below that size.
    const banned = (q.comparator === '≥' || q.comparator === '>') && kindOf(q) === 'count' && tokens.has({ start: clauseStart(text, q.start), end: q.start }, 'req_ban');
    const most = banned || q.comparator === '≤' || q.comparator === '<' || (q.max !== undefined && q.min === undefined) || tokens.has(near, 'at_most');
    if (q.comparator === '=' && kindOf(q) === 'count' && !tokens.has(near, 'at_most') && !tokens.has(near, 'at_least') && per === null) continue;
    bars.push({ kind: kindOf(q), unit: q.unit, value, atLeast: !most, per, at: { start: q.start, end: q.end } });
  }
  return bars;
}

function clauseStart(text: string, at: number): number {
  let i = at;
  while (i > 0 && !CLAUSE_ENDS.has(text[i - 1]!)) i--;
  return i;
}

const CLAUSE_ENDS = new Set(['，', ',', '。', '；', ';', '：', '\n']);

/** The figures of the body, in folded offsets, short of those that a frame or a quotation takes away from us and now. */
export function readFigures(read: ReadText, folded: Folded, quantities: readonly Quantity[], hidden: (at: number, clause: number) => boolean): Figure[] {
  const out: Figure[] = [];
  let i = 0;
  for (const q of quantities) {
    const value = valueOf(q);
    if (value === null || !isFigure(q)) continue;
    while (i < folded.origin.length && folded.origin[i]! < q.start) i++;
    const start = i;
    let end = start;
    while (end < folded.origin.length && folded.origin[end]! < q.end) end++;
    const clause = read.clauses.findIndex((c) => start >= c.start && start < c.end);
    if (clause < 0 || hidden(start, clause)) continue;
    out.push({ start, end, kind: kindOf(q), unit: q.unit, value, hedged: q.approximate === 'about' || q.approximate === 'under', clause });
  }
  return out;
}

/** Measures the body's figures against the requirement's bars, and what should be against what is. */
export function measure(read: ReadText, bars: readonly Bar[], figures: readonly Figure[], asks: ReadonlySet<string>): Candidate[] {
  const all = asks.has('all');
  const out: Candidate[] = [];
  for (const bar of bars) {
    const direct = candidatesFor(bar, figures, read, asks.has('double') || all);
    const peers = bars.filter((b) => b.kind === bar.kind && b.unit === bar.unit);
    // Several bars of one unit (小学60分钟, 初中90分钟) are met one by one, in the order they are asked in.
    const own = peers.length > 1 && peers.length === direct.length ? [direct[peers.indexOf(bar)]!] : direct;
    if (direct.length > 0) {
      const loosest = peers.length > 1 && peers.length !== direct.length ? peers.find((b) => direct.every((f) => meets(f.value, b))) ?? bar : bar;
      for (const f of own) out.push(claim(f, meets(f.value, loosest), f.hedged && isNear(f.value, loosest), 'figure.bar'));
      continue;
    }
    const derived = derive(bar, figures, read);
    if (derived) out.push(derived);
  }
  if (out.length === 0) out.push(...shouldAndIs(read, figures));
  if (out.length === 0 && all) {
    // 12项，评估了7项: what was done of how many, where all are asked for.
    const pair = lastPair(figures.filter((f) => f.kind === 'count'), false);
    if (pair && pair[0].unit === pair[1].unit && pair[1].clause - pair[0].clause <= 1 && read.text[pair[1].start - 1] === DONE) {
      out.push(claim(pair[1], pair[1].value >= pair[0].value, false, 'figure.of-all'));
    }
  }
  if (out.length === 0 && all && bars.length === 0) {
    for (const f of figures) {
      if (f.kind === 'percent' && precededBy(read, f, 'rate_of') && !read.tokens.has(read.clauses[f.clause]!, 'shift')) out.push(claim(f, f.value >= WHOLE, f.hedged, 'figure.all'));
    }
  }
  return out;
}

const WHOLE = 100;
const DONE = '了';

/** A hedged figure close to its bar says no more than a hedge does. */
const isNear = (value: number, bar: Bar): boolean => Math.abs(value - bar.value) <= bar.value * 0.1;

function claim(f: Figure, ok: boolean, hedged: boolean, rule: string): Candidate {
  const status = hedged ? 'mostly_met' : ok ? 'met' : 'unmet';
  return { start: f.start, end: f.end, status, strength: 'strong', cue: null, rule, clause: f.clause };
}

const precededBy = (read: ReadText, f: Figure, name: string): boolean =>
  read.tokens.has({ start: read.clauses[f.clause]!.start, end: f.start }, name);

/** Figures of the bar's own kind and unit; a stated average or rate goes before bare figures. */
function candidatesFor(bar: Bar, figures: readonly Figure[], read: ReadText, many: boolean): Figure[] {
  const same = figures.filter((f) => f.kind === bar.kind && (bar.kind !== 'count' || f.unit === bar.unit));
  if (bar.per !== null && bar.kind === 'count') {
    const averaged = same.filter((f) => precededBy(read, f, 'average'));
    return averaged.slice(-1);
  }
  if (bar.kind === 'percent') {
    const ranked = same.filter((f) => precededBy(read, f, 'rate_of') && !read.tokens.has({ start: f.start, end: Math.min(read.text.length, f.end + 3) }, 'change'));
    const own = ranked.filter((f) => shares(read, f.clause));
    if (many && ranked.length > 1 && own.length > 0) return ranked;
    return (own.length > 0 ? own : ranked.length > 0 ? ranked : same).slice(own.length > 1 ? 0 : -1);
  }
  return same;
}

const shares = (read: ReadText, clause: number): boolean =>
  read.tokens.has(read.clauses[clause]!, 'topic') || read.tokens.has(read.clauses[clause]!, 'object');

/** A rate or an average that the body leaves to the reader: 5214 people, 3860 beds. */
function derive(bar: Bar, figures: readonly Figure[], read: ReadText): Candidate | null {
  const counts = figures.filter((f) => f.kind === 'count');
  if (counts.length < 2) return null;
  if (bar.kind === 'percent' || bar.kind === 'ratio') {
    const pair = lastPair(counts, bar.kind === 'ratio');
    if (!pair) return null;
    const [whole, part] = pair;
    // 其余都是本科: the part given is not the part that is asked for.
    if (read.tokens.has({ start: part.end, end: read.text.length }, 'others_of')) return null;
    const rate = bar.kind === 'percent' ? (part.value / whole.value) * WHOLE : bar.value > 1 ? whole.value / part.value : part.value / whole.value;
    return claim(part, meets(rate, bar), false, 'figure.derived');
  }
  if (bar.per === null) return null;
  const top = [...counts].reverse().find((f) => f.unit === bar.unit && precededBy(read, f, 'total'))
    ?? counts.find((f) => f.unit === bar.unit && shares(read, f.clause)) ?? [...counts].reverse().find((f) => f.unit === bar.unit);
  const bottom = counts.filter((f) => f !== top && (f.unit !== bar.unit || (top !== undefined && f.value > top.value)))
    .reduce<Figure | undefined>((most, f) => (most && most.value >= f.value ? most : f), undefined);
  if (!top || !bottom || bottom.value === 0) return null;
  return claim(top, meets((top.value / bottom.value) * bar.per, bar), false, 'figure.average');
}

/** The last two counts of which the second is part of the first: of one unit, or in one sentence. */
function lastPair(counts: readonly Figure[], any: boolean): [Figure, Figure] | null {
  for (let j = counts.length - 1; j > 0; j--) {
    for (let i = j - 1; i >= 0; i--) {
      const a = counts[i]!;
      const b = counts[j]!;
      if (a.unit !== b.unit && !any && b.clause - a.clause > 1) continue;
      if (a.value >= b.value) return [a, b];
      if (any) return [b, a];
    }
  }
  return null;
}

/** What should be and what is (应配82人，现有92人; 计划8.6亿元，完成5.9亿元). */
function shouldAndIs(read: ReadText, figures: readonly Figure[]): Candidate[] {
  const out: Candidate[] = [];
  for (let j = 1; j < figures.length; j++) {
    const is = figures[j]!;
    const should = figures[j - 1]!;
    if (should.kind !== 'count' || is.kind !== 'count' || should.unit !== is.unit || is.clause - should.clause > 2) continue;
    const before = (f: Figure, name: string) => read.tokens.has({ start: Math.max(read.clauses[f.clause]!.start, f.start - 6), end: f.start }, name);
    if (before(should, 'should') && before(is, 'actual') && !before(is, 'should')) out.push(claim(is, is.value >= should.value, false, 'figure.should'));
  }
  return out;
}

/**
 * Words go before figures: a figure in a clause that denies itself (不低于20%没有达到) is the bar, not what was reached; and
 * a verdict the sentence gives itself (达到规定) stands, whatever its own figure says: that is the numeric check's to flag.
 */
export function reconcile(read: ReadText, told: readonly Candidate[], measured: readonly Candidate[]): Candidate[] {
  const sentenceOf = (c: Candidate): number => read.clauses[c.clause]!.sentence;
  return measured.filter((m) => m.status === 'met'
    ? !told.some((c) => c.status === 'unmet' && c.clause === m.clause && c.start >= m.end)
    : !told.some((c) => c.rule === VERDICT && c.status === 'met' && sentenceOf(c) === sentenceOf(m) && read.tokens.has(c, 'verdict')));
}

const VERDICT = 'met.reached';
