import type { Frame } from './frame.js';
import type { Named } from './naming.js';
import { stripStart, withoutScope, wordsIn } from './phrase.js';
import type { Decision } from './said.js';
import type { Scene } from './scene.js';

/** A special name in front of a general noun, with scopes at most between them. */
export interface Special {
  readonly named: Named;
  /** True where the scopes between the two define the thing. */
  readonly closed: boolean;
}

/** 符合交流条件的城镇学校教师890人, 新增城区学校9所: the general noun takes its meaning from the words before it. */
export function special(scene: Scene, found: readonly Named[], last: Named): Special | null {
  const { lexicon } = scene;
  if (!lexicon.generic.has(last.indicator.id)) return null;
  const isScope = (n: Named) => scene.scopeIndex.phrases.includes(scene.text.slice(n.range.start, n.range.end));
  const named = found.findLast((n) => n.range.end <= last.range.start && !lexicon.generic.has(n.indicator.id) && !isScope(n));
  if (!named) return null;
  const between = wordsIn(scene, { start: named.range.end, end: last.range.start });
  const closed = between.startsWith(lexicon.of);
  const rest = withoutScope(scene, closed ? between.slice(1) : between);
  const gone = stripStart(rest, scene.lists.betweenNames);
  return gone === '' ? { named, closed } : null;
}

/** 新增学位3240个，其中小学2160个: a bare scope is a part of what was counted before. */
export function isPart(scene: Scene, frame: Frame, named: Named, carried: Decision): boolean {
  const { lexicon, text } = scene;
  if (!scene.scopeIndex.phrases.includes(text.slice(named.range.start, named.range.end))) return false;
  const last = carried.from;
  // In a list of scopes each is one, whatever else its name could count.
  const listed = last !== null && last.how === 'carried' && last.frame.clause.start === frame.clause.start;
  if (listed) return true;
  if (![...lexicon.unitDefaults.values()].includes(named.indicator.id)) return false;
  if (BRACKETS.has(text[frame.clause.start - 1] ?? '')) return true;
  return lexicon.among.some((w) => text.slice(frame.clause.start, frame.numeral).trimStart().startsWith(w));
}

const BRACKETS = new Set(['（', '(']);

/** True where what follows a number makes it a bar: 2000人的规定. */
export function isBar({ text, lexicon }: Scene, { right }: Frame): boolean {
  const words = text.slice(right.start, right.end);
  return words.startsWith(lexicon.of) && lexicon.standardNouns.some((n) => words.includes(n));
}
