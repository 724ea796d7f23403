import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createExtractor, type Extractor } from '../../src/extractor.js';
import type { Result } from '../../src/model/result.js';
import { agrees, jsonOf, linesOf, scorer, SHARED, there, type GoldItem } from './shared.js';

interface Gold {
  readonly items: Readonly<Record<string, GoldItem>>;
}
interface Score {
  readonly values: Readonly<Record<'strict', { readonly r: number }>>;
}

const core = linesOf<{ file: string; tier: string }>('reports/MANIFEST.jsonl').filter((row) => row.tier === 'core').map((row) => row.file);
let extractor: Extractor;
beforeAll(() => {
  extractor = createExtractor({ withText: true });
});
afterAll(() => extractor?.close());

const rightOf = (gold: Gold, result: Result) => Object.entries(gold.items).filter(([id, g]) => agrees(g, result.items.find((i) => i.id === id)?.status)).length;

/** Every span of a result, wherever it stands. */
function spansOf(value: unknown): { start: number; end: number; quote: string }[] {
  if (Array.isArray(value)) return value.flatMap(spansOf);
  if (typeof value !== 'object' || value === null) return [];
  return [...('quote' in value && 'start' in value ? [value as { start: number; end: number; quote: string }] : []), ...Object.values(value).flatMap(spansOf)];
}

describe.skipIf(!there)('the core files of ../shared/reports', () => {
  it.each(core)('%s', async (file) => {
    const gold = jsonOf<Gold>('gold/baoshan.gold.json');
    const result = await extractor.extractFile(`${SHARED}reports/${file}`);
    expect(result.problems.filter((p) => p.severity === 'error')).toEqual([]);
    expect(result.items.map((i) => i.id)).toEqual(Array.from({ length: 32 }, (_, i) => String(i + 1)));
    for (const s of spansOf(result)) expect(result.text!.value!.slice(s.start, s.end)).toBe(s.quote);
    expect(rightOf(gold, result)).toBeGreaterThanOrEqual(31);
    const flagged = new Set(result.flags.map((f) => f.item));
    expect(['12', '15', '24'].filter((id) => !flagged.has(id))).toEqual([]);
    const wrongly = result.flags.filter((f) => f.item !== null && (f.kind === 'unmet' || f.kind === 'partly_met') && agrees(gold.items[f.item]!, 'met') && gold.items[f.item]!.status === 'met');
    expect(wrongly.map((f) => `${f.item} ${f.span?.quote}`)).toEqual([]);
  });

  it('give nine in ten of the gold values, with indicator, scope, value and unit', async () => {
    const { scoreDoc, summarize } = await scorer<{ scoreDoc(...of: unknown[]): unknown; summarize(docs: unknown[]): Score }>('report-score.mjs');
    const { convert } = await scorer<{ convert(result: unknown): unknown }>('convert.mjs');
    const result = await extractor.extractFile(`${SHARED}reports/expected/text.txt`);
    const score = summarize([scoreDoc(jsonOf('gold/baoshan.gold.json'), convert(result), result.text!.value)]);
    expect(score.values.strict.r).toBeGreaterThanOrEqual(0.9);
  });

  it('give the same bytes on two runs', async () => {
    const [first] = core;
    const again = createExtractor({ withText: true });
    const [a, b] = [await extractor.extractFile(`${SHARED}reports/${first}`), await again.extractFile(`${SHARED}reports/${first}`)];
    await again.close();
    expect(JSON.stringify(a)).toBe(JSON.stringify(b));
  });
});

describe.skipIf(!there)('../shared/gold/reports', () => {
  it('r02: at least 26 of 32 statuses', async () => {
    const result = await extractor.extractText(readFileSync(`${SHARED}gold/reports/r02.txt`, 'utf8'));
    expect(rightOf(jsonOf<Gold>('gold/reports/r02.gold.json'), result)).toBeGreaterThanOrEqual(26);
  });
});
