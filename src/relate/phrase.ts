import type { RelateLexicon } from '../model/relate-lexicon.js';
import type { Range } from '../model/span.js';
import { isInName as isPartOfName } from './frame.js';
import type { Scene } from './scene.js';
import { endOf, startOf, wordSet } from './words.js';

const QUOTES = new Set(['“', '”', '‘', '’', '"', '《', '》', '「', '」', '、', '-', '－', '*', '·', '①', '②', '③', '④', '⑤', '⑥']);
/** Longer than any label of a table: what comes before is another part of the sentence. */
const LONGEST = 20;

/** The words of a range without numbers, dates and blanks. */
export function wordsIn(scene: Scene, range: Range): string {
  const { text } = scene;
  let out = '';
  let at = range.start;
  for (const q of scene.quantitiesIn(range)) {
    if (q.start < at || q.end > range.end || isPartOfName(scene, q)) continue;
    out += text.slice(at, q.start);
    at = Math.max(at, q.end);
  }
  out += text.slice(at, range.end);
  return out.replace(/\s+/gu, '');
}

/** The noun in a stretch before a number: what is left when words of time, grammar and the own level are off. */
export function nounBefore(scene: Scene, range: Range): string {
  const noun = stripStart(stripEnd(wordsIn(scene, range), scene.lists.trailsAndLevels), scene.lists.leadsAndLevels);
  return stripQuotes(noun);
}

/** The noun right after a number; '' where a predicate or nothing follows. */
export function nounAfter(scene: Scene, range: Range): string {
  const { lexicon } = scene;
  let s = scene.text.slice(range.start, range.end).replace(/\s+/gu, '');
  const of = s.startsWith(lexicon.of);
  s = stripQuotes(of ? s.slice(1) : s);
  // 20%的要求 names a bar, not what is barred.
  if (of && scene.lists.barNouns.some((n) => s.slice(0, n.length + 3).includes(n))) return '';
  if (s === '' || startOf(s, lexicon.predicates) > 0) return '';
  let end = s.length;
  for (let at = 1; at < end; at++) {
    const n = startOf(s.slice(at, at + wordSet(lexicon.nounStops).longest), lexicon.nounStops);
    // One character must be left before a short stop for a noun to be there.
    if (n > 1 || (n === 1 && (at >= 2 || lexicon.idle.each.includes(s[at]!)))) end = at;
  }
  return stripQuotes(s.slice(0, Math.min(end, LONGEST)));
}

/** Takes scope terms and the words that may stand beside them off the front of a noun. */
export function withoutScope(scene: Scene, noun: string): string {
  const { phrases } = scene.scopeIndex;
  let rest = noun;
  for (;;) {
    const n = startOf(rest, phrases) || (rest === noun ? 0 : startOf(rest, scene.lists.besideScopes));
    if (n === 0 || rest === '') break;
    rest = rest.slice(n);
  }
  return rest;
}

/** Cuts a noun to its last words where a particle or its length says that more than a noun stands there. */
export function headOf(noun: string, lexicon: RelateLexicon): string {
  let head = noun;
  const of = head.lastIndexOf(lexicon.of);
  if (of >= 0 && head.length - of > 2) {
    const maker = lexicon.makers.find((m) => head.startsWith(m)) ?? '';
    head = maker + head.slice(of + 1);
  } else if (of >= 0) head = head.slice(0, of) + head.slice(of + 1);
  return head.length > LONGEST ? head.slice(-LONGEST) : head;
}

/** A label such as a table would have: the noun with a suffix for what its unit counts. */
export function labelOf(noun: string, unit: string | null, lexicon: RelateLexicon): string {
  let base = stripStart(stripStart(headOf(noun, lexicon), lexicon.conjunctions), lexicon.plainVerbs);
  const lack = lexicon.lacks.words.find((w) => base.length > w.length + 1 && base.endsWith(w));
  const suffix = lexicon.suffixes.find((s) => s.units.has(unit ?? ''));
  if (lack) {
    const tail = suffix?.afterVerb === undefined ? lexicon.lacks.other : lexicon.lacks.people;
    return base.slice(0, -lack.length) + tail;
  }
  const verb = lexicon.behind.find((v) => base.startsWith(v) && base.length > v.length + 1);
  if (verb) base = base.slice(verb.length) + verb;
  const counted = suffix === undefined || suffix.afterVerb !== undefined;
  if (endOf(base, counted ? lexicon.countMeasures : lexicon.measures) > 0) return base;
  if (suffix?.afterVerb !== undefined && endOf(base, lexicon.verbEnds) > 0) return base + suffix.afterVerb;
  return base + (suffix?.add ?? lexicon.defaultSuffix);
}

/**
 * Takes words off the front as long as there are any, but never so that one character is left.
 * @param more a few further words for this call
 */
export function stripStart(s: string, words: readonly string[], more: readonly string[] = NONE): string {
  const known = wordSet(words).words;
  const accepts = (rest: string) => rest.length !== 1 || known.has(rest);
  let rest = stripQuotes(s);
  for (;;) {
    const n = startOf(rest, words, accepts) || (more.find((w) => rest.startsWith(w) && accepts(rest.slice(w.length)))?.length ?? 0);
    if (n === 0) return rest;
    rest = stripQuotes(rest.slice(n));
  }
}

/** Takes words off the end. */
export function stripEnd(s: string, words: readonly string[], more: readonly string[] = NONE): string {
  const known = wordSet(words).words;
  const accepts = (rest: string) => rest.length !== 1 || known.has(rest);
  let rest = stripQuotes(s);
  for (;;) {
    const n = endOf(rest, words, accepts) || (more.find((w) => rest.endsWith(w) && accepts(rest.slice(0, -w.length)))?.length ?? 0);
    if (n === 0) return rest;
    rest = stripQuotes(rest.slice(0, -n));
  }
}

const NONE: readonly string[] = [];

function stripQuotes(s: string): string {
  let start = 0;
  let end = s.length;
  while (start < end && QUOTES.has(s[start]!)) start++;
  while (end > start && QUOTES.has(s[end - 1]!)) end--;
  return s.slice(start, end);
}
