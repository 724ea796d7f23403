import type { Quantity } from '../model/quantity.js';
import { characters, skipBlanksBack } from './characters.js';
import type { Vocabulary } from './vocabulary.js';

/** Joins two bounds of one quantity: 大于20小于30, 66人以上100人以下. */
export function mergeBounds(text: string, found: readonly Quantity[], words: Vocabulary): Quantity[] {
  const out: Quantity[] = [];
  for (const quantity of found) {
    const last = quantity.kind === 'range' ? out.at(-1) : undefined;
    const merged = last && join(text, last, quantity, words);
    if (merged) out[out.length - 1] = merged;
    else out.push(quantity);
  }
  return out;
}

function join(text: string, first: Quantity, second: Quantity, words: Vocabulary): Quantity | null {
  if (!isHalf(first) || !isHalf(second) || (first.min === undefined) === (second.min === undefined)) return null;
  if (first.unit !== undefined && first.unit !== second.unit) return null;
  const gap = skipBlanksBack(text, second.start, first.end);
  if (gap > first.end && words.boundJoins.longestEndingAt(text, gap, first.end)?.start !== first.end) return null;
  // 最低300元，最高600元 are two figures; 大于20，小于30 is one.
  if (first.unit !== undefined && PAUSES.at(text, first.end)) return null;
  const [low, high] = first.min !== undefined ? [first, second] : [second, first];
  if (Number(low.min) >= Number(high.max)) return null;
  return {
    start: first.start,
    end: second.end,
    text: text.slice(first.start, second.end),
    kind: 'range',
    min: low.min!,
    max: high.max!,
    minInclusive: low.minInclusive!,
    maxInclusive: high.maxInclusive!,
    exact: `${low.exact!.split('..')[0]}..${high.exact!.split('..')[1]}`,
    ...(second.unit !== undefined && { unit: second.unit }),
    comparator: '=',
    approximate: first.approximate ?? second.approximate,
    ...((first.per ?? second.per) && { per: first.per ?? second.per! }),
  };
}

const PAUSES = characters('，', ',', '、');
const isHalf = (q: Quantity): boolean => q.kind === 'range' && (q.min === undefined) !== (q.max === undefined);
