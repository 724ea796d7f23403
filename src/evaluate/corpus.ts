import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { GoldError } from './gold.js';

/** A report with its gold, or a file of labelled sentences. `name` is its path below the corpus, with "/". */
export interface Case {
  readonly name: string;
  /** What its figures are summed with: the folder that holds the report's folder (tune, check). */
  readonly group: string;
  readonly path: string;
  readonly gold: string;
}

export interface Corpus {
  readonly reports: readonly Case[];
  readonly sentences: readonly Omit<Case, 'gold'>[];
}

const GOLD = /^(?:(?<stem>.+)\.)?gold\.json$/u;
const REPORT_EXTENSIONS = ['docx', 'pdf', 'txt', 'md', 'doc', 'wps', 'xlsx', 'rtf', 'html'];

/**
 * Finds what can be scored below a folder, sorted by path: a `gold.json` with the `report.*` beside it, an `x.gold.json`
 * with the `x.*` beside it, and the `*.jsonl` of folders named `sentences`.
 * @throws GoldError for a folder that is not there and for gold without a report
 */
export function findCorpus(folder: string): Corpus {
  const root = resolve(folder);
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    throw new GoldError([{ file: folder, at: '', message: 'no such folder' }]);
  }
  const name = (path: string) => relative(root, path).split(sep).join('/');
  const reports: Case[] = [];
  const sentences: Omit<Case, 'gold'>[] = [];
  for (const path of filesBelow(root)) {
    const own = GOLD.exec(basename(path));
    if (own) {
      const report = reportBeside(path, own.groups?.['stem']);
      if (!report) throw new GoldError([{ file: name(path), at: '', message: 'there is no report beside this gold' }]);
      const holder = own.groups?.['stem'] === undefined ? dirname(dirname(path)) : dirname(path);
      reports.push({ name: name(report), group: basename(holder), path: report, gold: path });
    } else if (path.endsWith('.jsonl') && basename(dirname(path)) === 'sentences') {
      // tune-a.jsonl and tune-b.jsonl are one group, as the reports under tune/ are.
      sentences.push({ name: name(path), group: basename(path).split(/[-.]/u)[0]!, path });
    }
  }
  return { reports, sentences };
}

function reportBeside(gold: string, stem = 'report'): string | null {
  const found = REPORT_EXTENSIONS.map((e) => join(dirname(gold), `${stem}.${e}`)).find((p) => existsSync(p));
  return found ?? null;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(path);
      return entry.isFile() ? [path] : [];
    });
}
