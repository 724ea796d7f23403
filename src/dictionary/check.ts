import { join } from 'node:path';
import { readDictionaryFiles } from './files.js';
import { lintExamples } from './lint/examples.js';
import { lintPhrases } from './lint/phrases.js';
import { lintReferences } from './lint/references.js';
import { lintUnits } from './lint/units.js';
import { lintWording } from './lint/wording.js';
import { loadDictionary } from './load.js';
import { COMMON, locate, SHIPPED_ROOT } from './locate.js';
import { DictionaryError, type DictionaryFault } from './yaml.js';

/**
 * Looks for what loads but would mislead: references to nothing, phrases that two indicators or two items claim,
 * standards without a source, units that do not fit, examples that fail.
 * @returns all faults in the order of file and line; none for a sound dictionary
 * @throws UnknownDictionaryError where there is no such dictionary
 * @example checkDictionary('yitihua-2018') // []
 */
export function checkDictionary(idOrPath: string, root: string = SHIPPED_ROOT): DictionaryFault[] {
  const own = locate(idOrPath, root);
  try {
    loadDictionary(idOrPath, root);
    const files = readDictionaryFiles(join(root, COMMON), own);
    const faults = [lintReferences, lintPhrases, lintUnits, lintWording, lintExamples].flatMap((lint) => lint(files));
    return faults.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
  } catch (error) {
    if (error instanceof DictionaryError) return [...error.faults];
    throw error;
  }
}
