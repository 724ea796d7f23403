import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The folder of an installed package, found from the file it is loaded by: its package.json may not be exported. */
export function packageFolder(name: string): string {
  let folder = dirname(require.resolve(name));
  while (dirname(folder) !== folder) {
    if (nameIn(folder) === name) return folder;
    folder = dirname(folder);
  }
  throw new Error(`package ${name} has no package.json`);
}

/** The version of an installed package: part of what makes a result reproducible. */
export function packageVersion(name: string): string {
  const found: unknown = JSON.parse(readFileSync(join(packageFolder(name), 'package.json'), 'utf8'));
  return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : '0';
}

function nameIn(folder: string): string | null {
  try {
    const found: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return typeof found === 'object' && found !== null && 'name' in found ? String(found.name) : null;
  } catch {
    return null;
  }
}
