import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinRanges } from '../../src/text/join.js';

describe('joinRanges', () => {
  const text = '甲乙丙丁戊己庚辛';

  it('sets stretches under each other in the order given', () => {
    expect(joinRanges(text, [{ start: 4, end: 6 }, { start: 0, end: 2 }]).text).toBe('戊己\n甲乙');
  });

  it('finds the way back', () => {
    const joined = joinRanges(text, [{ start: 4, end: 6 }, { start: 0, end: 2 }]);
    expect(joined.toSource({ start: 1, end: 2 })).toEqual({ start: 5, end: 6 });
    expect(joined.toSource({ start: 3, end: 5 })).toEqual({ start: 0, end: 2 });
  });

  it('cuts a range at the seam and gives none for the seam itself', () => {
    const joined = joinRanges(text, [{ start: 4, end: 6 }, { start: 0, end: 2 }]);
    expect(joined.toSource({ start: 1, end: 4 })).toEqual({ start: 5, end: 6 });
    expect(joined.toSource({ start: 2, end: 3 })).toBeNull();
  });

  it('has nothing to say of nothing', () => {
    const joined = joinRanges(text, []);
    expect(joined.text).toBe('');
    expect(joined.toSource({ start: 0, end: 1 })).toBeNull();
  });

  it('gives back the same characters, for any stretches', () => {
    const range = fc.tuple(fc.nat(19), fc.integer({ min: 1, max: 8 })).map(([start, n]) => ({ start, end: Math.min(20, start + n) }));
    fc.assert(fc.property(fc.string({ minLength: 20, maxLength: 20 }), fc.array(range, { minLength: 1, maxLength: 6 }), fc.nat(40), fc.integer({ min: 1, max: 10 }), (source, ranges, start, length) => {
      const joined = joinRanges(source, ranges);
      const found = joined.toSource({ start, end: start + length });
      if (found) expect(joined.text.slice(start).startsWith(source.slice(found.start, found.end))).toBe(true);
    }));
  });
});
