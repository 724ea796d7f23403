import type { Range } from '../model/span.js';
import type { ReadText } from './cues.js';
import type { Candidate } from './decide.js';

/** Classes of words that can open a predicate without a subject. */
const PREDICATES = ['neg', 'wu', 'bu', 'short', 'cannot', 'wish', 'badverb'];
const BARE_LENGTH = 5;
const EXCEPT = '除';
const OUTSIDE = '外';
const OUTSIDE_BEFORE = new Set(['以', '之']);

/**
 * The shortest stretch that shows a shortfall by itself: the clause of the claim, from its subject to its end, without
 * the words that only join it to what goes before (但, 其中, 目前). A predicate without a subject goes with the clause
 * before it: with another shortfall always, with a bare topic where it is too short to be read alone (施工许可，未办).
 */
export function quoteShortfalls(read: ReadText, claims: readonly Candidate[]): Range[] {
  const short = new Set(claims.filter((c) => c.status === 'unmet' || c.status === 'partly_met').map((c) => c.clause));
  const spoken = new Set(claims.map((c) => c.clause));
  const out: Range[] = [];
  for (const i of [...short].sort((a, b) => a - b)) {
    const clause = read.clauses[i]!;
    const range = trim(read, clause, claims.filter((c) => c.clause === i).map((c) => c.start));
    const before = read.clauses[i - 1];
    const last = out[out.length - 1];
    const bare = read.tokens.at(range.start).some((t) => PREDICATES.includes(t.name));
    if (bare && before && before.sentence === clause.sentence) {
      if (last && last.end === before.end) { out[out.length - 1] = { start: last.start, end: range.end }; continue; }
      if (range.end - range.start <= BARE_LENGTH && !spoken.has(i - 1)) {
        out.push({ start: trim(read, before, [before.end]).start, end: range.end });
        continue;
      }
    }
    out.push(range);
  }
  return out;
}

/** A clause without its joining words; of an exception (除…外) what stands between. */
function trim(read: ReadText, clause: Range, cues: readonly number[]): Range {
  const first = Math.min(...cues);
  let { start, end } = clause;
  const open = read.text.slice(start, first + 2).lastIndexOf(EXCEPT);
  if (open >= 0 && read.text[end - 1] === OUTSIDE) {
    start += open + 1;
    end -= OUTSIDE_BEFORE.has(read.text[end - 2]!) ? 2 : 1;
  }
  for (let again = true; again;) {
    again = false;
    for (const t of read.tokens.at(start)) {
      if (t.name === 'lead' && t.end <= Math.max(first, start + 1) && t.end < end) { start = t.end; again = true; break; }
    }
  }
  return { start, end };
}
