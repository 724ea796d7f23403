import type { Passage } from '../model/alignment.js';
import type { Outline, Section } from '../model/outline.js';
import type { Source } from '../model/source.js';
import type { Range } from '../model/span.js';
import { sentences } from '../text/sentences.js';
import type { Hit } from './align.js';
import { piecesOf } from './pieces.js';
import type { Recogniser } from './recogniser.js';

/** A longer heading is a statement with a number in front. */
const MAX_TITLE = 24;

/**
 * Aligns running text sentence by sentence. A sentence belongs to the items its own words name; one that names none
 * goes on about what the sentence before it in the paragraph spoke of, or about what its heading names.
 * @param consumed ids of sections that numbered alignment has answered
 * @param topics items named by the headings of the remaining sections
 */
export function alignNarrative(
  source: Source, outline: Outline, recogniser: Recogniser, consumed: readonly number[], topics: ReadonlyMap<number, readonly string[]>,
): Hit[] {
  const done = new Set(consumed);
  const hits: Hit[] = [];
  const regions: { range: Range; topic: readonly string[]; where: Passage['where'] }[] = outline.sections
    .filter((s) => !done.has(s.id))
    .map((s) => ({ range: { start: s.heading.end - s.heading.start > MAX_TITLE ? s.heading.start : s.body.start, end: s.body.end }, topic: topicOf(s.id), where: s.role }));
  // What stands before the first heading introduces the report; without any heading it is the report.
  if (outline.sections.length === 0) regions.push({ range: { start: 0, end: source.text.length }, topic: [], where: 'body' });
  for (const { range, topic, where } of regions) {
    if (where === 'introduction') continue;
    for (const piece of piecesOf(source, range)) hits.push(...alignPiece(source.text, piece, topic, where, recogniser));
  }
  return hits;

  function topicOf(id: number): readonly string[] {
    for (let s: Section | undefined = outline.sections[id]; s; s = s.parent === null ? undefined : outline.sections[s.parent]) {
      const own = topics.get(s.id);
      if (own) return own;
    }
    return [];
  }
}

function alignPiece(text: string, piece: Range, topic: readonly string[], where: Passage['where'], recogniser: Recogniser): Hit[] {
  const out = new Map<string, Range[]>();
  let current: readonly string[] = topic;
  for (const sentence of sentences(text, piece)) {
    // Problems and plans are lists of separate matters: a sentence there speaks of what it names and of nothing else.
    if (where !== 'body') current = [];
    const named = recogniser.sentence(sentence);
    if (named.length > 0) {
      const strong = named.filter((c) => c.strong);
      current = (strong.length > 0 ? strong : named.slice(0, 1)).map((c) => c.item);
    }
    for (const item of current) {
      const ranges = out.get(item) ?? [];
      const last = ranges.at(-1);
      // Neighbouring sentences about one item are one passage.
      if (last && last.end >= sentence.start - 1) ranges[ranges.length - 1] = { start: last.start, end: sentence.end };
      else ranges.push(sentence);
      out.set(item, ranges);
    }
  }
  return [...out].map(([item, ranges]) => ({
    item,
    by: 'wording',
    passages: ranges.map((r) => ({ start: r.start, end: r.end, where })),
    heading: null,
    declared: null,
  }));
}
