import type { Range } from '../model/span.js';
import type { Cue, ReadText } from './cues.js';
import { isNumeral } from './numerals.js';

/** Cues that merely frame what stands around them; they may overlap claims without covering them. */
const isFrame = (cue: Cue): boolean => cue.rule.frame !== null && cue.rule.frame !== GOOD;
/** Good news is a claim first: it covers and is covered like any other. */
const GOOD = 'good';

/**
 * Lets the longer wording hide the shorter one inside it (未达到 hides 达到; 不低于 hides 低于): among overlapping
 * cues the higher priority stays, then the one that starts first, then the longer.
 */
export function coverCues(cues: readonly Cue[]): void {
  for (const frames of [false, true]) {
    const list = cues.filter((c) => isFrame(c) === frames);
    const order = [...list].sort((a, b) => b.rule.priority - a.rule.priority || a.start - b.start || b.end - a.end);
    const kept: Cue[] = [];
    for (const cue of order) {
      const over = kept.find((k) => k.start < cue.end && cue.start < k.end && (!frames || (k.start <= cue.start && cue.end <= k.end)));
      if (over) { cue.state = 'covered'; cue.by = over.rule.id; } else kept.push(cue);
    }
  }
}

/**
 * Applies every scope in the order of the dictionary's frames: a claim inside it is turned into another status, set
 * aside (`former`), or cancelled. A cancelled frame has no scope.
 */
export function applyScopes(cues: readonly Cue[], read: ReadText): void {
  for (const frame of cues) {
    if (frame.state !== 'live' || !frame.rule.scope) continue;
    const after = { start: frame.end, end: read.text.length };
    if (frame.rule.until && !frame.rule.stops.some((name) => read.tokens.has(after, name))) continue;
    frame.scope = scopeOf(frame, read);
  }
  const frames = cues.filter((c) => c.state === 'live' && c.scope);
  const order = [...frames].sort((a, b) => a.rule.priority < b.rule.priority ? 1 : a.rule.priority > b.rule.priority ? -1 : a.start - b.start);
  for (const frame of order) {
    if (frame.state !== 'live') continue;
    let yielded = false;
    for (const cue of cues) {
      if (cue === frame || cue.state !== 'live' || cue.status === null || cue.start < frame.scope!.start || cue.start >= frame.scope!.end) continue;
      if (frame.rule.yields.includes(cue.status)) { frame.status = null; frame.by = cue.rule.id; yielded = true; }
    }
    if (yielded) continue;
    for (const cue of cues) {
      if (cue === frame || (cue.state !== 'live' && cue.state !== 'former') || cue.status === null) continue;
      if (cue.start < frame.scope!.start || cue.start >= frame.scope!.end) continue;
      const turn = frame.rule.turns[cue.status];
      if (turn === undefined) continue;
      cue.by = frame.rule.id;
      if (turn === 'none') cue.state = 'cancelled';
      else if (turn === 'former') cue.state = 'former';
      else cue.status = turn;
    }
  }
}

function scopeOf(cue: Cue, read: ReadText): Range {
  const { direction, reach } = cue.rule.scope!;
  const clause = read.clauses[cue.clause]!;
  const home: Range = reach === 'clause' ? clause : reach === 'sentence' ? read.sentences[clause.sentence]! : { start: 0, end: read.text.length };
  const stops = (range: Range): { start: number; end: number }[] =>
    cue.rule.stops.flatMap((name) => read.tokens.within(range, name)).sort((a, b) => a.start - b.start);
  let { start, end } = home;
  if (direction === 'forward') start = cue.start;
  if (direction === 'backward') end = cue.end;
  if (direction !== 'backward') {
    const stop = stops({ start: cue.end, end })[0];
    if (stop) end = stop.start;
  }
  if (direction !== 'forward') {
    const before = stops({ start, end: cue.start });
    const stop = before[before.length - 1];
    if (stop) start = stop.end;
  }
  return { start, end };
}

/**
 * A hardship that the same sentence turns to the good (送餐车上不去，但从未间断) is no shortfall: what stands before the
 * turn is set aside when only good stands after it.
 */
