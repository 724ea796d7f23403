import type { DictionaryFiles } from '../files.js';
import type { DictionaryFault } from '../yaml.js';
import { indicatorEntries, itemEntries } from './entries.js';

/** Units must fit the dimension, of indicators, of their weak phrases and of standards. */
export function lintUnits(files: DictionaryFiles): DictionaryFault[] {
  const faults: DictionaryFault[] = [];
  const dimensions = new Map(files.dimensions.value.dimensions.map((d) => [d.id, d.units]));
  const indicators = indicatorEntries(files);
  for (const { value, fault } of indicators) {
    const units = dimensions.get(value.dimension);
    if (units === undefined) {
      faults.push(fault(['dimension'], `unknown dimension "${value.dimension}"`, `use one of ${[...dimensions.keys()].join(', ')}`));
      continue;
    }
    const fits = (path: PropertyKey[], unit: string) => {
      if (!units.includes(unit)) faults.push(fault(path, `unit "${unit}" does not fit dimension "${value.dimension}"`, `use one of ${units.join(' ')}`));
    };
    value.units.forEach((unit, n) => fits(['units', n], unit));
    value.weak.forEach((weak, n) => weak.units?.forEach((unit) => fits(['weak', n], unit)));
  }
  const unitsOf = new Map(indicators.map((i) => [i.value.id, i.value.units]));
  for (const { value, fault } of itemEntries(files)) {
    value.standards.forEach((standard, n) => {
      const units = unitsOf.get(standard.indicator);
      if (units && !units.includes(standard.unit)) {
        faults.push(fault(['standards', n, 'unit'], `unit "${standard.unit}" is none of "${standard.indicator}"`, `use one of ${units.join(' ')}`));
      }
    });
  }
  return faults;
}
