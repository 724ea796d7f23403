import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Imports a module of the built program. */
export const load = (dist, path) => import(pathToFileURL(join(dist, path)).href);

/** The reports of a corpus, as bytes and as sources, and all their texts in one. */
export async function loadInputs(dist, corpus) {
  const { readBytes } = await load(dist, 'read/read.js');
  const reports = [];
  for (const path of filesBelow(corpus).filter((p) => basename(p).startsWith('report.'))) {
    const bytes = new Uint8Array(readFileSync(path));
    const read = await readBytes(bytes, { name: basename(path) });
    if (!read.ok) throw new Error(`${path} cannot be read (${read.problem.code})`);
    reports.push({ path, bytes, source: read.source, format: read.source.format, tables: read.source.blocks.some((b) => b.kind === 'table-row') });
  }
  if (reports.length === 0) throw new Error(`no report.* below ${corpus}`);
  const long = reports.map((r) => r.source.text).join('\n');
  return { reports, long, longSource: await sourceOf(readBytes, long) };
}

/** The source of a text, as the text reader gives it. */
async function sourceOf(readBytes, text) {
  const read = await readBytes(new TextEncoder().encode(text), { name: 'long.txt' });
  if (!read.ok) throw new Error(read.problem.code);
  return read.source;
}

/** One line of at least so many bytes, made of a text. */
export function lineOf(text, bytes) {
  const line = text.replace(/\s+/gu, '');
  return line.repeat(Math.ceil(bytes / Buffer.byteLength(line)));
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((e) => (e.isDirectory() ? filesBelow(join(folder, e.name)) : [join(folder, e.name)]));
}