export function overcome(cues: readonly Cue[], read: ReadText): void {
  // A problem told first and said to be gone in a later sentence is told as the past.
  const gone = cues.filter((c) => c.state === 'live' && c.status === 'met' && c.rule.frame === 'solve').pop();
  const short = cues.filter((c) => c.state === 'live' && (c.status === 'unmet' || c.status === 'partly_met'));
  if (gone && short.every((c) => c.start < gone.start)) for (const c of short) { c.state = 'former'; c.by = gone.rule.id; }
  // Trouble first, success in a later sentence: that is how a report tells of what it has put right.
  const still = cues.filter((c) => c.state === 'live' && (c.status === 'unmet' || c.status === 'partly_met'));
  const sentenceOf = (c: Cue): number => read.clauses[c.clause]!.sentence;
  const lastShort = Math.max(-1, ...still.map(sentenceOf));
  const success = cues.find((c) => c.state === 'live' && c.status === 'met' && c.strength === 'strong' && sentenceOf(c) > lastShort &&
    speaksOfRequirement(c, read) && PERIOD.has(markBefore(read, sentenceOf(c))));
  const apart = still.some((c) => read.tokens.has(read.clauses[c.clause]!, 'split'));
  if (still.length > 0 && success && !apart) for (const c of still) { c.state = 'former'; c.by = success.rule.id; }
  for (const sentence of read.sentences) {
    if (!sentence) continue;
    // 只有一所农村小学，制定了规划: a small number that only sets the scene.
    const scene = cues.filter((c) => c.state === 'live' && c.rule.id === FEW && c.start >= sentence.start && c.end <= sentence.end);
    const done = cues.some((c) => c.state === 'live' && c.status === 'met' && c.strength === 'strong' && c.end <= sentence.end && scene.some((f) => f.end <= c.start));
    if (done) for (const c of scene) { c.state = 'former'; c.by = 'scene'; }
    const turn = read.tokens.within(sentence, 'turnword').pop();
    if (!turn) continue;
    const live = cues.filter((c) => c.state === 'live' && c.start >= sentence.start && c.end <= sentence.end);
    const after = live.filter((c) => c.start >= turn.end);
    if (!after.some((c) => c.status === 'met' && c.strength !== 'weak') || after.some((c) => c.status === 'unmet' || c.status === 'partly_met')) continue;
    for (const c of live) if (c.status === 'unmet' && c.end <= turn.start) { c.state = 'former'; c.by = 'turn'; }
  }
}

/**
 * The head of a relative clause decides, not what modifies it: 未整改的3项正在推进 asserts nothing of 未整改. A head that
 * is only counted (没有着落的有3个) leaves the assertion standing.
 */
export function setAsideModifiers(cues: readonly Cue[], read: ReadText): void {
  for (const cue of cues) {
    if (cue.state !== 'live' || cue.status !== 'unmet' || read.text[cue.end] !== OF || WHOLE_PREDICATE.has(cue.rule.id)) continue;
    if (read.tokens.at(cue.end + 1).some((t) => t.name === 'counted')) continue;
    // 未达到的5所 counts what is short, unless the clause goes on to say what becomes of it.
    const next = read.text[cue.end + 1];
    const goesOn = cues.some((c) => c !== cue && c.clause === cue.clause && c.start > cue.end && c.state === 'live' && c.status !== null);
    if (next !== undefined && isNumeral(next) && !goesOn) continue;
    cue.state = 'former';
    cue.by = 'modifier';
  }
}

/**
 * A bad word that the requirement itself is about (闲置校舍的利用方案) names the topic and admits nothing, unless it ends
 * its clause as a predicate.
 */
export function setAsideTopicWords(cues: readonly Cue[], read: ReadText, requirement: string): void {
  for (const cue of cues) {
    if (cue.state !== 'live' || cue.status !== 'unmet' || !TOPIC_WORDS.has(cue.rule.id) || cue.end >= read.clauses[cue.clause]!.end) continue;
    if (requirement.includes(read.text.slice(cue.start, cue.end))) { cue.state = 'former'; cue.by = 'topic'; }
  }
}

const TOPIC_WORDS = new Set(['unmet.short', 'unmet.bu', 'unmet.badverb']);

const OF = '的';
/** Cues that hold a predicate of their own before the noun. */
const WHOLE_PREDICATE = new Set(['unmet.still', 'unmet.short-of-number', 'unmet.wish']);

/** Success that is about the requirement, and not about the rest beside what is short. */
function speaksOfRequirement(cue: Cue, read: ReadText): boolean {
  const clause = read.clauses[cue.clause]!;
  return !read.tokens.has(clause, 'restword') && (read.tokens.has(clause, 'topic') || read.tokens.has(clause, 'object'));
}

const FEW = 'unmet.short-of-number';
const PERIOD = new Set(['。', '！', '\n']);

/** The mark that closes the sentence before the one with this number. */
function markBefore(read: ReadText, sentence: number): string {
  let mark = '';
  for (const c of read.clauses) {
    if (c.sentence >= sentence) break;
    mark = c.mark;
  }
  return mark;
}
