import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/dictionary/indicators.js';
import type { Quantity } from '../../src/model/quantity.js';
import { orient } from '../../src/relate/ratio.js';

const indicator = { id: 'r', name: 'r', dimension: 'ratio', units: ['生/师'], orientation: 'students per teacher' } as unknown as Indicator;
const quantity = (value: number | string): Quantity =>
  ({ start: 0, end: 1, text: '', kind: typeof value === 'string' ? 'ratio' : 'number', value, comparator: '=', approximate: null });

describe('one direction for a ratio', () => {
  it.each([
    ['19:1', 19, '19'], ['1:19', 19, '19'], ['1:13.5', 13.5, '13.5'], ['2:39', 19.5, '19.5'], [19, 19, '19'], [0.05, 20, '20'],
  ] as const)('%s', (value, number, exact) => {
    expect(orient(indicator, quantity(value))).toEqual({ value: number, exact, unit: '生/师' });
  });

  it('leaves other ratios as they are', () => {
    expect(orient(null, quantity('0.98:1'))).toBeNull();
    expect(orient({ ...indicator, orientation: undefined }, quantity('0.98:1'))).toBeNull();
  });
});
