import type { Range } from '../model/span.js';
import type { Value } from '../model/value.js';
import { sameAmount, type Amount, type AmountReader } from './amounts.js';
import type { GoldValue } from './gold.js';
import { match, type Matching } from './matching.js';
import type { ReportMiss } from './miss.js';
import type { Named, NameComparer } from './names.js';
import { compact, meet, type Places } from './places.js';
import type { Counts } from './rates.js';
import type { ScopeReader } from './scopes.js';
import { comparatorFits, goldText, valueMiss, valueText } from './value-misses.js';

/** The three ways to ask whether a figure was found. */
export const VALUE_MODES = ['strict', 'similar', 'loose'] as const;
export type ValueMode = (typeof VALUE_MODES)[number];

/** How often each part is right, of the figures found in their place. */
export interface Matched {
  readonly count: number;
  readonly name: number;
  readonly scope: number;
  readonly role: number;
  readonly comparator: number;
  readonly year: number;
}

export interface ValueScore {
  readonly counts: Readonly<Record<ValueMode, Counts>>;
  readonly matched: Matched;
  readonly misses: readonly ReportMiss[];
}

export interface ValueTools {
  readonly places: Places;
  readonly amounts: AmountReader;
  readonly names: NameComparer;
  readonly scopes: ScopeReader;
}

interface Wanted {
  readonly gold: GoldValue;
  readonly amount: Amount;
  readonly name: Named;
  readonly scope: string;
  readonly places: readonly Range[];
}

interface Found {
  readonly value: Value;
  readonly amount: Amount;
  readonly name: Named;
  readonly scope: string;
  /** Where the figure itself stands, within its span. */
  readonly places: readonly Range[];
}

/**
 * Compares figures one to one. strict: amount, scope and name (by the dictionary) agree; similar: amount, and a name
 * much alike; loose: amount and place. Optional gold counts neither way; a figure reported twice is wrong once.
 */
export function scoreValues(gold: readonly GoldValue[], values: readonly Value[], tools: ValueTools): ValueScore {
  const wanted = gold.map((g) => readGold(g, tools));
  const found = values.map((v) => readFound(v, tools));
  const samePlace = (w: Wanted, f: Found) =>
    w.places.length > 0 ? w.places.some((a) => f.places.some((b) => meet(a, b))) : compact(w.gold.quote).includes(compact(f.value.raw));
  const agree: Record<ValueMode, (w: Wanted, f: Found) => boolean> = {
    strict: (w, f) => w.scope === f.scope && tools.names.same(w.name, f.name),
    similar: (w, f) => tools.names.similar(w.name, f.name),
    loose: samePlace,
  };
  const closeness = (w: Wanted, f: Found) =>
    (samePlace(w, f) ? 8 : 0) + (w.gold.role === f.value.role ? 4 : 0) + (tools.names.same(w.name, f.name) ? 2 : 0) + (w.scope === f.scope ? 1 : 0);
  const run = (mode: ValueMode) => pairUp(wanted, found, agree[mode], samePlace, closeness);

  const loose = run('loose');
  const pairs = [...loose.pairs].map(([i, j]) => ({ w: wanted[i]!, f: found[j]! }));
  const right = (test: (p: { w: Wanted; f: Found }) => boolean) => pairs.filter(test).length;
  const checks = {
    name: ({ w, f }: { w: Wanted; f: Found }) => tools.names.similar(w.name, f.name),
    scope: ({ w, f }: { w: Wanted; f: Found }) => w.scope === f.scope,
    role: ({ w, f }: { w: Wanted; f: Found }) => w.gold.role === f.value.role,
    comparator: ({ w, f }: { w: Wanted; f: Found }) => comparatorFits(w.gold, f.value),
  };
  return {
    counts: { strict: run('strict').counts, similar: run('similar').counts, loose: loose.counts },
    matched: {
      count: pairs.length,
      name: right(checks.name),
      scope: right(checks.scope),
      role: right(checks.role),
      comparator: right(checks.comparator),
      year: right(({ w, f }) => w.gold.year === f.value.year),
    },
    misses: [
      ...loose.missed.map((i) => valueMiss('value.missed', gold[i]!, null, goldText(gold[i]!), null, tools.places)),
      ...loose.wrong.map((j) => valueMiss('value.wrong', null, values[j]!, null, valueText(values[j]!), tools.places)),
      ...pairs.flatMap(({ w, f }) => partMisses(w, f, checks, tools.places)),
    ],
  };
}

