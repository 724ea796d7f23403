import { describe, expect, it } from 'vitest';
import { statusSchema } from '../../src/model/claim.js';
import { clip, displayWidth, oneLine, pad } from '../../src/write/cells.js';
import { toJson, toJsonLine } from '../../src/write/json.js';
import { toText, widest } from '../../src/write/text.js';
import { flagOf, itemOf, resultOf, span } from './fixtures.js';

const plain = (width: number) => ({ width, paint: (_: number, text: string) => text });
const LONG = '城镇学校和优质学校教师每学年交流轮岗比例没有达到要求，'.repeat(6);
const ESCAPES = '\u001b[31m红\u001b[0m\u0007\u0000\u009b2J\u202e反';
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u;

describe('cells', () => {
  it('measure Han as two columns', () => {
    expect(displayWidth('编制 1')).toBe(6);
    expect(displayWidth(pad('编制', 10))).toBe(10);
  });

  it.each([1, 2, 5, 8, 9, 20])('are cut to %i columns', (width) => {
    expect(displayWidth(clip('编制ab标准统一', width))).toBeLessThanOrEqual(width);
  });

  it('say where something was cut off, and cut nothing that fits', () => {
    expect(clip('编制标准', 5)).toBe('编制…');
    expect(clip('编制标准', 8)).toBe('编制标准');
  });

  it('have one line and drive no terminal', () => {
    expect(oneLine('甲\n乙\t丙 　丁')).toBe('甲 乙 丙 丁');
    expect(oneLine(ESCAPES)).not.toMatch(CONTROL);
  });
});

describe('the table for a terminal', () => {
  const long = resultOf({
    source: { ...resultOf().source, path: `reports/${'长'.repeat(20)}.docx` },
    items: [itemOf({ title: LONG, status: 'unmet', flags: ['f1'] }), itemOf({ id: '2', title: LONG })],
    flags: [flagOf('1', LONG), flagOf(null, LONG)],
    commitments: [{ item: '1', text: LONG, deadline: { raw: '2019年底前', date: '2019' }, owner: '县教育局', span: span('x') }],
  });

  it.each([100, 120, 140, 200])('fits %i columns', (width) => {
    expect(widest(toText(long, plain(width)))).toBeLessThanOrEqual(width);
  });

  it('shows every status by a sign and its word', () => {
    const text = toText(resultOf({ items: statusSchema.options.map((status, i) => itemOf({ id: String(i + 1), status })) }), plain(140));
    for (const said of ['✓ 已达到', '≈ 基本达到', '◐ 部分达到', '… 推进中', '○ 拟开展', '✗ 未达到', '– 不涉及', '? 未报告', '! 未读出']) expect(text).toContain(said);
    expect(text).toContain('共 9');
  });

  it('paints nothing where it is not asked to', () => {
    expect(toText(long, plain(140))).not.toContain('\u001b');
    expect(toText(long, { width: 140, paint: (code, t) => `\u001b[${code}m${t}\u001b[0m` })).toContain('\u001b[31m');
  });

  it('lets no character of the report drive the terminal', () => {
    const hostile = resultOf({
      source: { ...resultOf().source, path: `${ESCAPES}.txt` },
      items: [itemOf({ title: ESCAPES, status: 'unmet' })],
      flags: [flagOf('1', ESCAPES), flagOf(null, ESCAPES)],
      commitments: [{ item: null, text: ESCAPES, deadline: { raw: ESCAPES, date: null }, owner: ESCAPES, span: span('x') }],
      problems: [{ code: 'read.docx.damaged', severity: 'error', page: null, facts: { part: ESCAPES }, message: { zh: ESCAPES, en: ESCAPES } }],
    });
    expect(toText(hostile, plain(140))).not.toMatch(CONTROL);
  });

  it('shows what is wrong with a file that gave nothing', () => {
    const failed = resultOf({ outcome: 'failed', items: [], problems: [{ code: 'read.empty', severity: 'error', page: null, facts: {}, message: { zh: '文件是空的。', en: '' } }] });
    expect(toText(failed, plain(140))).toContain('文件是空的。 [read.empty]');
  });
});

describe('json', () => {
  it('ends with a line end; a line has none inside', () => {
    const result = resultOf({ items: [itemOf({ title: '甲\n乙\u2028丙' })] });
    expect(toJson(result).endsWith('}\n')).toBe(true);
    expect(toJsonLine(result).split('\n').length).toBe(2);
    expect(JSON.parse(toJsonLine(result))).toEqual(result);
  });
});
