import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { taizhang } from '../e2e/run.js';
import { linesOf, scorer, SHARED, there } from './shared.js';

const run = (verb: string, file: string) => {
  const { code, out, err } = taizhang([verb], { input: readFileSync(`${SHARED}gold/${file}`) });
  expect(code, err).toBe(0);
  return out.trimEnd().split('\n').map((line) => JSON.parse(line) as { id: string });
};

describe.skipIf(!there)('the engines on ../shared/gold', () => {
  it('assess: at least 0.75 of status-dev.jsonl', async () => {
    const { score } = await scorer<{ score(gold: unknown[], predictions: unknown[]): { accuracy: number } }>('status-score.mjs');
    expect(score(linesOf('gold/status-dev.jsonl'), run('assess', 'status-dev.jsonl')).accuracy).toBeGreaterThanOrEqual(0.75);
  });

  it('quantities: at least 50 of the 59 phrases of quantities-dev.jsonl', async () => {
    const { score } = await scorer<{ score(cases: unknown[], predictions: unknown[]): { all: { cases: number; casesOk: number } } }>('score-numbers.mjs');
    const { all } = score(linesOf('gold/quantities-dev.jsonl'), run('quantities', 'quantities-dev.jsonl'));
    expect(all.cases).toBe(59);
    expect(all.casesOk).toBeGreaterThanOrEqual(50);
  });
});
