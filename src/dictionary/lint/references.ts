import type { DictionaryFiles } from '../files.js';
import type { Derivation } from '../indicators.js';
import { nearest } from '../nearest.js';
import type { DictionaryFault } from '../yaml.js';
import { indicatorEntries, itemEntries } from './entries.js';

/** Everything named must exist: indicators, sections, sources. */
export function lintReferences(files: DictionaryFiles): DictionaryFault[] {
  const faults: DictionaryFault[] = [];
  const indicators = indicatorEntries(files);
  const ids = indicators.map((i) => i.value.id);
  const sections = files.checklist?.value.sections.map((s) => s.id) ?? [];
  const sources = [...Object.keys(files.sources.value.sources), ...Object.keys(files.checklist?.value.sources ?? {})];

  for (const { value, fault } of indicators) {
    const indicator = (path: PropertyKey[], id: string) => {
      if (!ids.includes(id)) faults.push(fault(path, `unknown indicator "${id}"`, suggest(id, ids)));
    };
    if (value.share !== undefined) indicator(['share'], value.share);
    for (const id of derivedFrom(value.derivation)) indicator(['derivation'], id);
    if (!sources.includes(value.source)) faults.push(fault(['source'], `unknown source "${value.source}"`, suggest(value.source, sources)));
  }
  for (const { value, fault } of itemEntries(files)) {
    if (!sections.includes(value.section)) faults.push(fault(['section'], `unknown section "${value.section}"`, suggest(value.section, sections)));
    if (value.source !== undefined && !sources.includes(value.source)) {
      faults.push(fault(['source'], `unknown source "${value.source}"`, suggest(value.source, sources)));
    }
    value.indicators.forEach((id, n) => {
      if (!ids.includes(id)) faults.push(fault(['indicators', n], `unknown indicator "${id}"`, suggest(id, ids)));
    });
    value.standards.forEach((standard, n) => {
      const at = ['standards', n];
      if (!ids.includes(standard.indicator)) {
        faults.push(fault([...at, 'indicator'], `unknown indicator "${standard.indicator}"`, suggest(standard.indicator, ids)));
      }
      if (!sources.includes(standard.source)) {
        faults.push(fault([...at, 'source'], `standard "${standard.id}" has no known source ("${standard.source}")`, suggest(standard.source, sources)));
      }
    });
  }
  return faults;
}

function derivedFrom(derivation: Derivation | undefined): readonly string[] {
  if (derivation === undefined) return [];
  if ('numerator' in derivation) return [derivation.numerator, derivation.denominator];
  return 'sum' in derivation ? derivation.sum : derivation.difference;
}

function suggest(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === null ? 'define it first' : `define it, or write "${near}"`;
}
