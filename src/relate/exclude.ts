import type { Frame } from './frame.js';
import { dimensionOfQuantity } from './measure.js';
import type { Context } from './said.js';
import type { Scene } from './scene.js';
import { namedIn } from './naming.js';
import { wordsIn } from './phrase.js';

/** True for a number that is never said of an indicator: durations, bases of rates, bounds that only sort, idioms. */
export function isIdle(scene: Scene, frame: Frame, context: Context): boolean {
  return isTimeSpan(scene, frame, context) || isBase(scene, frame) || sorts(scene, frame) || isCountedFor(scene, frame) ||
    isIdiom(scene, frame) || isInTitle(scene, frame) || isFrequency(scene, frame) || isBare(scene, frame, context) || isWhich(scene, frame);
}

/** 7项指标全部达标: a count that only says which. */
function isWhich(scene: Scene, frame: Frame): boolean {
  const words = (frame.quantity.unit ?? '') + after(scene, frame);
  return scene.lexicon.idle.things.some((t) => words.startsWith(t));
}

const before = (scene: Scene, frame: Frame): string => wordsIn(scene, frame.left);
const after = (scene: Scene, frame: Frame): string => scene.text.slice(frame.right.start, frame.right.end).trimStart();

/** 三年内, 1年以上: a span of time, unless an indicator measured in time stands right before it. */
function isTimeSpan(scene: Scene, frame: Frame, context: Context): boolean {
  const { quantity } = frame;
  if (dimensionOfQuantity(scene, quantity) !== 'duration') return false;
  const named = () => namedIn(scene, frame.left, frame, context).some((n) => n.indicator.dimension === 'duration');
  return scene.lexicon.idle.keptTimes.has(quantity.unit ?? '') ? false : !named();
}

/** 每百名学生, 每12个班, and what is counted per such a base. */
function isBase(scene: Scene, frame: Frame): boolean {
  const { text, lexicon } = scene;
  const each = (at: number) => lexicon.idle.each.some((e) => text.slice(Math.max(0, at - 3), at).trimEnd().endsWith(e));
  const near = text.slice(Math.max(0, frame.numeral - 3), frame.numeral);
  const direct = lexicon.idle.each.some((e) => near.trimEnd().endsWith(e));
  const right = after(scene, frame);
  if (direct && right !== '') return true;
  if (direct && frame.quantity.text.length > 1 && scene.quantitiesIn({ start: frame.quantity.end, end: frame.quantity.end + 1 }).length > 0) return true;
  const base = scene.quantitiesIn({ start: frame.clause.start, end: frame.numeral }).find((q) => {
    const tail = text.slice(Math.max(frame.clause.start, q.start - 2), q.start);
    return q.kind !== 'date' && lexicon.idle.each.some((e) => tail.trimEnd().endsWith(e));
  });
  return base !== undefined && each(base.start) && frame.clause.end - base.start < 40;
}

/** 66人以上超大班额: a bound that sorts things and says nothing of how many there are. */
function sorts(scene: Scene, frame: Frame): boolean {
  const { quantity } = frame;
  const bound = quantity.comparator !== '=' && (quantity.min === undefined) !== (quantity.max === undefined);
  const dimension = dimensionOfQuantity(scene, quantity);
  if (!bound || (dimension !== 'people' && dimension !== 'age' && dimension !== 'duration')) return false;
  const right = after(scene, frame);
  if (right === '' || scene.lexicon.idle.boundNouns.some((b) => right.startsWith(b))) return false;
  return !scene.lexicon.predicates.some((p) => p !== scene.lexicon.of && right.startsWith(p));
}

/** 按100人核拨: heads that are counted for money, whoever is there. */
function isCountedFor(scene: Scene, frame: Frame): boolean {
  if (dimensionOfQuantity(scene, frame.quantity) !== 'people') return false;
  const { counted, countedVerbs } = scene.lexicon.idle;
  const right = after(scene, frame);
  return counted.some((c) => before(scene, frame).endsWith(c)) && countedVerbs.some((v) => right.startsWith(v));
}

/** 四张清单, 两个“不低于”, 一所: numerals of idiom, written in Han. */
function isIdiom(scene: Scene, frame: Frame): boolean {
  const { text, lexicon } = scene;
  const { quantity } = frame;
  if (!lexicon.numerals.has(text[frame.numeral]!)) return false;
  const { idle } = lexicon;
  const dimension = dimensionOfQuantity(scene, quantity);
  if (dimension === 'percent' || dimension === 'money') return false;
  if (idle.openQuotes.has(text[quantity.start - 1] ?? '')) return true;
  const right = after(scene, frame);
  if (right !== '' && idle.openQuotes.has(right[0]!)) return true;
  if (quantity.value === 1) return true;
  if (idle.units.has(quantity.unit ?? '') || [...idle.units].some((u) => quantity.text.endsWith(u))) return true;
  return typeof quantity.value === 'number' && quantity.value < 20 && idle.nouns.some((n) => right.startsWith(n));
}

function isInTitle(scene: Scene, frame: Frame): boolean {
  const { idle } = scene.lexicon;
  const zone = scene.text.slice(frame.sentence.start, frame.quantity.start);
  const open = zone.lastIndexOf(idle.titleOpen);
  return open >= 0 && zone.indexOf(idle.titleClose, open) < 0;
}

/** 每年一次, 每学期比对两次: how often, not how many. */
function isFrequency(scene: Scene, frame: Frame): boolean {
  const { idle, numerals } = scene.lexicon;
  if (!idle.perWork.has(frame.quantity.unit ?? '') || !numerals.has(scene.text[frame.numeral]!)) return false;
  return idle.each.some((e) => scene.text.slice(frame.clause.start, frame.numeral).includes(e)) || Number(frame.quantity.value) < 4;
}

/** A number without a unit is a value only of an index, a ratio or as a nought. */
function isBare(scene: Scene, frame: Frame, context: Context): boolean {
  if (dimensionOfQuantity(scene, frame.quantity) !== null) return false;
  if (frame.quantity.unit !== undefined && frame.quantity.unit !== '') return false;
  const zone = { start: frame.sentence.start, end: frame.numeral };
  return namedIn(scene, zone, frame, context).length === 0;
}
