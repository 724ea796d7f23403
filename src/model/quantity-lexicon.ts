import type { Approximate, Comparator, QuantityKind } from './quantity.js';

/** A unit or classifier, compiled from `dictionaries/common/units.yaml`. */
export interface Unit {
  /** Canonical spelling: what `Quantity.unit` says. */
  readonly name: string;
  readonly kind: QuantityKind;
  /** What it measures: units of one dimension convert by `factor`. */
  readonly dimension: string;
  /** Multiplier to the dimension's base unit: an exact decimal or fraction as text. */
  readonly factor: string;
  /** Unit the value is turned into when read (成 into %); null to keep this one. */
  readonly into: string | null;
  /** Words that may not follow (块 before 地 is no money). */
  readonly unless: readonly string[];
  /** Smaller units that may follow at once, with their share of this one (角: 0.1 of 元). */
  readonly parts: ReadonlyMap<string, string>;
  /** A single digit after it counts tenths: 两块五, 一米八. */
  readonly tenths: boolean;
  /** Counts calendar time: 近 before it is 最近, no approximation (近三年). */
  readonly calendar: boolean;
  /** Names no currency of its own: a currency before the number decides (港币300元). */
  readonly generic: boolean;
}

/** A word that bounds the number beside it; null for a word that only looks like one (节约, 最近). */
export interface BoundWord {
  readonly comparator: Comparator | null;
  /** Kinds it bounds; all if empty (满 only ages and times). */
  readonly only: readonly QuantityKind[];
}

/** An expression that is a quantity as a whole: 一半, 过半, 翻番. */
export interface Expression {
  readonly kind: QuantityKind;
  readonly comparator: Comparator;
  readonly value: string;
  readonly unit: string;
  readonly unless: readonly string[];
}

/** Months that a part of a year covers (上半年: 01 to 06); null where the word only belongs to the date's text. */
export type YearPart = { readonly from: string; readonly to: string } | null;

/** Every multi-character word of the number grammar, compiled from `dictionaries/common`. Words are as in YAML. */
export interface QuantityLexicon {
  /** Units after a number, by spelling. */
  readonly units: ReadonlyMap<string, Unit>;
  /** Currencies and scales before a number, by spelling. */
  readonly prefixes: ReadonlyMap<string, Unit>;
  readonly boundsBefore: ReadonlyMap<string, BoundWord>;
  readonly boundsAfter: ReadonlyMap<string, Comparator>;
  readonly approximateBefore: ReadonlyMap<string, Approximate>;
  readonly approximateAfter: ReadonlyMap<string, Approximate>;
  /** Negative signs in words: true for 负, 零下; false for words that end like one (肩负). */
  readonly signs: ReadonlyMap<string, boolean>;
  /** 生均, 人均: what one is counted per. */
  readonly averages: ReadonlyMap<string, string>;
  /** What may follow 每 or a slash: 年, 生, 班, 平方米. */
  readonly perWords: readonly string[];
  /** Nouns of a counted base: 学生 in 每百名学生. */
  readonly perNouns: readonly string[];
  /** Verbs that may stand between a base and its number: 为, 达到. */
  readonly connectives: readonly string[];
  readonly betweenClose: readonly string[];
  readonly betweenJoins: readonly string[];
  /** Signs and words between the ends of an interval: 至, 到, ~. */
  readonly intervalSigns: readonly string[];
  /** Words between two bounds of one quantity: 且, 但. */
  readonly boundJoins: readonly string[];
  /** 大, 多 after 比X: above or below. */
  readonly comparatives: ReadonlyMap<string, Comparator>;
  /** Words whose numerals are no numbers, and what after them says otherwise (十分 before 钟). */
  readonly pseudo: ReadonlyMap<string, readonly string[]>;
  readonly expressions: ReadonlyMap<string, Expression>;
  /** Nouns before which 零 counts (零辍学). */
  readonly zeroNouns: readonly string[];
  /** Nouns that make the numeral before them a name or a code: 年级, 号. */
  readonly nameNouns: readonly string[];
  /** Nouns that make the Han numeral before them a name: 中学. */
  readonly hanNameNouns: readonly string[];
  /** Nouns before which a lone scale word counts (百 in 百人). */
  readonly countNounTails: readonly string[];
  /** Ordinals that are words: 第一时间. */
  readonly ordinalWords: readonly string[];
  readonly clockBefore: readonly string[];
  readonly clockAfter: readonly string[];
  readonly scoreBefore: readonly string[];
  readonly scoreAfter: readonly string[];
  readonly ratioBefore: readonly string[];
  readonly yearParts: ReadonlyMap<string, YearPart>;
  readonly academicYears: readonly string[];
  /** Words before a number that is a code: 电话, 邮编. */
  readonly codeBefore: readonly string[];
  readonly codeAfter: readonly string[];
  /** Captions whose numbers are labels: 表, 图, 附件. */
  readonly captions: readonly string[];
  /** Money and share units that, with no number before them, show that one was left out. */
  readonly amountWords: readonly string[];
  /** What may rightly stand before such a unit without a number: 单位. */
  readonly amountWordsAfter: readonly string[];
}
