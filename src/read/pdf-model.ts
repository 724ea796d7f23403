/** A stretch of text that a PDF draws in one go; y is the baseline, counted downwards from the page's top. */
export interface Run {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
}

/** A ruled stretch, horizontal or vertical, in the same coordinates. */
export interface Segment {
  /** y of a horizontal, x of a vertical segment. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly horizontal: readonly Segment[];
  readonly vertical: readonly Segment[];
}

/** What one page draws, turned upright. */
export interface PageContent {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly rules: Rules;
  /** Share of the page that its largest picture covers. */
  readonly pictureShare: number;
  /** Drawing operators that show text, with or without a meaning for it. */
  readonly shown: number;
  /** Those of them that draw nothing to be seen, as the text under a scan does. */
  readonly unseen: number;
  /** Runs that stand aslant, as watermarks do: left out. */
  readonly slanted: number;
}

/** A line of text as the eye sees it. */
export interface Line {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly page: number;
  /** Raised small digits at the line's characters: what a footnote mark looks like. */
  readonly marks: readonly Mark[];
}

/** A raised small digit, and where in the line's text it stands. */
export interface Mark {
  readonly text: string;
  readonly at: number;
}

/** Text that stands on one page; a paragraph is one or, over a page break, several of them. */
export interface Piece {
  readonly text: string;
  readonly page: number;
}

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A cell of a ruled table, by its place in the grid. */
export interface GridCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface Grid extends Box {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
}
