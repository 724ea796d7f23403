import type { PageRange } from '../model/source.js';
import { cleanLine } from '../text/blanks.js';
import { Canonical, type DraftCell } from './canonical.js';
import type { Piece } from './pdf-model.js';
import type { PdfTable, TableCell } from './pdf-tables.js';

/** The canonical text of a PDF, with the page of every character. */
export class PagedCanonical {
  readonly canonical = new Canonical();
  readonly #pages: { start: number; page: number }[] = [];
  #tables = 0;

  paragraph(pieces: readonly Piece[], kind: 'paragraph' | 'footnote' = 'paragraph'): void {
    const cleaned = cleanPieces(pieces);
    const range = this.canonical.line(kind, textOf(cleaned));
    if (range !== null) this.#mark(range.start, cleaned);
  }

  table(table: PdfTable): void {
    const number = this.#tables++;
    table.rows.forEach((row, index) => {
      const drafts = row.cells.map((cell) => ({ cell, pieces: cellPieces(cell) }));
      this.canonical.row(
        { table: number, row: index, head: row.head },
        drafts.map(({ cell, pieces }): DraftCell => ({ text: textOf(pieces), column: cell.column, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan })),
      );
      const own = (this.canonical.blocks.at(-1)?.cells ?? []).filter((cell) => !cell.inherited);
      own.forEach((cell, at) => this.#mark(cell.start, drafts[at]?.pieces ?? []));
    });
  }

  #mark(start: number, pieces: readonly Piece[]): void {
    let at = start;
    for (const piece of pieces) {
      this.#pages.push({ start: at, page: piece.page });
      at += piece.text.length;
    }
  }

  /** The pages in the text's order: one range for each stretch that stands on one page. */
  pages(): PageRange[] {
    const ranges: PageRange[] = [];
    const changes = this.#pages.filter((mark, index) => index === 0 || mark.page !== this.#pages[index - 1]?.page);
    changes.forEach(({ start, page }, index) => {
      ranges.push({ start: index === 0 ? 0 : start, end: changes[index + 1]?.start ?? this.canonical.length, page });
    });
    return ranges;
  }
}

const textOf = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');

/** Cleans the pieces one by one, so that what is dropped moves no page's border. */
function cleanPieces(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    const text = cleanLine(`${piece.text}.`).slice(0, -1);
    return { page: piece.page, text: index === pieces.length - 1 ? text.trimEnd() : text };
  });
}

function cellPieces(cell: TableCell): Piece[] {
  return cell.paragraphs.flatMap((paragraph, index): Piece[] => {
    const cleaned = cleanPieces(paragraph).map((piece) => ({ ...piece, text: piece.text.replaceAll('\t', ' ') }));
    const first = cleaned[0];
    if (index === 0 || first === undefined) return cleaned;
    return [{ ...first, text: `\n${first.text}` }, ...cleaned.slice(1)];
  });
}
