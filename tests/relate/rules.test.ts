import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { line, valuesOf } from './harness.js';

const file = z.record(z.string(), z.array(z.strictObject({ text: z.string(), values: z.array(z.string()) })));
const rules = file.parse(parse(readFileSync(new URL('./cases.yaml', import.meta.url), 'utf8')));

describe('what a number is said of', () => {
  for (const [rule, cases] of Object.entries(rules)) {
    it.each(cases)(`${rule}: $text`, ({ text, values }) => {
      expect(valuesOf(text).map(line)).toEqual(values);
    });
  }
});

describe('ranges', () => {
  const texts = Object.values(rules).flat().map((c) => c.text);

  it.each(texts)('show indicator and quantity: %s', (text) => {
    for (const v of valuesOf(text)) {
      expect(v.range.start).toBeLessThanOrEqual(v.quantity.start);
      expect(v.range.end).toBeGreaterThanOrEqual(v.quantity.end);
      expect(text.slice(v.quantity.start, v.quantity.end)).toBe(v.raw);
    }
  });

  it('name the indicator with the number', () => {
    const [value] = valuesOf('按照市教育局编制办要求，小学师生比为19:1。');
    expect('按照市教育局编制办要求，小学师生比为19:1。'.slice(value!.range.start, value!.range.end)).toBe('师生比为19:1');
  });

  it('come in text order', () => {
    const starts = valuesOf(texts.join('\n')).map((v) => v.quantity.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});

describe('a text of any length', () => {
  it('gives the same again, ten times over, in about ten times the time', () => {
    const one = `${Object.values(rules).flat().map((c) => c.text).join('\n')}\n`;
    const time = (text: string) => {
      const from = performance.now();
      const count = valuesOf(text).length;
      return { count, ms: performance.now() - from };
    };
    time(one);
    const small = time(one.repeat(3));
    const large = time(one.repeat(30));
    expect(large.count).toBe(small.count * 10);
    expect(large.ms).toBeLessThan(small.ms * 25);
  });

  it('does not lose time in a line without marks', () => {
    const from = performance.now();
    valuesOf('小学12所'.repeat(5000));
    expect(performance.now() - from).toBeLessThan(20_000);
  });
});
