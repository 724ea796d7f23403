import type { z } from 'zod';
import type { ChecklistItem } from '../checklist.js';
import type { DictionaryFiles } from '../files.js';
import type { indicatorSchema } from '../indicators.js';
import type { DictionaryFault, YamlFile } from '../yaml.js';

/** An entry of a file, and how to complain about one of its fields. */
export interface Entry<T> {
  readonly value: T;
  fault(path: readonly PropertyKey[], message: string, fix: string): DictionaryFault;
}
type IndicatorRow = z.infer<typeof indicatorSchema>;

/** All indicators with their places. */
export function indicatorEntries(files: DictionaryFiles): Entry<IndicatorRow>[] {
  return files.indicators.flatMap((file) => file.value.indicators.map((value, n) => entry(file, ['indicators', n], value)));
}

/** All items of the checklist with their places; none without a checklist. */
export function itemEntries(files: DictionaryFiles): Entry<ChecklistItem>[] {
  const { checklist } = files;
  return checklist === null ? [] : checklist.value.items.map((value, n) => entry(checklist, ['items', n], value));
}

function entry<T>(file: YamlFile<unknown>, at: readonly PropertyKey[], value: T): Entry<T> {
  return {
    value,
    fault: (path, message, fix) => ({ file: file.file, ...file.place([...at, ...path]), message, fix }),
  };
}
