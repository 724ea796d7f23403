import { checkDictionary } from '../dictionary/check.js';
import { listDictionaries, loadDictionary } from '../dictionary/load.js';
import { EXIT, type ExitCode } from './exit.js';
import { print, say } from './output.js';

/** `taizhang dictionary list`: id, version, items and name of each checklist. */
export async function runDictionaryList(json: boolean): Promise<ExitCode> {
  const all = listDictionaries();
  if (json) await print(`${JSON.stringify(all, null, 2)}\n`);
  else for (const d of all) await print(`${d.id}\t${d.version}\t${d.items}\t${d.name}\n`);
  return EXIT.ok;
}

/** `taizhang dictionary show`: a checklist's items with their requirements. */
export async function runDictionaryShow(id: string, json: boolean): Promise<ExitCode> {
  const dictionary = loadDictionary(id);
  if (json) {
    const { id: name, version, hash, checklist, indicators } = dictionary;
    await print(`${JSON.stringify({ id: name, version, hash, checklist, indicators }, null, 2)}\n`);
    return EXIT.ok;
  }
  await print(`${dictionary.id} ${dictionary.version} (${dictionary.hash.slice(0, 12)}) · ${dictionary.indicators.length} indicators\n`);
  for (const section of dictionary.checklist?.sections ?? []) {
    await print(`\n${section.title}\n`);
    for (const item of dictionary.checklist!.items.filter((i) => i.section === section.id)) {
      await print(`  ${item.id.padStart(3)}  ${item.title}\n       ${item.requirement}\n`);
    }
  }
  return EXIT.ok;
}

/** `taizhang dictionary check`: faults with file, line, column and the fix; exit 2 if there are any. */
export async function runDictionaryCheck(ids: readonly string[]): Promise<ExitCode> {
  let faults = 0;
  for (const id of ids.length > 0 ? ids : listDictionaries().map((d) => d.id)) {
    const found = checkDictionary(id);
    for (const f of found) await print(`${f.file}:${f.line}:${f.column}: ${f.message}; ${f.fix}\n`);
    faults += found.length;
    say(`${id}: ${found.length === 0 ? 'no faults' : `${found.length} faults`}`);
  }
  return faults > 0 ? EXIT.usage : EXIT.ok;
}
