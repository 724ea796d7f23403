import type { Scopes, ScopeTerm } from '../dictionary/scopes.js';

export type Axis = 'extent' | 'group' | 'area' | 'stage';

/** Scope terms by phrase, for taking scopes off a noun phrase. */
export interface ScopeIndex {
  /** All phrases of stages, areas, levels and groups, longest first. */
  readonly phrases: readonly string[];
  /** Phrases of the reporter's own level and of wider ones, longest first. */
  readonly levels: readonly string[];
  /** Levels that are the reporter's own. */
  readonly own: ReadonlySet<string>;
  /** Phrases of a term by its name; short ones that could stand in any name are left out. */
  readonly phrasesOf: ReadonlyMap<string, readonly string[]>;
}

/** Indexes the scopes of a dictionary. */
export function indexScopes(scopes: Scopes): ScopeIndex {
  const longest = (terms: readonly ScopeTerm[]) =>
    [...new Set(terms.flatMap((t) => [t.name, ...t.aliases, ...t.weak]))].sort((a, b) => b.length - a.length);
  return {
    phrases: longest([...scopes.stages, ...scopes.areas, ...scopes.levels, ...scopes.groups.filter((g) => !g.weak.includes(g.name) || g.aliases.length > 0)]),
    levels: longest(scopes.levels),
    own: new Set(scopes.levels.filter((l) => l.own).map((l) => l.name)),
    phrasesOf: new Map([...scopes.stages, ...scopes.areas, ...scopes.groups].map((t) => [t.name, [t.name, ...t.aliases]])),
  };
}
