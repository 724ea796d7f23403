import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadQuantityLexicon } from '../../src/dictionary/quantity-lexicon.js';
import { DictionaryError } from '../../src/dictionary/yaml.js';

const folder = mkdtempSync(join(tmpdir(), 'taizhang-quantity-'));
afterAll(() => rmSync(folder, { recursive: true }));

function faultsAfter(file: string, from: string, to: string): string[] {
  for (const name of ['units.yaml', 'quantity-words.yaml']) writeFileSync(join(folder, name), readFileSync(join('dictionaries/common', name), 'utf8'));
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
  try {
    loadQuantityLexicon(folder);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(DictionaryError);
    return (error as DictionaryError).faults.map((f) => `${f.file} ${f.message}`);
  }
}

test('the shipped lexicon loads', () => {
  expect(loadQuantityLexicon('dictionaries/common').units.get('名')).toMatchObject({ name: '名', kind: 'count', dimension: 'people' });
});

test('a spelling of two units is a fault', () => {
  expect(faultsAfter('units.yaml', 'also: [个百分比, percent]', 'also: [个百分比, 元]')).toEqual(['common/units.yaml 元 is already a spelling of %']);
});

test('a factor that is no exact number is a fault', () => {
  expect(faultsAfter('units.yaml', "factor: '10000/15'", "factor: about 667")).toHaveLength(1);
});

test('an exception to a word that is not listed is a fault', () => {
  expect(faultsAfter('quantity-words.yaml', '    十分: [之, 钟]', '    百分: [之]')).toEqual(['common/quantity-words.yaml 百分 is not among the words of pseudo']);
});
