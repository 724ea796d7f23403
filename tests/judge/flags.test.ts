import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extractor.js';
import { createFingerprints } from '../../src/judge/fingerprint.js';
import { flagsOf } from '../../src/judge/flags.js';
import { describeFlag } from '../../src/messages/flags.js';
import type { Item } from '../../src/model/item.js';
import type { Status } from '../../src/model/claim.js';
import type { Span } from '../../src/model/span.js';

const item = (id: string, status: Status): Item => ({
  id, section: null, title: `条目${id}`, requirement: '要求。', status, decidedBy: { rule: 'r', claim: null, runnerUp: null },
  alignedBy: 'both', declared: null, claims: [], passages: [], values: [], flags: [],
});
const span = (quote: string, start = 0): Span => ({ start, end: start + quote.length, quote, section: null, at: { kind: 'block', block: 0 } });

describe('flags', () => {
  it('are raised for what falls short, in the checklist\'s order', () => {
    const all: Status[] = ['met', 'mostly_met', 'partly_met', 'in_progress', 'planned', 'unmet', 'not_applicable', 'not_reported', 'unread'];
    const flags = flagsOf('d', all.map((s, i) => item(String(i + 1), s)), new Map(), [], describeFlag);
    expect(flags.map((f) => [f.id, f.item, f.kind, f.severity])).toEqual([
      ['f1', '3', 'partly_met', 'high'],
      ['f2', '4', 'in_progress', 'medium'],
      ['f3', '5', 'planned', 'medium'],
      ['f4', '6', 'unmet', 'high'],
      ['f5', '8', 'not_reported', 'low'],
    ]);
  });

  it('stand on the stretches that admit it, the first in front', () => {
    const quotes = new Map([['1', [span('比例不足10%'), span('尚未配齐', 20)]]]);
    const [flag] = flagsOf('d', [item('1', 'unmet')], quotes, [], describeFlag);
    expect(flag?.span?.quote).toBe('比例不足10%');
    expect(flag?.spans.map((s) => s.role)).toEqual(['evidence', 'further']);
    expect(flag?.message.zh).toContain('比例不足10%');
    expect(flag?.message.en).toContain('比例不足10%');
  });

  it('say what no item asks for too', () => {
    const [flag] = flagsOf('d', [], new Map(), [{ span: span('旱厕29座没有改造'), rule: 'report.admission' }], describeFlag);
    expect(flag).toMatchObject({ kind: 'unmet', item: null, rule: 'report.admission', span: { quote: '旱厕29座没有改造' } });
  });
});

describe('fingerprints', () => {
  const of = (quote: string, more: Partial<Parameters<ReturnType<typeof createFingerprints>>[0]> = {}) =>
    createFingerprints()({ dictionary: 'd', item: '1', kind: 'unmet', rule: 'r', quote, ...more });

  it('do not see white space', () => {
    expect(of('比例 不足\n10%')).toBe(of('比例不足10%'));
  });

  it('see dictionary, item, kind, rule and words', () => {
    const all = [of('甲乙'), of('甲丙'), of('甲乙', { dictionary: 'e' }), of('甲乙', { item: '2' }), of('甲乙', { item: null }), of('甲乙', { kind: 'planned' }), of('甲乙', { rule: 's' })];
    expect(new Set(all).size).toBe(all.length);
  });

  it('tell equals apart by their order', () => {
    const next = createFingerprints();
    const same = { dictionary: 'd', item: null, kind: 'unmet', rule: 'r', quote: '甲乙' };
    const [a, b] = [next(same), next(same)];
    expect(a).not.toBe(b);
    expect(a).toBe(createFingerprints()(same));
  });
});

const REPORT = [
  '清河县城乡义务教育一体化改革发展专项督导自查报告',
  '一、主要做法',
  '全县教职工编制标准统一，小学按19:1、初中按13.5:1核定编制。',
  '城镇学校教师交流轮岗比例只有7.8%，没有达到10%的要求。',
  '闲置校舍综合利用方案尚未制定，没有出台办法。',
  '二、存在的问题',
  '农村学校还有29座旱厕没有改造。',
  '三、下一步打算',
  '2019年6月底前完成旱厕改造。',
];

describe('unrelated text put in', () => {
  it('changes no verdict and no fingerprint', async () => {
    const extractor = createExtractor({ dictionary: 'yitihua-2018' });
    const plain = await extractor.extractText(REPORT.join('\n'));
    const longer = await extractor.extractText([REPORT[0], '本报告由县政府办公室印发。', ...REPORT.slice(1, 5), '特此说明印发范围。', ...REPORT.slice(5)].join('\n'));
    expect(plain.flags.filter((f) => f.kind === 'unmet' || f.kind === 'partly_met').length).toBeGreaterThan(0);
    expect(longer.items.map((i) => [i.id, i.status])).toEqual(plain.items.map((i) => [i.id, i.status]));
    expect(longer.flags.map((f) => f.fingerprint)).toEqual(plain.flags.map((f) => f.fingerprint));
    expect(new Set(plain.flags.map((f) => f.fingerprint)).size).toBe(plain.flags.length);
  });
});
