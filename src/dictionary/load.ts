import { basename, join } from 'node:path';
import { checklistSchema, type Checklist } from './checklist.js';
import type { Dictionary } from './dictionary.js';
import { loadDocumentLexicon } from './document-lexicon.js';
import { readDictionaryFiles, type DictionaryFiles } from './files.js';
import { hashFolders } from './hash.js';
import type { Indicator } from './indicators.js';
import { checklistIds, COMMON, locate, NO_CHECKLIST, SHIPPED_ROOT } from './locate.js';
import { loadOutlineLexicon } from './outline-lexicon.js';
import { loadQuantityLexicon } from './quantity-lexicon.js';
import { loadRelateLexicon } from './relate-lexicon.js';
import type { Scopes } from './scopes.js';
import { loadStatusLexicon } from './status-lexicon.js';
import { DictionaryError, readYaml, type DictionaryFault } from './yaml.js';

/** The status cues' own folder within the common one. */
const STATUS = 'status';

/**
 * Loads a dictionary: what `common/` knows, and a checklist's own folder on top.
 * @param idOrPath an id under `root`, the path of a folder with a `checklist.yaml`, or `none`
 * @param root the folder of dictionaries; the shipped ones by default
 * @throws UnknownDictionaryError where there is none of that name
 * @throws DictionaryError with file, line, column and the fix for every fault of shape
 * @example loadDictionary('yitihua-2018').checklist?.items.length // 32
 */
export function loadDictionary(idOrPath: string, root: string = SHIPPED_ROOT): Dictionary {
  const own = locate(idOrPath, root);
  const common = join(root, COMMON);
  const files = readDictionaryFiles(common, own);
  const duplicates = duplicateIds(files);
  if (duplicates.length > 0) throw new DictionaryError(duplicates);
  const checklist = files.checklist?.value ?? null;
  return {
    id: checklist?.id ?? NO_CHECKLIST,
    version: checklist?.version ?? files.about.value.version,
    hash: hashFolders(own === null ? { common } : { common, own }),
    checklist,
    indicators: files.indicators.flatMap((f) => f.value.indicators.map((i): Indicator => ({ ...i, category: f.value.category }))),
    dimensions: files.dimensions.value.dimensions,
    scopes: mergeScopes(files),
    roles: files.roles.value,
    words: [...new Set(files.words.flatMap((f) => f.value.words))],
    sources: { ...files.sources.value.sources, ...checklist?.sources },
    documentLexicon: loadDocumentLexicon(common),
    outlineLexicon: loadOutlineLexicon(common),
    quantityLexicon: loadQuantityLexicon(common),
    relateLexicon: loadRelateLexicon(common),
    statusLexicon: loadStatusLexicon(join(common, STATUS)),
  };
}

/** The dictionaries under a root: id, name, version and number of items, in alphabetical order of their ids. */
export function listDictionaries(root: string = SHIPPED_ROOT): { id: string; name: string; version: string; items: number }[] {
  return checklistIds(root).map((folder) => {
    const path = join(root, folder, 'checklist.yaml');
    const { id, name, version, items }: Checklist = readYaml(path, `${folder}/${basename(path)}`, checklistSchema).value;
    return { id, name, version, items: items.length };
  });
}

function mergeScopes(files: DictionaryFiles): Scopes {
  const all = files.scopes.map((f) => f.value);
  return {
    stages: all.flatMap((s) => s.stages),
    areas: all.flatMap((s) => s.areas),
    levels: all.flatMap((s) => s.levels),
    groups: all.flatMap((s) => s.groups),
  };
}

/** Two entries of one id would make every reference to it ambiguous, so they stop the loading. */
function duplicateIds(files: DictionaryFiles): DictionaryFault[] {
  const faults: DictionaryFault[] = [];
  const unique = (what: string) => {
    const seen = new Set<string>();
    return (id: string, file: string, { line, column }: { line: number; column: number }) => {
      if (seen.has(id)) faults.push({ file, line, column, message: `${what} "${id}" is there twice`, fix: 'take one out or rename it' });
      seen.add(id);
    };
  };
  const indicator = unique('indicator');
  for (const f of files.indicators) {
    f.value.indicators.forEach((i, n) => indicator(i.id, f.file, f.place(['indicators', n, 'id'])));
  }
  if (files.checklist) {
    const { file, value, place } = files.checklist;
    const item = unique('item');
    const section = unique('section');
    const standard = unique('standard');
    value.sections.forEach((s, n) => section(s.id, file, place(['sections', n, 'id'])));
    value.items.forEach((i, n) => {
      item(i.id, file, place(['items', n, 'id']));
      i.standards.forEach((s, m) => standard(s.id, file, place(['items', n, 'standards', m, 'id'])));
    });
  }
  return faults;
}
