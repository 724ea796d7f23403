import type { Matcher, Mention, MentionKind, Phrase } from '../model/mention.js';
import { buildAutomaton, type Hit } from './automaton.js';
import { stands, wordCuts } from './boundary.js';

/**
 * Compiles phrases to one automaton. Of overlapping hits of one kind the longest stays, the later of equals (a Chinese
 * noun phrase ends in its head); hits of different kinds, and different ids of one phrase, stay side by side.
 * Mentions come in text order.
 * @example createMatcher([{ kind: 'area', id: 'rural', phrase: 'rural', weak: false }])('rural roads')
 */
export function createMatcher(phrases: readonly Phrase[]): Matcher {
  const automaton = buildAutomaton(phrases.map((p) => p.phrase));
  return (text, wordStarts) => {
    const hits: Hit[] = [];
    automaton.search(text, (hit) => hits.push(hit));
    // Boundaries first: a look-alike that starts inside a word has no say.
    const whole = wordStarts === undefined ? hits : onWords(hits, phrases, text, wordStarts);
    return longest(withoutBlocked(whole, phrases), phrases, text.length).sort(inTextOrder).map((hit) => toMention(hit, phrases[hit.phrase]));
  };
}

function toMention({ start, end }: Hit, { kind, id, phrase, weak }: Phrase): Mention {
  return { start, end, kind, id, phrase, weak };
}

function inTextOrder(a: Hit, b: Hit): number {
  return a.start - b.start || b.end - a.end || a.phrase - b.phrase;
}

/** Takes out look-alikes, and the hits that stand inside one of their own id. */
function withoutBlocked(hits: readonly Hit[], phrases: readonly Phrase[]): Hit[] {
  const keyOf = ({ phrase }: Hit) => `${phrases[phrase].kind}\0${phrases[phrase].id}`;
  const blockers = new Map<string, Hit[]>();
  for (const hit of hits) {
    if (!phrases[hit.phrase].blocks) continue;
    const list = blockers.get(keyOf(hit));
    if (list) list.push(hit);
    else blockers.set(keyOf(hit), [hit]);
  }
  const inside = new Map([...blockers].map(([key, list]) => [key, coverage(list)]));
  return hits.filter((hit) => !phrases[hit.phrase].blocks && !inside.get(keyOf(hit))?.(hit));
}

/** Whether a range lies inside one of the blockers: the furthest end of those that start no later than it. */
function coverage(blockers: readonly Hit[]): (hit: Hit) => boolean {
  const sorted = [...blockers].sort((a, b) => a.start - b.start);
  let reach = 0;
  const furthest = sorted.map((b) => (reach = Math.max(reach, b.end)));
  return ({ start, end }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle].start <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && furthest[low - 1] >= end;
  };
}

function onWords(hits: readonly Hit[], phrases: readonly Phrase[], text: string, starts: ArrayLike<number>): Hit[] {
  const cuts = wordCuts(text, starts);
  const clean = new Map<MentionKind, Map<number, Hit[]>>();
  for (const hit of hits) {
    const { kind, blocks } = phrases[hit.phrase];
    if (blocks || cuts.count(hit) > 0) continue;
    const byStart = clean.get(kind) ?? new Map<number, Hit[]>();
    clean.set(kind, byStart);
    const list = byStart.get(hit.start);
    if (list) list.push(hit);
    else byStart.set(hit.start, [hit]);
  }
  return hits.filter((hit) => {
    // A look-alike is often the head of a longer word, so that only its start must be a word's.
    if (phrases[hit.phrase].blocks) return !cuts.at(hit.start);
    const cleanInside = () => {
      const byStart = clean.get(phrases[hit.phrase].kind);
      for (let at = hit.start; byStart && at < hit.end; at++) {
        if (byStart.get(at)?.some((c) => c.end <= hit.end)) return true;
      }
      return false;
    };
    return stands(hit.end - hit.start, cuts.count(hit), cleanInside);
  });
}

/** Longest first, each claims its characters for its kind; an equal span of another id shares the claim. */
function longest(hits: readonly Hit[], phrases: readonly Phrase[], textLength: number): Hit[] {
  const claimed = new Map<MentionKind, Int32Array>();
  const kept: Hit[] = [];
  const seen = new Set<string>();
  const order = [...hits].sort((a, b) => b.end - b.start - (a.end - a.start) || b.start - a.start || a.phrase - b.phrase);
  for (const hit of order) {
    const { kind, id } = phrases[hit.phrase];
    const owners = claimed.get(kind) ?? new Int32Array(textLength);
    claimed.set(kind, owners);
    // Earlier claims are at least as long, so an overlap shows at the first or the last character.
    const first = owners[hit.start];
    const last = owners[hit.end - 1];
    const free = first === 0 && last === 0;
    const shared = first !== 0 && first === last && sameSpan(kept[first - 1], hit);
    const key = `${kind}\0${id}\0${hit.start}`;
    if ((!free && !shared) || (shared && seen.has(key))) continue;
    kept.push(hit);
    seen.add(key);
    if (free) owners.fill(kept.length, hit.start, hit.end);
  }
  return kept;
}

function sameSpan(a: Hit, b: Hit): boolean {
  return a.start === b.start && a.end === b.end;
}
