import type { Dictionary } from '../dictionary/dictionary.js';
import type { Indicator, WeakPhrase } from '../dictionary/indicators.js';
import type { Mention, MentionKind } from '../model/mention.js';
import type { Outline } from '../model/outline.js';
import type { Quantity } from '../model/quantity.js';
import type { RelateLexicon } from '../model/relate-lexicon.js';
import type { Source } from '../model/source.js';
import type { Range } from '../model/span.js';
import { separate } from './classifier.js';
import { firstAtOrAfter } from './order.js';
import { indexScopes, type ScopeIndex } from './scope-index.js';

export interface RelateInput {
  readonly source: Source;
  readonly outline: Outline;
  readonly quantities: readonly Quantity[];
  readonly mentions: readonly Mention[];
  readonly dictionary: Dictionary;
  readonly lexicon: RelateLexicon;
  /** The year the report speaks from; null where it is not known. */
  readonly reportYear: number | null;
}

/** A phrase that names an indicator: strong ones always, weak ones under their conditions. */
export interface Naming {
  readonly indicator: Indicator;
  /** Null for a name or alias. */
  readonly weak: WeakPhrase | null;
}

/** One input with its indexes: what every part of the stage looks things up in. */
export interface Scene extends RelateInput {
  readonly text: string;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly namings: ReadonlyMap<string, readonly Naming[]>;
  readonly lists: Lists;
  /** Where the phrases stand that this stage looks for itself. */
  readonly also: readonly Range[];
  readonly scopeIndex: ScopeIndex;
  /** Mentions of a kind inside a range, in text order. */
  mentionsIn(kind: MentionKind, range: Range): Mention[];
  /** Quantities that start inside a range, in text order. */
  quantitiesIn(range: Range): Quantity[];
  /** Dimension that a unit belongs to; null for none. */
  dimensionOf(unit: string): string | null;
}

/** Lists of words that are asked for together. */
export interface Lists {
  readonly trailsAndLevels: readonly string[];
  readonly leadsAndLevels: readonly string[];
  readonly leadsAndScopes: readonly string[];
  readonly besideScopes: readonly string[];
  readonly betweenNames: readonly string[];
  /** Particles and what one unit is counted per: may stand between a cue and its number. */
  readonly adjacent: readonly string[];
  /** Words before a proper name: single characters may belong to it. */
  readonly longLeads: readonly string[];
  readonly afterChange: readonly string[];
  readonly particle: readonly string[];
  readonly barNouns: readonly string[];
}

/** All places of phrases in a text, in text order. */
function placesOf(text: string, phrases: readonly string[]): Range[] {
  const out: Range[] = [];
  for (const phrase of new Set(phrases)) {
    if (phrase.length < 2) continue;
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) out.push({ start: at, end: at + phrase.length });
  }
  return out.sort((a, b) => a.start - b.start || a.end - b.end);
}

function listsOf(lexicon: RelateLexicon, scopes: ScopeIndex): Lists {
  return {
    trailsAndLevels: [...lexicon.trails, ...scopes.levels],
    leadsAndLevels: [...scopes.levels, ...lexicon.leads],
    leadsAndScopes: [...scopes.phrases, ...lexicon.leads],
    besideScopes: [...lexicon.fillers, ...lexicon.conjunctions],
    betweenNames: [...lexicon.conjunctions, ...lexicon.fillers, ...scopes.phrases],
    longLeads: lexicon.leads.filter((w) => w.length > 1),
    afterChange: [...lexicon.changeReached, ...lexicon.approximate],
    particle: [lexicon.of],
    barNouns: [...lexicon.standardNouns, ...lexicon.populations],
    adjacent: lexicon.trails.filter((t) => t.length === 1 || lexicon.idle.each.some((e) => t.startsWith(e))),
  };
}

/** Indexes an input. */
export function createScene(input: RelateInput): Scene {
  const { dictionary } = input;
  const byKind = new Map<MentionKind, Mention[]>();
  for (const m of input.mentions) {
    const list = byKind.get(m.kind);
    if (list) list.push(m);
    else byKind.set(m.kind, [m]);
  }
  for (const list of byKind.values()) list.sort((a, b) => a.start - b.start || a.end - b.end);
  const units = dimensionsOfUnits(dictionary);
  const quantities = separate(input.quantities, (u) => units.has(u)).sort((a, b) => a.start - b.start);
  const scopeIndex = indexScopes(dictionary.scopes);
  return {
    ...input,
    quantities,
    text: input.source.text,
    indicators: new Map(dictionary.indicators.map((i) => [i.id, i])),
    namings: namingsOf(dictionary.indicators, input.lexicon),
    also: placesOf(input.source.text, [...input.lexicon.also.values()].flatMap((list) => list.map((w) => w.phrase))),
    scopeIndex,
    lists: listsOf(input.lexicon, scopeIndex),
    mentionsIn(kind, range) {
      const list = byKind.get(kind) ?? [];
      const out: Mention[] = [];
      for (let i = firstAtOrAfter(list, range.start); i < list.length && list[i]!.start < range.end; i++) {
        if (list[i]!.end <= range.end) out.push(list[i]!);
      }
      return out;
    },
    quantitiesIn(range) {
      const out: Quantity[] = [];
      for (let i = firstAtOrAfter(quantities, range.start); i < quantities.length && quantities[i]!.start < range.end; i++) {
        out.push(quantities[i]!);
      }
      return out;
    },
    dimensionOf: (unit) => units.get(unit) ?? null,
  };
}

/** A unit belongs to the dimension that lists it foremost: 个 counts things, though posts for people are counted so too. */
function dimensionsOfUnits({ dimensions }: Dictionary): ReadonlyMap<string, string> {
  const out = new Map<string, { id: string; at: number }>();
  for (const d of dimensions) {
    d.units.forEach((u, at) => {
      if (at < (out.get(u)?.at ?? Infinity)) out.set(u, { id: d.id, at });
    });
  }
  return new Map([...out].map(([u, { id }]) => [u, id]));
}

function namingsOf(indicators: readonly Indicator[], lexicon: RelateLexicon): ReadonlyMap<string, Naming[]> {
  const out = new Map<string, Naming[]>();
  const add = (phrase: string, naming: Naming) => {
    const list = out.get(phrase);
    if (list) list.push(naming);
    else out.set(phrase, [naming]);
  };
  for (const indicator of indicators) {
    for (const phrase of [indicator.name, ...indicator.aliases]) add(phrase, { indicator, weak: null });
    for (const weak of indicator.weak) add(weak.phrase, { indicator, weak });
    for (const weak of lexicon.also.get(indicator.id) ?? []) add(weak.phrase, { indicator, weak });
  }
  return out;
}
