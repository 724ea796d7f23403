import { expect, it } from 'vitest';
import { GoldError } from '../../src/evaluate/gold.js';
import { figuresOf } from '../../src/evaluate/figures.js';
import { createReportScorer } from '../../src/evaluate/score-report.js';
import { findShortfalls, parseThresholds } from '../../src/evaluate/thresholds.js';
import { gold, item, result, source, yardstick } from './fixtures.js';

const score = createReportScorer(yardstick)(
  gold({ items: { 1: { status: 'met', accept: [], evidence: null }, 2: { status: 'met', accept: [], evidence: null } } }),
  result({ items: [item('1', 'met'), item('2', 'unmet')] }),
  source(),
);
const evaluation = { reports: [], groups: [{ group: 'tune', reports: 1, figures: figuresOf([score]) }], sentences: [], misses: [], withheld: [] };

it('tells figures under their threshold, and those there is nothing to measure for', () => {
  const thresholds = parseThresholds('{"groups":{"tune":{"statusAccuracy":0.9,"statusMacroF1":0.5,"valueF1":0.1},"gone":{"roleAccuracy":0}}}', 't.json');
  expect(findShortfalls(evaluation, thresholds)).toEqual([
    { of: 'tune', figure: 'statusAccuracy', least: 0.9, found: 0.5 },
    { of: 'tune', figure: 'valueF1', least: 0.1, found: null },
    { of: 'gone', figure: 'roleAccuracy', least: 0, found: null },
  ]);
});

it('holds where every figure is reached', () => {
  expect(findShortfalls(evaluation, parseThresholds('{"groups":{"tune":{"statusAccuracy":0.5}}}', 't.json'))).toEqual([]);
});

it('names a figure that there is not', () => {
  expect(() => parseThresholds('{"groups":{"tune":{"speed":1}}}', 't.json')).toThrow(GoldError);
  expect(() => parseThresholds('{', 't.json')).toThrow('t.json: not valid JSON');
});
