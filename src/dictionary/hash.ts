import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * SHA-256 over all YAML files of the folders, by name relative to their folder. Line endings, a byte order mark and
 * where the folders lie make no difference.
 * @param folders each under the name that stands for it in the hash
 */
export function hashFolders(folders: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(folders).sort()) {
    for (const file of yamlFiles(folders[name])) {
      const text = readFileSync(join(folders[name], file), 'utf8').replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
      hash.update(`${name}/${file}\0${text}\0`);
    }
  }
  return hash.digest('hex');
}

/** YAML files under a folder as relative names with "/", in code unit order. */
export function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.yaml'))
    .sort();
}
