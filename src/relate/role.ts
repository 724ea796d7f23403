import type { RoleCue } from '../dictionary/roles.js';
import type { Mention } from '../model/mention.js';
import type { Range } from '../model/span.js';
import type { Role } from '../model/value.js';
import { listEnd, type Frame } from './frame.js';
import { dimensionOfQuantity } from './measure.js';
import { stripEnd, wordsIn } from './phrase.js';
import type { Context, Decision } from './said.js';
import type { Scene } from './scene.js';
import type { YearFound } from './year.js';

export interface RoleFound {
  readonly role: Role;
  readonly cue: string | null;
  /** True where a past value has grown or fallen to this one. */
  readonly grown?: boolean;
}

interface Evidence extends RoleFound {
  readonly priority: number;
}

/** Cues that only strengthen a promise and make none by themselves. */
const REACH = 'target-reach';
/** A value that a past one grew to; in a promise it is the promise. */
const GROWN = 'actual-grown-to';

/** Tells whether a number is the state, a promise, a bar, a change or the past, and by which words. */
export function roleOf(scene: Scene, frame: Frame, decision: Decision, year: YearFound | null, context: Context): RoleFound {
  const implied = decision.indicator ? scene.lexicon.impliedRoles.get(decision.indicator.id) : undefined;
  const promise = promises(scene, frame, year, context);
  const evidence = [...cues(scene, frame, decision, promise !== null), ...besides(scene, frame, decision)];
  if (implied) evidence.push({ role: implied, cue: null, priority: implied === 'target' && !promise && isDone(scene, frame) ? 0 : 80 });
  if (promise) evidence.push(promise);
  if (context.past) evidence.push({ role: 'historical', cue: scene.lexicon.problemTitle.close, priority: 44 });
  const best = evidence.reduce<Evidence | null>((a, e) => (a && a.priority >= e.priority ? a : e), null);
  return best && best.priority > 0 ? { role: best.role, cue: best.cue, grown: best.grown === true } : { role: 'actual', cue: null };
}

/** True where the clause of a number tells what is. */
function isDone(scene: Scene, frame: Frame): boolean {
  const clause = scene.text.slice(frame.clause.start, frame.clause.end);
  return scene.lexicon.done.some((d) => clause.includes(d));
}

/** A label, a year to come, or a section of plans makes promises of its numbers. */
function promises(scene: Scene, frame: Frame, year: YearFound | null, context: Context): Evidence | null {
  const { reportYear } = scene;
  if (year && reportYear !== null && year.year > reportYear && !(year.at < frame.clause.start && isDone(scene, frame))) return { role: 'target', cue: String(year.year), priority: 67 };
  if (!context.promises) return null;
  return { role: 'target', cue: null, priority: isDone(scene, frame) && !year ? 0 : 59 };
}

function cues(scene: Scene, frame: Frame, decision: Decision, promised: boolean): Evidence[] {
  const before: Range = { start: frame.sentence.start, end: frame.numeral };
  const after: Range = { start: frame.quantity.end, end: listEnd(scene, frame) };
  const found: Evidence[] = [];
  const all = new Map(scene.dictionary.roles.cues.map((c) => [c.id, c]));
  const take = (m: Mention, side: 'before' | 'after') => {
    const cue = all.get(m.id);
    if (!cue || (cue.side !== side && cue.side !== 'either') || cue.id === REACH) return;
    if (overlaps(m, decision.anchor) && cue.reach !== 'adjacent') return;
    if (isInName(scene, m)) return;
    if (!reaches(scene, frame, m, cue, side) || !holds(scene, frame, decision, m, cue, promised)) return;
    found.push({ role: cue.role, cue: m.phrase, priority: cue.priority, grown: cue.id === GROWN });
  };
  for (const m of scene.mentionsIn('role', before)) take(m, 'before');
  for (const m of scene.mentionsIn('role', after)) take(m, 'after');
  return found;
}

function reaches(scene: Scene, frame: Frame, m: Mention, cue: RoleCue, side: 'before' | 'after'): boolean {
  if (side === 'after') return cue.reach !== 'adjacent' || scene.text.slice(frame.quantity.end, m.start).trim() === '';
  if (cue.reach === 'adjacent') {
    return m.start >= frame.left.start && stripEnd(wordsIn(scene, { start: m.end, end: frame.numeral }), scene.lists.adjacent) === '';
  }
  if (cue.reach === 'clause') return m.start >= frame.clause.start;
  return true;
}

/** 高于规定学历教师数: a word inside a name is no cue. */
function isInName(scene: Scene, m: Mention): boolean {
  const zone = { start: Math.max(0, m.start - NAME), end: m.end + NAME };
  return scene.mentionsIn('indicator', zone).some((x) => x.start < m.start && m.end < x.end);
}

/** Longest part of a name before or after a word in it. */
const NAME = 12;

