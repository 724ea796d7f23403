import { join } from 'node:path';
import { z } from 'zod';
import type { RelateLexicon } from '../model/relate-lexicon.js';
import { roleSchema, type Role } from '../model/value.js';
import { readYaml } from './yaml.js';

const words = z.array(z.string().min(1));
const sorted = words.transform((list) => [...new Set(list)].sort((a, b) => b.length - a.length));
const set = words.transform((list): ReadonlySet<string> => new Set(list));
const characters = z.string().transform((s): ReadonlySet<string> => new Set(s));
const table = z.record(z.string(), z.string()).transform((r): ReadonlyMap<string, string> => new Map(Object.entries(r)));
const byRole = z
  .partialRecord(roleSchema, sorted)
  .transform((r): ReadonlyMap<Role, string[]> => new Map(Object.entries(r) as [Role, string[]][]));
const part = z.string().nullable().optional();
const scopeParts = z.strictObject({ extent: part, group: part, area: part, stage: part });

const weakPhrase = z.strictObject({ phrase: z.string().min(1), units: z.array(z.string()).min(1), with: z.array(z.string()).optional() });

/** Shape of `relate.yaml`. */
export const relateFileSchema = z.strictObject({
  numerals: characters,
  leads: sorted,
  trails: sorted,
  fillers: sorted,
  predicates: sorted,
  nounStops: sorted,
  openers: sorted,
  share: sorted,
  shareNouns: set,
  shareSuffix: z.string().min(1),
  of: z.string().length(1),
  points: z.string().min(1),
  among: sorted,
  distributive: sorted,
  conjunctions: sorted,
  changes: sorted,
  changeReached: sorted,
  changeNames: table,
  makers: sorted,
  populations: sorted,
  generalRates: sorted,
  dependents: set,
  scopesInNames: set,
  unitDefaults: table,
  generic: set,
  scopedShares: table,
  ofSchool: table,
  impliedScopes: z.record(z.string(), scopeParts).transform((r) => new Map(Object.entries(r))),
  impliedRoles: z.record(z.string(), roleSchema).transform((r): ReadonlyMap<string, Role> => new Map(Object.entries(r))),
  allotments: set,
  suffixes: z.array(z.strictObject({ units: set, add: z.string(), afterVerb: z.string().optional() })),
  defaultSuffix: z.string().min(1),
  countMeasures: sorted,
  measures: sorted,
  verbEnds: sorted,
  lacks: z.strictObject({ words: sorted, people: z.string(), other: z.string() }),
  behind: sorted,
  columnSuffixes: sorted,
  plainHeads: set,
  nameHeads: set,
  unitHeads: set,
  unitCaption: sorted,
  numberHeads: set,
  headRoles: byRole,
  idle: z.strictObject({
    units: set,
    nouns: sorted,
    things: sorted,
    each: sorted,
    perWork: set,
    counted: sorted,
    countedVerbs: sorted,
    keptTimes: set,
    boundNouns: sorted,
    openQuotes: characters,
    titleOpen: z.string().length(1),
    titleClose: z.string().length(1),
  }),
  problemTitle: z.strictObject({ open: z.string().min(1), close: z.string().min(1) }),
  labels: byRole,
  since: sorted,
  fractions: sorted,
  comparedBefore: sorted,
  ordinalSchool: z.strictObject({ numerals: characters, kinds: set }),
  schoolEnds: sorted,
  schoolStops: sorted,
  standardNouns: sorted,
  standardInForce: sorted,
  failed: sorted,
  above: sorted,
  weakStandards: set,
  done: sorted,
  planTitles: sorted,
  also: z.record(z.string(), z.array(weakPhrase)).transform((r) => new Map(Object.entries(r))),
  boundOnly: set,
  ratioDefault: z.strictObject({ indicator: z.string(), with: words }),
  sameDeeds: set,
  deeds: set,
  plainVerbs: sorted,
  fixedPopulation: set,
  wholeAreas: set,
  clausePlans: set,
  moneyDeeds: set,
  thresholds: set,
  approximate: sorted,
  unitWords: table,
  unitScales: z.record(z.string(), z.number()).transform((r): ReadonlyMap<string, number> => new Map(Object.entries(r))),
});

/**
 * Loads the words by which numbers are tied to what they are said of.
 * @param folder the `common` dictionary folder
 * @throws DictionaryError with file, line and column
 */
export function loadRelateLexicon(folder: string): RelateLexicon {
  return readYaml(join(folder, 'relate.yaml'), 'common/relate.yaml', relateFileSchema).value as RelateLexicon;
}

export type { RelateLexicon } from '../model/relate-lexicon.js';
