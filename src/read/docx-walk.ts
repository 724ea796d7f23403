import type { BlockKind } from '../model/source.js';
import { Canonical, type DraftCell } from './canonical.js';
import { readInline } from './docx-inline.js';
import type { WordCounts, WordDocument, WordElement } from './docx-model.js';

/** Word keeps the English names of its own styles in every language version; WPS writes the Chinese ones at times. */
const HEADING_STYLE = /^(?:heading|[标][题])\s*([1-9])$/iu;
const TITLE_STYLE = /^(?:title|[标][题])$/iu;

/** Writes mammoth's document model into the canonical text, notes last. */
export function walkDocument(document: WordDocument, mostColumns: number): { canonical: Canonical; counts: WordCounts } {
  const canonical = new Canonical();
  const counts: WordCounts = { autonumbered: 0, images: 0, tables: 0 };
  const notes: string[] = [];

  const paragraph = (element: WordElement): void => {
    const inline = readInline(element);
    counts.images += inline.images;
    notes.push(...inline.notes);
    const { kind, level } = kindOf(element);
    let written = 0;
    // Word shows the automatic number before the first line only; the lines after a soft break are paragraphs.
    for (const line of inline.text.split('\n')) {
      const range = written === 0 ? canonical.line(kind, line, level) : canonical.line('paragraph', line);
      if (range !== null) written++;
    }
    if (written > 0 && element.numbering?.isOrdered === true) counts.autonumbered++;
    inline.nested.forEach(block);
  };

  const table = (element: WordElement): void => {
    const number = counts.tables++;
    rowsOf(element).forEach((row, index) => {
      const place = { table: number, row: index, head: row.isHeader === true };
      const taken = index === 0 ? new Set<number>() : canonical.takenColumns();
      canonical.row(place, layOut(row, taken));
    });
  };

  const layOut = (row: WordElement, taken: ReadonlySet<number>): DraftCell[] => {
    let column = 0;
    return (row.children ?? []).filter((cell) => cell.type === 'tableCell').map((cell): DraftCell => {
      while (taken.has(column)) column++;
      const columnSpan = Math.max(1, Math.min(cell.colSpan ?? 1, mostColumns));
      const draft = { text: cellLines(cell).join('\n'), column, columnSpan, rowSpan: Math.max(1, cell.rowSpan ?? 1) };
      column += columnSpan;
      return draft;
    });
  };

  /** A cell's paragraphs as lines; a table inside a cell gives a line for each of its rows. */
  const cellLines = (cell: WordElement): string[] =>
    (cell.children ?? []).flatMap((child): string[] => {
      if (child.type === 'table') return rowsOf(child).map((row) => (row.children ?? []).flatMap(cellLines).join(' '));
      if (child.type !== 'paragraph') return child.children === undefined ? [] : cellLines(child);
      const inline = readInline(child);
      counts.images += inline.images;
      notes.push(...inline.notes);
      if (child.numbering?.isOrdered === true) counts.autonumbered++;
      return [...inline.text.split('\n'), ...inline.nested.flatMap((inner) => cellLines({ type: 'tableCell', children: [inner] }))];
    });

  const block = (element: WordElement): void => {
    if (element.type === 'paragraph') paragraph(element);
    else if (element.type === 'table') table(element);
    else if (element.type === 'image') counts.images++;
    else element.children?.forEach(block);
  };

  document.children.forEach(block);
  for (const key of new Set(notes)) {
    for (const part of document.notes.findNoteByKey(key)?.body ?? []) {
      for (const line of cellLines({ type: 'tableCell', children: [part] })) canonical.line('footnote', line.trimStart());
    }
  }
  return { canonical, counts };
}

function rowsOf(table: WordElement): readonly WordElement[] {
  return (table.children ?? []).filter((row) => row.type === 'tableRow');
}

function kindOf(paragraph: WordElement): { kind: BlockKind; level?: number } {
  const style = paragraph.styleName ?? '';
  const heading = HEADING_STYLE.exec(style);
  if (heading !== null) return { kind: 'heading', level: Number(heading[1]) };
  if (TITLE_STYLE.test(style)) return { kind: 'heading' };
  return { kind: paragraph.numbering == null ? 'paragraph' : 'list-item' };
}
