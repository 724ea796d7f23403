import type { Range } from '../model/span.js';
import { listMarkerLength } from '../text/list-marker.js';
import type { Cue, ReadText } from './cues.js';
import type { Candidate } from './decide.js';
import type { Figure } from './figures.js';
import type { Evidence } from './evidence.js';
import { partsIn, type ReadRequirement } from './requirement.js';

const DIGIT = /[0-9]/u;
/** A hedge that found nothing to soften speaks only where nothing firmer does. */
const HEDGE = 'frame.hedge';

/** What the decision table may ask about. */
export interface Known {
  readonly read: ReadText;
  readonly claims: readonly Candidate[];
  readonly evidence: readonly Evidence[];
  readonly cues: readonly Cue[];
  readonly wanted: ReadRequirement;
  readonly figures: readonly Figure[];
}

/** Names everything that holds of a passage, for the decision table. */
export function nameFacts({ read, claims, evidence, cues, wanted, figures }: Known): Set<string> {
  const facts = new Set<string>();
  for (const f of wanted.facts) facts.add(`req.${f}`);
  if (read.clauses.length === 0) facts.add('empty');
  for (const c of claims) {
    facts.add(c.status);
    facts.add(`cue.${c.rule}`);
    if (c.strength !== 'weak') facts.add(`${c.status}.firm`);
    if (c.strength === 'strong') facts.add(`${c.status}.strong`);
  }
  if (evidence.length > 0) facts.add('evidence');
  if (evidence.some((e) => e.shared > 0)) facts.add('evidence.shared');
  for (const c of cues) if (c.state === 'live' && c.rule.frame) facts.add(`frame.${c.rule.frame}`);
  if (evidence.some((e) => DIGIT.test(read.text.slice(e.start, e.end)))) facts.add('evidence.figures');
  if (isRestated(read, wanted)) facts.add('restated');
  if (isSloganOnly(read, claims)) facts.add('slogan.only');
  if (isHeading(read)) facts.add('heading');
  if (read.tokens.has({ start: 0, end: read.text.length }, 'ours')) facts.add('ours');
  if (claims.some((c) => c.rule.startsWith('figure.') && c.status === 'met')) facts.add('number.met');
  if (claims.some((c) => c.rule.startsWith('figure.') && c.status === 'unmet')) facts.add('number.unmet');
  if (claims.some((c) => c.rule.startsWith('figure.') && c.status === 'mostly_met')) facts.add('number.hedged');
  const ticks = new Set(claims.filter((c) => c.rule === 'table.tick').map((c) => c.status));
  if (ticks.size > 1) facts.add('ticks.mixed');
  if (claims.some((c) => c.rule === 'na.explicit')) facts.add('na.said');
  if (read.clauses.some((c) => c.mark === '｜')) facts.add('table');
  const done = claims.some((c) => c.status === 'met' && c.strength !== 'weak');
  // A hedged conclusion speaks after whatever was said to be done before it.
  const lastDone = Math.max(-1, ...claims.filter((c) => c.status === 'met' && c.strength !== 'weak').map((c) => c.start));
  const firm = claims.some((c) => c.status !== 'mostly_met' && c.strength !== 'weak');
  if (claims.some((c) => c.status === 'mostly_met' && (c.rule !== HEDGE || !firm) && (!done || sharesTopic(read, read.clauses[c.clause]!) || (c.rule !== HEDGE && c.start > lastDone)))) facts.add('hedge.main');
  nameShortfall(read, claims, evidence, wanted, facts);
  if (isCountedApart(read, claims, figures)) facts.add('part.counted');
  return facts;
}

/** Facts about how what is short stands to what is in order. */
function nameShortfall(read: ReadText, claims: readonly Candidate[], evidence: readonly Evidence[], wanted: ReadRequirement, facts: Set<string>): void {
  const unmet = claims.filter((c) => c.status === 'unmet');
  const first = unmet[0];
  if (!first) return;
  if (unmet.every((c) => c.strength === 'weak')) facts.add('unmet.vague');
  if (read.tokens.at(0).some((t) => t.name === 'turnword')) facts.add('opens.turning');
  const home = read.clauses[first.clause]!;
  const short = new Set(unmet.map((u) => u.clause));
  const before = { start: 0, end: Math.min(home.end, first.start + 1) };
  if (read.tokens.has(before, 'contrast')) facts.add('contrast');
  if (unmet.some((u) => read.tokens.has(read.clauses[u.clause]!, 'split') || (u.clause > 0 && read.tokens.has(read.clauses[u.clause - 1]!, 'split') && read.clauses[u.clause - 1]!.sentence === read.clauses[u.clause]!.sentence))) facts.add('contrast.part');
  if (unmet.some((u) => read.tokens.has(read.clauses[u.clause]!, 'relapse'))) facts.add('relapse');
  const met = claims.filter((c) => c.status === 'met' && c.strength !== 'weak' && !short.has(c.clause));
  if (met.length > 0) facts.add('met.elsewhere');
  if (met.some((c) => sharesTopic(read, read.clauses[c.clause]!) || read.clauses[c.clause]!.sentence === home.sentence)) facts.add('met.part');
  const turned = met.some((c) => unmet.some((u) => read.clauses[u.clause]!.sentence === read.clauses[c.clause]!.sentence && c.end <= u.start &&
    read.tokens.has({ start: c.end, end: u.start + 1 }, 'turnword')));
  if (turned) facts.add('contrast.same');
  const other = evidence.filter((e) => !short.has(e.clause));
  if (other.length > 0) facts.add('evidence.other');
  if (other.some((e) => e.shared > 0)) facts.add('evidence.elsewhere');
  if (unmet.some((c) => c.rule === 'frame.except')) facts.add('except');
  if (read.clauses.some((c, i) => !short.has(i) && read.tokens.has(c, 'granted'))) facts.add('granted');
  if (read.clauses.some((c, i) => !short.has(i) && c.end - c.start > 3 && read.tokens.has({ start: c.start, end: Math.min(c.end, c.start + 3) }, 'restword'))) facts.add('contrast.part');
  if ([...short].some((i) => sharesTopic(read, read.clauses[i]!))) facts.add('short.shared');
  const asked = (clauses: Iterable<number>) => {
    const found = new Set<number>();
    for (const i of clauses) for (const n of partsIn(read.text.slice(read.clauses[i]!.start, read.clauses[i]!.end), wanted.parts)) found.add(n);
    return found;
  };
  const missing = asked(short);
  const doing = other.filter((e) => ['done', 'praise', 'present'].some((name) => read.tokens.has(e, name)));
  const given = asked([...doing.map((e) => e.clause), ...met.map((c) => c.clause)]);
  if (wanted.parts.length > 1 && missing.size > 0 && missing.size < wanted.parts.length &&
    ([...given].some((n) => !missing.has(n)) || (given.size === 0 && met.length > 0))) facts.add('part.asked');
  if (isPartOfList(read, short, evidence, met)) facts.add('part.list');
  if (claims.some((c) => c.status === 'in_progress' && c.strength !== 'weak' && c.start > first.start && !short.has(c.clause))) facts.add('repair');
}

