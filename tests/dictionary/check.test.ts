import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDictionary } from '../../src/dictionary/check.js';
import { listDictionaries } from '../../src/dictionary/load.js';
import { UnknownDictionaryError } from '../../src/dictionary/locate.js';
import { FIRE_INDICATORS, fireChecklist, Scratch } from './scratch.js';

let scratch: Scratch;
beforeEach(() => (scratch = new Scratch()));
afterEach(() => scratch.remove());

/** Faults of the fire dictionary after an edit, as "file:line message". */
function check(checklist: (yaml: string) => string = (y) => y, indicators: (yaml: string) => string = (y) => y): string[] {
  scratch.write('fire/checklist.yaml', fireChecklist(checklist));
  scratch.write('fire/indicators/fire.yaml', indicators(FIRE_INDICATORS));
  return checkDictionary('fire', scratch.root).map((f) => `${f.file}:${f.line} ${f.message}`);
}
const addAlias = (line: string) => (y: string) => y.replace('    dimension', `    ${line}\n    dimension`);

describe('checkDictionary', () => {
  it.each(['none', ...listDictionaries().map((d) => d.id)])('finds nothing wrong with %s', (id) => {
    expect(checkDictionary(id)).toEqual([]);
  });

  it('finds nothing wrong with a sound dictionary of another field', () => {
    expect(check()).toEqual([]);
  });

  it('finds an unknown indicator, with the nearest', () => {
    scratch.write('fire/indicators/fire.yaml', FIRE_INDICATORS);
    scratch.write('fire/checklist.yaml', fireChecklist((y) => y.replace('indicators: [extinguisher_rate]', 'indicators: [extinguisher_rates]')));
    expect(checkDictionary('fire', scratch.root)).toEqual([
      { file: 'fire/checklist.yaml', line: 14, column: 18, message: 'unknown indicator "extinguisher_rates"', fix: 'define it, or write "extinguisher_rate"' },
    ]);
  });

  it('finds an unknown section and a standard without a source', () => {
    expect(check((y) => y.replace('    section: A\n    title: 疏散', '    section: B\n    title: 疏散').replace('source: law', 'source: laws'))).toEqual([
      'fire/checklist.yaml:16 standard "ext-95" has no known source ("laws")',
      'fire/checklist.yaml:19 unknown section "B"',
    ]);
  });

  it('finds duplicate and hidden aliases', () => {
    expect(check((y) => y, addAlias('aliases: [灭火器配备率]'))).toEqual(['fire/indicators/fire.yaml:6 "灭火器配备率" stands there twice']);
    expect(check((y) => y, addAlias('aliases: [辍学率]'))).toEqual(['fire/indicators/fire.yaml:6 "辍学率" is an alias of "dropout_rate" too']);
    expect(check((y) => y, addAlias('weak: [辍学率]'))).toEqual([
      'fire/indicators/fire.yaml:6 weak "辍学率" of "extinguisher_rate" is hidden by "dropout_rate", which has the same phrase and unit',
    ]);
    expect(check((y) => y, addAlias('weak: [{phrase: 小学}]'))).toEqual([]);
    expect(check((y) => y, addAlias('not: [灭火器配备率]'))).toEqual([
      'fire/indicators/fire.yaml:6 "灭火器配备率" is an alias of "extinguisher_rate" and its look-alike at once',
    ]);
    expect(check((y) => y, addAlias('not: [无关的话]'))).toEqual([
      'fire/indicators/fire.yaml:6 no phrase of "extinguisher_rate" stands in its look-alike "无关的话"',
    ]);
  });

  it('finds a unit that does not fit', () => {
    expect(check((y) => y, (y) => y.replace('["%"]', '["%", 元]'))).toEqual(['fire/indicators/fire.yaml:7 unit "元" does not fit dimension "percent"']);
    expect(check((y) => y.replace('unit: "%"', 'unit: 元'))).toEqual(['fire/checklist.yaml:16 unit "元" is none of "extinguisher_rate"']);
    expect(check((y) => y, (y) => y.replace('percent', 'precent'))[0]).toMatch(/unknown dimension "precent"/);
  });

  it('finds wording that two items claim, whole or in part', () => {
    expect(check((y) => y.replace('[疏散通道]', '[疏散通道, 灭火器配备]'))).toEqual(['fire/checklist.yaml:22 "灭火器配备" is strong wording of item A1 too']);
    expect(check((y) => y.replace('[疏散通道]', '[灭火器配备率]'))).toEqual(['fire/checklist.yaml:22 "灭火器配备", a part of "灭火器配备率", is strong wording of item A1 too']);
    expect(check((y) => y.replace('[疏散通道]', '[灭火器配备率]').replace('weak: [灭火器]', 'not: [灭火器配备率]'))).toEqual([]);
  });

  it('finds an item without wording', () => {
    expect(check((y) => y.replace('{strong: [疏散通道]}', '{not: [疏散通道]}'))).toEqual([
      'fire/checklist.yaml:22 item A2 has no wording: no narrative report can speak of it',
    ]);
  });

  it('runs the examples', () => {
    expect(check((y) => y, addAlias('examples: {hit: [没有], miss: [灭火器配备率90%]}'))).toEqual([
      'fire/indicators/fire.yaml:6 no phrase of "extinguisher_rate" is in its example "没有"',
      'fire/indicators/fire.yaml:6 "extinguisher_rate" is found in "灭火器配备率90%"',
    ]);
  });

  it('returns the faults that stop the loading, and throws for a dictionary that is not there', () => {
    expect(check((y) => y.replace('version: 1.0.0', 'version: x'))[0]).toMatch(/^fire\/checklist\.yaml:3 version/);
    expect(() => checkDictionary('nothing', scratch.root)).toThrow(UnknownDictionaryError);
  });
});
