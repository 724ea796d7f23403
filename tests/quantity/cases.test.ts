import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadQuantityLexicon } from '../../src/dictionary/quantity-lexicon.js';
import { createQuantityReader } from '../../src/quantity/quantity.js';
import { notation } from './notation.js';

const read = createQuantityReader(loadQuantityLexicon('dictionaries/common'));
const folder = new URL('cases/', import.meta.url);

for (const file of readdirSync(folder).sort()) {
  describe(file, () => {
    const cases = parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, string>;
    test.each(Object.entries(cases))('%s', (text, expected) => {
      expect(notation(text, read(text))).toBe(expected);
    });
  });
}
