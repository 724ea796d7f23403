import { expect, it } from 'vitest';
import { match } from '../../src/evaluate/matching.js';

const pairs = (gold: string[], found: string[], edges: Record<string, number>) =>
  [...match(gold, found, (g, f) => edges[g + f] ?? null).ofGold].map(([i, j]) => gold[i]! + found[j]!).sort();

it('pairs as many as can be, moving a first choice where that helps', () => {
  expect(pairs(['a', 'b'], ['x', 'y'], { ax: 2, ay: 1, bx: 1 })).toEqual(['ay', 'bx']);
});

it('takes the closest where all find a partner anyway', () => {
  expect(pairs(['a', 'b'], ['x', 'y'], { ax: 1, ay: 2, bx: 2, by: 1 })).toEqual(['ay', 'bx']);
});

it('gives nobody two partners', () => {
  expect(pairs(['a', 'b'], ['x'], { ax: 1, bx: 1 })).toEqual(['ax']);
  expect(pairs(['a'], ['x', 'y'], { ax: 1, ay: 1 })).toEqual(['ax']);
});
