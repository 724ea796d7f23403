import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadQuantityLexicon } from '../../src/dictionary/quantity-lexicon.js';
import { createQuantityReader } from '../../src/quantity/quantity.js';
import { notation } from './notation.js';

const read = createQuantityReader(loadQuantityLexicon('dictionaries/common'));
const folder = new URL('cases/', import.meta.url);
const yaml = (path: URL | string): unknown => parse(readFileSync(path, 'utf8'));

for (const file of readdirSync(folder).sort()) {
  describe(file, () => {
    test.each(Object.entries(yaml(new URL(file, folder)) as Record<string, string>))('%s', (text, expected) => {
      expect(notation(text, read(text))).toBe(expected);
    });
  });
}

/** Every `hit` and `miss` of a dictionary file, wherever its group stands. */
function* examples(node: unknown): Generator<[string, string]> {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if ((key === 'hit' || key === 'miss') && !Array.isArray(node)) yield* Object.entries(value as Record<string, string>);
    else yield* examples(value);
  }
}

for (const file of ['units.yaml', 'quantity-words.yaml']) {
  describe(`examples of ${file}`, () => {
    test.each([...examples(yaml(`dictionaries/common/${file}`))])('%s', (text, expected) => {
      expect(notation(text, read(text))).toBe(expected);
    });
  });
}
