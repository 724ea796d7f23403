import type { Dictionary } from '../dictionary/dictionary.js';
import type { Scope } from '../model/value.js';
import { compact } from './places.js';

/** Brings a scope, as a hand wrote it or as a value has it, into one form; '' is the reporter's own level. */
export interface ScopeReader {
  ofGold(scope: string | null): string;
  ofValue(scope: Scope): string;
}

/**
 * Makes the scope reader for one reporter. By the dictionary's terms, other names of a population are the same; what
 * the reporter itself is, and the widest stage of all (义务教育), are the same as nothing said.
 */
export function createScopeReader({ scopes }: Pick<Dictionary, 'scopes'>, reporter: string): ScopeReader {
  const own = ownLetter(scopes.levels.map((l) => l.name), compact(reporter));
  const wholes = new Set(scopes.stages.map((s) => s.within));
  const terms = new Map<string, string>();
  const add = (names: readonly string[], meaning: string) => names.forEach((n) => terms.set(compact(n), meaning));
  for (const t of scopes.groups) add([t.name, ...t.aliases, ...t.weak], t.name);
  for (const t of scopes.areas) add([t.name, ...t.aliases, ...t.weak], t.name);
  for (const t of scopes.stages) add([t.name, ...t.aliases, ...t.weak], wholes.has(t.name) && t.within === undefined ? '' : t.name);
  for (const t of scopes.levels) add([t.name, ...t.aliases], t.own || t.name.at(-1) === own ? '' : t.name);
  const longest = Math.max(0, ...[...terms.keys()].map((k) => k.length));

  const read = (written: string): string => {
    const text = compact(written);
    const parts: string[] = [];
    let rest = '';
    for (let i = 0; i < text.length; ) {
      let n = Math.min(longest, text.length - i);
      while (n > 0 && !terms.has(text.slice(i, i + n))) n--;
      if (n === 0) rest += text[i];
      else parts.push(terms.get(text.slice(i, i + n))!);
      i += Math.max(n, 1);
    }
    return [...new Set([...parts, rest].filter((p) => p !== ''))].sort().join('+');
  };
  return {
    ofGold: (scope) => read(scope ?? ''),
    ofValue: ({ extent, group, area, stage }) => read([extent, group, area, stage].filter((p) => p !== null).join('')),
  };
}

/** The last character of the level that a reporter's name ends on: 县 of 某某县人民政府, so that 全县 is its own. */
function ownLetter(levels: readonly string[], reporter: string): string | undefined {
  const letters = levels.map((name) => name.at(-1)!);
  return [...reporter].reverse().find((c) => letters.includes(c));
}
