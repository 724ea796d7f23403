import type { Quantity } from '../../src/model/quantity.js';

/**
 * One line for what is read in a phrase, used by the case files and the dictionary's examples:
 * `「quote」kind value unit approximation ×scale per base`, several joined by " | ", '' for nothing. The quote is left
 * out where it is the whole phrase; a range is `10..15`, or its bounds `≥10`, `>20 <30`.
 */
export function notation(text: string, quantities: readonly Quantity[]): string {
  return quantities.map((q) => one(text, q)).join(' | ');
}

function one(text: string, q: Quantity): string {
  const quote = q.text === text ? '' : `「${q.text}」`;
  return quote + [q.kind, body(q), q.unit, q.approximate, q.scale && `×${q.scale}`, q.per && `per ${q.per.join('·')}`].filter(Boolean).join(' ');
}

function body(q: Quantity): string {
  if (q.min === undefined && q.max === undefined) return `${q.kind === 'ratio' && q.comparator !== '=' ? q.comparator : ''}${q.exact ?? q.value}`;
  if (q.kind === 'date') return `${q.min}..${q.max}`;
  const [min, max] = q.exact!.split('..');
  if (q.min === undefined) return `${q.maxInclusive ? '≤' : '<'}${max}`;
  if (q.max === undefined) return `${q.minInclusive ? '≥' : '>'}${min}`;
  if (q.minInclusive && q.maxInclusive) return `${min}..${max}`;
  return `${q.minInclusive ? '≥' : '>'}${min} ${q.maxInclusive ? '≤' : '<'}${max}`;
}
