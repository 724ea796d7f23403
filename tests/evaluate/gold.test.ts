import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCorpus } from '../../src/evaluate/corpus.js';
import { GoldError, parseGold, parseSentences } from '../../src/evaluate/gold.js';

const CORPUS = join(import.meta.dirname, '../../corpus');

function faultsOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    if (error instanceof GoldError) return error.faults;
    throw error;
  }
  throw new Error('no fault');
}

describe('parseGold', () => {
  it('names file and field of everything that does not fit', () => {
    const text = JSON.stringify({
      title: 't', reporter: 'r', period: '2019', checklist: 'c', items: { 1: { status: 'done' } },
      values: [{ indicator: 'i', value: 1, quote: 'q', role: 'now' }], flags: [], commitments: [], extra: 1,
    });
    expect(faultsOf(() => parseGold(text, 'x/gold.json'))).toEqual([
      { file: 'x/gold.json', at: 'items.1.status', message: expect.stringContaining('met') },
      { file: 'x/gold.json', at: 'values.0.role', message: expect.stringContaining('actual') },
      { file: 'x/gold.json', at: '', message: expect.stringContaining('extra') },
    ]);
  });

  it('says so when it is no JSON', () => {
    expect(faultsOf(() => parseGold('{', 'gold.json'))).toEqual([{ file: 'gold.json', at: '', message: expect.stringContaining('not valid JSON') }]);
  });
});

describe('parseSentences', () => {
  it('names the line of a fault and of an id that is there twice', () => {
    const good = '{"id":"a","requirement":"","body":"b","status":"met","phenomenon":"p"}';
    expect(parseSentences(`${good}\n`, 'f')).toEqual([{ id: 'a', requirement: '', body: 'b', status: 'met', accept: [], unmet_quotes: [], phenomenon: 'p' }]);
    expect(faultsOf(() => parseSentences(`${good}\n${good}\n{"id":"c"}\n?`, 'f.jsonl'))).toEqual([
      { file: 'f.jsonl', at: 'line 2', message: 'id "a" is there twice' },
      { file: 'f.jsonl', at: 'line 3, requirement', message: expect.any(String) },
      { file: 'f.jsonl', at: 'line 3, body', message: expect.any(String) },
      { file: 'f.jsonl', at: 'line 3, status', message: expect.any(String) },
      { file: 'f.jsonl', at: 'line 3, phenomenon', message: expect.any(String) },
      { file: 'f.jsonl', at: 'line 4', message: expect.stringContaining('not valid JSON') },
    ]);
  });
});

describe('the corpus', () => {
  const { reports, sentences } = findCorpus(CORPUS);

  it('is found sorted and in its groups', () => {
    expect(reports.map((r) => r.name)).toEqual(reports.map((r) => r.name).sort());
    expect([...new Set(reports.map((r) => r.group))]).toEqual(['check', 'tune']);
    expect([...new Set(sentences.map((s) => s.group))]).toEqual(['check', 'tune']);
    expect(reports).toHaveLength(['check', 'tune'].flatMap((g) => readdirSync(join(CORPUS, g))).length);
  });

  it.each(reports.map((r) => [r.name, r.gold]))('has gold of the right shape for %s', (name, gold) => {
    expect(() => parseGold(readFileSync(gold, 'utf8'), name)).not.toThrow();
  });

  it.each(sentences.map((s) => [s.name, s.path]))('has sentences of the right shape in %s', (name, path) => {
    expect(parseSentences(readFileSync(path, 'utf8'), name).length).toBeGreaterThan(0);
  });

  it('that is not there is a fault', () => {
    expect(faultsOf(() => findCorpus(join(CORPUS, 'nowhere')))).toEqual([{ file: join(CORPUS, 'nowhere'), at: '', message: 'no such folder' }]);
  });
});
