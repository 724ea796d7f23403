import type { ProblemFact } from './problem.js';
import type { Range } from './span.js';

/** A cell of a table row; offsets into `Source.text`. */
export interface Cell extends Range {
  /** Zero-based column in the table's grid. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** True where the cell repeats, by a vertical merge, a cell of an earlier row: its range is that cell's. */
  readonly inherited: boolean;
}

export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'table-row' | 'footnote';

/** One block of the canonical text: a paragraph, a heading, a table row. Blocks cover the text in reading order. */
export interface Block extends Range {
  readonly kind: BlockKind;
  /** Heading level from 1, where the format says so. */
  readonly level?: number;
  /** For a table row: the table's number in the document and the row's in the table, from 0. */
  readonly table?: number;
  readonly row?: number;
  /** True for a row the format itself marks as the table's head. */
  readonly head?: boolean;
  readonly cells?: readonly Cell[];
}

/** The offsets of one page of a paged format; `page` counts from 1. */
export interface PageRange extends Range {
  readonly page: number;
}

export interface ReaderInfo {
  readonly name: string;
  readonly version: string;
}

/** Part of a document that could not be read, by page where the format has pages. */
export interface Unread {
  readonly page: number | null;
  readonly reason: string;
}

export type Format = 'docx' | 'pdf' | 'txt' | 'md';

/** What a reader returns: the canonical text and where each part of it came from. */
export interface Source {
  readonly text: string;
  readonly format: Format;
  /** Character encoding of a text file; null for formats that carry their own. */
  readonly encoding: string | null;
  readonly blocks: readonly Block[];
  /** Null for formats without pages. */
  readonly pages: readonly PageRange[] | null;
  readonly unread: readonly Unread[];
  readonly readers: readonly ReaderInfo[];
  readonly problems: readonly ProblemFact[];
}

/** Why nothing came out of a file. */
export interface ReadFailure {
  readonly problem: ProblemFact;
  readonly format: string | null;
}
export type ReadResult = { readonly ok: true; readonly source: Source } | ({ readonly ok: false } & ReadFailure);
