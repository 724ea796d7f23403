import { joinLines } from './pdf-join.js';
import { closeBlanks } from './pdf-lines.js';
import type { Line, Piece } from './pdf-model.js';

/** Footnotes are set smaller than the text they stand under. */
const NOTE_SIZE = 0.9;

export interface NotesOfPage {
  readonly body: readonly Line[];
  readonly notes: readonly Piece[];
}

/** Parts a page's lines into body and footnotes; the marks of footnotes found leave the body's text. */
export function partNotes(lines: readonly Line[], bodySize: number): NotesOfPage {
  const marks = new Set(lines.flatMap((line) => line.marks.map((mark) => mark.text)));
  const start = lines.findIndex((line, index) => index > 0 && isNote(line, marks, bodySize) && lines.slice(index).every((next) => next.size < NOTE_SIZE * bodySize));
  if (start < 0) return { body: lines.map((line) => withoutMarks(line, new Set())), notes: [] };
  const found = new Set<string>();
  const notes: Piece[] = [];
  for (const line of lines.slice(start)) {
    const mark = markOf(line, marks);
    const text = mark === null ? line.text : line.text.slice(mark.length).trimStart();
    const last = notes.at(-1);
    if (mark !== null) found.add(mark);
    if (mark === null && last !== undefined) notes[notes.length - 1] = { text: joinLines(last.text, text), page: line.page };
    else notes.push({ text, page: line.page });
  }
  return { body: lines.slice(0, start).map((line) => withoutMarks(line, found)), notes };
}

function isNote(line: Line, marks: ReadonlySet<string>, bodySize: number): boolean {
  return line.size < NOTE_SIZE * bodySize && markOf(line, marks) !== null;
}

/** The mark a footnote begins with, if the page's text refers to one. */
function markOf(line: Line, marks: ReadonlySet<string>): string | null {
  return [...marks].find((mark) => line.text.startsWith(mark) && !/^\d/u.test(line.text.slice(mark.length))) ?? null;
}

/** Raised digits that no footnote answers to stay: they are exponents. */
function withoutMarks(line: Line, found: ReadonlySet<string>): Line {
  if (line.marks.length === 0) return line;
  let text = line.text;
  for (const mark of [...line.marks].reverse()) {
    if (found.has(mark.text) && text.startsWith(mark.text, mark.at)) text = text.slice(0, mark.at) + text.slice(mark.at + mark.text.length);
  }
  return { ...line, text: closeBlanks(text).trimEnd() };
}
