import type { Cue, ReadText } from './cues.js';
import type { Candidate } from './decide.js';

/**
 * A turn (但, 却, 可, 只是) after something good, with nothing recognised behind it, admits a shortfall in words the
 * dictionary does not have: whoever writes 但 after praise is taking something back. After hardship it turns to the good.
 */
export function turnsForTheWorse(read: ReadText, claims: readonly Candidate[], cues: readonly Cue[]): Candidate[] {
  if (claims.some((c) => c.status === 'unmet' || c.status === 'not_applicable' || c.status === 'in_progress')) return [];
  for (let i = 0; i < read.clauses.length; i++) {
    const clause = read.clauses[i]!;
    const turn = read.tokens.within(clause, 'worse').find((t) => t.start === clause.start || read.tokens.at(t.start).some((x) => x.name === 'inner'));
    if (!turn || (i === 0 && turn.start === clause.start)) continue;
    const hard = cues.some((c) => c.start < turn.start && (c.status === 'unmet' || c.rule.frame === 'concession' || c.rule.frame === 'others' || c.rule.frame === 'past' || c.rule.frame === 'future') && c.state !== 'covered');
    if (hard) continue;
    const behind = { start: turn.end, end: read.sentences[clause.sentence]!.end };
    if (claims.some((c) => c.start >= behind.start && c.start < behind.end && (c.strength !== 'weak' || c.status !== 'met'))) continue;
    if (cues.some((c) => c.rule.frame === 'future' && c.start >= turn.start && c.state === 'live')) continue;
    return [{ start: turn.start, end: clause.end, status: 'unmet', strength: 'medium', cue: null, rule: 'contrast.turn', clause: i }];
  }
  return [];
}