interface Pairing {
  readonly pairs: Matching['ofGold'];
  readonly missed: readonly number[];
  readonly wrong: readonly number[];
  readonly counts: Counts;
}

type Agree = (w: Wanted, f: Found) => boolean;

function pairUp(wanted: readonly Wanted[], found: readonly Found[], agree: Agree, samePlace: Agree, closeness: (w: Wanted, f: Found) => number): Pairing {
  const fits = (optional: boolean, test: Agree) => (w: Wanted, f: Found) =>
    w.gold.optional === optional && sameAmount(w.amount, f.amount) && test(w, f) ? closeness(w, f) : null;
  const { ofGold, ofFound } = match(wanted, found, fits(false, agree));
  const used = new Set(ofFound.keys());
  const ends = new Set<number>();
  const byEnds = wanted.flatMap((w, i) => {
    if (w.gold.optional || ofGold.has(i) || w.amount.numbers.length !== 2) return [];
    const both = w.amount.numbers.map((n) =>
      found.findIndex((f, j) => !used.has(j) && !ends.has(j) && sameAmount({ ...w.amount, numbers: [n] }, f.amount) && agree(w, f)));
    // A lone end of a range is neither right nor wrong.
    both.filter((j) => j >= 0).forEach((j) => ends.add(j));
    return both.every((j) => j >= 0) ? [i] : [];
  });
  const rest = found.map((f, j) => ({ f, j })).filter(({ j }) => !used.has(j) && !ends.has(j));
  const excused = match(wanted, rest, (w, { f }) => fits(true, (x, y) => samePlace(x, y) || agree(x, y))(w, f)).ofFound;
  const wrong = rest.filter((_, n) => !excused.has(n)).map(({ j }) => j);
  const missed = wanted.map((_, i) => i).filter((i) => !wanted[i]!.gold.optional && !ofGold.has(i) && !byEnds.includes(i));
  return { pairs: ofGold, missed, wrong, counts: { hit: ofGold.size + byEnds.length, wrong: wrong.length, missed: missed.length } };
}

function readGold(gold: GoldValue, { places, amounts, scopes }: ValueTools): Wanted {
  return {
    gold,
    amount: amounts.ofGold(gold),
    name: { indicator: null, words: [gold.indicator] },
    scope: scopes.ofGold(gold.scope),
    places: places.find(gold.quote),
  };
}

function readFound(value: Value, { amounts, scopes }: ValueTools): Found {
  const { start, quote } = value.span;
  const inSpan: Range[] = [];
  for (let i = quote.indexOf(value.raw); i >= 0 && value.raw !== ''; i = quote.indexOf(value.raw, i + 1)) {
    inSpan.push({ start: start + i, end: start + i + value.raw.length });
  }
  return {
    value,
    amount: amounts.ofValue(value),
    name: { indicator: value.indicator, words: [value.name, value.phrase].filter((w) => w !== null) },
    scope: scopes.ofValue(value.scope),
    places: inSpan.length > 0 ? inSpan : [value.span],
  };
}

type Check = (pair: { w: Wanted; f: Found }) => boolean;

function partMisses(w: Wanted, f: Found, checks: Record<'name' | 'scope' | 'role' | 'comparator', Check>, places: Places): ReportMiss[] {
  const { gold } = w;
  const { value } = f;
  const shown = {
    name: [gold.indicator, value.name ?? value.phrase],
    scope: [w.scope, f.scope],
    role: [gold.role, value.role],
    comparator: [gold.comparator, value.approximate ?? value.comparator],
  } as const;
  return (['name', 'scope', 'role', 'comparator'] as const)
    .filter((part) => !checks[part]({ w, f }))
    .map((part) => valueMiss(`value.${part}`, gold, value, shown[part][0], shown[part][1] ?? null, places));
}
