import type { Indicator } from '../dictionary/indicators.js';
import type { Range } from '../model/span.js';
import type { Role, Scope } from '../model/value.js';
import type { Frame } from './frame.js';

/** How a number came by its indicator. */
export type How = 'named' | 'share' | 'carried' | 'topic' | 'phrase';

/** What a number is said of. */
export interface Decision {
  readonly indicator: Indicator | null;
  /** The label where there is no indicator. */
  readonly phrase: string | null;
  /** The noun that further numbers may be said of (闲置校舍 in 31处、2.7万㎡). */
  readonly noun: string;
  /** Where the indicator or its noun stands; null where it was carried over. */
  readonly anchor: Range | null;
  readonly how: How;
  /** The value that the indicator, and with it the scope, comes from. */
  readonly from: Said | null;
  /** True where scope terms inside the anchor define the thing (符合交流条件的城镇学校教师) and narrow it no further. */
  readonly closed?: boolean;
}

/** A number with all that was found of it, as later numbers of its passage look back on it. */
export interface Said extends Decision {
  readonly frame: Frame;
  readonly dimension: string | null;
  readonly scope: Scope;
  /** True where the scope was stated for this very number. */
  readonly ownScope: boolean;
  readonly year: number | null;
  role: Role;
  roleCue: string | null;
  /** True where a past value has grown or fallen to this one. */
  readonly grown: boolean;
}

/** What stands around a passage: its headings, inner first, or the other cells of its row. */
export interface Context {
  readonly headings: readonly Range[];
  readonly headingText: string;
  /** True where the passage promises as a whole. */
  readonly promises: boolean;
  /** True where the passage names a problem of the past. */
  readonly past: boolean;
  /** Group that the passage's problem title is about; null for none. */
  readonly group: string | null;
}

export const NO_SCOPE: Scope = { extent: null, group: null, area: null, stage: null };
