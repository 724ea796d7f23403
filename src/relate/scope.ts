import type { Mention } from '../model/mention.js';
import type { Range } from '../model/span.js';
import type { Scope } from '../model/value.js';
import type { Frame } from './frame.js';
import { schoolIn } from './school.js';
import { NO_SCOPE, type Context, type Decision, type Said } from './said.js';
import type { Scene } from './scene.js';

export interface ScopeFound {
  readonly scope: Scope;
  /** True where it was said of this number itself. */
  readonly own: boolean;
}

/** Whom a number is said of: the scopes named beside it, or those of the value it carries on. */
export function scopeOf(
  scene: Scene, frame: Frame, decision: Decision, said: readonly Said[], context: Context, given: Mention | null,
): ScopeFound {
  const rightSide = decision.anchor !== null && decision.anchor.start >= frame.quantity.end;
  const left = { start: frame.left.start, end: frame.numeral };
  let found = collect(scene, given ? [given] : termsIn(scene, left, decision), left, decision);
  if (empty(found) && rightSide) found = collect(scene, firstOfEach(termsIn(scene, frame.right, decision)), frame.right, decision);
  else if (rightSide) found = merge(found, collect(scene, firstOfEach(termsIn(scene, adjacent(scene, frame, decision), decision)), frame.right, decision));
  const implied = decision.indicator ? scene.lexicon.impliedScopes.get(decision.indicator.id) : undefined;
  if (implied) found = merge(found, { ...NO_SCOPE, ...implied });
  if (decision.indicator && scene.lexicon.fixedPopulation.has(decision.indicator.id)) found = { ...found, area: null, group: null };
  if (!empty(found)) return { scope: narrowed(scene, frame, decision, said, found), own: true };
  const scope = inherited(scene, frame, decision, said);
  const group = decision.indicator?.name.includes(context.group ?? '') ? null : context.group;
  return { scope: empty(scope) && group !== null ? { ...NO_SCOPE, group } : scope, own: false };
}

const empty = (s: Scope): boolean => s.extent === null && s.group === null && s.area === null && s.stage === null;

function merge(a: Scope, b: Scope): Scope {
  return { extent: a.extent ?? b.extent, group: a.group ?? b.group, area: a.area ?? b.area, stage: a.stage ?? b.stage };
}

/** The noun right after a number, up to its end or a particle. */
function adjacent({ text, lexicon }: Scene, frame: Frame, decision: Decision): Range {
  const end = Math.min(frame.right.end, decision.anchor?.end ?? frame.right.end);
  const of = text.slice(frame.right.start, end).indexOf(lexicon.of);
  return { start: frame.right.start, end: of < 0 ? end : frame.right.start + of };
}

/** Scope terms in a range that are no part of the indicator's own name. */
function termsIn(scene: Scene, range: Range, decision: Decision): Mention[] {
  const kinds = ['stage', 'area', 'group', 'level'] as const;
  return kinds.flatMap((k) => scene.mentionsIn(k, range)).filter((m) => counts(scene, m, range, decision)).sort((a, b) => a.start - b.start);
}

function counts(scene: Scene, m: Mention, range: Range, { indicator, phrase, anchor, closed }: Decision): boolean {
  const { text } = scene;
  if (closed && anchor && m.start >= anchor.start && m.end <= anchor.end) return false;
  const name = indicator?.name ?? phrase ?? '';
  if (m.kind === 'group') {
    if (isIn(scene, m, name)) return false;
    return !m.weak || anchor?.start === m.end || scene.mentionsIn('stage', { start: m.end, end: range.end }).some((x) => x.start === m.end);
  }
  if (m.weak && !hasHead(scene, m, range)) return false;
  if (m.kind === 'level') return true;
  if (m.kind === 'area' && scene.lexicon.wholeAreas.has(m.id)) return false;
  if (!isIn(scene, m, name)) return true;
  if (scene.lexicon.scopesInNames.has(m.id)) return true;
  // Said twice it is a scope after all: 乡村学校…乡村学生占比 keeps it where it stands outside the name.
  return anchor !== null && (m.end <= anchor.start || m.start >= anchor.end) && !text.slice(m.start, m.end).includes(name);
}

/** True where an indicator's name holds a scope term by any of its phrases. */
function isIn(scene: Scene, m: Mention, name: string): boolean {
  return name.includes(m.id) || (scene.scopeIndex.phrasesOf.get(m.id) ?? []).some((p) => name.includes(p));
}

/** A weak term wants a noun behind it: another scope, an indicator, or a word that scopes take along. */
function hasHead(scene: Scene, m: Mention, range: Range): boolean {
  const zone = { start: m.end, end: Math.min(range.end + 1, m.end + 8) };
  if (scene.mentionsIn('stage', zone).some((x) => x.start === m.end)) return true;
  if (scene.mentionsIn('indicator', { start: m.end, end: m.end + 16 }).some((x) => x.start === m.end)) return true;
  return scene.lexicon.fillers.some((f) => f.length > 1 && scene.text.startsWith(f, m.end));
}

