import { describe, expect, it } from 'vitest';
import { inlineMarkers, readMarker } from '../../src/outline/markers.js';
import { outlineLexicon } from '../support/source.js';

const read = (text: string) => readMarker(text, 0, text.length, outlineLexicon);

describe('a marker', () => {
  it.each([
    ['一、工作情况', 'han', 1, '工作情况'],
    ['十二、加强关爱', 'han', 12, '加强关爱'],
    ['二十、其他', 'han', 20, '其他'],
    ['一.工作情况', 'han', 1, '工作情况'],
    ['（一）师资', 'han-paren', 1, '师资'],
    ['(三)师资', 'han-paren', 3, '师资'],
    ['（ 三 ）师资', 'han-paren', 3, '师资'],
    ['（十一）、师资', 'han-paren', 11, '师资'],
    ['三）师资', 'han-paren', 3, '师资'],
    ['1、编制', 'arabic', 1, '编制'],
    ['1.编制', 'arabic', 1, '编制'],
    ['1. 编制', 'arabic', 1, '编制'],
    ['1．编制', 'arabic', 1, '编制'],
    ['１２．编制', 'arabic', 12, '编制'],
    ['32、编制', 'arabic', 32, '编制'],
    ['7，编制', 'arabic', 7, '编制'],
    ['1 、编制', 'arabic', 1, '编制'],
    ['⒈编制', 'arabic', 1, '编制'],
    ['5\t编制', 'arabic', 5, '编制'],
    ['5　　编制', 'arabic', 5, '编制'],
    ['(1)编制', 'arabic-paren', 1, '编制'],
    ['（12）编制', 'arabic-paren', 12, '编制'],
    ['（１）编制', 'arabic-paren', 1, '编制'],
    ['1)编制', 'arabic-paren', 1, '编制'],
    ['⑴编制', 'arabic-paren', 1, '编制'],
    ['①编制', 'circled', 1, '编制'],
    ['⑫、编制', 'circled', 12, '编制'],
    ['第1项：编制', 'item', 1, '编制'],
    ['第 12 项 编制', 'item', 12, '编制'],
    ['第十二条 编制', 'item', 12, '编制'],
    ['第一部分 工作情况', 'chapter', 1, '工作情况'],
    ['第二章　师资', 'chapter', 2, '师资'],
  ] as const)('%s', (text, form, value, rest) => {
    const marker = read(text);
    expect(marker).toMatchObject({ form, value, last: value, start: 0 });
    expect(text.slice(marker!.end)).toBe(rest);
  });

  it.each([['第6、7项：编制', 6, 7], ['第6-8项：编制', 6, 8], ['第六至八项：编制', 6, 8], ['第3、4、5条 编制', 3, 5]])('%s answers several items', (text, value, last) => {
    expect(read(text)).toMatchObject({ form: 'item', value, last });
  });

  it.each([
    '1.5万元用于改造', '13.5%的学校', '1,655名教师', '19:1的比例', '2018年，全县', '12所学校', '一是加强领导', '一个都不能少', '三年来，全县',
    '第一，加强领导', '第7、6项', '（区政府）关于', '2018、2019两年', '', '、编制',
  ])('%s has none', (text) => {
    expect(read(text)).toBeNull();
  });

  it('stays within its block', () => {
    expect(readMarker('1、编制', 0, 1, outlineLexicon)).toBeNull();
  });
});

describe('a run of markers in one paragraph', () => {
  const run = (text: string) => {
    const first = read(text);
    return inlineMarkers(text, first?.end ?? 0, text.length, first, outlineLexicon).map((m) => m.value);
  };

  it('goes on counting in the form it began with', () => {
    expect(run('1、编制统一。2、经费统一。3、装备统一。')).toEqual([2, 3]);
    expect(run('（1）编制统一；（2）经费统一；（3）装备统一。')).toEqual([2, 3]);
    expect(run('①编制统一；②经费统一；③装备统一。')).toEqual([2, 3]);
  });

  it('can begin after a lead-in', () => {
    expect(run('情况如下：1.编制统一。2.经费统一。')).toEqual([1, 2]);
  });

  it('takes neither figures nor a number out of turn', () => {
    expect(run('1、编制统一。2018年，共12所。4、装备统一。')).toEqual([]);
    expect(run('全县投入：1.5亿元；2.3亿元。')).toEqual([]);
    expect(run('共有 1、编制统一')).toEqual([]);
  });

  it('does not take a number inside a sentence', () => {
    expect(run('1、编制2、经费都统一')).toEqual([]);
  });
});
