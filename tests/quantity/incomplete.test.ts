import { describe, expect, test } from 'vitest';
import { loadQuantityLexicon } from '../../src/dictionary/quantity-lexicon.js';
import { createQuantityReader, findIncomplete } from '../../src/quantity/quantity.js';

const lexicon = loadQuantityLexicon('dictionaries/common');
const read = createQuantityReader(lexicon);
const quotes = (text: string) => findIncomplete(text, lexicon).map((r) => text.slice(r.start, r.end));

describe('figures begun and not finished', () => {
  test.each([
    ['1:', '1:'],
    ['师生比为1:，符合要求', '1:'],
    ['入学率达到百分之，', '百分之'],
    ['投入资金   万元，用于', '万元'],
    ['占比 %', '%'],
  ])('%s', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
    expect(read(text)).toEqual([]);
  });
});

describe('figures that are whole, and units that head a table', () => {
  test.each(['师生比1:19', '1：加强领导', '单位：万元', '金额（万元）', '3万元', '三 元', '百分之二十', '万元', '9:00', '20 %', '第3：'])('%s', (text) => {
    expect(quotes(text)).toEqual([]);
  });
});
