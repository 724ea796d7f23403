import { loadDictionary } from '../../src/dictionary/load.js';
import { phrasesOf, segmenterWords } from '../../src/dictionary/phrases.js';
import { createMatcher } from '../../src/match/match.js';
import type { RelatedValue } from '../../src/model/related-value.js';
import type { Block, Cell, Source } from '../../src/model/source.js';
import { outline } from '../../src/outline/outline.js';
import { createQuantityReader } from '../../src/quantity/quantity.js';
import { relate } from '../../src/relate/relate.js';
import { createSegmenter } from '../../src/segment/segment.js';

const dictionary = loadDictionary('yitihua-2018');
const read = createQuantityReader(dictionary.quantityLexicon);
const match = createMatcher(phrasesOf(dictionary));
const segmenter = createSegmenter(segmenterWords(dictionary));

/** A source of one block a line; lines with tabs are rows of a table if `tables`, else left to the stage to see. */
export function sourceOf(text: string, tables = false): Source {
  const blocks: Block[] = [];
  let at = 0;
  let row = 0;
  for (const line of text.split('\n')) {
    const range = { start: at, end: at + line.length };
    if (tables && line.includes('\t')) {
      let start = at;
      const cells = line.split('\t').map((s, column): Cell => {
        const cell = { start, end: start + s.length, column, columnSpan: 1, rowSpan: 1, inherited: false };
        start += s.length + 1;
        return cell;
      });
      blocks.push({ ...range, kind: 'table-row', table: 0, row: row++, cells });
    } else if (line.trim() !== '') blocks.push({ ...range, kind: 'paragraph' });
    at += line.length + 1;
  }
  return { text, format: 'txt', encoding: 'utf-8', blocks, pages: null, unread: [], readers: [], problems: [] };
}

/** Everything the stage says of a text. */
export function valuesOf(text: string, reportYear: number | null = 2023, tables = false): RelatedValue[] {
  const source = sourceOf(text, tables);
  const quantities = read(text);
  const mentions = match(text, segmenter.cut(text));
  return relate({
    source, outline: outline(source, dictionary.outlineLexicon), quantities, mentions, dictionary,
    lexicon: dictionary.relateLexicon, reportYear,
  });
}

/** A value on one line: name | scope | value unit | role | year. */
export function line(v: RelatedValue): string {
  const scope = [v.scope.extent, v.scope.group, v.scope.area, v.scope.stage].filter((s) => s !== null).join('');
  const value = v.value ?? `${v.min ?? ''}..${v.max ?? ''}`;
  return [v.name ?? `〔${v.phrase}〕`, scope || '-', `${value} ${v.unit ?? ''}`.trim(), v.role, v.year ?? '-'].join(' | ');
}
