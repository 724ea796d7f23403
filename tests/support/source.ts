import { fileURLToPath } from 'node:url';
import { loadOutlineLexicon } from '../../src/dictionary/outline-lexicon.js';
import type { Block, Cell, Source } from '../../src/model/source.js';
import { outline } from '../../src/outline/outline.js';

export const COMMON = fileURLToPath(new URL('../../dictionaries/common', import.meta.url));
export const outlineLexicon = loadOutlineLexicon(COMMON);

export type Line = string | { readonly heading: string; readonly level?: number } | { readonly row: readonly string[]; readonly table?: number };

/** A source of one block an entry: a paragraph, a heading of the format, or a table row. */
export function sourceOf(lines: readonly Line[], more: Partial<Source> = {}): Source {
  const blocks: Block[] = [];
  let text = '';
  const rows = new Map<number, number>();
  for (const line of lines) {
    if (text) text += '\n';
    const start = text.length;
    if (typeof line === 'string') {
      text += line;
      if (line.trim() !== '') blocks.push({ kind: 'paragraph', start, end: text.length });
    } else if ('heading' in line) {
      text += line.heading;
      blocks.push({ kind: 'heading', level: line.level ?? 1, start, end: text.length });
    } else {
      const cells = line.row.map((words, column): Cell => {
        if (column > 0) text += '\t';
        const from = text.length;
        text += words;
        return { start: from, end: text.length, column, columnSpan: 1, rowSpan: 1, inherited: false };
      });
      const table = line.table ?? 0;
      const row = rows.get(table) ?? 0;
      rows.set(table, row + 1);
      blocks.push({ kind: 'table-row', start, end: text.length, table, row, cells });
    }
  }
  return { text, format: 'txt', encoding: 'utf-8', blocks, pages: null, unread: [], readers: [], problems: [], ...more };
}

export const outlineOf = (source: Source) => outline(source, outlineLexicon);
