import type { Indicator } from '../dictionary/indicators.js';
import type { Quantity } from '../model/quantity.js';
import type { Range } from '../model/span.js';
import type { Frame } from './frame.js';
import { admits, type Company, type Fit } from './measure.js';
import { firstAtOrAfter } from './order.js';
import { wordsIn, stripEnd, stripStart } from './phrase.js';
import type { Context } from './said.js';
import type { Scene } from './scene.js';

/** An indicator named in the text in a way that suits a number. */
export interface Named {
  readonly indicator: Indicator;
  readonly range: Range;
  readonly fit: Fit;
  readonly weak: boolean;
  /** How special the phrase's conditions are; more of them name more surely. */
  readonly rank: number;
  /** True where the phrase wants company and has it. */
  readonly friends: boolean;
}

/** Indicators named in a range that a number can be said of, in text order. */
export function namedIn(scene: Scene, range: Range, frame: Frame, context: Context): Named[] {
  const company = companyOf(scene, frame, context);
  const out: Named[] = [];
  const add = (start: number, end: number) => {
    const text = scene.text.slice(start, end);
    const whole = bestOf(scene, text, frame.quantity, company);
    let best: Named | null = whole && { ...whole, range: { start, end } };
    // A longer phrase of another kind may hide the right one: a Chinese noun ends in its head.
    for (let cut = 1; (!whole || (whole.weak && !whole.friends)) && cut <= text.length - 2; cut++) {
      const part = bestOf(scene, text.slice(cut), frame.quantity, company);
      if (part && (best === null || (part.friends && !best.friends))) best = { ...part, range: { start: start + cut, end } };
    }
    if (best) out.push(best);
  };
  let seen = -1;
  for (const m of scene.mentionsIn('indicator', range)) {
    // One stretch may be a phrase of several indicators; it is looked up once for all of them.
    if (m.start !== seen) add(m.start, m.end);
    seen = m.start;
  }
  for (let i = firstAtOrAfter(scene.also, range.start); i < scene.also.length && scene.also[i]!.start < range.end; i++) {
    const { start, end } = scene.also[i]!;
    if (end <= range.end && !out.some((n) => n.range.start <= start && start < n.range.end)) add(start, end);
  }
  return out.sort((a, b) => a.range.start - b.range.start);
}

/** A weak phrase's friends may stand anywhere in the sentence and above it; its foes are those beside the number. */
function companyOf({ text }: Scene, frame: Frame, { headingText }: Context): Company {
  const known = companies.get(frame);
  if (known) return known;
  const company = {
    sentence: text.slice(frame.sentence.start, frame.sentence.end),
    headings: headingText,
    near: text.slice(frame.left.start, Math.max(frame.left.end, frame.right.end)),
  };
  companies.set(frame, company);
  return company;
}

/** A frame is asked about many times; its words do not change. */
const companies = new WeakMap<Frame, Company>();

function bestOf(scene: Scene, phrase: string, q: Quantity, company: Company): Omit<Named, 'range'> | null {
  let best: Omit<Named, 'range'> | null = null;
  for (const naming of scene.namings.get(phrase) ?? []) {
    const fit = scene.lexicon.thresholds.has(naming.indicator.id) ? 0 : admits(scene, naming, q, company);
    if (fit === 0) continue;
    // The more conditions a phrase meets, the more surely it names; a norm yields to a plain measure of the same name.
    const norm = q.comparator === '=' && scene.lexicon.boundOnly.has(naming.indicator.id) ? 1 : 0;
    const rank = fit * 4 + (naming.weak?.units ? 1 : 0) + (naming.weak?.with ? 2 : 0) - norm;
    if (rank > (best?.rank ?? 0)) best = { indicator: naming.indicator, fit, weak: naming.weak !== null, rank, friends: (naming.weak?.with ?? []).length > 0 };
  }
  return best;
}

/** The indicator a label names by itself, if its unit suits. */
export function namedBy(scene: Scene, label: string, frame: Frame, context: Context): Indicator | null {
  return bestOf(scene, label, frame.quantity, companyOf(scene, frame, context))?.indicator ?? null;
}

/** Of the indicators before a number the nearest; among equals the surer and the more special. */
export function nearestBefore(scene: Scene, named: readonly Named[]): Named | null {
  const rank = (n: Named) => (n.weak ? 0 : 1) + n.fit + (scene.lexicon.generic.has(n.indicator.id) ? -4 : 0);
  let best: Named | null = null;
  for (const n of named) {
    if (!best || n.range.end > best.range.end || (n.range.end === best.range.end && rank(n) > rank(best))) best = n;
  }
  return best;
}

/** What stands between an indicator's name and its number, grammar words and dates aside. */
export function residue(scene: Scene, from: number, to: number): string {
  const words = wordsIn(scene, { start: from, end: to });
  return stripStart(stripEnd(words, scene.lists.trailsAndLevels), scene.lists.leadsAndScopes);
}

/** Of the indicators after a number the first that is not generic, or a generic one right behind the number. */
export function firstAfter(scene: Scene, named: readonly Named[], from: number): Named | null {
  const { generic } = scene.lexicon;
  const special = named.filter((n) => !generic.has(n.indicator.id));
  const first = [...special].sort((a, b) => a.range.start - b.range.start || b.fit - a.fit)[0];
  if (first) return first;
  return named.find((n) => n.range.start - from <= NEXT) ?? null;
}

/** Characters of adjectives that may stand between a number and a plain noun. */
const NEXT = 6;
