import type { Range } from '../model/span.js';
import { listEnd, type Frame } from './frame.js';
import { ofBase, ofChange, ofDeed, ofNoun, ofNounAfter, ofPart } from './label.js';
import { dimensionOfQuantity } from './measure.js';
import { firstAfter, namedBy, namedIn, nearestBefore, residue, type Named } from './naming.js';
import { nounBefore, stripEnd, stripStart, withoutScope, wordsIn } from './phrase.js';
import type { Context, Decision, How, Said } from './said.js';
import type { Scene } from './scene.js';
import { decideShare } from './share.js';
import { isBar, isPart, special, type Special } from './special.js';

/** Letters that may stand between a weak name and its number before the number is said of them instead. */
const LOOSE = 2;
/** Characters to look back for a topic: a sentence's length. */
const BACK = 60;

/**
 * Decides what a number is said of: an indicator named beside it, one carried over from the number, clause or heading
 * before, or the noun phrase it stands with. Null where there is nothing.
 * @param said what was found of the earlier numbers of the sentence
 */
export function decide(scene: Scene, frame: Frame, context: Context, said: readonly Said[]): Decision | null {
  const share = decideShare(scene, frame, context, said);
  if (share) return share;
  const noun = nounBefore(scene, frame.left);
  const own = ownNoun(scene, frame, context, noun);
  const carried = carry(scene, frame, said);
  const behind = behindNoun(scene, frame, own) ? ofNounAfter(scene, frame, context, own) : null;
  const after = rightNamed(scene, frame, context, own);
  const modifies = wordsIn(scene, frame.left).endsWith(scene.lexicon.of);
  const found = namedIn(scene, namingZone(scene, frame), frame, context);
  const named = nearestBefore(scene, found);
  if (named && stands(scene, frame, named) && !(modifies && (behind ?? after))) {
    if (carried && isPart(scene, frame, named, carried)) return carried;
    // A bar is no excess over it: 超过2000人的规定.
    if (carried && scene.lexicon.impliedRoles.get(named.indicator.id) === 'change' && isBar(scene, frame)) return carried;
    return ofNamed(named, special(scene, found, named));
  }
  if (after && (own === '' || modifies || opens(scene, own) || after.range.start - frame.quantity.end <= LOOSE * 2)) return ofNamed(after);
  const ratio = carried ?? byRatio(scene, frame, context);
  if (frame.quantity.kind === 'ratio' && ratio) return ratio;
  if (own !== '' && !isPopulation(scene, frame, own)) {
    const deed = carried && ofDeed(scene, frame, context, carried, own);
    return deed ?? behind ?? ofChange(scene, frame, said, context) ?? ofNoun(scene, frame, context, said, own);
  }
  return ofNothing(scene, frame, context, said, { noun, own, carried });
}

/** Where no noun of its own stands before a number: a change, a part, or more of what was said before. */
function ofNothing(
  scene: Scene, frame: Frame, context: Context, said: readonly Said[],
  { noun, own, carried }: { noun: string; own: string; carried: Decision | null },
): Decision | null {
  const change = ofChange(scene, frame, said, context);
  if (change) return change;
  const after = ofNounAfter(scene, frame, context, '');
  if (carried && (noun !== '' || !after)) return ofPart(scene, frame, context, carried) ?? carried;
  const people = dimensionOfQuantity(scene, frame.quantity) === 'people';
  return (
    (people ? topic(scene, frame, context) : null) ??
    byUnit(scene, frame, noun) ??
    after ??
    carried ??
    topic(scene, frame, context) ??
    byRatio(scene, frame, context) ??
    ofBase(scene, frame, context, said) ??
    (own !== '' ? ofNoun(scene, frame, context, said, own) : noun !== '' ? ofNoun(scene, frame, context, said, noun) : null)
  );
}

function ofNamed({ indicator, range }: Named, before: Special | null = null, how: How = 'named'): Decision {
  if (!before) return { indicator, phrase: null, noun: indicator.name, anchor: range, how, from: null };
  const whole = { start: before.named.range.start, end: range.end };
  const chosen = before.named.indicator;
  return { indicator: chosen, phrase: null, noun: chosen.name, anchor: whole, how, from: null, closed: before.closed };
}

/** Where names of a number are looked for: with 85%的有12所 the number before belongs to the noun. */
function namingZone(scene: Scene, frame: Frame): Range {
  const goesOn = frame.left.start > frame.clause.start && scene.text.slice(frame.left.start, frame.numeral).startsWith(scene.lexicon.of);
  return goesOn ? { start: frame.clause.start, end: frame.numeral } : frame.left;
}

/** What the words before a number name beside scopes, with nothing that belongs to the number before. */
function ownNoun(scene: Scene, frame: Frame, context: Context, noun: string): string {
  const { conjunctions, leads, trails, makers } = scene.lexicon;
  const words = wordsIn(scene, frame.left);
  // 12所学校与|33所乡村学校: the noun before the conjunction is the first number's.
  if (frame.left.start > frame.clause.start && conjunctions.some((c) => words.endsWith(c))) return '';
  let own = withoutScope(scene, noun);
  const times = (['role', 'year'] as const).flatMap((k) => scene.mentionsIn(k, frame.left)).map((m) => m.phrase);
  const bare = stripEnd(own, scene.scopeIndex.phrases);
  // 恢复教学点3个: a verb keeps its object, though the object could be a scope.
  if (!makers.includes(stripStart(bare, leads))) own = bare;
  own = stripEnd(stripStart(own, leads, times), trails, times);
  return own.length > 1 || namedBy(scene, own, frame, context) ? own : '';
}

