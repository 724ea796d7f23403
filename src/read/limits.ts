/** How much of what a reader takes on. Each name appears in the problem `read.limit.<name>` and in the docs. */
export interface ReadLimits {
  /** Bytes of the file itself. */
  readonly file: number;
  /** Bytes that the parts of a zip unpack to, pictures and fonts aside: they are never unpacked. */
  readonly inflated: number;
  /** Times that a part of a zip above `RATIO_FLOOR` unpacks to more than its packed size. */
  readonly ratio: number;
  /** Entries of a zip. */
  readonly entries: number;
  /** Paragraphs of a Word document, those in tables among them. */
  readonly paragraphs: number;
  /** Depth of elements in a Word document. */
  readonly nesting: number;
  /** Columns that a table's row spans. */
  readonly columns: number;
  readonly pages: number;
  /** Characters that a document's text may hold. */
  readonly characters: number;
}

/** A megabyte packs to nearly nothing where a template repeats: the ratio says nothing below it. */
export const RATIO_FLOOR = 4 * 1024 * 1024;

export const DEFAULT_LIMITS: ReadLimits = {
  file: 200 * 1024 * 1024,
  inflated: 40 * 1024 * 1024,
  ratio: 200,
  entries: 10_000,
  paragraphs: 100_000,
  nesting: 1_000,
  columns: 1_000,
  pages: 3_000,
  characters: 10_000_000,
};

/** Milliseconds and megabytes that a child process gets for a file, and the files it reads before it is replaced. */
export const CHILD_LIMITS = { timeoutMs: 60_000, memoryMb: 1_024, filesPerChild: 50 } as const;
