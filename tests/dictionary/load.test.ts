import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { yamlFiles } from '../../src/dictionary/hash.js';
import { listDictionaries, loadDictionary } from '../../src/dictionary/load.js';
import { UnknownDictionaryError } from '../../src/dictionary/locate.js';
import { DictionaryError } from '../../src/dictionary/yaml.js';
import { FIRE_INDICATORS, fireChecklist, Scratch } from './scratch.js';

let scratch: Scratch;
beforeEach(() => (scratch = new Scratch()));
afterEach(() => scratch.remove());

const faultsOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof DictionaryError) return error.faults;
    throw error;
  }
  return [];
};

describe('the shipped dictionaries', () => {
  it('hold the 32 items of 2018, in order, each with wording, title and requirement', () => {
    const { id, checklist } = loadDictionary('yitihua-2018');
    expect(id).toBe('yitihua-2018');
    expect(checklist?.items.map((i) => i.id)).toEqual(Array.from({ length: 32 }, (_, n) => String(n + 1)));
    expect(checklist?.items.filter((i) => i.wording.strong.length === 0)).toEqual([]);
    expect(checklist?.sections).toHaveLength(11);
  });

  it('hold at least 200 indicators', () => {
    expect(loadDictionary('none').indicators.length).toBeGreaterThanOrEqual(200);
  });

  it('state the numbers that the requirements state', () => {
    const items = loadDictionary('yitihua-2018').checklist?.items ?? [];
    for (const item of items) {
      for (const s of item.standards.filter((x) => x.stated && x.unit === '%')) expect(item.requirement).toContain(String(s.value));
    }
  });

  it('are listed with their names', () => {
    expect(listDictionaries()).toContainEqual({ id: 'yitihua-2018', name: '城乡义务教育一体化改革发展专项督导（2018）32 项', version: '1.0.0', items: 32 });
  });

  it('give common knowledge alone for none', () => {
    const { id, version, checklist, indicators } = loadDictionary('none');
    expect({ id, version, checklist }).toEqual({ id: 'none', version: '1.0.0', checklist: null });
    expect(indicators).toEqual(loadDictionary('yitihua-2018').indicators);
  });
});

describe('loadDictionary', () => {
  it('loads a folder by its path, with indicators of its own', () => {
    const path = scratch.write('fire/checklist.yaml', fireChecklist());
    scratch.write('fire/indicators/fire.yaml', FIRE_INDICATORS);
    const byId = loadDictionary('fire', scratch.root);
    expect(byId.indicators.at(-1)).toMatchObject({ id: 'extinguisher_rate', category: 'fire' });
    expect(byId.sources.law).toEqual({ title: '消防法' });
    expect(loadDictionary(join(path, '..'), scratch.root)).toEqual(byId);
    expect(loadDictionary(path, scratch.root)).toEqual(byId);
  });

  it('names the known dictionaries and the nearest for an unknown one', () => {
    expect(() => loadDictionary('yitihua-2019')).toThrow(UnknownDictionaryError);
    expect(faultsOf(() => loadDictionary('yitihua-2019'))[0]).toMatchObject({
      message: 'no dictionary "yitihua-2019"',
      fix: expect.stringMatching(/yitihua-2018, none.*did you mean "yitihua-2018"/),
    });
    expect(() => loadDictionary('./no/such/folder')).toThrow(UnknownDictionaryError);
    expect(() => loadDictionary('')).toThrow(UnknownDictionaryError);
    expect(() => loadDictionary('common')).toThrow(UnknownDictionaryError);
  });

  it('does not take a folder for an id by chance', () => {
    expect(() => loadDictionary('src')).toThrow(UnknownDictionaryError);
  });

  it('gives file, line and column for a field it does not know', () => {
    scratch.write('fire/checklist.yaml', fireChecklist((y) => y.replace('    title: 灭火器\n', '    titel: 灭火器\n')));
    const faults = faultsOf(() => loadDictionary('fire', scratch.root));
    expect(faults.map((f) => [f.file, f.line])).toEqual([['fire/checklist.yaml', 9], ['fire/checklist.yaml', 9]]);
    expect(faults.map((f) => f.message).join()).toMatch(/title.*titel/s);
  });

  it('gives the place of broken YAML', () => {
    scratch.write('fire/checklist.yaml', 'id: [fire\nname: x\n');
    expect(faultsOf(() => loadDictionary('fire', scratch.root))[0]).toMatchObject({ file: 'fire/checklist.yaml', line: 2 });
  });

  it('refuses two entries of one id', () => {
    scratch.write('fire/checklist.yaml', fireChecklist((y) => y.replace('id: A2', 'id: A1')));
    expect(faultsOf(() => loadDictionary('fire', scratch.root))).toEqual([
      { file: 'fire/checklist.yaml', line: 18, column: 9, message: 'item "A1" is there twice', fix: 'take one out or rename it' },
    ]);
  });

  it('reports all faults of all files at once', () => {
    scratch.write('fire/checklist.yaml', fireChecklist((y) => y.replace('version: 1.0.0', 'version: one')));
    scratch.write('common/words.yaml', 'words: [a]\n');
    expect(faultsOf(() => loadDictionary('fire', scratch.root)).map((f) => f.file).sort()).toEqual(['common/words.yaml', 'fire/checklist.yaml']);
  });
});

describe('the hash', () => {
  it('is the same wherever the files lie and however their lines end', () => {
    scratch.write('fire/checklist.yaml', fireChecklist());
    const { hash } = loadDictionary('fire', scratch.root);
    const other = new Scratch();
    cpSync(scratch.root, other.root, { recursive: true });
    for (const file of yamlFiles(other.root)) {
      const path = join(other.root, file);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
    }
    expect(loadDictionary('fire', other.root).hash).toBe(hash);
    expect(loadDictionary(join(other.root, 'fire'), other.root).hash).toBe(hash);
    other.remove();
  });

  it('changes with any file', () => {
    const { hash } = loadDictionary('none', scratch.root);
    scratch.write('common/words.yaml', 'words: [新词]\n');
    expect(loadDictionary('none', scratch.root).hash).not.toBe(hash);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });
});