/** Statements set side by side by semicolons (or list markers), of which only some are short. */
function isPartOfList(read: ReadText, short: ReadonlySet<number>, evidence: readonly Evidence[], met: readonly Candidate[]): boolean {
  const bad = new Set([...short].map((i) => read.clauses[i]!.sentence));
  const good = new Set([...evidence, ...met].map((e) => read.clauses[e.clause]!.sentence).filter((s) => !bad.has(s)));
  const last = new Map<number, string>();
  for (const c of read.clauses) last.set(c.sentence, c.mark);
  for (const s of bad) {
    if ((last.get(s) === '；' && good.has(s + 1)) || (last.get(s - 1) === '；' && good.has(s - 1))) return true;
    const marked = (n: number) => listMarkerLength(read.text.slice(read.sentences[n]?.start ?? 0, read.sentences[n]?.end ?? 0)) > 0;
    if (marked(s) && ((good.has(s + 1) && marked(s + 1)) || (good.has(s - 1) && marked(s - 1)))) return true;
  }
  return false;
}

function sharesTopic(read: ReadText, range: Range): boolean {
  return read.tokens.has(range, 'topic') || read.tokens.has(range, 'object');
}

/** Every sentence is a slogan, and nothing firmer is said. */
function isSloganOnly(read: ReadText, claims: readonly Candidate[]): boolean {
  if (claims.some((c) => c.strength !== 'weak') || DIGIT.test(read.text)) return false;
  const slogans = new Set(claims.filter((c) => c.status === 'not_reported').map((c) => read.clauses[c.clause]!.sentence));
  return slogans.size > 0 && read.clauses.every((c) => slogans.has(c.sentence));
}

const HEADING_LENGTH = 24;

/** A numbered line without a sentence: a heading left without its text. */
function isHeading(read: ReadText): boolean {
  return read.clauses.length === 1 && read.clauses[0]!.mark === '' && read.text.length <= HEADING_LENGTH && listMarkerLength(read.text) > 0;
}

const TITLE_LENGTH = 10;
/** Classes of words by which even a few characters say something. */
const SAYS = ['neg', 'wu', 'bu', 'short', 'prog', 'future', 'hedge', 'present', 'gone'];

/** The requirement said over again: every pair of characters is the requirement's own. */
function isRestated(read: ReadText, wanted: ReadRequirement): boolean {
  const body = read.text.slice(listMarkerLength(read.text)).replace(/[^\p{L}\p{N}]/gu, '');
  if (body.length < 4) return false;
  let own = 0;
  for (let i = 0; i + 1 < body.length; i++) if (wanted.pairs.has(body.slice(i, i + 2))) own++;
  // A short title may add a word such as 工作 to the requirement's own.
  return own >= (body.length - 1) * (body.length <= TITLE_LENGTH ? 0.6 : 0.9) && !SAYS.some((name) => read.tokens.has({ start: 0, end: read.text.length }, name));
}

/** So many done, so many not: a count of one unit in a clause that is in order, another in one that is short. */
function isCountedApart(read: ReadText, claims: readonly Candidate[], figures: readonly Figure[]): boolean {
  const short = new Set(claims.filter((c) => c.status === 'unmet' && c.rule !== 'unmet.one-none').map((c) => c.clause));
  const good = new Set(claims.filter((c) => c.status === 'met').map((c) => c.clause));
  return figures.some((bad) => bad.kind === 'count' && short.has(bad.clause) && figures.some((f) =>
    f.kind === 'count' && f.unit === bad.unit && f.clause !== bad.clause && !short.has(f.clause) && Math.abs(f.clause - bad.clause) <= 3 &&
    (good.has(f.clause) || [...read.text.slice(f.end, read.clauses[f.clause]!.end)].some((c) => DONE.has(c)))));
}

const DONE = new Set(['了', '已']);
