import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { reason } from './output.js';

/** One input that could not be found or opened at all. */
export interface MissingInput {
  readonly path: string;
  readonly why: string;
}

export interface Inputs {
  readonly files: readonly string[];
  readonly missing: readonly MissingInput[];
}

/** Office lock files and what systems leave in folders: never reports. */
const LEFTOVER = /^(?:~\$.*|\..*|Thumbs\.db|desktop\.ini)$/iu;

/**
 * Finds the files that paths, folders and globs name: folders with all below them, in an order that depends on names alone.
 * @param include only files of folders and globs that match one of these globs (relative to the folder); empty for all
 */
export async function findInputs(paths: readonly string[], include: readonly string[]): Promise<Inputs> {
  const files = new Set<string>();
  const missing: MissingInput[] = [];
  for (const path of paths) {
    let kind: 'file' | 'folder' | null = null;
    try {
      const stat = statSync(path);
      kind = stat.isDirectory() ? 'folder' : 'file';
    } catch (error) {
      if (!isDynamicPattern(path)) {
        missing.push({ path, why: reason(error) });
        continue;
      }
    }
    if (kind === 'file') files.add(path);
    else if (kind === 'folder') await addFolder(path, include, files, missing);
    else {
      const found = (await glob(path, { dot: false, onlyFiles: true, expandDirectories: false })).filter(notLeftover).sort(byName);
      if (found.length === 0) missing.push({ path, why: 'no file matches' });
      for (const f of found) files.add(f);
    }
  }
  return { files: [...files], missing };
}

async function addFolder(folder: string, include: readonly string[], files: Set<string>, missing: MissingInput[]): Promise<void> {
  try {
    readdirSync(folder);
  } catch (error) {
    missing.push({ path: folder, why: reason(error) });
    return;
  }
  const patterns = include.length > 0 ? include : ['**/*'];
  const found = await glob([...patterns], { cwd: folder, dot: false, onlyFiles: true, followSymbolicLinks: false, expandDirectories: false });
  for (const name of found.filter(notLeftover).sort(byName)) files.add(join(folder, name));
}

const notLeftover = (path: string): boolean => !LEFTOVER.test(path.split('/').at(-1) ?? '');
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

