import type { Range } from './span.js';

/** The shape of a printed number: 一、 （一） 1、 （1） ① 第1项 */
export type MarkerForm = 'han' | 'han-paren' | 'arabic' | 'arabic-paren' | 'circled' | 'item' | 'chapter';

/** The number in front of a heading, item or table row. */
export interface Marker extends Range {
  readonly form: MarkerForm;
  readonly value: number;
  /** Last number of a merged range (第6、7项); equals `value` otherwise. */
  readonly last: number;
}

/** What a part of a report is for, by its heading: the account itself, admitted problems, plans, or introduction. */
export type SectionRole = 'body' | 'problems' | 'plans' | 'introduction';

/** One node of a report's outline: a heading or numbered paragraph, and everything up to the next of its rank. */
export interface Section extends Range {
  /** Index in the outline's list; parents come before their children. */
  readonly id: number;
  readonly parent: number | null;
  readonly depth: number;
  readonly marker: Marker | null;
  /** The heading's own words, without its marker; empty where a numbered paragraph starts at once with its text. */
  readonly heading: Range;
  /** What stands under the heading, before the first child; offsets into the text. */
  readonly body: Range;
  readonly role: SectionRole;
}

export interface Outline {
  readonly sections: readonly Section[];
  /** The innermost section that holds an offset; null before the first. */
  sectionAt(offset: number): Section | null;
}
