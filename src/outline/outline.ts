import type { Marker, MarkerForm, Outline, Section, SectionRole } from '../model/outline.js';
import type { OutlineLexicon } from '../model/outline-lexicon.js';
import type { Block, Source } from '../model/source.js';
import type { Range } from '../model/span.js';
import { trim } from '../text/sentences.js';
import { inlineMarkers, readMarker } from './markers.js';

/** Longest text that can be a heading: the longest requirement restated in one sentence stays below it. */
const MAX_HEADING = 130;
/** A title set before its text in one paragraph (（1）教师编制。小学按…) is short. */
const MAX_RUN_IN = 24;
/** A paragraph without a number is a section of its own only if its lead words are this close to its start. */
const MAX_LEAD = 14;

interface Draft {
  start: number;
  end: number;
  marker: Marker | null;
  heading: Range;
  bodyStart: number;
  rank: string;
  role: SectionRole | null;
}

/** Reads a source's headings and numbered paragraphs into a tree, in reading order; parents before children. */
export function outline(source: Source, lexicon: OutlineLexicon): Outline {
  const drafts: Draft[] = [];
  source.blocks.forEach((block, i) => {
    if (block.kind !== 'table-row' && block.kind !== 'footnote') drafts.push(...draftsOf(source, block, i, lexicon));
  });
  return tree(drafts, source.text.length);
}

function draftsOf(source: Source, block: Block, index: number, lexicon: OutlineLexicon): Draft[] {
  const { text } = source;
  const range = trim(text, block);
  if (range.end <= range.start) return [];
  const marker = readMarker(text, range.start, range.end, lexicon);
  const inner = inlineMarkers(text, marker?.end ?? range.start, range.end, marker, lexicon);
  if (!marker && inner.length === 0) {
    const heading = unnumbered(source, block, index, range, lexicon);
    return heading ? [heading] : [];
  }
  const starts = marker ? [marker, ...inner] : inner;
  return starts.map((m, k) => numbered(source, index, m, starts[k + 1]?.start ?? range.end, starts.length, lexicon));
}

function numbered(source: Source, index: number, marker: Marker, end: number, count: number, lexicon: OutlineLexicon): Draft {
  const { text } = source;
  const whole = trim(text, { start: marker.end, end });
  const heading = headingOf(text, whole, count > 1 ? 'nothing' : whatStandsBelow(source, index, marker, lexicon));
  return {
    start: marker.start,
    end,
    marker,
    heading,
    bodyStart: heading.end,
    rank: marker.form,
    role: roleOf(text.slice(heading.start, heading.end) || text.slice(whole.start, whole.start + MAX_LEAD), lexicon),
  };
}

/** The heading within a numbered paragraph: all of it, a short title run in before its text, or nothing. */
function headingOf(text: string, whole: Range, below: Below): Range {
  const none = { start: whole.start, end: whole.start };
  const stop = sentenceEnd(text, whole);
  const bare = whole.end - whole.start <= MAX_RUN_IN && !/[。；;]$/u.test(text.slice(whole.start, whole.end));
  if (stop >= whole.end) return whole.end - whole.start <= MAX_HEADING && (below === 'text' || (below === 'number' && bare)) ? whole : none;
  const title = text.slice(whole.start, stop);
  if (title.length <= MAX_RUN_IN && !/[，,]/u.test(title)) return { start: whole.start, end: stop };
  // A restated requirement may have several sentences; whether it is answered in the same paragraph is for align to tell.
  return below === 'text' && whole.end - whole.start <= MAX_HEADING ? whole : none;
}

function sentenceEnd(text: string, range: Range): number {
  for (let i = range.start; i < range.end; i++) if ('。：:！\n'.includes(text[i]!)) return i + 1;
  return range.end;
}

/** What the next block is to this one: text or a lower number that can answer it, another form of number, or its neighbour. */
type Below = 'text' | 'number' | 'nothing';

function whatStandsBelow(source: Source, index: number, marker: Marker, lexicon: OutlineLexicon): Below {
  const next = source.blocks.slice(index + 1).find((b) => b.kind !== 'footnote' && trim(source.text, b).end > trim(source.text, b).start);
  if (!next) return 'nothing';
  if (next.kind === 'table-row') return 'text';
  const at = trim(source.text, next);
  const follow = readMarker(source.text, at.start, at.end, lexicon);
  if (follow === null || ORDER[follow.form] > ORDER[marker.form]) return 'text';
  return follow.form === marker.form ? 'nothing' : 'number';
}

