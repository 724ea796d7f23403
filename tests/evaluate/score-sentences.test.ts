import { expect, it } from 'vitest';
import { scoreSentences } from '../../src/evaluate/score-sentences.js';
import type { Assessment } from '../../src/model/assessment.js';
import type { GoldSentence } from '../../src/evaluate/gold.js';

const sentence = (id: string, body: string, status: GoldSentence['status'], over: Partial<GoldSentence> = {}): GoldSentence =>
  ({ id, requirement: '', body, status, accept: [], unmet_quotes: [], phenomenon: 'p', ...over });

/** Calls everything with 未 unmet, and quotes from there on. */
const assess = ({ body }: { body: string }): Assessment => {
  const at = body.indexOf('未');
  return {
    status: at < 0 ? 'met' : 'unmet', rule: 'test', deciding: null, runnerUp: null, claims: [],
    unmetQuotes: at < 0 ? [] : [{ start: at, end: body.length }],
    trace: { clauses: [], cues: [], facts: [], requirement: [] },
  };
};

it('scores statuses, flags and quotes, by phenomenon too', () => {
  const score = scoreSentences(
    [
      sentence('a', '已完成', 'met'),
      sentence('b', '尚未完成', 'partly_met', { accept: ['unmet'], unmet_quotes: ['未完成'] }),
      sentence('c', '未来可期', 'planned', { phenomenon: 'future' }),
      sentence('d', '差得远', 'unmet', { unmet_quotes: ['差得远'] }),
    ],
    { assess, quantities: () => [] },
  );
  expect(score).toMatchObject({
    count: 4,
    accuracy: 0.5,
    flags: { hit: 1, wrong: 1, missed: 1, precision: 0.5, recall: 0.5 },
    quoteHits: 0.5,
    phenomena: { future: { count: 1, accuracy: 0 }, p: { count: 3, accuracy: 2 / 3 } },
  });
  // met: P 1/2, R 1; partly_met: 1; planned and unmet: 0
  expect(score.macroF1).toBeCloseTo((2 / 3 + 1) / 4);
  expect(score.misses.map((m) => [m.kind, m.item, m.expected, m.found])).toEqual([
    ['sentence.status', 'c', 'planned', 'unmet (test)'],
    ['sentence.flag', 'c', '', '未来可期'],
    ['sentence.status', 'd', 'unmet', 'met (test)'],
    ['sentence.flag', 'd', '差得远', ''],
  ]);
});
