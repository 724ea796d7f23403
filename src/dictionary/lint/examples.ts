import type { DictionaryFiles } from '../files.js';
import type { DictionaryFault } from '../yaml.js';
import { indicatorEntries } from './entries.js';

/** An indicator's examples must hold: each hit has one of its phrases outside its look-alikes, no miss has. */
export function lintExamples(files: DictionaryFiles): DictionaryFault[] {
  return indicatorEntries(files).flatMap(({ value, fault }) => {
    const phrases = [value.name, ...value.aliases, ...value.weak.map((w) => w.phrase)];
    const found = (text: string) => {
      const rest = value.not.reduce((t, look) => t.replaceAll(look, '\n'), text);
      return phrases.some((p) => rest.includes(p));
    };
    const { hit = [], miss = [] } = value.examples ?? {};
    return [
      ...hit.flatMap((text, n) => (found(text) ? [] : [fault(['examples', 'hit', n], `no phrase of "${value.id}" is in its example "${text}"`, 'add an alias, or correct the example')])),
      ...miss.flatMap((text, n) => (found(text) ? [fault(['examples', 'miss', n], `"${value.id}" is found in "${text}"`, 'add the look-alike to `not`, or correct the example')] : [])),
    ];
  });
}
