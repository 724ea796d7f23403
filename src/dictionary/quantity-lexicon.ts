import { join } from 'node:path';
import { z } from 'zod';
import { approximateSchema, comparatorSchema, quantityKindSchema, type Comparator } from '../model/quantity.js';
import type { BoundWord, Expression, QuantityLexicon, Unit, YearPart } from '../model/quantity-lexicon.js';
import { DictionaryError, readYaml, type YamlFile } from './yaml.js';

const word = z.string().min(1);
const words = z.array(word).min(1);
const exact = z.string().regex(/^\d+(?:\.\d+)?(?:\/[1-9]\d*)?$/u, 'an exact decimal or fraction in quotes, such as "0.1" or "10000/15"');
/** Phrase to what is read in it (see tests/quantity/notation.ts); `miss` holds phrases the group must not change. */
const examples = { hit: z.record(word, z.string()), miss: z.record(word, z.string()) };

const unitSchema = z.strictObject({
  name: word,
  factor: exact.default('1'),
  also: z.array(word).default([]),
  before: z.array(word).default([]),
  into: word.nullable().default(null),
  unless: z.array(word).default([]),
  parts: z.record(word, exact).default({}),
  tenths: z.boolean().default(false),
  calendar: z.boolean().default(false),
  generic: z.boolean().default(false),
});

/** Shape of `units.yaml`. */
export const unitsFileSchema = z.strictObject({
  dimensions: z.array(z.strictObject({ dimension: word, kind: quantityKindSchema, units: z.array(unitSchema).min(1), ...examples })).min(1),
});

const wordGroup = z.strictObject({ words, ...examples });

/** Shape of `quantity-words.yaml`. */
export const quantityWordsFileSchema = z.strictObject({
  boundsBefore: z.strictObject({
    words: z.array(z.strictObject({ comparator: comparatorSchema, words, only: z.array(quantityKindSchema).default([]) })).min(1),
    not: words,
    ...examples,
  }),
  boundsAfter: z.strictObject({ words: z.array(z.strictObject({ comparator: comparatorSchema, words })).min(1), ...examples }),
  approximateBefore: z.strictObject({
    words: z.array(z.strictObject({ direction: approximateSchema.unwrap(), words })).min(1),
    not: words,
    ...examples,
  }),
  approximateAfter: z.strictObject({
    words: z.array(z.strictObject({ direction: approximateSchema.unwrap(), words })).min(1),
    not: words,
    ...examples,
  }),
  signs: z.strictObject({ words, not: words, ...examples }),
  per: z.strictObject({ averages: z.record(word, word), words, nouns: words, connectives: words, ...examples }),
  intervals: z.strictObject({ signs: words, close: words, joins: words, boundJoins: words, ...examples }),
  comparatives: z.strictObject({ above: words, below: words, ...examples }),
  pseudo: z.strictObject({ words, unless: z.record(word, words), ...examples }),
  expressions: z.strictObject({
    words: z
      .array(
        z.strictObject({
          words, kind: quantityKindSchema, comparator: comparatorSchema.default('='), value: exact, unit: word, unless: z.array(word).default([]),
        }),
      )
      .min(1),
    ...examples,
  }),
  zeroNouns: wordGroup,
  nameNouns: wordGroup,
  hanNameNouns: wordGroup,
  countNounTails: wordGroup,
  ordinalWords: wordGroup,
  clock: z.strictObject({ before: words, after: words, ...examples }),
  score: z.strictObject({ before: words, after: words, ...examples }),
  ratioBefore: wordGroup,
  yearParts: z.strictObject({
    words: z.record(word, z.union([z.null(), z.tuple([z.string().regex(/^\d\d$/u), z.string().regex(/^\d\d$/u)])])),
    academic: words,
    ...examples,
  }),
  codes: z.strictObject({ before: words, after: words, captions: words, ...examples }),
  amounts: z.strictObject({ words, after: words, ...examples }),
});

/**
 * Loads and compiles the number grammar's words and units.
 * @param folder the `common` dictionary folder
 * @throws DictionaryError with file, line and column
 */
