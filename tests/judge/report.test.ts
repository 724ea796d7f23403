import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createExtractor, type Extractor } from '../../src/extractor.js';
import type { Result } from '../../src/model/result.js';

let extractor: Extractor;
beforeAll(() => {
  extractor = createExtractor({ dictionary: 'yitihua-2018', withText: true });
});
afterAll(() => extractor.close());

const read = (lines: readonly string[]): Promise<Result> => extractor.extractText(['关于清河县城乡义务教育一体化改革发展专项督导的自查报告', '清河县人民政府', ...lines].join('\n'));
const statusOf = (result: Result, id: string) => result.items.find((i) => i.id === id)?.status;

describe('a report judged', () => {
  it('a requirement that is only restated is not reported, whether or not its neighbours are answered', async () => {
    const result = await read([
      '1、县域内城乡义务教育学校执行统一的建设标准。', '全部按省定标准建设，已达标。',
      '2、县域内城乡学校教职工编制执行统一标准，教职工与学生比小学为 1:19、初中为 1:13.5。',
      '3、县域内城乡学校执行统一的生均公用经费基准定额。', '我县小学600元、初中800元，已全部落实到位。',
    ]);
    expect([statusOf(result, '1'), statusOf(result, '2'), statusOf(result, '3')]).toEqual(['met', 'not_reported', 'met']);
    expect(result.flags.find((f) => f.item === '2')?.kind).toBe('not_reported');
  });

  it('has every item once, in order, and every span on its quote', async () => {
    const result = await read(['一、主要做法', '城镇学校教师交流轮岗比例只有7.8%，没有达到10%的要求。', '二、下一步打算', '2019年底前达到10%。']);
    expect(result.items.map((i) => i.id)).toEqual(Array.from({ length: 32 }, (_, i) => String(i + 1)));
    const text = result.text?.value ?? '';
    const spans = [
      ...result.items.flatMap((i) => [...i.passages, ...i.claims.map((c) => c.span)]), ...result.values.map((v) => v.span),
      ...result.flags.flatMap((f) => f.spans.map((s) => s.span)), ...result.commitments.map((c) => c.span),
    ];
    expect(spans.length).toBeGreaterThan(5);
    for (const s of spans) expect(text.slice(s.start, s.end)).toBe(s.quote);
  });

  it('ties ids both ways: an item\'s values and flags name it', async () => {
    const result = await read(['一、主要做法', '城镇学校教师交流轮岗比例只有7.8%，没有达到10%的要求。公用经费小学600元，全部到位。']);
    for (const item of result.items) {
      expect(result.values.filter((v) => v.item === item.id).map((v) => v.id)).toEqual(item.values);
      expect(result.flags.filter((f) => f.item === item.id).map((f) => f.id)).toEqual(item.flags);
      if (item.decidedBy.claim !== null) expect(item.claims.map((c) => c.id)).toContain(item.decidedBy.claim);
    }
    expect(result.items.flatMap((i) => i.values).length).toBeGreaterThan(0);
  });

  it('the verdict moves as the words do', async () => {
    const said = async (words: string) => statusOf(await read(['一、主要做法', words]), '3');
    expect(await said('生均公用经费全县执行统一的基准定额，小学600元、初中800元，已全部落实到位。')).toBe('met');
    expect(['unmet', 'partly_met']).toContain(await said('公用经费尚未执行统一的基准定额，没有落实到位。'));
    expect(await said('生均公用经费基准定额正在制定，统一标准正在推进。')).toBe('in_progress');
  });

  it.each(['我县没有执行统一的生均公用经费基准定额。', '全县没有执行统一的生均公用经费基准定额。', '生均公用经费全县没有执行统一的基准定额，尚未落实到位。'])('what the county itself has not done is unmet, not inapplicable: %s', async (words) => {
    expect(['unmet', 'partly_met']).toContain(statusOf(await read(['一、主要做法', words]), '3'));
  });

  it('a shortfall that no item asks for is flagged by itself', async () => {
    const result = await read(['一、主要做法', '公用经费全部到位。', '二、存在的问题', '农村学校还有29座旱厕没有改造。']);
    const loose = result.flags.filter((f) => f.item === null);
    expect(loose.map((f) => f.span?.quote).join()).toContain('29座旱厕没有改造');
  });

  it('a heading is never flagged as an admission', async () => {
    const result = await read(['一、主要做法', '公用经费全部到位。', '二、存在的主要问题', '农村学校还有29座旱厕没有改造。']);
    expect(result.flags.map((f) => f.span?.quote)).not.toContain('二、存在的主要问题');
  });
});

describe('without a checklist', () => {
  it('the admissions of the whole report are flagged, and nothing of items', async () => {
    const none = createExtractor({ dictionary: 'none' });
    const result = await none.extractText('消防工作总结\n灭火器尚未配齐，缺12具。疏散通道畅通。');
    expect(result.items).toEqual([]);
    expect(result.flags.every((f) => f.item === null)).toBe(true);
    expect(result.flags.length).toBeGreaterThan(0);
  });

  it('it is unsure of a checklist that the report does not answer', async () => {
    const found = createExtractor();
    const result = await found.extractText('消防工作总结\n灭火器尚未配齐，缺12具。疏散通道畅通。');
    expect(result.items).toEqual([]);
    expect(result.problems.map((p) => p.code)).toContain('dictionary.unsure');
    expect(result.flags.filter((f) => f.item !== null)).toEqual([]);
  });
});
