import { describe, expect, it } from 'vitest';
import { BOM, csvHead, csvRows, placeText } from '../../src/write/csv.js';
import { flagOf, itemOf, resultOf } from './fixtures.js';

/** A strict reader of the format, by RFC 4180. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < csv.length; i++) {
    const c = csv[i]!;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (csv[i + 1] === '"') cell += csv[++i]!;
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') {
      rows.at(-1)!.push(cell);
      cell = '';
    } else if (c === '\r' && csv[i + 1] === '\n') {
      rows.at(-1)!.push(cell);
      cell = '';
      i++;
      if (i + 1 < csv.length) rows.push([]);
    } else throw new Error(`"${c}" outside quotes at ${i}`);
  }
  return rows;
}

describe('csv', () => {
  it('begins with the byte order mark of UTF-8', () => {
    expect([...Buffer.from(BOM, 'utf8')]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('has a row an item, as wide as its head', () => {
    const head = parse(csvHead());
    const rows = parse(csvRows(resultOf({ items: [itemOf({ id: '1' }), itemOf({ id: '2', status: 'unmet' })] })));
    expect(rows.map((r) => [r[1], r[4]])).toEqual([['1', '已达到'], ['2', '未达到']]);
    for (const r of rows) expect(r.length).toBe(head[0]!.length);
  });

  it('shows what admits, else what decided, and where', () => {
    const [met] = parse(csvRows(resultOf()));
    const [unmet] = parse(csvRows(resultOf({ items: [itemOf({ status: 'unmet', flags: ['f1'] })], flags: [flagOf('1', '还缺12人')] })));
    expect(met![7]).toBe('已全部统一');
    expect([unmet![7], unmet![8], unmet![9]]).toEqual(['还缺12人', '第5段', 'unmet']);
  });

  it('keeps quotes, commas and line breaks in their cell', () => {
    const quote = '他说"好",\n但缺3人';
    const rows = parse(csvRows(resultOf({ flags: [flagOf('1', quote)] })));
    expect(rows.length).toBe(1);
    expect(rows[0]![7]).toBe(quote);
  });

  it.each(['=1+1', '+86', '-5', '@SUM(A1)', '\tx', '\rx', '＝1+1'])('runs nothing as a formula: %j', (title) => {
    const [cells] = parse(csvRows(resultOf({ items: [itemOf({ title })] })));
    expect(cells![3]).toMatch(title.startsWith('＝') ? /^'?＝/u : /^'/u);
  });

  it('has one row that says why where a file gave nothing', () => {
    const failed = resultOf({ outcome: 'failed', items: [], problems: [{ code: 'read.empty', severity: 'error', page: null, facts: {}, message: { zh: '文件是空的。', en: 'The file is empty.' } }] });
    const rows = parse(csvRows(failed));
    expect(rows.map((r) => [r[0], r[4], r[7]])).toEqual([['a/b.txt', '失败', '文件是空的。']]);
  });

  it('counts places from one', () => {
    expect(placeText({ kind: 'page', page: 3 })).toBe('第3页');
    expect(placeText({ kind: 'block', block: 0 })).toBe('第1段');
    expect(placeText({ kind: 'sheet', sheet: '表1', cell: 'B2' })).toBe('表1!B2');
  });
});
