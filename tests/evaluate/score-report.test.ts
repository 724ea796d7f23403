import { describe, expect, it } from 'vitest';
import { createReportScorer } from '../../src/evaluate/score-report.js';
import { commitment, flag, gold, item, result, source, yardstick } from './fixtures.js';

const score = createReportScorer(yardstick);

describe('statuses', () => {
  it('count what the gold accepts as right', () => {
    const { items, misses } = score(
      gold({ items: { 1: { status: 'met', accept: ['met'], evidence: null }, 2: { status: 'partly_met', accept: ['partly_met', 'unmet'], evidence: null } } }),
      result({ items: [item('1', 'met'), item('2', 'unmet')] }),
      source(),
    );
    expect(items).toEqual([{ gold: 'met', found: 'met' }, { gold: 'partly_met', found: 'partly_met' }]);
    expect(misses).toEqual([]);
  });

  it('tell a wrong one with the claim that decided', () => {
    const { items, misses } = score(
      gold({ items: { 3: { status: 'unmet', accept: [], evidence: '尚未达到要求' } } }),
      result({ items: [item('3', 'met', '达到标准')] }),
      source(),
    );
    expect(items).toEqual([{ gold: 'unmet', found: 'met' }]);
    expect(misses).toEqual([{
      kind: 'status', item: '3', indicator: null, expected: 'unmet', found: 'met (test; by number)', quote: '达到标准',
      place: { start: 37, end: 41, at: { kind: 'block', block: 1 } },
    }]);
  });

  it('read an item that the result lacks as not reported, at the place of the evidence', () => {
    const { misses } = score(gold({ items: { 3: { status: 'unmet', accept: [], evidence: '尚未达到要求' } } }), result(), source());
    expect(misses.map((m) => [m.found, m.place?.at])).toEqual([['not_reported', { kind: 'block', block: 2 }]]);
  });
});

describe('flags', () => {
  const unmet = { kind: 'unmet' as const, item: '3', quote: '尚未达到要求', optional: false };
  const items = { 3: { status: 'unmet' as const, accept: [], evidence: null } };

  it('are hit by kind and item, missed and wrong otherwise', () => {
    const hit = score(gold({ items, flags: [unmet] }), result({ items: [item('3', 'unmet')], flags: [flag('unmet', '3', '尚未达到要求')] }), source());
    expect(hit.unmet).toEqual({ hit: 1, wrong: 0, missed: 0 });
    expect(hit.flags['unmet']).toEqual({ hit: 1, wrong: 0, missed: 0 });
    expect(hit.misses).toEqual([]);
    const off = score(gold({ items, flags: [unmet] }), result({ items: [item('3', 'unmet')], flags: [flag('unmet', '2', '达到标准')] }), source());
    expect(off.unmet).toEqual({ hit: 0, wrong: 1, missed: 1 });
    expect(off.misses.map(({ kind, item: on, expected, found }) => [kind, on, expected, found])).toEqual([
      ['flag.missed', '3', 'unmet', null],
      ['flag.wrong', '2', null, 'unmet'],
    ]);
    expect(off.misses[0]!.place?.at).toEqual({ kind: 'block', block: 2 });
  });

  it('count once for an item, however many quotes they stand on', () => {
    const { flags } = score(
      gold({ items, flags: [unmet, { ...unmet, quote: '大班额比例12%' }] }),
      result({ flags: [flag('unmet', '3', '尚未达到要求')] }),
      source(),
    );
    expect(flags['unmet']).toEqual({ hit: 1, wrong: 0, missed: 0 });
  });

  it('without an item are compared by place', () => {
    const { unmet: ofItems, flags } = score(
      gold({ flags: [{ ...unmet, item: null }] }),
      result({ flags: [flag('unmet', null, '大班额比例12%')] }),
      source(),
    );
    expect(flags['unmet']).toEqual({ hit: 1, wrong: 0, missed: 0 });
    expect(ofItems).toEqual({ hit: 0, wrong: 0, missed: 0 });
  });

  it('that are optional count neither way', () => {
    const g = gold({ items, flags: [{ ...unmet, optional: true }] });
    const none = { hit: 0, wrong: 0, missed: 0 };
    expect(score(g, result(), source()).unmet).toEqual(none);
    expect(score(g, result({ flags: [flag('unmet', '3', '尚未达到要求')] }), source())).toMatchObject({ unmet: none, flags: { unmet: none } });
  });

  it('of an accepted status are as good as the gold\'s own', () => {
    const accepting = gold({ items: { 3: { status: 'partly_met', accept: ['unmet', 'mostly_met'], evidence: null } }, flags: [{ ...unmet, kind: 'partly_met' }] });
    expect(score(accepting, result({ items: [item('3', 'unmet')], flags: [flag('unmet', '3', '尚未达到要求')] }), source()).flags['partly_met'])
      .toEqual({ hit: 1, wrong: 0, missed: 0 });
    expect(score(accepting, result({ items: [item('3', 'mostly_met')] }), source()).unmet).toEqual({ hit: 0, wrong: 0, missed: 0 });
    const met = gold({ items: { 3: { status: 'met', accept: ['partly_met'], evidence: null } } });
    expect(score(met, result({ items: [item('3', 'partly_met')], flags: [flag('partly_met', '3', '尚未达到要求')] }), source()).unmet)
      .toEqual({ hit: 0, wrong: 0, missed: 0 });
  });

  it('of kinds that are never raised are counted but not told', () => {
    const { flags, misses } = score(gold({ flags: [{ kind: 'below_standard', item: '2', quote: '1:19', optional: false }] }), result(), source());
    expect(flags['below_standard']).toEqual({ hit: 0, wrong: 0, missed: 1 });
    expect(misses).toEqual([]);
  });
});

describe('commitments', () => {
  const promise = { text: '2020年底前消除大班额', deadline: '2020年底前', owner: null, optional: false };

  it('are the same by half of their words, and their deadlines by words or date', () => {
    const hit = score(gold({ commitments: [promise] }), result({ commitments: [commitment('计划2020年底前消除大班额', { raw: '2020年底前', date: '2020-12-31' })] }), source());
    expect(hit.commitments).toEqual({ counts: { hit: 1, wrong: 0, missed: 0 }, deadlines: 1, deadlinesRight: 1 });
    expect(hit.misses).toEqual([]);
  });

  it('tell what is missed, wrong and late', () => {
    const { commitments, misses } = score(
      gold({ commitments: [promise, { ...promise, text: '明年配齐图书', deadline: null }] }),
      result({ commitments: [commitment('消除大班额', null), commitment('达到标准', null)] }),
      source(),
    );
    expect(commitments).toEqual({ counts: { hit: 1, wrong: 1, missed: 1 }, deadlines: 1, deadlinesRight: 0 });
    expect(misses.map((m) => [m.kind, m.quote, m.place === null])).toEqual([
      ['commitment.missed', '明年配齐图书', true],
      ['commitment.wrong', '达到标准', false],
      ['commitment.deadline', '消除大班额', false],
    ]);
  });
});

it('looks quotes up without regard to white space and width', () => {
  const { misses } = score(gold({ items: { 3: { status: 'unmet', accept: [], evidence: '比例 １２％ ，' } } }), result({ items: [item('3', 'met')] }), source());
  expect(misses[0]!.place?.at).toEqual({ kind: 'block', block: 2 });
});
