import type { Role, Scope } from './value.js';

/** Longest first. */
export type Words = readonly string[];

/** A suffix that makes a label of a noun phrase, by the unit of its number. */
export interface Suffix {
  readonly units: ReadonlySet<string>;
  readonly add: string;
  /** Used instead where the phrase ends in a deed. */
  readonly afterVerb?: string | undefined;
}

/** Words around numbers in report sentences, compiled from `dictionaries/common/relate.yaml`. */
export interface RelateLexicon {
  /** Characters a numeral may be written with, digits aside. */
  readonly numerals: ReadonlySet<string>;
  readonly leads: Words;
  readonly trails: Words;
  readonly fillers: Words;
  readonly predicates: Words;
  readonly nounStops: Words;
  readonly openers: Words;
  readonly share: Words;
  readonly shareNouns: ReadonlySet<string>;
  readonly shareSuffix: string;
  readonly of: string;
  /** The unit of a difference between shares. */
  readonly points: string;
  readonly among: Words;
  readonly distributive: Words;
  readonly conjunctions: Words;
  readonly changes: Words;
  readonly changeReached: Words;
  readonly changeNames: ReadonlyMap<string, string>;
  readonly makers: Words;
  readonly populations: Words;
  readonly generalRates: Words;
  readonly dependents: ReadonlySet<string>;
  readonly scopesInNames: ReadonlySet<string>;
  readonly unitDefaults: ReadonlyMap<string, string>;
  readonly generic: ReadonlySet<string>;
  readonly scopedShares: ReadonlyMap<string, string>;
  readonly ofSchool: ReadonlyMap<string, string>;
  readonly impliedScopes: ReadonlyMap<string, Partial<Scope>>;
  readonly impliedRoles: ReadonlyMap<string, Role>;
  readonly allotments: ReadonlySet<string>;
  readonly suffixes: readonly Suffix[];
  readonly defaultSuffix: string;
  readonly countMeasures: Words;
  readonly measures: Words;
  readonly verbEnds: Words;
  readonly lacks: { readonly words: Words; readonly people: string; readonly other: string };
  readonly behind: Words;
  readonly columnSuffixes: Words;
  readonly plainHeads: ReadonlySet<string>;
  readonly nameHeads: ReadonlySet<string>;
  readonly unitHeads: ReadonlySet<string>;
  readonly unitCaption: Words;
  readonly numberHeads: ReadonlySet<string>;
  readonly headRoles: ReadonlyMap<Role, Words>;
  readonly idle: IdleWords;
  readonly problemTitle: { readonly open: string; readonly close: string };
  readonly labels: ReadonlyMap<Role, Words>;
  readonly since: Words;
  readonly fractions: Words;
  readonly comparedBefore: Words;
  readonly ordinalSchool: { readonly numerals: ReadonlySet<string>; readonly kinds: ReadonlySet<string> };
  readonly schoolEnds: Words;
  readonly schoolStops: Words;
  readonly standardNouns: Words;
  readonly standardInForce: Words;
  readonly failed: Words;
  readonly above: Words;
  readonly weakStandards: ReadonlySet<string>;
  readonly done: Words;
  readonly planTitles: Words;
  /** Further phrases of indicators, under conditions. */
  readonly also: ReadonlyMap<string, readonly { readonly phrase: string; readonly units: string[]; readonly with?: string[] | undefined }[]>;
  readonly boundOnly: ReadonlySet<string>;
  readonly ratioDefault: { readonly indicator: string; readonly with: Words };
  readonly sameDeeds: ReadonlySet<string>;
  readonly deeds: ReadonlySet<string>;
  readonly plainVerbs: Words;
  readonly fixedPopulation: ReadonlySet<string>;
  readonly wholeAreas: ReadonlySet<string>;
  readonly clausePlans: ReadonlySet<string>;
  readonly moneyDeeds: ReadonlySet<string>;
  readonly thresholds: ReadonlySet<string>;
  readonly approximate: Words;
  /** Canonical units by the way table heads write them. */
  readonly unitWords: ReadonlyMap<string, string>;
  readonly unitScales: ReadonlyMap<string, number>;
}

/** What tells that a number is never a value. */
export interface IdleWords {
  readonly units: ReadonlySet<string>;
  readonly nouns: Words;
  readonly things: Words;
  readonly each: Words;
  readonly perWork: ReadonlySet<string>;
  readonly counted: Words;
  readonly countedVerbs: Words;
  readonly keptTimes: ReadonlySet<string>;
  readonly boundNouns: Words;
  readonly openQuotes: ReadonlySet<string>;
  readonly titleOpen: string;
  readonly titleClose: string;
}
