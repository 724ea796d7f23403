import type { Quantity } from '../model/quantity.js';
import { TokenMap } from './words.js';

/** The requirement as the engine reads it: named facts, and the words of its topic and of what it asks to be there. */
export interface ReadRequirement {
  readonly facts: ReadonlySet<string>;
  /** Two-character pieces of content before the first verb of asking (topic) and after it (object). */
  readonly topic: ReadonlySet<string>;
  readonly object: ReadonlySet<string>;
  /** The things it asks for one beside the other (A、B和C), as pairs of characters that only that part has. */
  readonly parts: readonly ReadonlySet<string>[];
  /** All its pairs of characters, punctuation left out. */
  readonly pairs: ReadonlySet<string>;
}

/** Facts that a word class of the same name gives a requirement in which one of its words stands. */
const FACT_CLASSES = [
  'req_eliminate', 'req_establish', 'req_hedge', 'req_all', 'req_soft', 'req_rule', 'req_effect', 'req_dated', 'req_rate', 'req_target',
  'req_several', 'req_create', 'req_ban', 'req_double', 'req_plural', 'req_treat', 'req_plan',
] as const;

const WHOLE = 100;

/** Reads the requirement: what kind of thing it asks for decides what counts as met. */
export function readRequirement(
  text: string, tokens: TokenMap, generic: ReadonlySet<string>, quantities: readonly Quantity[],
): ReadRequirement {
  const facts = new Set<string>();
  const all = { start: 0, end: text.length };
  for (const name of FACT_CLASSES) if (tokens.has(all, name)) facts.add(name.slice('req_'.length));
  if (quantities.some((q) => q.kind === 'percent' && (q.value ?? q.min) === WHOLE)) facts.add('all');
  const eliminate = first(tokens.within(all, 'req_eliminate'));
  const establish = first(tokens.within(all, 'req_establish'));
  if (eliminate < 0 && establish < 0) facts.add('manage');
  const create = first(tokens.within(all, 'req_create'));
  const cut = create >= 0 ? create : text.length;
  const topic = new Set<string>();
  const object = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    if (!CONTENT.test(pair) || generic.has(pair)) continue;
    (i < cut ? topic : object).add(pair);
  }
  if (text.trim() === '') facts.add('none');
  const solid = text.replace(/[^\p{L}\p{N}]/gu, '');
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < solid.length; i++) pairs.add(solid.slice(i, i + 2));
  return { facts, topic, object, parts: partsOf(text, generic), pairs };
}

const CONTENT = /^[\p{Script=Han}A-Za-z0-9]{2}$/u;
const first = (list: readonly { start: number }[]): number => list[0]?.start ?? -1;

/** Marks in the body every run of characters that the requirement holds too and that says what it is about. */
export function addTopicTokens(text: string, requirement: ReadRequirement, tokens: TokenMap): void {
  const { pairs, topic, object } = requirement;
  for (let i = 0; i + 1 < text.length; i++) {
    if (!pairs.has(text.slice(i, i + 2))) continue;
    let j = i;
    let about = false;
    let wanted = false;
    for (; j + 1 < text.length && pairs.has(text.slice(j, j + 2)); j++) {
      about ||= topic.has(text.slice(j, j + 2));
      wanted ||= object.has(text.slice(j, j + 2));
    }
    if (about) tokens.add({ start: i, end: j + 1, name: 'topic' });
    if (wanted) tokens.add({ start: i, end: j + 1, name: 'object' });
    i = j;
  }
}

const JOINTS = new Set(['、', '，', '；', '和', '与', '及', '并', '且', '。', '：']);

function partsOf(text: string, generic: ReadonlySet<string>): Set<string>[] {
  const parts: Set<string>[] = [];
  let current = new Set<string>();
  for (let i = 0; i <= text.length; i++) {
    if (i === text.length || JOINTS.has(text[i]!)) {
      if (current.size > 0) parts.push(current);
      current = new Set();
      continue;
    }
    const pair = text.slice(i, i + 2);
    if (pair.length === 2 && !JOINTS.has(pair[1]!) && CONTENT.test(pair) && !generic.has(pair)) current.add(pair);
  }
  return parts.map((part) => new Set([...part].filter((pair) => parts.every((other) => other === part || !other.has(pair)))));
}

/** Numbers of the requirement's parts that a stretch of text speaks of most. */
export function partsIn(text: string, parts: readonly ReadonlySet<string>[]): number[] {
  const counts = parts.map((part) => {
    let n = 0;
    for (let i = 0; i + 1 < text.length; i++) if (part.has(text.slice(i, i + 2))) n++;
    return n;
  });
  const most = Math.max(0, ...counts);
  return most === 0 ? [] : counts.flatMap((n, i) => (n === most ? [i] : []));
}