function unnumbered(source: Source, block: Block, index: number, range: Range, lexicon: OutlineLexicon): Draft | null {
  const { text } = source;
  const lead = text.slice(range.start, sentenceEnd(text, range)).replace(/[。：:\s]+$/u, '');
  const role = lead.length <= MAX_LEAD ? roleOf(lead, lexicon) : null;
  const short = range.end - range.start <= MAX_RUN_IN && !/[。；;]$/u.test(text.slice(range.start, range.end));
  const isHeading = block.kind === 'heading' && range.end - range.start <= MAX_HEADING;
  if (!isHeading && !(role && (short || lead.length < range.end - range.start))) return null;
  const end = isHeading || short ? range.end : sentenceEnd(text, range);
  return {
    start: range.start,
    end: range.end,
    marker: null,
    heading: { start: range.start, end },
    bodyStart: end,
    rank: isHeading ? `h${block.level ?? 1}` : 'lead',
    role: index === 0 ? null : role,
  };
}

function roleOf(heading: string, lexicon: OutlineLexicon): SectionRole | null {
  for (const [role, words] of lexicon.sections) if (words.some((w) => heading.includes(w))) return role;
  return null;
}

/** Nests drafts: a form seen before closes back to its level, a new form opens one below. */
function tree(drafts: readonly Draft[], textEnd: number): Outline {
  const sections: { -readonly [K in keyof Section]: Section[K] }[] = [];
  const stack: { rank: string; id: number }[] = [];
  drafts.forEach((draft, id) => {
    while (stack.length > 0 && !opensBelow(stack, draft, isBare(drafts[id - 1], draft))) stack.pop();
    const parent = stack.at(-1)?.id ?? null;
    const inherited: SectionRole = parent === null ? 'body' : sections[parent]!.role;
    sections.push({
      id,
      parent,
      depth: stack.length,
      marker: draft.marker,
      start: draft.start,
      end: textEnd,
      heading: draft.heading,
      body: { start: draft.bodyStart, end: drafts[id + 1]?.start ?? textEnd },
      role: draft.role ?? inherited,
    });
    stack.push({ rank: draft.rank, id });
  });
  // A section ends where the next one that is not inside it begins: read backwards, the nearest start of its depth or above.
  const starts: number[] = [];
  for (const section of [...sections].reverse()) {
    section.end = starts.slice(0, section.depth + 1).reduce((least, at) => Math.min(least, at ?? textEnd), textEnd);
    starts.length = Math.min(starts.length, section.depth + 1);
    starts[section.depth] = section.start;
  }
  return {
    sections,
    sectionAt(offset) {
      let low = 0;
      let high = sections.length - 1;
      let found: Section | null = null;
      while (low <= high) {
        const mid = (low + high) >> 1;
        if (sections[mid]!.start <= offset) {
          found = sections[mid]!;
          low = mid + 1;
        } else high = mid - 1;
      }
      return found;
    },
  };
}

/** Usual order of the forms in official documents (一、 > （一） > 1. > （1） > ①): decides between two forms at first sight. */
const ORDER: Readonly<Record<MarkerForm, number>> = {
  chapter: 0, han: 1, 'han-paren': 2, item: 3, arabic: 3, 'arabic-paren': 4, circled: 5,
};

/** A title with nothing under it yet: whatever form comes next for the first time stands below it. */
const isBare = (previous: Draft | undefined, draft: Draft): boolean =>
  previous !== undefined && previous.heading.end > previous.heading.start && draft.start - previous.bodyStart <= 1;

function opensBelow(stack: readonly { rank: string }[], draft: Draft, bare: boolean): boolean {
  const top = stack.at(-1)!.rank;
  if (stack.some((s) => s.rank === draft.rank)) return false;
  if (bare && top !== 'lead') return true;
  const a = ORDER[top as MarkerForm];
  const b = ORDER[draft.rank as MarkerForm];
  if (a !== undefined && b !== undefined) return a < b;
  // Among headings of the format itself the level decides; a numbered paragraph stands below a heading.
  if (a === undefined && b === undefined) return top.startsWith('h') && draft.rank.startsWith('h') && top < draft.rank;
  return a === undefined ? top !== 'lead' : false;
}
