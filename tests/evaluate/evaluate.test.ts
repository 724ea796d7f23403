import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { evaluate, type EvaluateInput } from '../../src/evaluate/evaluate.js';
import { formatEvaluation } from '../../src/evaluate/format.js';
import { flag, gold, item, result, source, TEXT, yardstick } from './fixtures.js';

let corpus: string;
const labels = gold({
  items: { 2: { status: 'met', accept: [], evidence: '达到标准' }, 3: { status: 'unmet', accept: [], evidence: '尚未达到要求' } },
  flags: [{ kind: 'unmet', item: '3', quote: '尚未达到要求', optional: false }],
});

beforeAll(() => {
  corpus = mkdtempSync(join(tmpdir(), 'taizhang-evaluate-'));
  for (const group of ['tune', 'check']) {
    mkdirSync(join(corpus, group, 'here'), { recursive: true });
    writeFileSync(join(corpus, group, 'here', 'report.txt'), TEXT);
    writeFileSync(join(corpus, group, 'here', 'gold.json'), JSON.stringify(labels));
  }
  mkdirSync(join(corpus, 'sentences'));
  for (const group of ['tune', 'check']) {
    writeFileSync(join(corpus, 'sentences', `${group}-a.jsonl`), `${JSON.stringify({ id: `${group}1`, requirement: '', body: '未完成', status: 'unmet', phenomenon: 'p' })}\n`);
  }
});
afterAll(() => rmSync(corpus, { recursive: true }));

const found = result({ items: [item('2', 'unmet', '达到标准'), item('3', 'unmet', '尚未达到要求')], flags: [flag('unmet', '2', '达到标准'), flag('unmet', '3', '尚未达到要求')] });
const input = (): EvaluateInput => ({
  corpus,
  extractor: { detail: async () => ({ result: found, source: source(), judgement: null }) },
  engine: {
    ...yardstick,
    quantities: (text) => [...yardstick.quantities(text)],
    assess: () => ({ status: 'met', rule: 'test', deciding: null, runnerUp: null, claims: [], unmetQuotes: [], trace: { clauses: [], cues: [], facts: [], requirement: [] } }),
  },
});

it('scores reports, groups and sentences, and withholds the misses of the hold-out', async () => {
  const seen: string[] = [];
  const evaluation = await evaluate({ ...input(), onReport: (name) => seen.push(name) });
  expect(seen).toEqual(['check/here/report.txt', 'tune/here/report.txt']);
  expect(evaluation.reports.map(({ report, group, outcome }) => ({ report, group, outcome }))).toEqual([
    { report: 'check/here/report.txt', group: 'check', outcome: 'ok' },
    { report: 'tune/here/report.txt', group: 'tune', outcome: 'ok' },
  ]);
  expect(evaluation.groups.map(({ group, reports, figures }) => ({ group, reports, items: figures.items, unmet: figures.unmetFlags }))).toEqual(
    ['check', 'tune'].map((group) => ({
      group,
      reports: 1,
      items: { count: 2, right: 1, accuracy: 0.5, macroF1: (2 / 3) / 2 },
      unmet: { hit: 1, wrong: 1, missed: 0, precision: 0.5, recall: 1, f1: 2 / 3 },
    })),
  );
  expect(evaluation.sentences.map(({ file, group, accuracy }) => ({ file, group, accuracy }))).toEqual([
    { file: 'sentences/check-a.jsonl', group: 'check', accuracy: 0 },
    { file: 'sentences/tune-a.jsonl', group: 'tune', accuracy: 0 },
  ]);
  expect(evaluation.misses.map((m) => [m.kind, m.report, m.item])).toEqual([
    ['status', 'tune/here/report.txt', '2'],
    ['flag.wrong', 'tune/here/report.txt', '2'],
    ['sentence.status', 'sentences/tune-a.jsonl', 'tune1'],
  ]);
  expect(evaluation.withheld).toEqual(['check']);
  expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation);
});

it('tells the misses of the hold-out when asked', async () => {
  const { misses, withheld } = await evaluate({ ...input(), misses: true });
  expect(misses.filter((m) => m.report.includes('check'))).toHaveLength(3);
  expect(withheld).toEqual([]);
});

it('is written as a table with each miss and its place', async () => {
  const text = formatEvaluation(await evaluate(input()));
  expect(text.split('\n').filter((l) => l.startsWith('= '))[1]).toMatch(/^= tune \(1\) +2 +50\.0 +33\.3 +50\.0 +100\.0 +- +- /u);
  expect(text).toContain('status  tune/here/report.txt  [block 1 37-41]  #2  expected met, found unmet (test; by number)  达到标准');
  expect(text).toContain('misses withheld: check');
  expect(text).not.toContain('status  check/');
});
