import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadQuantityLexicon } from '../../src/dictionary/quantity-lexicon.js';
import type { Quantity } from '../../src/model/quantity.js';
import { createQuantityReader } from '../../src/quantity/quantity.js';

const FILE = '../shared/gold/quantities-dev.jsonl';

interface Expected {
  start: number;
  end: number;
  kind: string;
  value?: number | string;
  min?: number;
  max?: number;
  unit?: string;
  optional?: boolean;
  alt?: { start: number; end: number }[];
  or?: Partial<Expected>[];
}

const near = (a: unknown, b: unknown): boolean => (typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)) : a === b);
const fits = (e: Expected, q: Quantity): boolean =>
  [e, ...(e.or ?? []).map((o) => ({ ...e, ...o }))].some((x) => x.kind === q.kind && near(x.value, q.value) && near(x.min, q.min) && near(x.max, q.max)) &&
  [e, ...(e.alt ?? [])].some((a) => (a.start === q.start && a.end === q.end) || (a.start === q.numberSpan?.[0] && a.end === q.numberSpan[1]));

test.skipIf(!existsSync(FILE))(`the phrases of ${FILE}, where it is present`, () => {
  const read = createQuantityReader(loadQuantityLexicon('dictionaries/common'));
  const wrong = readFileSync(FILE, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as { id: string; text: string; expected: Expected[] }).filter(({ text, expected }) => {
    const found = read(text);
    const missed = expected.some((e) => !e.optional && !found.some((q) => fits(e, q)));
    return missed || found.some((q) => !expected.some((e) => e.start < q.end && q.start < e.end));
  });
  expect(wrong.map((c) => c.text)).toEqual([]);
});
