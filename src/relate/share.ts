import type { Range } from '../model/span.js';
import type { Frame } from './frame.js';
import { dimensionOfQuantity } from './measure.js';
import { namedBy, namedIn, nearestBefore, residue } from './naming.js';
import { headOf, labelOf, nounBefore, stripEnd, wordsIn, withoutScope } from './phrase.js';
import type { Context, Decision, Said } from './said.js';
import type { Scene } from './scene.js';

/** Tells what a percentage is a share of (占18.6%, 比例为11.5%); null where it is no share of something named before. */
export function decideShare(scene: Scene, frame: Frame, context: Context, said: readonly Said[]): Decision | null {
  if (dimensionOfQuantity(scene, frame.quantity) !== 'percent' || frame.quantity.unit === scene.lexicon.points) return null;
  const word = shareWord(scene, frame);
  if (!word) return null;
  const decided = (d: Omit<Decision, 'how'>): Decision => ({ ...d, how: 'share' });
  const inside = nearestBefore(scene, namedIn(scene, { start: Math.max(frame.left.start, word.start - OVERLAP), end: frame.numeral }, frame, context).filter((n) => n.range.end > word.start));
  const subject: Range = { start: word.start >= frame.left.start ? frame.left.start : subjectStart(scene, frame, word.start), end: word.start };
  const before = nearestBefore(scene, namedIn(scene, subject, frame, context));
  const counted = lastCounted(said, word.start);
  const own = before ?? inside;
  if (own) {
    return decided({ indicator: own.indicator, phrase: null, noun: own.indicator.name, anchor: own.range, from: before ? null : counted });
  }
  const noun = stripEnd(nounBefore(scene, subject), scene.lists.particle);
  if (withoutScope(scene, noun) !== '') {
    const shared = sharedMention(scene, subject);
    if (shared && residue(scene, shared.range.end, subject.end) === '') return decided({ indicator: shared.indicator, phrase: null, noun, anchor: shared.range, from: null });
    const label = headOf(withoutScope(scene, noun), scene.lexicon) + scene.lexicon.shareSuffix;
    const known = namedBy(scene, label, frame, context);
    return decided({ indicator: known, phrase: known ? null : label, noun, anchor: subject, from: null });
  }
  if (counted) return ofCounted(scene, frame, context, counted);
  const topic = sharedMention(scene, { start: frame.sentence.start, end: word.start });
  return topic && decided({ indicator: topic.indicator, phrase: null, noun: topic.indicator.name, anchor: topic.range, from: null });
}

/** Letters a name may begin before the word of share in it (合计占比). */
const OVERLAP = 8;

/** The word of share before a number, in its clause; the base it is a share of may hold a number itself. */
function shareWord(scene: Scene, frame: Frame): Range | null {
  const { lexicon } = scene;
  const { text } = scene;
  const from = frame.clause.start;
  const zone = text.slice(from, frame.numeral);
  let best: Range | null = null;
  for (const word of lexicon.share) {
    const at = zone.lastIndexOf(word);
    if (at >= 0 && (!best || from + at + word.length > best.end)) best = { start: from + at, end: from + at + word.length };
  }
  // With another number in between, only 占…1145人的11.0% is one statement.
  if (best && scene.quantitiesIn({ start: best.end, end: frame.quantity.start }).some((q) => q.kind !== 'date')) {
    if (!text.slice(frame.left.start, frame.numeral).trim().startsWith(lexicon.of)) best = null;
  }
  if (best) return best;
  const noun = nounBefore(scene, frame.left);
  const bare = withoutScope(scene, noun);
  if (!lexicon.shareNouns.has(bare === '' ? noun : bare)) return null;
  const words = wordsIn(scene, frame.left);
  const at = text.lastIndexOf(noun.slice(0, 2), frame.numeral);
  return at >= frame.left.start && words !== '' ? { start: at, end: frame.numeral } : null;
}

function subjectStart(scene: Scene, frame: Frame, end: number): number {
  const numbers = scene.quantitiesIn({ start: frame.clause.start, end }).filter((q) => q.kind !== 'date' && q.kind !== 'ordinal');
  return numbers.at(-1)?.end ?? frame.clause.start;
}

/** An indicator with a share of its own, named without a number of its own. */
function sharedMention(scene: Scene, range: Range) {
  for (const m of scene.mentionsIn('indicator', range).reverse()) {
    if (scene.lexicon.generic.has(m.id)) continue;
    const share = scene.indicators.get(m.id)?.share;
    const indicator = share === undefined ? undefined : scene.indicators.get(share);
    if (indicator) return { indicator, range: { start: m.start, end: m.end } };
  }
  return null;
}

function lastCounted(said: readonly Said[], before: number): Said | null {
  for (let i = said.length - 1; i >= 0; i--) {
    const s = said[i]!;
    if (s.frame.quantity.start < before && (s.dimension !== 'percent' || s.how === 'share')) return s;
  }
  return null;
}

function ofCounted(scene: Scene, frame: Frame, context: Context, counted: Said): Decision {
  const { lexicon } = scene;
  const rest = { noun: counted.noun, anchor: null, how: 'share', from: counted } as const;
  if (counted.dimension === 'percent') return { indicator: counted.indicator, phrase: counted.phrase, ...rest };
  const part = counted.indicator ? lexicon.scopedShares.get(counted.indicator.id) : undefined;
  if (part !== undefined && counted.scope.area !== null) {
    const label = counted.scope.area + part;
    const known = namedBy(scene, label, frame, context);
    return { indicator: known, phrase: known ? null : label, ...rest };
  }
  const share = counted.indicator?.share;
  if (share !== undefined) return { indicator: scene.indicators.get(share) ?? null, phrase: null, ...rest };
  const base = counted.noun || counted.indicator?.name || '';
  const label = labelOf(base, '%', lexicon).endsWith(lexicon.shareSuffix) ? labelOf(base, '%', lexicon) : base + lexicon.shareSuffix;
  const known = namedBy(scene, label, frame, context);
  return { indicator: known, phrase: known ? null : label, ...rest };
}