/** True where the noun of a number stands behind it, not before. */
function behindNoun(scene: Scene, frame: Frame, own: string): boolean {
  if (own === '') return false;
  if (opens(scene, own) || wordsIn(scene, frame.left).endsWith(scene.lexicon.of)) return true;
  return dimensionOfQuantity(scene, frame.quantity) === 'count';
}

/** A name stands for a number when only grammar is between the two, and no verb beside it makes it another thing. */
function stands(scene: Scene, frame: Frame, named: Named): boolean {
  const { lexicon } = scene;
  const rest = residue(scene, named.range.end, frame.numeral);
  const words = wordsIn(scene, { start: named.range.end, end: frame.numeral });
  if (lexicon.lacks.words.some((w) => words === w || rest === w) && !named.indicator.name.endsWith(lexicon.lacks.people)) return false;
  const lead = wordsIn(scene, { start: frame.left.start, end: named.range.start });
  if (lexicon.generic.has(named.indicator.id) && lexicon.makers.some((m) => lead.endsWith(m))) return false;
  return rest.length <= LOOSE || (!named.weak && rest.length <= LOOSE * 4);
}

function rightNamed(scene: Scene, frame: Frame, context: Context, own: string): Named | null {
  const end = own === '' ? Math.max(frame.right.end, listEnd(scene, frame)) : frame.right.end;
  const found = namedIn(scene, { start: frame.right.start, end }, frame, context);
  if (end > frame.right.end) {
    // Of a list, only what stands behind its last number is said of all of it.
    const last = scene.quantitiesIn({ start: frame.right.end, end }).at(-1);
    const tail = last?.end ?? frame.right.start;
    return firstAfter(scene, found.filter((n) => n.range.start >= tail || n.range.end <= frame.right.end), frame.right.start);
  }
  // Right before the next number a name is that number's.
  const next = scene.quantitiesIn({ start: frame.right.end, end: frame.right.end + 1 }).length > 0;
  const free = next ? found.filter((n) => n.range.start === frame.right.start || n.range.end < frame.right.end - 1) : found;
  return firstAfter(scene, free, frame.right.start);
}

const opens = (scene: Scene, noun: string): boolean => scene.lexicon.openers.some((o) => noun.endsWith(o));

const isPopulation = (scene: Scene, frame: Frame, noun: string): boolean =>
  dimensionOfQuantity(scene, frame.quantity) !== 'people' && scene.lexicon.populations.some((p) => noun === p || (noun.endsWith(p) && noun.length - p.length <= LOOSE * 2));

/** The last number of the sentence of the same unit is of the same indicator where nothing else is named. */
function carry(scene: Scene, frame: Frame, said: readonly Said[]): Decision | null {
  const dimension = dimensionOfQuantity(scene, frame.quantity);
  const s = said.findLast((x) => x.dimension === dimension && (dimension !== 'count' || x.frame.quantity.unit === frame.quantity.unit));
  return s ? { indicator: s.indicator, phrase: s.phrase, noun: s.noun, anchor: null, how: 'carried', from: s } : null;
}

/** Where only a scope is named, the unit tells what is counted (小学36所). */
function byUnit(scene: Scene, frame: Frame, noun: string): Decision | null {
  const id = scene.lexicon.unitDefaults.get(frame.quantity.unit ?? '');
  const indicator = id === undefined ? undefined : scene.indicators.get(id);
  if (!indicator || noun === '' || withoutScope(scene, noun) !== '' || scene.scopeIndex.levels.includes(noun)) return null;
  return { indicator, phrase: null, noun: indicator.name, anchor: frame.left, how: 'named', from: null };
}

/** A ratio that nothing names is the one of people, where people are spoken of. */
function byRatio(scene: Scene, frame: Frame, context: Context): Decision | null {
  const { ratioDefault } = scene.lexicon;
  const indicator = frame.quantity.kind === 'ratio' ? scene.indicators.get(ratioDefault.indicator) : undefined;
  const near = scene.text.slice(frame.sentence.start, frame.sentence.end) + context.headingText;
  if (!indicator || !ratioDefault.with.some((w) => near.includes(w))) return null;
  return { indicator, phrase: null, noun: indicator.name, anchor: frame.left, how: 'topic', from: null };
}

/** The indicator that the sentence, the one before it, or a heading above speaks of. */
function topic(scene: Scene, frame: Frame, context: Context): Decision | null {
  const zones: Range[] = [
    { start: frame.sentence.start, end: frame.left.start },
    { start: Math.max(0, frame.sentence.start - BACK), end: frame.sentence.start },
    ...context.headings,
  ];
  const { generic } = scene.lexicon;
  for (const zone of zones) {
    const named = nearestBefore(scene, namedIn(scene, zone, frame, context).filter((n) => !generic.has(n.indicator.id)));
    if (named) return ofNamed({ ...named, range: frame.left }, null, 'topic');
  }
  return null;
}
