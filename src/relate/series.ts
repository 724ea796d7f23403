import type { Mention } from '../model/mention.js';
import type { Range } from '../model/span.js';
import type { Frame } from './frame.js';
import type { Scene } from './scene.js';
import { yearOfDate, type YearFound } from './year.js';

/** What a list before 分别 gives to one number of the list behind it. */
export interface Given {
  readonly scope: Mention | null;
  readonly year: YearFound | null;
}

/** Deals the members of a list out to the numbers of another: 小学、初中分别为650元、850元. */
export function givenBySeries(scene: Scene, frames: readonly Frame[]): ReadonlyMap<number, Given> {
  const out = new Map<number, Given>();
  for (let i = 0; i < frames.length; i++) {
    const at = distributive(scene, frames[i]!);
    if (at === null || (i > 0 && frames[i - 1]!.quantity.start > at)) continue;
    const run = runFrom(scene, frames, i);
    if (run.length < 2) continue;
    const from = frames[i]!.sentence.start;
    const terms = lists(scene, { start: from, end: at }, run.length);
    const years = terms ? null : yearsBefore(scene, frames, i, run.length, { start: from, end: at });
    run.forEach((f, k) => {
      out.set(f.quantity.start, { scope: terms?.[k] ?? null, year: years?.[k] ?? null });
    });
    i += run.length - 1;
  }
  return out;
}

function distributive(scene: Scene, frame: Frame): number | null {
  const zone = scene.text.slice(frame.left.start, frame.numeral);
  for (const word of scene.lexicon.distributive) {
    const at = zone.lastIndexOf(word);
    if (at >= 0) return frame.left.start + at;
  }
  return null;
}

/** The numbers of one unit that follow each other with nothing but commas and conjunctions between. */
function runFrom(scene: Scene, frames: readonly Frame[], first: number): Frame[] {
  const run = [frames[first]!];
  for (let k = first + 1; k < frames.length; k++) {
    const gap = scene.text.slice(run.at(-1)!.quantity.end, frames[k]!.quantity.start).trim();
    const joined = gap === '，' || gap === ',' || scene.lexicon.conjunctions.includes(gap);
    if (!joined || frames[k]!.quantity.unit !== frames[first]!.quantity.unit) break;
    run.push(frames[k]!);
  }
  return run;
}

/** The last scope terms of one kind that stand side by side, as many as there are numbers. */
function lists(scene: Scene, range: Range, count: number): Mention[] | null {
  for (const kind of ['stage', 'area', 'level', 'group'] as const) {
    const terms = scene.mentionsIn(kind, range).slice(-count);
    if (terms.length < count) continue;
    const joined = terms.every((t, k) => {
      if (k === 0) return true;
      const gap = scene.text.slice(terms[k - 1]!.end, t.start).trim();
      return gap.length <= MEMBER && scene.lexicon.conjunctions.some((c) => gap.includes(c));
    });
    if (joined) return terms;
  }
  return null;
}

/** Letters a member of a list may have besides its scope term. */
const MEMBER = 6;

/** Years listed before the word, or those of the numbers of the series before. */
function yearsBefore(scene: Scene, frames: readonly Frame[], first: number, count: number, range: Range): YearFound[] | null {
  const dates = scene.quantitiesIn(range).filter((q) => q.kind === 'date');
  const found: YearFound[] = [];
  for (const d of dates) {
    const year = yearOfDate(d);
    if (year !== null) found.push({ year, at: d.start });
  }
  const last = found.slice(-count);
  const rising = last.length === count && last.every((y, k) => k === 0 || y.year !== last[k - 1]!.year);
  return rising && frames[first] ? last : null;
}
