import { expect, test } from 'vitest';
import { loadQuantityLexicon } from '../../src/dictionary/quantity-lexicon.js';
import { createQuantityReader, findIncomplete } from '../../src/quantity/quantity.js';

const lexicon = loadQuantityLexicon('dictionaries/common');
const read = createQuantityReader(lexicon);

// Endless starts of every construct: a reader that went back would not come to an end here.
test.each(['1', '一', '一百', '1-', '1:', '1,234,', '1 234 ', '1/', '一又', '1.', '百分之', '每生每年', '一个多', '“一', '万', '一点', '2018年-', '2018、', '不超过', '约近', '第1、', '1元1角', '±1', '12:30-', '几', '1e5', '9^99', '三分之', '零', '统一'])(
  'half a megabyte of %s ends',
  (scrap) => {
    const text = scrap.repeat(Math.ceil(500_000 / scrap.length));
    expect(read(text).length).toBeLessThan(text.length);
    expect(findIncomplete(text, lexicon).length).toBeLessThan(text.length);
  },
  20_000,
);
