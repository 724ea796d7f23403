import { describe, expect, it } from 'vitest';
import { importsOf, roomOf, sources } from './sources.js';

/** Rooms under src/ and the rooms each may import beside itself (ARCHITECTURE.md). `*`: everything, files at the top too. */
const MAY_IMPORT: Readonly<Record<string, readonly string[] | '*'>> = {
  model: [],
  messages: ['model'],
  text: ['model'],
  read: ['model', 'text'],
  dictionary: ['model', 'text'],
  outline: ['model', 'text', 'dictionary'],
  segment: ['model', 'text'],
  match: ['model', 'text'],
  quantity: ['model', 'text'],
  assess: ['model', 'text', 'dictionary'],
  relate: ['model', 'text', 'dictionary'],
  judge: ['model', 'text', 'dictionary'],
  write: ['model', 'messages'],
  // Gold names indicators and places in words: the dictionary and the text tell what they mean.
  evaluate: ['model', 'text', 'dictionary'],
  build: [],
  cli: '*',
};
/** Files at the top of src/ that a room without `*` may import. */
const TOP: Readonly<Record<string, readonly string[]>> = {
  evaluate: ['extract.ts', 'extractor.ts', 'engine.ts'],
  build: ['schemas.ts'],
};
/** The only packages a room may import; a room that is not named may import any. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  model: ['zod'],
  text: [],
  outline: [],
  match: [],
  quantity: [],
  assess: [],
  relate: [],
  judge: ['node:crypto'],
  messages: [],
  segment: ['nodejieba', 'node:module'],
};

const rooms = [...new Set(sources.map((s) => roomOf(s.name)).filter((r) => r !== null))];

describe('the rooms under src/', () => {
  it('are the ones of the table', () => {
    expect(rooms.filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  it.each(rooms)('%s imports only what it may', (room) => {
    const allowed = MAY_IMPORT[room] ?? [];
    const broken = sources.filter((s) => roomOf(s.name) === room).flatMap((s) =>
      importsOf(s).flatMap(({ file, specifier }) => {
        if (allowed === '*') return [];
        if (file === null) return PACKAGES[room]?.includes(specifier) === false ? [`${s.name} imports ${specifier}`] : [];
        const target = roomOf(file);
        const fine = target === null ? (TOP[room] ?? []).includes(file) : target === room || allowed.includes(target);
        return fine ? [] : [`${s.name} imports ${file}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('import files that are there', () => {
    const names = new Set(sources.map((s) => s.name));
    const lost = sources.flatMap((s) => importsOf(s).filter((i) => i.file !== null && !names.has(i.file)).map((i) => `${s.name} imports ${i.specifier}`));
    expect(lost).toEqual([]);
  });

  it('import nothing in a circle (types, which leave no trace at run time, aside)', () => {
    const graph = new Map(sources.map((s) => [s.name, importsOf(s).filter((i) => !i.typeOnly).flatMap((i) => (i.file === null ? [] : [i.file]))]));
    expect(circlesOf(graph)).toEqual([]);
  });
});

/** Each circle once, as the way round it. */
function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const out: string[] = [];
  const visit = (name: string, way: readonly string[]) => {
    const at = way.indexOf(name);
    if (at >= 0) out.push([...way.slice(at), name].join(' → '));
    if (at >= 0 || done.has(name)) return;
    for (const next of graph.get(name) ?? []) visit(next, [...way, name]);
    done.add(name);
  };
  for (const name of graph.keys()) visit(name, []);
  return out;
}
