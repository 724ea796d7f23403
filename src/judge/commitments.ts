import type { AssessedClaim } from '../model/assessment.js';
import type { CommitmentLexicon } from '../model/document-lexicon.js';
import type { Outline } from '../model/outline.js';
import type { Quantity } from '../model/quantity.js';
import type { Block, Source } from '../model/source.js';
import type { Range } from '../model/span.js';
import { withoutSpace } from '../text/fold.js';
import { sentences, trim } from '../text/sentences.js';
import { findDeadline, type Deadline } from './deadline.js';

/** A promise: what, by when, by whom. */
export interface CommitmentRange extends Range {
  readonly deadline: Deadline | null;
  readonly owner: string | null;
}

/** A bare number, a title or a lead-in of fewer characters promises nothing. */
const MIN_LENGTH = 8;
const MAX_OWNER = 24;

/**
 * Collects what the report promises: sentences of its plans sections, rows of tables with a column for time limits,
 * and passages elsewhere that the claims engine reads as planned.
 * @param planned ranges of claims with status planned, in the body of the report
 */
export function commitments(
  source: Source, outline: Outline, quantities: readonly Quantity[], planned: readonly AssessedClaim[], year: number | null, lexicon: CommitmentLexicon,
): CommitmentRange[] {
  const { text } = source;
  const dates = quantities.filter((q) => q.kind === 'date');
  const out: CommitmentRange[] = [];
  const add = (range: Range, owner: string | null = null, deadline?: Deadline | null) => {
    const r = trim(text, range);
    if (r.end - r.start < MIN_LENGTH || out.some((o) => o.start < r.end && r.start < o.end)) return;
    out.push({ ...r, owner, deadline: deadline === undefined ? findDeadline(text, r, dates, year, lexicon) : deadline });
  };
  for (const row of promiseRows(source, lexicon)) add(row.matter, row.owner, deadlineOfCell(text, row.deadline, dates, year, lexicon));
  for (const section of outline.sections) {
    if (section.role !== 'plans') continue;
    for (const block of source.blocks) {
      if (block.kind === 'table-row' || block.end <= section.body.start || block.start >= section.body.end) continue;
      const part = { start: Math.max(block.start, section.body.start), end: Math.min(block.end, section.body.end) };
      for (const sentence of sentences(text, part)) {
        const { body, owner } = splitOwner(text, sentence, lexicon);
        if (binds(text, body, dates, year, lexicon)) add(body, owner);
      }
    }
  }
  for (const claim of planned) add(wholeSentence(text, claim));
  for (const block of source.blocks) {
    if (block.kind === 'table-row') continue;
    for (const sentence of sentences(text, block)) {
      const words = text.slice(sentence.start, sentence.end);
      const deadline = findDeadline(text, sentence, dates, year, lexicon);
      const ahead = deadline?.date && year !== null && Number(deadline.date.slice(0, 4)) >= year && deadline.limit;
      if (ahead && lexicon.cues.some((c) => words.includes(c))) add(splitOwner(text, sentence, lexicon).body);
    }
  }
  return out.sort((a, b) => a.start - b.start);
}

function binds(text: string, range: Range, dates: readonly Quantity[], year: number | null, lexicon: CommitmentLexicon): boolean {
  const words = text.slice(range.start, range.end);
  if (lexicon.slogans.some((s) => words.includes(s)) && !findDeadline(text, range, dates, year, lexicon)) return false;
  return findDeadline(text, range, dates, year, lexicon) !== null || lexicon.cues.some((c) => words.includes(c));
}

/** The owner that closes a promise in brackets: …完成改造。（县教育局、县财政局） */
function splitOwner(text: string, range: Range, lexicon: CommitmentLexicon): { body: Range; owner: string | null } {
  const words = text.slice(range.start, range.end);
  const close = /[（(]([^（）()\n]{2,40})[）)][。；]?$/u.exec(words);
  if (close && !/\d/u.test(close[1]!)) {
    const stripped = lexicon.owners.reduce((s, o) => s.replace(new RegExp(`^${o}[:：]?`, 'u'), ''), close[1]!);
    return { body: { start: range.start, end: range.start + close.index }, owner: stripped };
  }
  const named = new RegExp(`${lexicon.by}([^，。；,;\\n]{2,${MAX_OWNER}}?)(?:${lexicon.ownerVerbs.join('|')})`, 'u').exec(words);
  return { body: range, owner: named?.[1] ?? null };
}

function wholeSentence(text: string, range: Range): Range {
  let { start, end } = range;
  while (start > 0 && !'。；;！\n\t'.includes(text[start - 1]!)) start--;
  while (end < text.length && !'。；;！\n\t'.includes(text[end]!)) end++;
  return { start, end };
}

function promiseRows(source: Source, lexicon: CommitmentLexicon): { matter: Range; owner: string | null; deadline: Range }[] {
  const out: { matter: Range; owner: string | null; deadline: Range }[] = [];
  let columns: { table: number; matter: number; deadline: number; owner: number } | null = null;
  for (const row of source.blocks) {
    if (row.kind !== 'table-row' || !row.cells) continue;
    const head = headOf(source.text, row, lexicon);
    if (head) columns = { table: row.table ?? 0, ...head };
    else if (columns && columns.table === row.table) {
      const cell = (n: number) => row.cells!.find((c) => c.column === n);
      const matter = cell(columns.matter);
      const deadline = cell(columns.deadline);
      const owner = cell(columns.owner);
      if (matter && deadline) out.push({ matter, deadline, owner: owner ? withoutSpace(source.text.slice(owner.start, owner.end)) || null : null });
    }
  }
  return out;
}

function headOf(text: string, row: Block, lexicon: CommitmentLexicon): { matter: number; deadline: number; owner: number } | null {
  const find = (set: ReadonlySet<string>) => row.cells!.find((c) => set.has(withoutSpace(text.slice(c.start, c.end))))?.column;
  const matter = find(lexicon.columns.matter);
  const deadline = find(lexicon.columns.deadline);
  return matter === undefined || deadline === undefined ? null : { matter, deadline, owner: find(lexicon.columns.owner) ?? -1 };
}

function deadlineOfCell(text: string, cell: Range, dates: readonly Quantity[], year: number | null, lexicon: CommitmentLexicon): Deadline | null {
  const range = trim(text, cell);
  if (range.end <= range.start) return null;
  const found = findDeadline(text, range, dates, year, lexicon);
  return { ...range, raw: text.slice(range.start, range.end), date: found?.date ?? null, limit: true };
}
