import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Jieba } from '../../src/segment/jieba.js';
import { SegmenterUnavailable } from '../../src/segment/jieba.js';
import { wordStarts } from '../../src/segment/offsets.js';
import { createSegmenter } from '../../src/segment/segment.js';

const words = (text: string, starts: readonly number[]) => starts.map((s, n) => text.slice(s, starts[n + 1] ?? text.length));
const cutBy = (list: readonly string[], text: string) => {
  const s = createSegmenter(list);
  return words(text, s.cut(text));
};
const TEXT = '不扩大班额，联审联批与旱厕改造';

describe('createSegmenter', () => {
  it('names itself', () => {
    const { name, version } = createSegmenter([]);
    expect(name).toBe('nodejieba');
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('cuts into words and knows the words it is given', () => {
    expect(cutBy([], '扩大班级规模')).toEqual(['扩大', '班级', '规模']);
    expect(cutBy(['联审联批', '班额'], TEXT)).toEqual(['不', '扩大', '班额', '，', '联审联批', '与', '旱', '厕', '改造']);
    expect(cutBy([], '')).toEqual([]);
  });

  it('does not make a common word rare by inserting it', () => {
    expect(cutBy(['新增', '城区'], '年新增城区学校')).toEqual(['年', '新增', '城区', '学校']);
  });

  it('gives each segmenter what it gives alone, in either order and in turn', () => {
    const alone = { a: cutBy(['联审联批'], TEXT), b: cutBy(['旱厕'], TEXT), none: cutBy([], TEXT) };
    expect(new Set(Object.values(alone).map(String)).size).toBe(3);
    const a = createSegmenter(['联审联批']);
    const b = createSegmenter(['旱厕']);
    const none = createSegmenter([]);
    for (const [segmenter, expected] of [[a, alone.a], [b, alone.b], [none, alone.none], [b, alone.b], [a, alone.a]] as const) {
      expect(words(TEXT, segmenter.cut(TEXT))).toEqual(expected);
    }
  });

  it('loads again only when the words change, by content', () => {
    let loads = 0;
    const fake: Jieba = { load: () => void loads++, insertWord: () => true, cut: (text) => [...text] };
    const make = (list: string[]) => createSegmenter(list, () => fake);
    const a = make(['甲', '乙']);
    expect(loads).toBe(0);
    a.cut('字');
    make(['乙', '甲', '甲']).cut('字');
    a.cut('字');
    expect(loads).toBe(1);
    make(['丙']).cut('字');
    expect(loads).toBe(2);
    a.cut('字');
    expect(loads).toBe(3);
  });

  it('keeps offsets true over whatever a text may hold', () => {
    const segmenter = createSegmenter([]);
    const odd = ['a\u0000b', '𠮷野家\ud800学校', '\udc00', '\u3000全角　空格\t', '一\r\n二\n\n三', 'e\u0301\u200b，👨‍👩‍👧', '\ufffd\ud83d'];
    for (const text of odd) expect(words(text, segmenter.cut(text)).join('')).toBe(text);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('', '\ud800', '\n', '学校'), (a, b) => {
        const text = a + b + a;
        const starts = segmenter.cut(text);
        expect(starts[0] ?? 0).toBe(0);
        expect(starts.every((s, n) => n === 0 || s > starts[n - 1])).toBe(true);
        expect(words(text, starts).join('')).toBe(text);
      }),
    );
  });

  it('says what is wrong where nodejieba is missing', () => {
    const broken = createSegmenter([], () => {
      throw new SegmenterUnavailable(new Error('no binary'));
    });
    expect(() => broken.cut('字')).toThrow(SegmenterUnavailable);
    expect(() => broken.cut('字')).toThrow(/npm rebuild nodejieba/);
  });
});

describe('wordStarts', () => {
  it('falls back to characters on a line whose words do not spell it, and only there', () => {
    const cut = (line: string) => (line.startsWith('甲') ? ['甲乙', '丙'] : ['别的']);
    expect(wordStarts('甲乙丙\n', (line) => [...cut(line), '\n'])).toEqual([0, 2, 3]);
    expect(wordStarts('甲乙丙\n丁𠮷戊', (line) => (line.endsWith('\n') ? [...cut(line), '\n'] : cut(line)))).toEqual([0, 2, 3, 4, 5, 7]);
  });

  it('takes the replacement character for a lone surrogate', () => {
    expect(wordStarts('甲\ud800乙', () => ['甲\ufffd', '乙'])).toEqual([0, 2]);
  });
});
