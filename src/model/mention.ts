import type { Range } from './span.js';

/** What a dictionary phrase speaks of. `look-alike` is a phrase that a checklist item must not be recognised by. */
export type MentionKind =
  | 'indicator' | 'stage' | 'area' | 'level' | 'group' | 'role' | 'year' | 'wording' | 'look-alike';

/** One phrase that the matcher looks for. */
export interface Phrase {
  readonly kind: MentionKind;
  /** The indicator, scope, cue or checklist item that the phrase stands for. */
  readonly id: string;
  readonly phrase: string;
  /** True where the phrase alone proves nothing: it wants a number, a unit or company. */
  readonly weak: boolean;
  /** True for a look-alike: wherever it stands, hits of the same kind and id inside it are void. */
  readonly blocks?: boolean;
}

/** A dictionary phrase found in a text; offsets are UTF-16, `end` exclusive. */
export interface Mention extends Range {
  readonly kind: MentionKind;
  readonly id: string;
  /** The phrase as the dictionary has it. */
  readonly phrase: string;
  readonly weak: boolean;
}

/** Finds phrases; `wordStarts` are the segmenter's word offsets, without them no boundary is checked. */
export type Matcher = (text: string, wordStarts?: ArrayLike<number>) => Mention[];

/** Cuts a text into words. */
export interface Segmenter {
  readonly name: string;
  readonly version: string;
  /** Ascending UTF-16 offsets at which the words of `text` start; the first is 0 unless the text is empty. */
  cut(text: string): number[];
}
