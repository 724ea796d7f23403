import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearest } from './nearest.js';
import { DictionaryError } from './yaml.js';

/** The id that asks for common knowledge without a checklist. */
export const NO_CHECKLIST = 'none';
/** The folder of what all checklists share. */
export const COMMON = 'common';
const CHECKLIST_FILE = 'checklist.yaml';

/** The dictionaries that come with the program; `src/` and `dist/` lie equally deep beside them. */
export const SHIPPED_ROOT = fileURLToPath(new URL('../../dictionaries', import.meta.url));

/** Thrown where no dictionary has the id that was asked for. */
export class UnknownDictionaryError extends DictionaryError {
  constructor(
    readonly id: string,
    readonly known: readonly string[],
    readonly nearest: string | null,
  ) {
    const meant = nearest === null ? '' : `; did you mean "${nearest}"?`;
    super([
      { file: id, line: 1, column: 1, message: `no dictionary "${id}"`, fix: `use one of ${known.join(', ')}, or the path of a folder with ${CHECKLIST_FILE}${meant}` },
    ]);
    this.name = 'UnknownDictionaryError';
  }
}

/** Ids of the checklists under a root, in alphabetical order. */
export function checklistIds(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((name) => name !== COMMON && existsSync(join(root, name, CHECKLIST_FILE)))
    .sort();
}

/**
 * The folder of a dictionary; null for `none`.
 * @throws UnknownDictionaryError for an id that is none of the known ones and no folder
 */
export function locate(idOrPath: string, root: string): string | null {
  if (idOrPath === NO_CHECKLIST) return null;
  if (checklistIds(root).includes(idOrPath)) return join(root, idOrPath);
  const path = resolve(idOrPath);
  // A bare word is an id: a folder of that name in the working directory must not be taken by chance.
  const meantAsPath = /[/\\]|^\.+$/.test(idOrPath);
  if (meantAsPath && existsSync(path)) {
    if (statSync(path).isDirectory()) return path;
    if (basename(path) === CHECKLIST_FILE) return dirname(path);
  }
  const known = [...checklistIds(root), NO_CHECKLIST];
  throw new UnknownDictionaryError(idOrPath, known, nearest(idOrPath, known));
}
