import type { Quantity } from '../model/quantity.js';
import type { Range } from '../model/span.js';
import type { Frame } from './frame.js';
import type { Scene } from './scene.js';

/** A year and the place that gave it. */
export interface YearFound {
  readonly year: number;
  readonly at: number;
}

/** The year a number belongs to: the last one stated before it in its sentence, by date or in relation to the report. */
export function yearOf(scene: Scene, frame: Frame): YearFound | null {
  return lastYear(scene, { start: frame.sentence.start, end: frame.numeral }, frame.left.start);
}

/**
 * The last year stated in a range.
 * @param own where the words of the number itself begin: a year compared with (比2017年的8.43亿元) holds for its own number only
 */
export function lastYear(scene: Scene, range: Range, own: number = range.start): YearFound | null {
  let best: YearFound | null = null;
  for (const q of scene.quantitiesIn(range)) {
    const year = q.kind === 'date' ? yearOfDate(q) : null;
    if (year === null || (q.start < own && isCompared(scene, q.start))) continue;
    best = isSince(scene, q) ? null : { year, at: q.start };
  }
  if (scene.reportYear === null) return best;
  for (const m of scene.mentionsIn('year', range)) {
    const word = scene.dictionary.roles.relativeYears.find((y) => y.id === m.id);
    if (m.start < own && isCompared(scene, m.start)) continue;
    if (word && (!best || m.start > best.at)) best = { year: scene.reportYear + word.offset, at: m.start };
  }
  return best;
}

/** The year of a date; of a span its last. Null where the date does not say one. */
export function yearOfDate(q: Quantity): number | null {
  const iso = String(q.max ?? q.value ?? q.min ?? '');
  const year = /^(\d{4})/u.exec(iso);
  return year ? Number(year[1]) : null;
}

const isCompared = ({ text, lexicon }: Scene, at: number): boolean => lexicon.comparedBefore.includes(text[at - 1] ?? '');

/** 2016年以来: a beginning, not the year of what is counted. */
function isSince({ text, lexicon }: Scene, q: Quantity): boolean {
  const next = text.slice(q.end, q.end + 6);
  return lexicon.since.some((w) => next.startsWith(w));
}