function firstOfEach(terms: readonly Mention[]): Mention[] {
  return terms.filter((m, i) => terms.findIndex((x) => x.kind === m.kind) === i);
}

/** The last term of each kind before a number holds: nouns pile up from the wide to the narrow. */
function collect(scene: Scene, terms: readonly Mention[], zone: Range, decision: Decision): Scope {
  const out: { -readonly [K in keyof Scope]: Scope[K] } = { ...NO_SCOPE };
  for (const [i, m] of terms.entries()) {
    if (m.kind === 'stage') out.stage = isListed(scene, terms, i) ? null : m.id;
    else if (m.kind === 'area') out.area = m.id;
    else if (m.kind === 'group') out.group = m.id;
    else if (m.kind === 'level' && !scene.scopeIndex.own.has(m.id)) out.extent = m.id;
  }
  if (decision.how !== 'phrase') {
    const school = schoolIn(scene, zone);
    if (school) return { extent: school, group: null, area: null, stage: null };
  }
  return out;
}

/** 小学、初中辍学率: stages side by side are all of them. */
function isListed({ text, lexicon }: Scene, terms: readonly Mention[], i: number): boolean {
  const before = terms.slice(0, i).findLast((t) => t.kind === 'stage');
  return before !== undefined && before.id !== terms[i]!.id && lexicon.conjunctions.includes(text.slice(before.end, terms[i]!.start).trim());
}

/** 其中 narrows the whole named before it: what the part does not say itself it has from there. */
function narrowed(scene: Scene, frame: Frame, decision: Decision, said: readonly Said[], own: Scope): Scope {
  const words = scene.text.slice(frame.clause.start, frame.numeral).trimStart();
  const whole = decision.from;
  if (!whole || !scene.lexicon.among.some((w) => words.startsWith(w)) || !said.includes(whole)) return own;
  return own.stage !== null || own.extent !== null ? own : merge(own, { ...whole.scope, extent: null });
}

/** What is said after a comparison with another level goes on about one's own. */
function ofOwnLevel(scene: Scene, from: Said, said: readonly Said[]): Scope {
  const { extent } = from.scope;
  if (extent === null || !scene.scopeIndex.levels.includes(extent)) return from.scope;
  return said.findLast((s) => s.indicator === from.indicator && s.scope.extent === null)?.scope ?? { ...from.scope, extent: null };
}

/** The scope that the sentence before, or the clause that names the topic, gave to the same indicator. */
function fromTopic(scene: Scene, frame: Frame, decision: Decision): Scope {
  const { indicator } = decision;
  if (!indicator || scene.mentionsIn('level', frame.left).length > 0) return NO_SCOPE;
  const zone = { start: Math.max(0, frame.sentence.start - BACK), end: frame.left.start };
  const m = scene.mentionsIn('indicator', zone).findLast((x) => x.id === indicator.id || scene.indicators.get(x.id)?.share === indicator.id);
  if (!m || scene.text.slice(m.end, frame.sentence.start).includes('\n')) return NO_SCOPE;
  const before = { start: clauseStart(scene.text, m.start, zone.start), end: m.end };
  const { stage } = collect(scene, termsIn(scene, before, decision), before, { ...decision, how: 'phrase' });
  return { ...NO_SCOPE, stage };
}

/** Characters to look back: a sentence's length. */
const BACK = 60;
const CLAUSE_MARKS = new Set(['，', '。', '；', '：', '\n', '、']);

function clauseStart(text: string, from: number, least: number): number {
  let i = from;
  while (i > least && !CLAUSE_MARKS.has(text[i - 1]!)) i--;
  return i;
}

/** The scope of the value that is carried on, or of the population the sentence is about. */
function inherited(scene: Scene, frame: Frame, decision: Decision, said: readonly Said[]): Scope {
  const { lexicon, text } = scene;
  if (decision.from && (decision.how === 'share' || decision.how === 'carried')) return ofOwnLevel(scene, decision.from, said);
  const last = said.at(-1);
  if (!last) return fromTopic(scene, frame, decision);
  // 8所乡村初中|分得317个: the schools just counted are the subject.
  if (last.anchor && last.anchor.end === frame.left.start && last.indicator && lexicon.generic.has(last.indicator.id)) return { ...last.scope, group: null };
  if (decision.indicator && lexicon.dependents.has(decision.indicator.id)) return last.scope;
  const same = said.findLast((s) => s.indicator !== null && s.indicator === decision.indicator);
  if (same && decision.how === 'topic') return same.scope;
  const joined = last.frame.quantity.end <= frame.left.start && text[frame.left.start - 1] === '、' && last.ownScope;
  const school = last.indicator !== null && lexicon.generic.has(last.indicator.id);
  const allotment = decision.indicator !== null && lexicon.allotments.has(decision.indicator.id) && decision.indicator.dimension === 'money';
  return joined && !school && !allotment ? { ...NO_SCOPE, area: last.scope.area, stage: last.scope.stage } : NO_SCOPE;
}
