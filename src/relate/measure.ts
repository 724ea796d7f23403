import type { Indicator } from '../dictionary/indicators.js';
import type { Quantity } from '../model/quantity.js';
import type { Naming, Scene } from './scene.js';

/** How well a number's unit suits an indicator: not, by its dimension, or by its very unit. */
export type Fit = 0 | 1 | 2;

/** The dimension of a number; null for one without a unit. */
export function dimensionOfQuantity(scene: Scene, q: Quantity): string | null {
  if (q.kind === 'ratio') return 'ratio';
  if (q.unit !== undefined && q.unit !== '') return scene.dimensionOf(q.unit) ?? kindDimension(q);
  if (q.kind === 'percent' || isFraction(scene, q)) return 'percent';
  return kindDimension(q);
}

function kindDimension(q: Quantity): string | null {
  const { kind } = q;
  return kind === 'money' || kind === 'area' || kind === 'length' || kind === 'age' ? kind : kind === 'time' ? 'duration' : null;
}

/** 三分之二, 一半: a part of one written in words. */
export function isFraction(scene: Scene, q: Quantity): boolean {
  if (q.unit !== undefined && q.unit !== '') return false;
  const n = typeof q.value === 'number' ? q.value : typeof q.min === 'number' ? q.min : typeof q.max === 'number' ? q.max : null;
  return n !== null && n > 0 && n <= 1 && scene.lexicon.fractions.some((f) => q.text.includes(f));
}

/** Says how a number suits an indicator, or the units that one of its phrases asks for. */
export function fitOf(scene: Scene, q: Quantity, indicator: Indicator, units?: readonly string[]): Fit {
  const wanted = units ?? indicator.units;
  const dimension = dimensionOfQuantity(scene, q);
  if (dimension === null) return bareFit(q, indicator);
  if (dimension === 'percent' && q.unit === undefined) return wanted.some((u) => scene.dimensionOf(u) === 'percent') ? 2 : 0;
  if (dimension === 'ratio') return indicator.dimension === 'ratio' ? 2 : 0;
  if (wanted.includes(q.unit!)) return 2;
  const dimensions = new Set(wanted.map((u) => scene.dimensionOf(u)));
  if (!dimensions.has(dimension)) return 0;
  // People are people whether 人 or 名; units of money, area and share convert. Only classifiers tell things apart.
  if (dimension !== 'count') return 2;
  return units === undefined ? 1 : 0;
}

/** A bare number is an index, a score or a ratio; as a nought it can be anything (辍学率为0). */
function bareFit(q: Quantity, indicator: Indicator): Fit {
  if (indicator.dimension === 'index' || indicator.dimension === 'score' || indicator.dimension === 'ratio') return 2;
  return q.value === 0 && (indicator.dimension === 'percent' || indicator.dimension === 'count' || indicator.dimension === 'people') ? 1 : 0;
}

/** The words around a number: of its sentence and the headings above, and those right beside it. */
export interface Company {
  readonly sentence: string;
  readonly headings: string;
  readonly near: string;
}

/** Says whether a phrase names its indicator here: its unit suits, and its company is there. */
export function admits(scene: Scene, naming: Naming, q: Quantity, { sentence, headings, near }: Company): Fit {
  const { indicator, weak } = naming;
  if (weak?.with && !weak.with.some((w) => sentence.includes(w) || headings.includes(w))) return 0;
  if (weak?.without?.some((w) => near.includes(w))) return 0;
  return fitOf(scene, q, indicator, weak?.units ?? (weak ? indicator.units : undefined));
}