export function loadQuantityLexicon(folder: string): QuantityLexicon {
  const { units, prefixes } = compileUnits(readYaml(join(folder, 'units.yaml'), 'common/units.yaml', unitsFileSchema));
  const file = readYaml(join(folder, 'quantity-words.yaml'), 'common/quantity-words.yaml', quantityWordsFileSchema);
  const { value: w } = file;
  const listed = new Set(w.pseudo.words);
  const stray = Object.keys(w.pseudo.unless).filter((s) => !listed.has(s));
  if (stray.length > 0) {
    throw new DictionaryError(stray.map((s) => ({
      file: file.file, ...file.place(['pseudo', 'unless', s]), message: `${s} is not among the words of pseudo`, fix: 'add it there or drop it here',
    })));
  }
  const expressions = new Map<string, Expression>();
  for (const { words: spellings, ...expression } of w.expressions.words) for (const s of spellings) expressions.set(s, expression);
  const yearParts = new Map<string, YearPart>();
  for (const [s, months] of Object.entries(w.yearParts.words)) yearParts.set(s, months && { from: months[0], to: months[1] });
  return {
    units,
    prefixes,
    boundsBefore: new Map<string, BoundWord>([
      ...w.boundsBefore.words.flatMap((g) => g.words.map((s): [string, BoundWord] => [s, { comparator: g.comparator, only: g.only }])),
      ...w.boundsBefore.not.map((s): [string, BoundWord] => [s, { comparator: null, only: [] }]),
    ]),
    boundsAfter: new Map(w.boundsAfter.words.flatMap((g) => g.words.map((s) => [s, g.comparator] as const))),
    approximateBefore: directions(w.approximateBefore),
    approximateAfter: directions(w.approximateAfter),
    signs: new Map([...w.signs.words.map((s) => [s, true] as const), ...w.signs.not.map((s) => [s, false] as const)]),
    averages: new Map(Object.entries(w.per.averages)),
    perWords: w.per.words,
    perNouns: w.per.nouns,
    connectives: w.per.connectives,
    betweenClose: w.intervals.close,
    betweenJoins: w.intervals.joins,
    intervalSigns: w.intervals.signs,
    boundJoins: w.intervals.boundJoins,
    comparatives: new Map<string, Comparator>([
      ...w.comparatives.above.map((s): [string, Comparator] => [s, '>']),
      ...w.comparatives.below.map((s): [string, Comparator] => [s, '<']),
    ]),
    pseudo: new Map(w.pseudo.words.map((s) => [s, w.pseudo.unless[s] ?? []] as const)),
    expressions,
    zeroNouns: w.zeroNouns.words,
    nameNouns: w.nameNouns.words,
    hanNameNouns: w.hanNameNouns.words,
    countNounTails: w.countNounTails.words,
    ordinalWords: w.ordinalWords.words,
    clockBefore: w.clock.before,
    clockAfter: w.clock.after,
    scoreBefore: w.score.before,
    scoreAfter: w.score.after,
    ratioBefore: w.ratioBefore.words,
    yearParts,
    academicYears: w.yearParts.academic,
    codeBefore: w.codes.before,
    codeAfter: w.codes.after,
    captions: w.codes.captions,
    amountWords: w.amounts.words,
    amountWordsAfter: w.amounts.after,
  };
}

type Directed = { words: { direction: 'about' | 'under' | 'over'; words: string[] }[]; not: string[] };

const directions = (g: Directed) =>
  new Map([...g.words.flatMap((x) => x.words.map((s) => [s, x.direction] as const)), ...g.not.map((s) => [s, null] as const)]);

function compileUnits(file: YamlFile<z.output<typeof unitsFileSchema>>): { units: Map<string, Unit>; prefixes: Map<string, Unit> } {
  const units = new Map<string, Unit>();
  const prefixes = new Map<string, Unit>();
  file.value.dimensions.forEach(({ dimension, kind, units: list }, d) => {
    list.forEach(({ also, before, parts, ...rest }, u) => {
      const unit: Unit = { ...rest, dimension, kind, parts: new Map(Object.entries(parts)) };
      for (const spelling of [unit.name, ...also]) {
        const other = units.get(spelling);
        if (other) {
          throw new DictionaryError([{
            file: file.file, ...file.place(['dimensions', d, 'units', u]),
            message: `${spelling} is already a spelling of ${other.name}`, fix: 'keep it at one of the two units',
          }]);
        }
        units.set(spelling, unit);
      }
      for (const spelling of before) prefixes.set(spelling, unit);
    });
  });
  return { units, prefixes };
}
