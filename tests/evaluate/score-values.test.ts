import { describe, expect, it } from 'vitest';
import { createReportScorer } from '../../src/evaluate/score-report.js';
import { gold, goldValue, result, source, value, yardstick } from './fixtures.js';
import type { GoldValue } from '../../src/evaluate/gold.js';
import type { Value } from '../../src/model/value.js';

const score = createReportScorer(yardstick);
const compare = (wanted: GoldValue[], found: Value[], reporter = '某某县人民政府') =>
  score(gold({ values: wanted, reporter }), result({ values: found }), source());

const schools = goldValue({ indicator: '学校数', scope: '小学', value: 12, unit: '所', quote: '小学12所' });
const schoolsFound = value({ indicator: 'school_count', name: '学校数', value: 12, unit: '所', raw: '12所', scope: { extent: null, group: null, area: null, stage: '小学' } });

describe('scoreValues', () => {
  it('finds an equal value in all three ways and has nothing to tell', () => {
    const { values, matched, misses } = compare([schools], [schoolsFound]);
    const once = { hit: 1, wrong: 0, missed: 0 };
    expect(values).toEqual({ strict: once, similar: once, loose: once });
    expect(matched).toEqual({ count: 1, name: 1, scope: 1, role: 1, comparator: 1, year: 1 });
    expect(misses).toEqual([]);
  });

  it('counts a value reported twice against precision', () => {
    const { values, misses } = compare([schools], [schoolsFound, { ...schoolsFound, id: 'v2' }]);
    expect(values.loose).toEqual({ hit: 1, wrong: 1, missed: 0 });
    expect(values.strict).toEqual({ hit: 1, wrong: 1, missed: 0 });
    expect(misses).toEqual([{
      kind: 'value.wrong', item: null, indicator: '学校数', expected: null, found: '学校数 · 小学 · 12所 · actual', quote: '12所',
      place: { start: 8, end: 11, at: { kind: 'block', block: 0 } },
    }]);
  });

  it('tells a missed value with the place of its quote', () => {
    const { values, misses } = compare([schools], []);
    expect(values.loose).toEqual({ hit: 0, wrong: 0, missed: 1 });
    expect(misses).toEqual([{
      kind: 'value.missed', item: null, indicator: '学校数', expected: '学校数 · 小学 · =12所 · actual', found: null, quote: '小学12所',
      place: { start: 6, end: 11, at: { kind: 'block', block: 0 } },
    }]);
  });

  it.each([
    ['name', { name: '门店', indicator: null }, '学校数', '门店'],
    ['scope', { scope: { extent: null, group: null, area: null, stage: '初中' } }, '小学', '初中'],
    ['role', { role: 'target' as const }, 'actual', 'target'],
    ['comparator', { comparator: '≥' as const }, '=', '≥'],
  ])('tells a wrong %s of a value found in its place', (part, change, expected, found) => {
    const { values, misses } = compare([schools], [{ ...schoolsFound, ...change }]);
    expect(values.loose).toEqual({ hit: 1, wrong: 0, missed: 0 });
    expect(misses.map(({ kind, expected: e, found: f }) => ({ kind, e, f }))).toEqual([{ kind: `value.${part}`, e: expected, f: found }]);
    expect(values.strict.hit).toBe(part === 'name' || part === 'scope' ? 0 : 1);
  });

  it('lets optional gold count neither way', () => {
    const optional = { ...schools, optional: true };
    const none = { hit: 0, wrong: 0, missed: 0 };
    expect(compare([optional], []).values.loose).toEqual(none);
    expect(compare([optional], [schoolsFound]).values.loose).toEqual(none);
    expect(compare([optional], [schoolsFound]).values.strict).toEqual(none);
    expect(compare([optional], [schoolsFound, schoolsFound]).values.loose).toEqual({ hit: 0, wrong: 1, missed: 0 });
  });

  it('takes printed magnitudes, ratios in either direction and two printed ends of a range as the same', () => {
    const area = goldValue({ indicator: '周转宿舍面积', value: 5.2, unit: '万平米', quote: '5.2万平方米' });
    const found = value({ phrase: '周转宿舍面积', kind: 'area', value: 52000, unit: '平方米', raw: '5.2万平方米' });
    expect(compare([area], [found]).values.strict.hit).toBe(1);

    const ratio = goldValue({ indicator: '生师比', value: 19, unit: '生/师', quote: '师生比为1:19' });
    const printed = value({ indicator: 'pupil_teacher_ratio', name: '师生比', kind: 'ratio', value: '1:19', unit: '生/师', raw: '1:19' });
    expect(compare([ratio], [printed]).values.strict.hit).toBe(1);
    expect(compare([{ ...ratio, value: 18 }], [printed]).values.loose).toEqual({ hit: 0, wrong: 1, missed: 1 });

    const range = goldValue({ indicator: '套数', value: [200, 500], unit: '套', quote: '200至500套' });
    const whole = value({ phrase: '套数', kind: 'range', min: 200, max: 500, unit: '套', raw: '200至500套' });
    const low = value({ phrase: '套数', value: 200, unit: '套', raw: '200' });
    const high = value({ phrase: '套数', value: 500, unit: '套', raw: '500套' });
    expect(compare([range], [whole]).values.strict).toEqual({ hit: 1, wrong: 0, missed: 0 });
    expect(compare([range], [low, high]).values.loose).toEqual({ hit: 1, wrong: 0, missed: 0 });
    expect(compare([range], [low]).values.loose).toEqual({ hit: 0, wrong: 0, missed: 1 });
  });

  it('keeps whole numbers apart that differ by one', () => {
    const pupils = goldValue({ indicator: '学生数', value: 1861, unit: '名', quote: '专任教师1,860名' });
    const found = value({ phrase: '学生数', value: 1860, unit: '名', raw: '1,860名' });
    expect(compare([pupils], [found]).values.loose).toEqual({ hit: 0, wrong: 1, missed: 1 });
  });

  it('finds a figure by its place although two of them are equal', () => {
    const text = '小学12所，初中12所。';
    const wanted = [goldValue({ indicator: '学校数', scope: '初中', value: 12, unit: '所', quote: '初中12所' })];
    const first = value({ name: '学校数', value: 12, unit: '所', raw: '12所', quote: '小学12所' }, text);
    const second = value({ name: '学校数', value: 12, unit: '所', raw: '12所', quote: '初中12所' }, text);
    const { values, misses } = score(gold({ values: wanted }), result({ values: [first, second] }), source(text));
    expect(values.loose).toEqual({ hit: 1, wrong: 1, missed: 0 });
    expect(misses.find((m) => m.kind === 'value.wrong')?.place).toEqual({ start: 0, end: 5, at: { kind: 'block', block: 0 } });
  });

  it('reads scopes by the dictionary: other names, the own level and the widest stage', () => {
    const found = (scope: Partial<Value['scope']>) => ({ ...schoolsFound, scope: { extent: null, group: null, area: null, stage: null, ...scope } });
    const strict = (scope: string | null, of: Partial<Value['scope']>, reporter?: string) =>
      compare([{ ...schools, scope }], [found(of)], reporter).values.strict.hit;
    expect(strict('农村小学', { stage: '小学', area: '乡村' })).toBe(1);
    expect(strict('我县', {})).toBe(1);
    expect(strict('义务教育', {})).toBe(1);
    expect(strict('全省', {})).toBe(0);
    expect(strict('全市', {})).toBe(0);
    expect(strict('全市', {}, '某某市教育局')).toBe(1);
    expect(strict('某某一中', { extent: '某某一中' })).toBe(1);
  });

  it('takes approximation for what a hand writes ≈ or >', () => {
    const cmp = (wanted: GoldValue['comparator'], approximate: Value['approximate']) =>
      compare([{ ...schools, comparator: wanted }], [{ ...schoolsFound, approximate }]).matched.comparator;
    expect([cmp('≈', 'about'), cmp('>', 'over'), cmp('=', 'about'), cmp('>', 'under')]).toEqual([1, 1, 0, 0]);
  });
});
