import { createHash } from 'node:crypto';
import { withoutSpace } from '../text/fold.js';

export interface FlagIdentity {
  readonly dictionary: string;
  readonly item: string | null;
  readonly kind: string;
  readonly rule: string;
  readonly quote: string;
}

/**
 * Makes fingerprints that survive edits elsewhere in a report: a hash of dictionary id, item, kind, rule, the quote
 * without white space, and the ordinal among equals; never of offsets.
 */
export function createFingerprints(): (identity: FlagIdentity) => string {
  const seen = new Map<string, number>();
  return ({ dictionary, item, kind, rule, quote }) => {
    const key = [dictionary, item ?? '', kind, rule, withoutSpace(quote)].join('\u0000');
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return createHash('sha256').update(`${key}\u0000${ordinal}`).digest('hex').slice(0, 16);
  };
}
