import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitClauses } from '../../src/text/clauses.js';
import { foldWidth, withoutSpace } from '../../src/text/fold.js';
import { hanBelowHundred } from '../../src/text/han.js';
import { sentences, trim } from '../../src/text/sentences.js';

const cut = (text: string, within?: { start: number; end: number }) => sentences(text, within).map((r) => text.slice(r.start, r.end));

describe('sentences', () => {
  it('end at a stop, an exclamation, a question, a semicolon and a line break', () => {
    expect(cut('小学达标。初中未达标；幼儿园呢？好！\n下一段')).toEqual(['小学达标。', '初中未达标；', '幼儿园呢？', '好！', '下一段']);
  });

  it('keep decimals and thousands whole', () => {
    expect(cut('共1,655人，占13.5%。')).toEqual(['共1,655人，占13.5%。']);
  });

  it('stay within the range that is asked for', () => {
    expect(cut('甲。乙丙。丁。', { start: 2, end: 5 })).toEqual(['乙丙。']);
  });

  it('drop white space and what is nothing else', () => {
    expect(cut('　甲。 \n \n　乙　')).toEqual(['甲。', '乙']);
  });

  it('lose no character but white space', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('甲', '。', '；', '\n', ' ', '　', '1', '.', '!') }), (text) => {
      expect(withoutSpace(cut(text).join(''))).toBe(withoutSpace(text));
    }));
  });

  it('trim a range of nothing but blanks to nothing', () => {
    const { start, end } = trim(' 　 ', { start: 0, end: 3 });
    expect(end - start).toBe(0);
  });
});

describe('clauses', () => {
  const clauses = (text: string) => splitClauses(text).map((c) => text.slice(c.start, c.end));

  it('part at commas and colons, not inside a number', () => {
    expect(clauses('全县共1,655人，师生比1:13.5，上课8:30开始：达到要求。')).toEqual(['全县共1,655人', '师生比1:13.5', '上课8:30开始', '达到要求']);
  });

  it('count sentences, a semicolon ending one', () => {
    expect(splitClauses('甲，乙；丙。丁').map((c) => c.sentence)).toEqual([0, 0, 1, 2]);
  });
});

describe('characters', () => {
  it('fold width one for one', () => {
    expect(foldWidth('（１２．５％）　Ａ')).toBe('(12.5%) A');
  });

  it.each([['一', 1], ['十', 10], ['十二', 12], ['二十', 20], ['三十二', 32], ['九十九', 99]])('%s is %i', (words, value) => {
    expect(hanBelowHundred(words)).toBe(value);
  });

  it.each(['', '一二', '百', '十十', '二十二一'])('"%s" is no numeral of a list', (words) => {
    expect(hanBelowHundred(words)).toBeNull();
  });
});
