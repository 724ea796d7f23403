import { describe, expect, it } from 'vitest';
import type { AssertedStatus } from '../../src/model/claim.js';
import { decidingPassages, itemAt, itemStatus } from '../../src/judge/status.js';
import { aligned, asserted, passage } from './fixtures.js';

const rated = (status: AssertedStatus | null) => aligned({ declared: { range: { start: 0, end: 2 }, status } });

describe('the passages that decide', () => {
  it('are the item\'s own account where there is one', () => {
    const own = passage('body', 20);
    expect(decidingPassages(aligned({ passages: [own, passage('problems', 40), passage('plans', 60)] }))).toEqual([own]);
  });

  it('are else the admitted problems, else the plans', () => {
    expect(decidingPassages(aligned({ passages: [passage('plans', 60), passage('problems', 40)] })).map((p) => p.where)).toEqual(['problems']);
    expect(decidingPassages(aligned({ passages: [passage('plans', 60)] })).map((p) => p.where)).toEqual(['plans']);
    expect(decidingPassages(aligned())).toEqual([]);
  });
});

describe('the status of an item', () => {
  it('is what its passages assert', () => {
    expect(itemStatus(aligned(), asserted('partly_met'), false)).toEqual({ status: 'partly_met', rule: 'rule-of-partly_met', byClaim: true });
  });

  it('is not_reported where the report is silent, and says whether a heading stands there', () => {
    expect(itemStatus(aligned(), null, false)).toMatchObject({ status: 'not_reported', rule: 'item.absent' });
    expect(itemStatus(aligned({ headings: [{ start: 0, end: 5 }] }), null, false)).toMatchObject({ status: 'not_reported', rule: 'item.heading-only' });
  });

  it('is unread where the report is silent and a part of it could not be read', () => {
    expect(itemStatus(aligned(), null, true)).toMatchObject({ status: 'unread', rule: 'item.unread' });
    expect(itemStatus(aligned(), asserted('met'), true).status).toBe('met');
  });

  it('is the table\'s own rating where nothing else is said', () => {
    expect(itemStatus(rated('met'), null, false)).toEqual({ status: 'met', rule: 'item.declared', byClaim: false });
    expect(itemStatus(rated('unmet'), asserted('not_reported'), false)).toMatchObject({ status: 'unmet', rule: 'item.declared' });
    expect(itemStatus(rated(null), null, false).status).toBe('not_reported');
  });

  it('under its own heading a requirement said again is an answer', () => {
    const restated = { ...asserted('not_reported'), rule: 'restated' };
    const heading = { headings: [{ start: 0, end: 5 }] };
    expect(itemStatus(aligned(heading), restated, false)).toEqual({ status: 'met', rule: 'item.restated-as-answer', byClaim: false });
    expect(itemStatus({ ...rated('unmet'), ...heading }, restated, false).status).toBe('unmet');
    expect(itemStatus(aligned(), restated, false).status).toBe('not_reported');
  });

  it.each([
    ['met', 'unmet', 'unmet'],
    ['met', 'partly_met', 'partly_met'],
    ['met', 'not_reported', 'met'],
    ['mostly_met', 'unmet', 'mostly_met'],
    ['met', 'in_progress', 'in_progress'],
    ['unmet', 'met', 'unmet'],
    ['partly_met', 'met', 'partly_met'],
    ['in_progress', 'met', 'in_progress'],
    ['not_applicable', 'met', 'not_applicable'],
    ['met', 'met', 'met'],
  ] as const)('rated %s while its text says %s is %s: a rating that admits a shortfall stands, one of met covers none', (declared, said, status) => {
    expect(itemStatus(rated(declared), asserted(said), false).status).toBe(status);
  });
});

describe('the item of a place', () => {
  const alignment = {
    items: [aligned({ id: '1', passages: [passage('problems', 0)] }), aligned({ id: '2', passages: [passage('body', 5)] })],
    wordingShare: 1,
    problems: [],
  };

  it('is the one whose passage holds it, an account before an admission', () => {
    expect([itemAt(alignment, 2), itemAt(alignment, 7), itemAt(alignment, 14), itemAt(alignment, 15)]).toEqual(['1', '2', '2', null]);
  });
});
