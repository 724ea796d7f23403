import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadQuantityLexicon } from '../../src/dictionary/quantity-lexicon.js';
import type { Quantity } from '../../src/model/quantity.js';
import { createQuantityReader } from '../../src/quantity/quantity.js';
import { fullWidth, grouped, han, hanDecimal } from './writers.js';

const read = createQuantityReader(loadQuantityLexicon('dictionaries/common'));

/** The one quantity of a text, which must be all of it. */
function whole(text: string): Quantity {
  const found = read(text);
  expect(found.map((q) => q.text), text).toEqual([text]);
  return found[0]!;
}

const integer = fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 10 ** 11 }));
/** Decimals as printed, with no zero at the end. */
const decimal = fc.tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 999 })).map(([a, b]) => `${a}.${String(b).padStart(3, '0')}`.replace(/0+$/u, ''));
const scale = fc.constantFrom(['万', 4], ['亿', 8]) as fc.Arbitrary<['万' | '亿', 4 | 8]>;
/** Moves the point of a decimal to the right: the exact value of 5.27万, computed on the digits. */
function shift(d: string, places: number): string {
  const [a, b = ''] = d.split('.');
  const digits = a! + b.padEnd(places, '0');
  const at = a!.length + places;
  const fraction = digits.slice(at).replace(/0+$/u, '');
  return (digits.slice(0, at).replace(/^0+(?=\d)/u, '') || '0') + (fraction && `.${fraction}`);
}
const check = <T>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: 400, seed: 20180 });

describe('a number written in any form is read back', () => {
  test('Arabic, with commas, blanks and full width', () => {
    check(fc.property(integer, (n) => {
      for (const text of [String(n), grouped(n, ','), fullWidth(String(n)), grouped(n, ' ')]) {
        expect(whole(`${text}人`)).toMatchObject({ kind: 'count', value: n, exact: String(n), unit: '人', numberSpan: [0, text.length] });
      }
    }));
  });
  test('Arabic decimals, never rounded', () => {
    check(fc.property(decimal, (d) => {
      expect(whole(`${d}%`)).toMatchObject({ kind: 'percent', value: Number(d), exact: d, unit: '%' });
      expect(whole(d)).toMatchObject({ kind: 'number', value: Number(d), exact: d });
    }));
  });
  test('Han and formal Han', () => {
    check(fc.property(integer, (n) => {
      expect(whole(`${han(n)}名`), han(n)).toMatchObject({ kind: 'count', exact: String(n) });
      expect(whole(`${han(n, true)}元`)).toMatchObject({ kind: 'money', exact: String(n) });
    }));
  });
  test('Han decimals', () => {
    check(fc.property(decimal, (d) => {
      expect(whole(`${hanDecimal(d)}公里`)).toMatchObject({ kind: 'length', exact: d, value: Number(d) });
    }));
  });
  test('万 and 亿 after Arabic figures keep what is printed', () => {
    check(fc.property(decimal, scale, (d, [word, places]) => {
      expect(whole(`${d}${word}元`)).toMatchObject({ exact: shift(d, places), numberValue: Number(d), scale: word });
    }));
  });
  test('万 mixed with what is left', () => {
    check(fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9 }), (n, k) => {
      expect(whole(`${n}万${k}千人`)).toMatchObject({ value: n * 10_000 + k * 1000 });
      expect(whole(`${n}亿${k}000万元`)).toMatchObject({ value: n * 1e8 + k * 1e7 });
    }));
  });
  test('百分之, 千分之 and 成', () => {
    check(fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9 }), (n, k) => {
      expect(whole(`百分之${han(n)}点${han(k)}`)).toMatchObject({ kind: 'percent', exact: `${n}.${k}`, unit: '%' });
      expect(whole(`百分之${n}.${k}`)).toMatchObject({ exact: `${n}.${k}` });
      expect(whole(`${han(k)}成`)).toMatchObject({ value: k * 10, unit: '%' });
      expect(whole(`千分之${han(k)}`)).toMatchObject({ exact: `0.${k}`, unit: '%' });
    }));
  });
  test('fractions', () => {
    check(fc.property(fc.integer({ min: 2, max: 97 }), fc.integer({ min: 1, max: 96 }), (b, a) => {
      expect(whole(`${han(b)}分之${han(a)}`)).toMatchObject({ kind: 'number', value: a / b });
      expect(whole(`${a}/${b}`)).toMatchObject({ kind: 'number', value: a / b });
    }));
  });
  test('ratios keep their order', () => {
    check(fc.property(decimal, fc.constantFrom(':', '：', '∶'), (d, colon) => {
      expect(whole(`1${colon}${d}`)).toMatchObject({ kind: 'ratio', value: `1:${d}` });
      expect(whole(`${d}${colon}1`)).toMatchObject({ kind: 'ratio', value: `${d}:1` });
    }));
  });
  test('intervals and bounds', () => {
    check(fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), fc.constantFrom('-', '—', '至', '到', '～'), (n, step, sign) => {
      expect(whole(`${n}${sign}${n + step}人`)).toMatchObject({ kind: 'range', min: n, max: n + step, unit: '人' });
      expect(whole(`不低于${n}人`)).toMatchObject({ kind: 'range', min: n, minInclusive: true, comparator: '≥' });
      expect(whole(`不足${n}人`)).toMatchObject({ kind: 'range', max: n, maxInclusive: false, comparator: '<' });
      expect(whole(`${n}人以下`)).toMatchObject({ kind: 'range', max: n, maxInclusive: true, comparator: '≤' });
    }));
  });
  test('dates', () => {
    check(fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (y, m, d) => {
      const two = (n: number) => String(n).padStart(2, '0');
      const iso = `${y}-${two(m)}-${two(d)}`;
      const digits = [...String(y)].map((c) => '〇一二三四五六七八九'[Number(c)]).join('');
      for (const text of [`${y}年${m}月${d}日`, iso, `${y}/${m}/${d}`, `${y}.${m}.${d}`, `${digits}年${han(m)}月${han(d)}日`]) {
        expect(whole(text)).toMatchObject({ kind: 'date', value: iso });
      }
    }));
  });
});

describe('whatever the text', () => {
  const scraps = fc.constantFrom(...'0123456789０９一二两三十百千万亿零点半几多余第年月日号比至到和每均约近不超以上下内个人元分之成折%：:.,，、-—~〔〕（）“”/ \n中学生每负±$￥');
  const anything = fc.oneof(fc.array(scraps, { maxLength: 40 }).map((a) => a.join('')), fc.string({ unit: 'binary', maxLength: 30 }));
  test('spans are in order, do not overlap and slice to their quotes', () => {
    fc.assert(fc.property(anything, (text) => {
      let last = 0;
      for (const q of read(text)) {
        expect(q.start).toBeGreaterThanOrEqual(last);
        expect(q.end).toBeGreaterThan(q.start);
        expect(text.slice(q.start, q.end)).toBe(q.text);
        last = q.end;
      }
    }), { numRuns: 5000, seed: 7 });
  });
  test('the same text gives the same quantities', () => {
    fc.assert(fc.property(anything, (text) => void expect(read(text)).toEqual(read(text))), { numRuns: 500, seed: 8 });
  });
});
