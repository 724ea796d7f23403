import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { checklistSchema } from './checklist.js';
import { yamlFiles } from './hash.js';
import { dimensionsFileSchema, indicatorsFileSchema } from './indicators.js';
import { COMMON } from './locate.js';
import { aboutFileSchema, rolesFileSchema, wordsFileSchema } from './roles.js';
import { scopesFileSchema } from './scopes.js';
import { sourcesFileSchema } from './standard.js';
import { DictionaryError, readYaml, type DictionaryFault, type YamlFile } from './yaml.js';

/** The parsed files of a dictionary, which still know the place of each of their entries. */
export interface DictionaryFiles {
  readonly about: YamlFile<z.infer<typeof aboutFileSchema>>;
  readonly checklist: YamlFile<z.infer<typeof checklistSchema>> | null;
  readonly indicators: readonly YamlFile<z.infer<typeof indicatorsFileSchema>>[];
  readonly dimensions: YamlFile<z.infer<typeof dimensionsFileSchema>>;
  readonly scopes: readonly YamlFile<z.infer<typeof scopesFileSchema>>[];
  readonly roles: YamlFile<z.infer<typeof rolesFileSchema>>;
  readonly words: readonly YamlFile<z.infer<typeof wordsFileSchema>>[];
  readonly sources: YamlFile<z.infer<typeof sourcesFileSchema>>;
}

/**
 * Reads the common files and those of one checklist, which may bring indicators, scopes and words of its own field.
 * @param own the checklist's folder; null for none
 * @throws DictionaryError with the faults of all files, not of the first alone
 */
export function readDictionaryFiles(common: string, own: string | null): DictionaryFiles {
  const faults: DictionaryFault[] = [];
  const read = <S extends z.ZodType>(folder: string, name: string, schema: S, shown: string) => {
    const path = join(folder, name);
    const file = `${shown}/${name}`;
    try {
      if (existsSync(path)) return readYaml(path, file, schema);
      faults.push({ file, line: 1, column: 1, message: 'the file is missing', fix: 'put it there' });
    } catch (error) {
      if (!(error instanceof DictionaryError)) throw error;
      faults.push(...error.faults);
    }
    return null;
  };
  // Shipped dictionaries are named as from their root, so that messages are the same on every machine.
  const shownOwn = own === null ? '' : dirname(own) === dirname(common) ? basename(own) : own;
  const readBoth = <S extends z.ZodType>(pattern: RegExp, schema: S) =>
    ([[common, COMMON], ...(own === null ? [] : [[own, shownOwn]])] as [string, string][])
      .filter(([folder]) => existsSync(folder))
      .flatMap(([folder, shown]) => yamlFiles(folder).filter((n) => pattern.test(n)).map((n) => read(folder, n, schema, shown)));

  const files = {
    about: read(common, 'about.yaml', aboutFileSchema, COMMON),
    checklist: own === null ? null : read(own, 'checklist.yaml', checklistSchema, shownOwn),
    indicators: readBoth(/^indicators\/[^/]+\.yaml$/, indicatorsFileSchema),
    dimensions: read(common, 'dimensions.yaml', dimensionsFileSchema, COMMON),
    scopes: readBoth(/^scopes\.yaml$/, scopesFileSchema),
    roles: read(common, 'roles.yaml', rolesFileSchema, COMMON),
    words: readBoth(/^words\.yaml$/, wordsFileSchema),
    sources: read(common, 'sources.yaml', sourcesFileSchema, COMMON),
  };
  if (faults.length > 0) throw new DictionaryError(faults);
  // Without a fault every required file was read.
  return files as DictionaryFiles;
}
