import type { Approximate, Comparator } from '../model/quantity.js';
import type { BoundWord, Expression, QuantityLexicon, Unit, YearPart } from '../model/quantity-lexicon.js';
import { numeralTriggers } from './characters.js';
import { Trie } from './trie.js';

/** The lexicon compiled for reading: one trie a question. */
export interface Vocabulary {
  /** 1 where reading must stop and look. */
  readonly triggers: Uint8Array;
  readonly units: Trie<Unit>;
  readonly unitNames: ReadonlyMap<string, Unit>;
  readonly prefixes: Trie<Unit>;
  readonly boundsBefore: Trie<BoundWord>;
  readonly boundsAfter: Trie<Comparator>;
  readonly approximateBefore: Trie<Approximate>;
  readonly approximateAfter: Trie<Approximate>;
  readonly signs: Trie<boolean>;
  readonly averages: Trie<string>;
  readonly perWords: Trie<true>;
  readonly perNouns: Trie<true>;
  readonly connectives: Trie<true>;
  readonly betweenClose: Trie<true>;
  readonly betweenJoins: Trie<true>;
  readonly intervalSigns: Trie<true>;
  readonly boundJoins: Trie<true>;
  readonly comparatives: Trie<Comparator>;
  readonly pseudo: Trie<true>;
  /** How far before its numeral a pseudo-number or an expression may begin. */
  readonly reach: number;
  readonly expressions: Trie<Expression>;
  readonly zeroNouns: Trie<true>;
  readonly nameNouns: Trie<true>;
  readonly hanNameNouns: Trie<true>;
  readonly countNounTails: Trie<true>;
  readonly ordinalWords: Trie<true>;
  readonly clockBefore: Trie<true>;
  readonly clockAfter: Trie<true>;
  readonly scoreBefore: Trie<true>;
  readonly scoreAfter: Trie<true>;
  readonly ratioBefore: Trie<true>;
  readonly yearParts: Trie<YearPart>;
  readonly academicYears: Trie<true>;
  readonly codeBefore: Trie<true>;
  readonly codeAfter: Trie<true>;
  readonly captions: Trie<true>;
  readonly amountWords: Trie<true>;
  readonly amountWordsAfter: Trie<true>;
}

/** Compiles a lexicon once; the reader only looks things up. */
export function compileVocabulary(lexicon: QuantityLexicon): Vocabulary {
  const ahead = (words: readonly string[]) => Trie.forward(words.map((w) => [w, true] as const));
  const back = (words: readonly string[]) => Trie.backward(words.map((w) => [w, true] as const));
  const triggers = numeralTriggers();
  let reach = 0;
  for (const word of [...lexicon.pseudo.keys(), ...lexicon.expressions.keys()]) {
    const anchor = anchorOf(word, triggers);
    triggers[word.charCodeAt(anchor)] = 1;
    reach = Math.max(reach, anchor);
  }
  return {
    triggers,
    reach,
    units: Trie.forward([...lexicon.units].map(([w, unit]) => [w, unit, unit.unless] as const)),
    unitNames: new Map([...lexicon.units.values()].map((u) => [u.name, u])),
    prefixes: Trie.backward(lexicon.prefixes),
    boundsBefore: Trie.backward(lexicon.boundsBefore),
    boundsAfter: Trie.forward(lexicon.boundsAfter),
    approximateBefore: Trie.backward(lexicon.approximateBefore),
    approximateAfter: Trie.forward(lexicon.approximateAfter),
    signs: Trie.backward(lexicon.signs),
    averages: Trie.backward(lexicon.averages),
    perWords: ahead(lexicon.perWords),
    perNouns: ahead(lexicon.perNouns),
    connectives: back(lexicon.connectives),
    betweenClose: ahead(lexicon.betweenClose),
    betweenJoins: ahead(lexicon.betweenJoins),
    intervalSigns: ahead(lexicon.intervalSigns),
    boundJoins: back(lexicon.boundJoins),
    comparatives: Trie.forward(lexicon.comparatives),
    pseudo: Trie.forward([...lexicon.pseudo].map(([w, unless]) => [w, true, unless] as const)),
    expressions: Trie.forward([...lexicon.expressions].map(([w, e]) => [w, e, e.unless] as const)),
    zeroNouns: ahead(lexicon.zeroNouns),
    nameNouns: ahead(lexicon.nameNouns),
    hanNameNouns: ahead(lexicon.hanNameNouns),
    countNounTails: back(lexicon.countNounTails),
    ordinalWords: ahead(lexicon.ordinalWords),
    clockBefore: back(lexicon.clockBefore),
    clockAfter: ahead(lexicon.clockAfter),
    scoreBefore: back(lexicon.scoreBefore),
    scoreAfter: ahead(lexicon.scoreAfter),
    ratioBefore: back(lexicon.ratioBefore),
    yearParts: Trie.forward(lexicon.yearParts),
    academicYears: ahead(lexicon.academicYears),
    codeBefore: back(lexicon.codeBefore),
    codeAfter: ahead(lexicon.codeAfter),
    captions: back(lexicon.captions),
    amountWords: ahead(lexicon.amountWords),
    amountWordsAfter: back(lexicon.amountWordsAfter),
  };
}

/** Where the first trigger of a word stands; its first character becomes one if it has none. */
function anchorOf(word: string, triggers: Uint8Array): number {
  for (let i = 0; i < word.length; i++) if (triggers[word.charCodeAt(i)] === 1) return i;
  return 0;
}

/** The text being read, the words to read it with, and the end of what was last read: nothing looks behind it. */
export interface Scan {
  readonly text: string;
  readonly words: Vocabulary;
  readonly floor: number;
}

