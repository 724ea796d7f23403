import type { MentionKind, Phrase } from '../model/mention.js';
import type { Dictionary } from './dictionary.js';
import type { Indicator } from './indicators.js';
import type { ScopeTerm } from './scopes.js';

/** Longest phrase that the segmenter is told of: longer ones hold shorter terms, which as one word they would hide. */
const LONGEST_WORD = 3;

/**
 * All phrases of a dictionary for the matcher: indicators, scopes, roles, years, and the items' wording. A checklist
 * item's look-alikes come twice: they void the item's own phrases inside them, and are mentions of kind `look-alike`.
 */
export function phrasesOf(dictionary: Dictionary): Phrase[] {
  const { indicators, scopes, roles, checklist } = dictionary;
  return [
    ...indicators.flatMap(indicatorPhrases),
    ...scopes.stages.flatMap((t) => scopePhrases('stage', t)),
    ...scopes.areas.flatMap((t) => scopePhrases('area', t)),
    ...scopes.levels.flatMap((t) => scopePhrases('level', t)),
    ...scopes.groups.flatMap((t) => scopePhrases('group', t)),
    ...roles.cues.flatMap((c) => [...phrases('role', c.id, c.phrases, false), ...lookAlikes('role', c.id, c.not)]),
    ...roles.relativeYears.flatMap((y) => [...phrases('year', y.id, y.phrases, false), ...lookAlikes('year', y.id, y.not)]),
    ...(checklist?.items ?? []).flatMap(({ id, wording }) => [
      ...phrases('wording', id, wording.strong, false),
      ...phrases('wording', id, wording.weak, true),
      ...lookAlikes('wording', id, wording.not),
      ...phrases('look-alike', id, wording.not, false),
    ]),
  ];
}

/** The words to give the segmenter: the domain words, and the short phrases of indicators and scopes. */
export function segmenterWords(dictionary: Dictionary): string[] {
  const kinds = new Set<MentionKind>(['indicator', 'stage', 'area', 'group']);
  const short = phrasesOf(dictionary)
    .filter((p) => kinds.has(p.kind) && !p.blocks && p.phrase.length >= 2 && p.phrase.length <= LONGEST_WORD)
    .map((p) => p.phrase);
  return [...new Set([...dictionary.words, ...short])].sort();
}

function indicatorPhrases({ id, name, aliases, weak, not }: Indicator): Phrase[] {
  return [
    ...phrases('indicator', id, [name, ...aliases], false),
    ...phrases('indicator', id, weak.map((w) => w.phrase), true),
    ...lookAlikes('indicator', id, not),
  ];
}

function scopePhrases(kind: MentionKind, { name, aliases, weak, not }: ScopeTerm): Phrase[] {
  return [
    // A canonical name listed as weak (高中 in 高中指标) is weak, whatever else it is.
    ...phrases(kind, name, [name, ...aliases].filter((p) => !weak.includes(p)), false),
    ...phrases(kind, name, weak, true),
    ...lookAlikes(kind, name, not),
  ];
}

function phrases(kind: MentionKind, id: string, list: readonly string[], weak: boolean): Phrase[] {
  return list.map((phrase) => ({ kind, id, phrase, weak }));
}

function lookAlikes(kind: MentionKind, id: string, list: readonly string[]): Phrase[] {
  return list.map((phrase) => ({ kind, id, phrase, weak: false, blocks: true }));
}