/** Guards on what a cue may say of this number. */
function holds(scene: Scene, frame: Frame, { indicator, how }: Decision, m: Mention, cue: RoleCue, promised: boolean): boolean {
  const { lexicon, text } = scene;
  if (cue.role === 'change') return !(indicator && lexicon.allotments.has(indicator.id));
  if (cue.role === 'standard' && cue.side === 'before') {
    return !(dimensionOfQuantity(scene, frame.quantity) === 'money' && lexicon.weakStandards.has(m.phrase));
  }
  if (cue.id === GROWN) return !promised;
  if (cue.role === 'target' && lexicon.moneyDeeds.has(m.phrase) && dimensionOfQuantity(scene, frame.quantity) === 'money') return false;
  if (cue.role === 'target' && m.start < frame.clause.start) {
    if (lexicon.clausePlans.has(m.phrase)) return false;
    // A plan named earlier in the sentence ends where a clause tells what is.
    return !isDone(scene, frame) && text.slice(m.end, frame.numeral).length < FAR;
  }
  if (cue.role === 'historical' && m.start < frame.clause.start) return how !== 'named' && how !== 'phrase' && !isDonePast(scene, frame, m);
  if (cue.role === 'target') return cue.reach !== 'sentence' || !isDonePast(scene, frame, m);
  return true;
}

const FAR = 80;

/** 2018年底前已建成: a limit that has passed and was kept. */
function isDonePast(scene: Scene, frame: Frame, m: Mention): boolean {
  const between = scene.text.slice(m.end, frame.numeral);
  return scene.lexicon.done.some((d) => between.includes(d));
}

/** What the words right beside a number say where no listed cue stands. */
function besides(scene: Scene, frame: Frame, decision: Decision): Evidence[] {
  const { lexicon, text } = scene;
  const out: Evidence[] = [];
  const left = wordsIn(scene, frame.left);
  const right = text.slice(frame.right.start, frame.right.end).trimStart();
  const clause = text.slice(frame.clause.start, frame.numeral);
  const allotment = decision.indicator !== null && lexicon.allotments.has(decision.indicator.id);
  if (isRatioNorm(scene, frame, decision)) out.push({ role: 'standard', cue: lexicon.ratioDefault.with[0]!, priority: 64 });
  if (frame.quantity.unit === lexicon.points && !allotment) out.push({ role: 'change', cue: lexicon.points, priority: 54 });
  const bar = standardAfter(scene, right) ?? standardAfter(scene, afterList(scene, frame));
  if (bar) out.push({ role: 'standard', cue: bar, priority: 66 });
  const failed = lexicon.failed.find((f) => (f.length > 1 ? right.startsWith(f) || endsWithin(scene, left, f) : left.startsWith(f)));
  if (failed) out.push({ role: 'standard', cue: failed, priority: 68 });
  const over = lexicon.standardNouns.find((n) => left.endsWith(n));
  const compares = lexicon.above.find((a) => clause.includes(a));
  if (over && compares) out.push({ role: 'change', cue: compares, priority: 67 });
  const compared = lexicon.comparedBefore.find((c) => left.startsWith(c) && text.slice(frame.left.start, frame.numeral).trimEnd().endsWith(lexicon.of));
  if (compared && !bar) out.push({ role: 'historical', cue: compared, priority: 61 });
  const plain = stripEnd(left, lexicon.approximate);
  const ends = lexicon.changes.find((c) => plain.endsWith(c));
  if (ends && !allotment && lexicon.comparedBefore.some((c) => clause.includes(c))) out.push({ role: 'change', cue: ends, priority: 56 });
  return out;
}

/** A ratio of posts without a name of its own is the norm they are counted by: 编制实行同标，小学为1:19. */
function isRatioNorm({ lexicon, text }: Scene, frame: Frame, { how, indicator }: Decision): boolean {
  if (frame.quantity.kind !== 'ratio' || indicator?.id !== lexicon.ratioDefault.indicator || (how !== 'topic' && how !== 'carried')) return false;
  const sentence = text.slice(frame.sentence.start, frame.sentence.end);
  return how === 'topic' || sentence.includes(lexicon.ratioDefault.with[0]!);
}

/** True where a word stands before a number with nothing but grammar between. */
function endsWithin({ lexicon }: Scene, left: string, word: string): boolean {
  const at = left.lastIndexOf(word);
  return at >= 0 && stripEnd(left.slice(at + word.length), lexicon.trails) === '';
}

/** What stands behind the list that a number begins: 小学45人、初中50人|的编班标准. */
function afterList(scene: Scene, frame: Frame): string {
  const end = listEnd(scene, frame);
  const last = scene.quantitiesIn({ start: frame.quantity.end, end }).at(-1);
  return last ? scene.text.slice(last.end, end).trimStart() : '';
}

/** The noun of a bar behind a number: 18%的最低要求. */
function standardAfter({ lexicon }: Scene, right: string): string | null {
  if (!right.startsWith(lexicon.of)) return null;
  for (const noun of lexicon.standardNouns) {
    const at = right.indexOf(noun);
    if (at < 0 || at > NEAR) continue;
    const rest = right.slice(at + noun.length);
    if (!lexicon.standardInForce.some((w) => rest.startsWith(w))) return right.slice(0, at + noun.length);
  }
  return null;
}

/** Letters between 的 and the noun of a bar. */
const NEAR = 8;

function overlaps(m: Range, anchor: Range | null): boolean {
  return anchor !== null && m.start < anchor.end && anchor.start < m.end;
}
