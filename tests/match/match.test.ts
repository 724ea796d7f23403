import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../src/match/match.js';
import type { MentionKind, Phrase } from '../../src/model/mention.js';

const phrase = (text: string, id = text, more: Partial<Phrase> = {}): Phrase => ({ kind: 'indicator', id, phrase: text, weak: false, ...more });
/** Word starts of words given one by one. */
const starts = (words: readonly string[]) => words.map((_, n) => words.slice(0, n).join('').length);
const found = (phrases: readonly Phrase[], words: readonly string[]) =>
  createMatcher(phrases)(words.join(''), starts(words)).map((m) => `${m.kind}:${m.id}@${m.start}-${m.end}`);

describe('createMatcher', () => {
  it('gives offsets that slice to the phrase', () => {
    const text = '现有小学6所，其中农村小学1所';
    const mentions = createMatcher([phrase('小学'), phrase('农村', 'rural', { kind: 'area' })])(text);
    expect(mentions.map((m) => [m.start, text.slice(m.start, m.end), m.kind])).toEqual([
      [2, '小学', 'indicator'],
      [9, '农村', 'area'],
      [11, '小学', 'indicator'],
    ]);
  });

  it('prefers the longest of a kind and keeps overlapping kinds', () => {
    expect(found([phrase('公用经费', 'fund'), phrase('生均公用经费', 'per-pupil'), phrase('生均', 'rate', { kind: 'role' })], ['生均', '公用', '经费'])).toEqual([
      'indicator:per-pupil@0-6',
      'role:rate@0-2',
    ]);
  });

  it('prefers the later of equally long overlapping phrases, the head of the noun phrase', () => {
    expect(found([phrase('在校学生'), phrase('学生人数')], ['在校', '学生', '人数'])).toEqual(['indicator:学生人数@2-6']);
  });

  it('keeps every id of one phrase, once each', () => {
    const both = [phrase('大班额', 'count', { weak: true }), phrase('大班额', 'rate', { weak: true }), phrase('大班额', 'rate')];
    expect(createMatcher(both)('大班额').map((m) => m.id).sort()).toEqual(['count', 'rate']);
  });

  it('does not cut a word in two with a short phrase', () => {
    expect(found([phrase('大班')], ['扩', '大', '班', '级'])).toEqual(['indicator:大班@1-3']);
    expect(found([phrase('大班')], ['扩大', '班级'])).toEqual([]);
    expect(found([phrase('大班')], ['扩大', '班'])).toEqual([]);
    expect(found([phrase('小学')], ['小学生'])).toEqual([]);
    expect(found([phrase('小学')], ['农村', '小学'])).toEqual(['indicator:小学@2-4']);
  });

  it('lets a term of three characters cut one word, unless a whole word inside it says the same kind', () => {
    expect(found([phrase('师生比')], ['小学师', '生', '比'])).toEqual(['indicator:师生比@2-5']);
    expect(found([phrase('大班额'), phrase('班额')], ['扩大', '班额'])).toEqual(['indicator:班额@2-4']);
    expect(found([phrase('大班额'), phrase('班额', 'x', { kind: 'wording' })], ['扩大', '班额'])).toEqual(['indicator:大班额@1-4', 'wording:x@2-4']);
    expect(found([phrase('生机比')], ['学生', '机', '比例'])).toEqual([]);
  });

  it('lets long terms of art survive a wrong cut', () => {
    expect(found([phrase('生均公用经费')], ['小学生', '均', '公用', '经费'])).toEqual(['indicator:生均公用经费@2-8']);
    expect(found([phrase('在岗教师')], ['现在', '岗', '教师'])).toEqual(['indicator:在岗教师@1-5']);
  });

  it('voids phrases inside a look-alike of the same id only', () => {
    const phrases = [phrase('大班额', 'a'), phrase('消除大班额计划', 'a', { blocks: true }), phrase('大班额', 'b')];
    expect(found(phrases, ['消除', '大班额', '计划'])).toEqual(['indicator:b@2-5']);
    const head = [phrase('由', 'from'), phrase('由县', 'from', { blocks: true })];
    expect(found(head, ['由', '县长'])).toEqual([]);
    expect(found(head, ['理由', '县'])).toEqual([]);
    expect(found([phrase('班额'), phrase('大班额', '班额', { blocks: true })], ['扩大', '班额'])).toEqual(['indicator:班额@2-4']);
    expect(found(phrases, ['大班额', '计划'])).toEqual(['indicator:a@0-3', 'indicator:b@0-3']);
  });

  it('reads full-width letters and digits, and capitals, as plain ones', () => {
    expect(createMatcher([phrase('20条GDP')])('２０条ｇＤＰ').map((m) => [m.start, m.end])).toEqual([[0, 6]]);
  });

  it('finds nothing in nothing', () => {
    expect(createMatcher([])('小学')).toEqual([]);
    expect(createMatcher([phrase(''), phrase('小学')])('', [])).toEqual([]);
  });

  it('finds what a naive search finds, and keeps no two of a kind that overlap unless they are equal', () => {
    const letters = fc.string({ unit: fc.constantFrom('大', '班', '额', 'a'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(letters, { maxLength: 8 }), fc.string({ unit: fc.constantFrom('大', '班', '额', 'a'), maxLength: 30 }), (list, text) => {
        const mentions = createMatcher(list.map((p) => phrase(p)))(text);
        for (const m of mentions) expect(text.slice(m.start, m.end)).toBe(m.phrase);
        mentions.forEach((m, n) => mentions.slice(n + 1).forEach((o) => expect(o.start >= m.end || m.start >= o.end).toBe(true)));
        // Whatever occurs at all is covered by something at least as long.
        for (const p of list) {
          for (let at = text.indexOf(p); at >= 0; at = text.indexOf(p, at + 1)) {
            const end = at + p.length;
            expect(mentions.some((m) => m.start < end && at < m.end && m.end - m.start >= p.length)).toBe(true);
          }
        }
      }),
    );
  });

  it('is linear in the text', () => {
    const kinds: MentionKind[] = ['indicator', 'stage'];
    const matcher = createMatcher(kinds.flatMap((kind) => ['aaaa', 'aaab', 'aab', 'b'].map((p) => phrase(p, p, { kind }))));
    const time = (n: number) => {
      const text = 'a'.repeat(n);
      const begin = performance.now();
      matcher(text);
      return performance.now() - begin;
    };
    time(20_000);
    expect(time(400_000)).toBeLessThan(4_000);
  });
});
