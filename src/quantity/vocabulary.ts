import type { Approximate, Comparator } from '../model/quantity.js';
import type { BoundWord, Expression, QuantityLexicon, Unit, YearPart } from '../model/quantity-lexicon.js';
import { numeralTriggers } from './characters.js';
import { Trie } from './trie.js';

/** The lexicon compiled for reading: one trie a question. */
export interface Vocabulary {
  /** 1 where reading must stop and look. */
  readonly triggers: Uint8Array;
  /** 1 for every character that a sign or a currency before a number may end with. */
  readonly leadEnds: Uint8Array;
  /** 1 for every character that a label of a code may end with. */
  readonly labelEnds: Uint8Array;
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
  /** By character: bit k is set if a pseudo-number may begin k characters before it, where its numeral stands. */
  readonly pseudoStarts: Uint32Array;
  readonly expressionStarts: Uint32Array;
  /** 1 for every character that a word before a number may end with: the cheap question before the dear ones. */
  readonly prefixEnds: Uint8Array;
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
  const numerals = triggers.slice();
  return {
    triggers,
    pseudoStarts: anchors(lexicon.pseudo.keys(), numerals, triggers),
    expressionStarts: anchors(lexicon.expressions.keys(), numerals, triggers),
    prefixEnds: lastCharacters([
      lexicon.boundsBefore.keys(), lexicon.approximateBefore.keys(), lexicon.averages.keys(), lexicon.connectives, lexicon.perWords, lexicon.perNouns, lexicon.units.keys(),
    ]),
    leadEnds: lastCharacters([lexicon.signs.keys(), lexicon.prefixes.keys()]),
    labelEnds: lastCharacters([lexicon.codeBefore, lexicon.captions]),
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

/** Where words may begin around the first numeral in them; a word without one makes its first character a trigger. */
function anchors(words: Iterable<string>, numerals: Uint8Array, triggers: Uint8Array): Uint32Array {
  const starts = new Uint32Array(numerals.length);
  for (const word of words) {
    let anchor = 0;
    while (anchor < word.length && numerals[word.charCodeAt(anchor)] === 0) anchor++;
    if (anchor === word.length) anchor = 0;
    triggers[word.charCodeAt(anchor)] = 1;
    starts[word.charCodeAt(anchor)]! |= 1 << anchor;
  }
  return starts;
}

function lastCharacters(lists: readonly Iterable<string>[]): Uint8Array {
  const ends = new Uint8Array(0x10000);
  for (const list of lists) {
    for (const word of list) {
      const code = word.charCodeAt(word.length - 1);
      ends[code] = 1;
      // Words are matched whatever their width and case.
      if (code > 0x20 && code < 0x7f) {
        for (const c of [word.at(-1)!.toLowerCase(), word.at(-1)!.toUpperCase()]) ends[c.charCodeAt(0)] = ends[c.charCodeAt(0) + 0xfee0] = 1;
      } else if (code >= 0xff01 && code <= 0xff5e) ends[code - 0xfee0] = 1;
    }
  }
  return ends;
}

/** The text being read, the words to read it with, and the end of what was last read: nothing looks behind it. */
export interface Scan {
  readonly text: string;
  readonly words: Vocabulary;
  readonly floor: number;
}

