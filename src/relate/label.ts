import type { Quantity } from '../model/quantity.js';
import type { Range } from '../model/span.js';
import type { Frame } from './frame.js';
import { dimensionOfQuantity } from './measure.js';
import { namedBy } from './naming.js';
import { headOf, labelOf, nounAfter, stripEnd, stripStart, withoutScope, wordsIn } from './phrase.js';
import type { Context, Decision, How, Said } from './said.js';
import type { Scene } from './scene.js';

/** A label made of the noun before a number. */
export function ofNoun(scene: Scene, frame: Frame, context: Context, said: readonly Said[], own: string): Decision {
  const { lexicon } = scene;
  const exact = namedBy(scene, own, frame, context);
  if (exact) return { indicator: exact, phrase: null, noun: exact.name, anchor: frame.left, how: 'named', from: null };
  let noun = headOf(stripStart(own, lexicon.leads), lexicon);
  const last = said.at(-1);
  if (lexicon.generalRates.includes(noun) && last) {
    const rate = last.indicator?.share;
    if (rate !== undefined && endsIn(scene, rate, noun)) {
      return { indicator: scene.indicators.get(rate)!, phrase: null, noun, anchor: frame.left, how: 'share', from: last };
    }
    noun = merge(baseOf(scene, last), noun);
  }
  return labelled(scene, frame, context, noun, frame.left);
}

/** 完成率 is the share that ends so; 建档率 is none of a count's shares. */
function endsIn(scene: Scene, id: string, rate: string): boolean {
  const indicator = scene.indicators.get(id);
  return indicator !== undefined && [indicator.name, ...indicator.aliases].some((n) => n.endsWith(rate));
}

/** A label made of the noun after a number (两家开发企业). */
export function ofNounAfter(scene: Scene, frame: Frame, context: Context, verb: string): Decision | null {
  const full = nounAfter(scene, frame.right);
  const noun = withoutScope(scene, full) || full;
  // 7个镇: one character is a noun where nothing else stands.
  const whole = scene.text.slice(frame.right.start, frame.right.end).trim() === full || scene.lexicon.idle.each.some((e) => scene.text.startsWith(e, frame.right.start + 1));
  if (noun === '' || (noun.length < 2 && !whole)) return null;
  const maker = scene.lexicon.makers.find((m) => verb.endsWith(m)) ?? '';
  const at = scene.text.slice(frame.right.start, frame.right.end).indexOf(full);
  const start = frame.right.start + Math.max(0, at);
  return { ...labelled(scene, frame, context, maker + noun, at < 0 ? frame.right : { start, end: start + full.length }), noun };
}

/** A deed done to what was counted before: 收到意见41条，采纳36条. */
export function ofDeed(scene: Scene, frame: Frame, context: Context, carried: Decision, own: string): Decision | null {
  const { lexicon } = scene;
  const last = carried.from;
  if (!last) return null;
  if (lexicon.sameDeeds.has(own)) return carried;
  if (!lexicon.deeds.has(own)) return null;
  const base = stripStart(baseOf(scene, last), lexicon.plainVerbs);
  return base.includes(own) ? carried : labelled(scene, frame, context, own + base, frame.left);
}

/** A change in a unit of its own, of what stands before it or was said last: 工资5.62万元…增长10%. */
export function ofChange(scene: Scene, frame: Frame, said: readonly Said[], context: Context): Decision | null {
  const { lexicon } = scene;
  const suffix = lexicon.changeNames.get(frame.quantity.unit ?? '');
  if (suffix === undefined) return null;
  const words = stripEnd(wordsIn(scene, frame.left), scene.lists.afterChange);
  const verb = lexicon.changes.find((c) => words.endsWith(c));
  if (verb === undefined) return null;
  const own = scene.mentionsIn('indicator', frame.left).findLast((m) => words.endsWith(m.phrase + verb));
  const named = own && scene.indicators.get(own.id);
  // Per cent more of a share is said in points: the growth is of the amount before it.
  const last = said.findLast((s) => s.dimension !== 'percent');
  if (!named && !last) return null;
  if (named?.dimension === 'percent') return null;
  const phrase = (named?.name ?? last?.indicator?.name ?? last?.phrase ?? '') + suffix;
  const known = namedBy(scene, phrase, frame, context);
  const anchor = named && own ? { start: own.start, end: own.end } : null;
  return { indicator: known, phrase: known ? null : phrase, noun: phrase, anchor, how: anchor ? 'phrase' : 'carried', from: anchor ? null : (last ?? null) };
}

/** A part of what was counted before that something was done to: 其中28份已经办结. */
export function ofPart(scene: Scene, frame: Frame, context: Context, carried: Decision): Decision | null {
  const { lexicon, text } = scene;
  const last = carried.from;
  if (!last || !lexicon.among.some((w) => text.slice(frame.clause.start, frame.numeral).trimStart().startsWith(w))) return null;
  const right = text.slice(frame.right.start, frame.right.end);
  const deed = [...lexicon.deeds].find((d) => right.endsWith(d));
  if (deed === undefined) return null;
  const base = stripStart(baseOf(scene, last), lexicon.plainVerbs);
  return base.includes(deed) ? null : { ...labelled(scene, frame, context, base + deed, null), how: 'carried', from: last, noun: last.noun };
}

/** Another unit of the noun just counted: 闲置校舍31处、2.7万㎡. */
export function ofBase(scene: Scene, frame: Frame, context: Context, said: readonly Said[]): Decision | null {
  const last = said.at(-1);
  if (!last) return null;
  return { ...labelled(scene, frame, context, baseOf(scene, last), null), noun: last.noun, how: 'carried', from: last };
}

/** The noun of a value, without what its own unit added to it. */
export function baseOf({ lexicon }: Scene, { noun, frame }: Said): string {
  const rate = frame.quantity.unit === undefined || frame.quantity.kind === 'percent' ? lexicon.generalRates.find((r) => noun.endsWith(r)) : undefined;
  if (rate !== undefined && noun.length - rate.length >= 2) return noun.slice(0, -rate.length);
  const suffix = lexicon.suffixes.find((s) => s.units.has(frame.quantity.unit ?? ''))?.add ?? lexicon.defaultSuffix;
  for (const end of [suffix, lexicon.defaultSuffix]) {
    if (end !== '' && noun.endsWith(end) && noun.length - end.length >= 2) return noun.slice(0, -end.length);
  }
  return noun;
}

function labelled(scene: Scene, frame: Frame, context: Context, noun: string, anchor: Range | null): Decision {
  const label = labelOf(noun, unitOf(scene, frame.quantity), scene.lexicon);
  const known = namedBy(scene, label, frame, context);
  const how: How = known ? 'named' : 'phrase';
  return { indicator: known, phrase: known ? null : label, noun, anchor, how, from: null };
}

function unitOf(scene: Scene, q: Quantity): string | null {
  return q.unit ?? (dimensionOfQuantity(scene, q) === 'percent' ? '%' : null);
}

/** Joins two nouns that may overlap: 旱厕改造完成 + 完成率. */
function merge(a: string, b: string): string {
  for (let n = Math.min(a.length, b.length); n > 0; n--) if (a.endsWith(b.slice(0, n))) return a + b.slice(n);
  return a + b;
}
