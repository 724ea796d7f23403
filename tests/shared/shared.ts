import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder that the project is tested with and does not depend on. Checks against it are extra and skip themselves where it is absent. */
export const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));
export const there = existsSync(`${SHARED}gold`) && existsSync(`${SHARED}reports/MANIFEST.jsonl`);

export const jsonOf = <T>(file: string): T => JSON.parse(readFileSync(`${SHARED}${file}`, 'utf8')) as T;
export const linesOf = <T>(file: string): T[] => (there ? readFileSync(`${SHARED}${file}`, 'utf8').trim().split('\n').map((l) => JSON.parse(l) as T) : []);
/** One of the scorers that lie beside the gold. */
export const scorer = <T>(file: string): Promise<T> => import(/* @vite-ignore */ `${SHARED}gold/${file}`) as Promise<T>;

export interface GoldItem {
  readonly status: string;
  readonly accept?: readonly string[];
}
export const agrees = (gold: GoldItem, status: string | undefined): boolean => status !== undefined && (gold.status === status || (gold.accept ?? []).includes(status));
