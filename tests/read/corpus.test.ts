import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/read/read.js';
import { sourceOf } from './support/source.js';

/** The shared files of every producer; absent on other machines, where this test skips itself by name. */
const reports = fileURLToPath(new URL('../../../shared/reports/', import.meta.url));
const there = existsSync(`${reports}MANIFEST.jsonl`);

interface Row {
  readonly file: string;
  readonly tier: string;
  readonly must?: string[];
  readonly must_not?: string[];
  readonly once?: string[];
  readonly table?: boolean;
  readonly form?: string;
}

const rows: Row[] = there
  ? readFileSync(`${reports}MANIFEST.jsonl`, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Row).filter((row) => row.tier === 'core')
  : [];
const closed = (text: string): string => text.replace(/\s/gu, '');

/** The share of a text's stretches of six characters that another text holds. */
function recall(expected: string, found: string): number {
  const stretches = new Set(Array.from({ length: expected.length - 5 }, (_, index) => expected.slice(index, index + 6)));
  return [...stretches].filter((stretch) => found.includes(stretch)).length / stretches.size;
}

describe.skipIf(!there)('the core files of ../shared/reports', () => {
  it.each(rows)('$file', async (row) => {
    const source = sourceOf(await readBytes(readFileSync(reports + row.file), { name: row.file }));
    const found = closed(source.text);
    if (row.form === undefined) expect(recall(closed(readFileSync(`${reports}expected/text.txt`, 'utf8')), found)).toBeGreaterThanOrEqual(0.995);
    for (const must of row.must ?? []) expect(found).toContain(closed(must));
    for (const mustNot of row.must_not ?? []) expect(found).not.toContain(closed(mustNot));
    for (const once of row.once ?? []) expect(found.split(closed(once))).toHaveLength(2);
    expect(source.unread).toEqual([]);
    if (row.table === true) {
      const expected = JSON.parse(readFileSync(`${reports}expected/rows.json`, 'utf8')) as Record<string, string | number>[];
      const cells = source.blocks.filter((block) => block.kind === 'table-row').map((block) => (block.cells ?? []).map((cell) => closed(source.text.slice(cell.start, cell.end))));
      for (const each of expected) {
        const wanted = [each['n'], each['ind'], each['res'], each['resp'], each['sec']].filter((value) => value !== undefined).map((value) => closed(String(value)));
        const whole = cells.some((row) => wanted.every((value) => row.includes(value)));
        // One item of the form stands in two rows under one merged number.
        const parts = cells.filter((row) => row.includes(String(each['n'])));
        const split = parts.length > 1 && parts.every((row) => row.every((cell) => wanted.some((value) => value.includes(cell)) || /^(?:\u5df2|\u672a)\u8fbe\u5230$/u.test(cell)));
        expect(whole || split, JSON.stringify(each)).toBe(true);
      }
    }
  });
});
