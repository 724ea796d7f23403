import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadQuantityLexicon } from '../../src/dictionary/quantity-lexicon.js';
import { digitAt } from '../../src/quantity/characters.js';
import { readPlain } from '../../src/quantity/plain.js';
import { readScalar } from '../../src/quantity/scalar.js';
import { compileVocabulary } from '../../src/quantity/vocabulary.js';

const words = compileVocabulary(loadQuantityLexicon('dictionaries/common'));

/** Wherever the short reading answers, the full one must answer alike. */
function compareAt(text: string): number {
  let compared = 0;
  for (let i = 0; i < text.length; i++) {
    if (digitAt(text, i) < 0 || digitAt(text, i - 1) >= 0) continue;
    const scan = { text, words, floor: 0 };
    const plain = readPlain(scan, i);
    if (!plain) continue;
    compared++;
    expect(readScalar(scan, i).found, text).toEqual(plain);
  }
  return compared;
}

test('the short reading agrees with the full one on the cases', () => {
  const folder = new URL('cases/', import.meta.url);
  const phrases = readdirSync(folder).flatMap((f) => Object.keys(parse(readFileSync(new URL(f, folder), 'utf8')) as object));
  expect(phrases.reduce((sum, text) => sum + compareAt(text), 0)).toBeGreaterThan(150);
});

test('the short reading agrees with the full one on anything', () => {
  const unit = fc.constantFrom('人', '名', '所', '元', '万元', '亿元', '%', '个百分点', '个班', '公里', '㎡', '万平方米', '岁', '年', '个月', '块', '斤', '分', '点');
  const around = fc.constantFrom('', '约', '近', '共', '为', '达到', '不低于', '每班', '生均', '以上', '左右', '，', '。', '的', '、3', '至5人', '（含）以上', '强', '多', '半', '5', '和3', '/年', '-', '￥', '上', '比', '“', ' ');
  const figure = fc.oneof(fc.integer({ min: 0, max: 10 ** 9 }).map(String), fc.double({ min: 0, max: 10 ** 6, noNaN: true }).map((d) => d.toFixed(2)));
  fc.assert(fc.property(around, around, figure, unit, around, around, (a, b, n, u, c, d) => void compareAt(a + b + n + u + c + d)), { numRuns: 5000, seed: 3 });
});
