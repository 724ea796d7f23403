import type { Quantity } from '../model/quantity.js';
import type { RelatedValue } from '../model/related-value.js';
import type { Range } from '../model/span.js';
import { isFraction } from './measure.js';
import { orient } from './ratio.js';
import type { Said } from './said.js';
import type { Scene } from './scene.js';

/** Longest stretch that shows indicator and quantity together. */
const LONGEST = 60;

/** Writes what was found of a number as a value. */
export function toValue(scene: Scene, s: Said): RelatedValue {
  const q = s.frame.quantity;
  return {
    indicator: s.indicator?.id ?? null,
    name: s.indicator?.name ?? null,
    phrase: s.indicator ? null : s.phrase,
    ...measured(scene, q, s),
    comparator: q.comparator,
    approximate: q.approximate,
    role: s.role,
    roleCue: s.roleCue,
    scope: s.scope,
    year: s.year,
    raw: q.text,
    range: shown(scene, s),
    quantity: { start: q.start, end: q.end },
  };
}

/** Number and unit of a quantity, in its indicator's direction. */
export function measured(
  scene: Scene, q: Quantity, { indicator }: Pick<Said, 'indicator'>,
): Pick<RelatedValue, 'kind' | 'value' | 'min' | 'max' | 'minInclusive' | 'maxInclusive' | 'exact' | 'unit'> {
  const oriented = orient(indicator, q);
  if (oriented) return { kind: 'ratio', ...oriented };
  const times = isFraction(scene, q) ? 100 : 1;
  const scaled = (n: number | string | undefined) =>
    typeof n === 'number' && times === 1 ? n :
    n === undefined ? undefined : typeof n === 'string' ? (Number.isFinite(Number(n)) && !n.includes(':') ? Number(n) * times : undefined) : Number((n * times).toPrecision(12));
  const ratio = typeof q.value === 'string' && q.value.includes(':');
  const value = ratio ? q.value : scaled(q.value);
  const min = scaled(q.min);
  const max = scaled(q.max);
  const exact = q.exact !== undefined && times === 1 ? q.exact : value !== undefined ? String(value) : [min, max].filter((x) => x !== undefined).join('..');
  return {
    kind: times === 1 ? q.kind : 'percent',
    ...(value === undefined ? {} : { value }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(q.minInclusive === undefined ? {} : { minInclusive: q.minInclusive }),
    ...(q.maxInclusive === undefined ? {} : { maxInclusive: q.maxInclusive }),
    exact,
    unit: q.unit ?? (times === 1 ? unitOfNought(indicator, q) : '%'),
  };
}

/** 辍学率为0 is said in per cent, 超大班额为0 in classes. */
function unitOfNought(indicator: Said['indicator'], q: Quantity): string | null {
  return q.value === 0 && indicator && indicator.dimension !== 'index' ? indicator.units[0]! : null;
}

/** The shortest stretch that shows the indicator and the quantity; where it was carried over, what is said before the number. */
function shown({ text }: Scene, { frame, anchor, how }: Said): Range {
  const { quantity } = frame;
  let { start, end } = quantity;
  if (anchor && how !== 'topic' && Math.abs(anchor.start - quantity.start) <= LONGEST) {
    start = Math.min(start, anchor.start);
    end = Math.max(end, anchor.end);
  } else if (frame.left.end - frame.left.start <= LONGEST) start = Math.min(start, frame.left.start);
  while (start < quantity.start && SKIP.test(text[start]!)) start++;
  while (end > quantity.end && SKIP.test(text[end - 1]!)) end--;
  return { start, end };
}

const SKIP = /[\s、，。；：的”“]/u;
