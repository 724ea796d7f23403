import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../../src/dictionary/load.js';
import { phrasesOf, segmenterWords } from '../../src/dictionary/phrases.js';
import { createMatcher } from '../../src/match/match.js';
import { createSegmenter } from '../../src/segment/segment.js';

const dictionary = loadDictionary('yitihua-2018');
const matcher = createMatcher(phrasesOf(dictionary));
const segmenter = createSegmenter(segmenterWords(dictionary));
const mentions = (text: string, kind: string) =>
  matcher(text, segmenter.cut(text)).filter((m) => m.kind === kind).map((m) => m.id);

describe('the dictionary on running text', () => {
  it.each([
    ['小学6所', 'indicator', 'school_count'],
    ['其中农村小学1所', 'area', '乡村'],
    ['其中农村小学1所', 'stage', '小学'],
    ['小学生均公用经费600元', 'indicator', 'public_fund_per_pupil'],
    ['小学生均公用经费600元', 'stage', '小学'],
    ['小学师生比为19:1', 'indicator', 'student_staff_ratio'],
    ['每学年到乡村学校交流轮岗的比例不低于10%', 'indicator', 'exchange_rate'],
    ['2019年秋季降到52个大班额', 'indicator', 'large_class_count'],
    ['学生辍学率一直为0', 'indicator', 'dropout_rate'],
    ['公办幼儿园5所', 'group', '公办'],
    ['县特教学校', 'stage', '特殊教育学校'],
    ['我区小学全部达标', 'level', '全区'],
    ['力争到2020年', 'role', 'target-strive'],
    ['比去年下降', 'year', 'last-year'],
    ['购买工勤岗位118个', 'wording', '15'],
    ['配套学校交钥匙', 'wording', '7'],
  ])('in %s finds %s %s', (text, kind, id) => {
    expect(mentions(text, kind)).toContain(id);
  });

  it.each([
    ['学校扩大班级规模', 'indicator', 'kg_class_size'],
    ['严禁扩大班额', 'indicator', 'large_class_count'],
    ['超大班额全部清零', 'indicator', 'large_class_count'],
    ['实施消除大班额计划', 'indicator', 'large_class_count'],
    ['秋季开学前', 'stage', '幼儿园'],
    ['由县长任组长', 'role', 'historical-from'],
    ['占招生计划的60%', 'role', 'target-strive'],
    ['巩固率提高到95%', 'role', 'change-verb'],
    ['留守儿童之家56个', 'indicator', 'left_behind_child_count'],
  ])('in %s does not find %s %s', (text, kind, id) => {
    expect(mentions(text, kind)).not.toContain(id);
  });

  it('recognises every item by its own requirement, and by no other item', () => {
    for (const item of dictionary.checklist?.items ?? []) {
      const strong = matcher(item.requirement, segmenter.cut(item.requirement)).filter((m) => m.kind === 'wording' && !m.weak);
      expect([item.id, [...new Set(strong.map((m) => m.id))]]).toEqual([item.id, [item.id]]);
    }
  });

  it('finds every example of every indicator, and none of the misses', () => {
    for (const { id, examples } of dictionary.indicators) {
      for (const hit of examples?.hit ?? []) expect([hit, mentions(hit, 'indicator')]).toEqual([hit, expect.arrayContaining([id])]);
      for (const miss of examples?.miss ?? []) expect([miss, mentions(miss, 'indicator')]).not.toEqual([miss, expect.arrayContaining([id])]);
    }
  });

  it('finds every example of every role cue, and none of the misses', () => {
    for (const { id, examples } of dictionary.roles.cues) {
      for (const hit of examples?.hit ?? []) expect([hit, mentions(hit, 'role')]).toEqual([hit, expect.arrayContaining([id])]);
      for (const miss of examples?.miss ?? []) expect([miss, mentions(miss, 'role')]).not.toEqual([miss, expect.arrayContaining([id])]);
    }
  });
});
