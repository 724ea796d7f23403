import type { Range } from '../model/span.js';
import type { ReadText, Cue } from './cues.js';
import { isNumeral } from './numerals.js';

/** A clause that states a fact of ours about the requirement, without any cue: figures, names, things done. */
export interface Evidence extends Range {
  readonly clause: number;
  /** How many words it shares with the requirement. */
  readonly shared: number;
}

/** Frames under which a clause is no fact of ours. */
const NO_FACT = new Set(['others', 'condition', 'norm', 'future', 'past']);

/** The clauses that count as evidence: not framed away, no slogan, with a figure, a word of the requirement or of doing. */
export function findEvidence(read: ReadText, cues: readonly Cue[], framesOf: (clause: number) => ReadonlySet<string>): Evidence[] {
  const out: Evidence[] = [];
  read.clauses.forEach((clause, index) => {
    const frames = framesOf(index);
    for (const f of frames) if (NO_FACT.has(f)) return;
    if (cues.some((c) => c.clause === index && c.state === 'live' && c.status !== null && c.status !== 'met')) return;
    const shared = read.tokens.within(clause, 'topic').length + read.tokens.within(clause, 'object').length;
    const figures = [...read.text.slice(clause.start, clause.end)].some(isNumeral);
    if (shared === 0 && !figures && !read.tokens.has(clause, 'doverb') && !read.tokens.has(clause, 'done') && !read.tokens.has(clause, 'praise')) return;
    out.push({ start: clause.start, end: clause.end, clause: index, shared });
  });
  return out;
}
