import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { valuesOf } from './harness.js';

const gold = fileURLToPath(new URL('../../../shared/gold/', import.meta.url));
const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));

interface Score {
  readonly values: Record<'strict' | 'name' | 'loose', { readonly f: number; readonly p: number; readonly r: number }>;
  readonly roles: { readonly accuracy: number };
}
interface Scorer {
  scoreDoc(gold: unknown, prediction: unknown, text: string): unknown;
  summarize(docs: readonly unknown[]): Score;
}

async function score(reports: readonly { text: string; gold: string; year: number | null }[]): Promise<Score> {
  const { scoreDoc, summarize } = (await import(/* @vite-ignore */ `${gold}report-score.mjs`)) as Scorer;
  const { convert } = (await import(/* @vite-ignore */ `${gold}convert.mjs`)) as { convert(result: unknown): unknown };
  return summarize(reports.map((r) => {
    const text = readFileSync(r.text, 'utf8');
    const values = valuesOf(text, r.year).map((v) => ({ ...v, span: { quote: text.slice(v.range.start, v.range.end) } }));
    return scoreDoc(JSON.parse(readFileSync(r.gold, 'utf8')), convert({ values }), text);
  }));
}

const years: Readonly<Record<string, number>> = { r02: 2019, r08: 2024, r13: 2021 };
const reports = Object.entries(years).map(([id, year]) => ({ text: `${gold}reports/${id}.txt`, gold: `${gold}reports/${id}.gold.json`, year }));

describe.skipIf(!existsSync(`${gold}report-score.mjs`))('the gold reports', () => {
  it('r02, r08 and r13', async () => {
    const { values, roles } = await score(reports);
    expect(values.loose.f).toBeGreaterThanOrEqual(0.97);
    expect(values.name.f).toBeGreaterThanOrEqual(0.95);
    expect(values.strict.f).toBeGreaterThanOrEqual(0.9);
    expect(roles.accuracy).toBeGreaterThanOrEqual(0.97);
  });

  it('the 宝山区 report: nine in ten by name and scope, nothing invented', async () => {
    const { values } = await score([{ text: `${shared}reports/expected/text.txt`, gold: `${gold}baoshan.gold.json`, year: null }]);
    expect(values.strict.r).toBeGreaterThanOrEqual(0.9);
    expect(values.loose.p).toBeGreaterThanOrEqual(0.95);
  });
});
