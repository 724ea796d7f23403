import { describe, expect, it } from 'vitest';
import { commitments } from '../../src/judge/commitments.js';
import { findDeadline } from '../../src/judge/deadline.js';
import { outlineOf, sourceOf, type Line } from '../support/source.js';
import { documentLexicon, quantitiesOf } from './fixtures.js';

const lexicon = documentLexicon.commitments;

function promised(lines: readonly Line[], year: number | null = 2018) {
  const source = sourceOf(lines);
  return commitments(source, outlineOf(source), quantitiesOf(source.text), [], year, lexicon)
    .map((c) => ({ text: source.text.slice(c.start, c.end), raw: c.deadline?.raw ?? null, date: c.deadline?.date ?? null, owner: c.owner }));
}

function deadline(text: string, year: number | null = 2018) {
  const found = findDeadline(text, { start: 0, end: text.length }, quantitiesOf(text).filter((q) => q.kind === 'date'), year, lexicon);
  return found && [found.raw, found.date, found.limit];
}

describe('a deadline', () => {
  it.each([
    ['2019年底前全部完成', '2019年底前', '2019', true],
    ['2019年6月底前完成装修', '2019年6月底前', '2019-06', true],
    ['于2019年6月30日前移交', '2019年6月30日前', '2019-06-30', true],
    ['2020年秋季学期开学前投入使用', '2020年秋季学期开学前', '2020', true],
    ['明年底前完成', '明年底前', '2019', true],
    ['今年年底前提交审定', '今年年底前', '2018', true],
    ['三年内消除大班额', '三年内', null, true],
  ] as const)('%s', (text, raw, date, limit) => {
    expect(deadline(text)).toEqual([raw, date, limit]);
  });

  it('is open where the report has no year of its own', () => {
    expect(deadline('明年底前完成', null)).toEqual(['明年底前', null, true]);
  });

  it('is not made of a mere date', () => {
    expect(deadline('2017年建成80套')?.[2]).not.toBe(true);
    expect(deadline('进一步加强领导')).toBeNull();
  });
});

describe('commitments', () => {
  it('are the sentences of the plans that bind', () => {
    expect(promised(['一、情况', '教师已配齐。', '二、下一步打算', '2019年6月底前完成120套周转宿舍装修。继续坚持以人民为中心。'])).toEqual([
      { text: '2019年6月底前完成120套周转宿舍装修。', raw: '2019年6月底前', date: '2019-06', owner: null },
    ]);
  });

  it('name who answers for them, in brackets or by 由…负责', () => {
    expect(promised(['二、下一步打算', '2019年底前改造旱厕29座（责任单位：县教育局、县财政局）。', '由县住建局牵头，2020年底前移交学校2所。']).map((c) => c.owner)).toEqual(['县教育局、县财政局', '县住建局']);
  });

  it('are the rows of a table with a column for the time limit', () => {
    expect(promised([
      '三、整改安排', { row: ['序号', '整改事项', '完成时限', '责任单位'] },
      { row: ['1', '改造农村旱厕29座', '2019年6月底前', '县教育局'] },
      { row: ['2', '补充英语教师12名', '长期坚持', '县人社局'] },
    ])).toEqual([
      { text: '改造农村旱厕29座', raw: '2019年6月底前', date: '2019-06', owner: '县教育局' },
      { text: '补充英语教师12名', raw: '长期坚持', date: null, owner: '县人社局' },
    ]);
  });

  it('are found in the account too, where a limit lies ahead', () => {
    expect(promised(['一、主要做法', '我县计划于2019年底前消除大班额。']).map((c) => c.text)).toEqual(['我县计划于2019年底前消除大班额。']);
  });

  it('are not what was done, and not slogans', () => {
    expect(promised(['一、主要做法', '2017年底前已消除大班额。', '二、下一步打算', '我们将以此次督导为契机，再接再厉。'])).toEqual([]);
  });

  it('come once each, in reading order, without overlap', () => {
    const source = sourceOf(['二、下一步打算', '2019年底前改造旱厕29座。2020年底前补充教师12名。']);
    const found = commitments(source, outlineOf(source), quantitiesOf(source.text), [], 2018, lexicon);
    expect(found.length).toBe(2);
    for (const [i, c] of found.entries()) expect(c.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
  });
});
