import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/read/limits.js';
import { readBytes } from '../../src/read/read.js';
import { readText } from '../../src/read/text.js';
import { codeOf, linesOf, sourceOf } from './support/source.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, name?: string) => sourceOf(readText(utf8(text), name, DEFAULT_LIMITS));

describe('readText', () => {
  it('makes a block of each line that is not empty, and keeps the empty ones between them', () => {
    const source = read('\r\n一、目标\r\n\r\n  1、布局。  \r2、师资。\n\n');
    expect(source.text).toBe('一、目标\n\n  1、布局。\n2、师资。');
    expect(source.blocks.map((block) => [block.kind, source.text.slice(block.start, block.end)])).toEqual([
      ['paragraph', '一、目标'],
      ['paragraph', '1、布局。'],
      ['paragraph', '2、师资。'],
    ]);
    expect([source.format, source.encoding, source.pages]).toEqual(['txt', 'utf-8', null]);
  });

  it('reads Markdown headings without their marks', () => {
    const source = read('# 自查报告\n\n## 一、目标 ##\n#无空格\n正文', 'report.md');
    expect(source.format).toBe('md');
    expect(linesOf(source)).toEqual(['自查报告', '', '一、目标', '#无空格', '正文']);
    expect(source.blocks.map((block) => [block.kind, block.level])).toEqual([['heading', 1], ['heading', 2], ['paragraph', undefined], ['paragraph', undefined]]);
  });

  it('knows Markdown by its headings, and leaves a single hash alone', () => {
    expect(read('# 甲\n正文\n## 乙\n').format).toBe('md');
    const single = read('# 甲\n正文\n', 'a.txt');
    expect([single.format, single.text]).toEqual(['txt', '# 甲\n正文']);
  });

  it('drops what is drawn as nothing and says how much', () => {
    const source = read('师\u200b生比\0为\ufeff19:1。');
    expect(source.text).toBe('师生比为19:1。');
    expect(source.problems).toEqual([{ code: 'read.text.unseen', severity: 'info', page: null, facts: { count: 3 } }]);
  });

  it('keeps full-width characters as written', () => {
    const wide = '生均\uff16\uff10\uff10元\uff0c\uff21类';
    expect(read(wide).text).toBe(wide);
  });

  it('replaces lone surrogates of a UTF-16 file', () => {
    const units = [0xfeff, ...Array.from({ length: 40 }, () => 0x4e00), 0xd800, 0x4e8c];
    const bytes = new Uint8Array(new Uint16Array(units).buffer);
    const source = sourceOf(readText(bytes, undefined, DEFAULT_LIMITS));
    expect(source.text).toBe(`${'一'.repeat(40)}\ufffd二`);
    expect(source.problems.map((problem) => problem.code)).toEqual(['read.text.undecodable']);
  });

  it('refuses what is no text, what is empty, and what is too long', async () => {
    const noise = new Uint8Array(3000).map((_, index) => (index * 7919 + ((index * index) % 251)) % 256);
    expect(codeOf(await readBytes(noise))).toBe('read.unsupported');
    expect(codeOf(await readBytes(new Uint8Array(0)))).toBe('read.empty');
    expect(codeOf(await readBytes(utf8(' \n\t\r\n')))).toBe('read.empty');
    expect(codeOf(await readBytes(new Uint8Array(64)))).toBe('read.empty');
    expect(await readBytes(utf8('一'.repeat(50)), {}, { characters: 20 })).toEqual({
      ok: false,
      format: 'txt',
      problem: { code: 'read.limit.characters', severity: 'error', facts: { found: 50, limit: 20 } },
    });
  });

  it('says so where lines are in two encodings or bytes stand for nothing', () => {
    const gb = [0xb4, 0xef, 0xb5, 0xbd];
    const mixed = sourceOf(readText(new Uint8Array([...utf8('达到\n'), ...gb, 0x0a]), undefined, DEFAULT_LIMITS));
    expect([mixed.text, mixed.problems.map((problem) => problem.code)]).toEqual(['达到\n达到', ['read.text.mixed-encoding']]);
    const cut = sourceOf(readText(new Uint8Array([...Array.from({ length: 20 }, () => gb).flat(), 0xb4]), undefined, DEFAULT_LIMITS));
    expect(cut.problems.map((problem) => problem.code)).toEqual(['read.text.undecodable']);
  });

  it('gives any lines back with true offsets', () => {
    const line = fc.string({ unit: fc.constantFrom('一', '达', '到', '1', '9', ':', '。', ' ', '\u3000', 'A', '#', '\t', '𠮷'), maxLength: 30 });
    fc.assert(fc.property(fc.array(line, { maxLength: 20 }), fc.constantFrom('\n', '\r\n', '\r'), (rows, ending) => {
      const result = readText(utf8(rows.join(ending)), 'a.txt', DEFAULT_LIMITS);
      const expected = rows.map((row) => row.trim()).filter((row) => row !== '');
      expect(result.ok).toBe(expected.length > 0);
      if (!result.ok) return;
      const source = sourceOf(result);
      if (source.format === 'txt') expect(source.blocks.map((block) => source.text.slice(block.start, block.end))).toEqual(expected);
    }));
  });
});
