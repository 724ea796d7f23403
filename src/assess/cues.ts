import type { Strength } from '../model/assessment.js';
import type { AssertedStatus } from '../model/claim.js';
import type { Range } from '../model/span.js';
import type { CueRule, StatusLexicon } from '../model/status-lexicon.js';
import type { Clause } from '../text/clauses.js';
import { classesOf, openingsOf, parsePattern } from '../text/pattern.js';
import { compileMatcher, type Matcher, type Place } from './matcher.js';
import { createWordScanner, shielded, TokenMap, type Head, type Scanned } from './words.js';

/** A cue found in the text, before and after scopes have spoken. */
export interface Cue extends Range {
  readonly rule: CueRule;
  /** Index of the clause it starts in. */
  readonly clause: number;
  status: AssertedStatus | null;
  strength: Strength;
  scope: Range | null;
  state: 'live' | 'former' | 'covered' | 'cancelled';
  by: string | null;
}

interface Compiled {
  readonly rule: CueRule;
  /** What follows the opening. */
  readonly rest: Matcher;
  readonly atStart: boolean;
  readonly notAfter: Matcher | null;
  readonly notBefore: Matcher | null;
}

/** The text, cut and read as far as words. */
export interface ReadText {
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly tokens: TokenMap;
  readonly shields: readonly Range[];
  /** Ranges of the sentences by their number. */
  readonly sentences: readonly Range[];
}

/** Classes whose words are found per passage, not listed in the dictionary: topic and object of the requirement. */
export const DYNAMIC_CLASSES = ['topic', 'object'] as const;

/** Finds every cue of a text, together with its words. */
export interface CueFinder {
  readonly scan: (text: string) => Scanned;
  readonly find: (read: ReadText, heads: readonly Head[], requirement: ReadonlySet<string>) => Cue[];
}

/**
 * Compiles all cues once. Their literal openings stand in the trie of words, their class openings are looked up by
 * class, so that only cues whose opening is really there are tried.
 */
export function createCueFinder(lexicon: StatusLexicon): CueFinder {
  const place: Place = { text: '', tokens: new TokenMap(0), clause: { start: 0, end: 0 }, sentenceEnd: 0 };
  const byHead: Compiled[] = [];
  const heads: { text: string; id: number }[] = [];
  const byClass = new Map<string, Compiled[]>();
  let before = 0;
  for (const rule of lexicon.cues) {
    const nodes = parsePattern(rule.pattern);
    for (const name of [...classesOf(nodes), ...rule.has, ...rule.lacks, ...rule.stops]) {
      if (!lexicon.classes.has(name) && !(DYNAMIC_CLASSES as readonly string[]).includes(name)) throw new Error(`${rule.id}: no class ${name}`);
    }
    const notAfter = rule.notAfter === null ? null : compileMatcher(parsePattern(rule.notAfter), place, (i) => (i === before ? i : -1));
    const notBefore = rule.notBefore === null ? null : compileMatcher(parsePattern(rule.notBefore), place);
    for (const opening of openingsOf(nodes)) {
      const compiled: Compiled = { rule, rest: compileMatcher(opening.rest, place), atStart: opening.atStart, notAfter, notBefore };
      if (opening.kind === 'class') push(byClass, opening.name, compiled);
      else { heads.push({ text: opening.text, id: byHead.length }); byHead.push(compiled); }
    }
  }

  const find: CueFinder['find'] = (read, opened, requirement) => {
    const out: Cue[] = [];
    const attempt = (c: Compiled, start: number, from: number, index: number) => {
      const clause = read.clauses[index]!;
      if (c.atStart && start !== clause.start) return;
      const end = c.rest(from);
      if (end <= start || !allowed(c, start, end)) return;
      for (let k = out.length - 1; k >= 0 && out[k]!.clause === index; k--) if (out[k]!.start === start && out[k]!.end === end && out[k]!.rule === c.rule) return;
      out.push({ start, end, rule: c.rule, clause: index, status: c.rule.status, strength: c.rule.strength, scope: null, state: 'live', by: null });
    };
    const allowed = (c: Compiled, start: number, end: number): boolean => {
      const { rule } = c;
      if (shielded({ start, end }, read.shields)) return false;
      if (rule.requirement.length > 0 && !rule.requirement.some((k) => (k[0] === '!' ? !requirement.has(k.slice(1)) : requirement.has(k)))) return false;
      if (c.notBefore && c.notBefore(end) >= 0) return false;
      if (c.notAfter) {
        // A pattern right before: tried from each of the few places it could begin at.
        before = start;
        for (let i = Math.max(place.clause.start, start - BACK); i < start; i++) if (c.notAfter(i) >= 0) return false;
      }
      const sentence = { start: place.clause.start, end: place.sentenceEnd };
      const home = rule.has.length + rule.lacks.length > 0 ? read.sentences[sentenceAt]! : sentence;
      if (rule.has.some((name) => !read.tokens.has(home, name))) return false;
      return !rule.lacks.some((name) => read.tokens.has(home, name));
    };
    let sentenceAt = 0;
    let next = 0;
    place.text = read.text;
    place.tokens = read.tokens;
    read.clauses.forEach((clause, index) => {
      place.clause = clause;
      sentenceAt = clause.sentence;
      place.sentenceEnd = read.sentences[clause.sentence]!.end;
      while (next < opened.length && opened[next]!.start < clause.start) next++;
      for (; next < opened.length && opened[next]!.start < clause.end; next++) {
        const head = opened[next]!;
        // A first word that is only the beginning of a shield word (等 in 等级) opens nothing.
        if (read.shields.some((s) => s.start === head.start && head.end < s.end)) continue;
        attempt(byHead[head.id]!, head.start, head.end, index);
      }
      for (let i = clause.start; i < clause.end; i++) {
        for (const t of read.tokens.at(i)) {
          const list = byClass.get(t.name);
          if (list) for (const c of list) attempt(c, i, t.end, index);
        }
      }
    });
    return out.sort((a, b) => a.start - b.start || a.clause - b.clause);
  };
  return { scan: createWordScanner(lexicon.classes, heads), find };
}

const BACK = 8;

function push(map: Map<string, Compiled[]>, key: string, value: Compiled): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
