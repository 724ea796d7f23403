import { beginsItem, endsSentence, firstUnitWidth, joinsWithBlank, plainWidth } from './pdf-join.js';
import type { Line, Piece } from './pdf-model.js';

/** The column that lines are set in. */
export interface Column {
  readonly left: number;
  readonly right: number;
  /** Distance of baselines that lines of one paragraph have. */
  readonly leading: number;
  /** Whether full lines end at one place, so that a shorter one ends its paragraph. */
  readonly justified: boolean;
  /** Whether paragraphs begin at the margin and their further lines are moved in. */
  readonly hanging: boolean;
}

/** A first line is moved in by two characters, a hanging one by one or more. */
export const INDENT = 0.8;
/** Centred lines keep further from the margin than any first line does. */
const CENTRED_INDENT = 2.6;
const CENTRED_FROM = 0.2;
const SAME_SIZE = 0.1;
const WIDER_LEADING = 1.4;
/** Justified lines end within this of each other, in type sizes. */
export const FLUSH = 0.25;
const SHORT_OF_FLUSH = 0.4;

/** Joins lines to paragraphs; a paragraph is the list of its pieces, a piece for each page it stands on. */
export function paragraphsOf(lines: readonly Line[], columnFor: (line: Line) => Column): Piece[][] {
  const paragraphs: Piece[][] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    if (before === undefined || paragraph === undefined || beginsParagraph(before, line, columnFor(before), columnFor(line))) paragraphs.push([{ text: line.text, page: line.page }]);
    else extend(paragraph, line);
    before = line;
  }
  return paragraphs;
}

function extend(paragraph: Piece[], line: Line): void {
  const last = paragraph.at(-1);
  if (last === undefined) return;
  const blank = joinsWithBlank(last.text, line.text) ? ' ' : '';
  if (last.page === line.page) paragraph[paragraph.length - 1] = { text: last.text + blank + line.text, page: line.page };
  else paragraph.push({ text: blank + line.text, page: line.page });
}

/** Whether a line begins a paragraph, from how the line before it ends and where it stands itself. */
function beginsParagraph(before: Line, line: Line, above: Column, column: Column): boolean {
  const size = Math.max(before.size, line.size);
  if (Math.abs(before.size - line.size) > SAME_SIZE * size) return true;
  const step = line.y - before.y;
  if (before.page === line.page && step > WIDER_LEADING * Math.max(column.leading, 1.1 * size)) return true;
  const room = above.right - before.x1;
  // The break was not forced: the first word of this line would have had room on the line before.
  if (room > (firstUnitWidth(line.text) * stretchOf(before) + 0.6) * size) return true;
  const indent = (line.x0 - column.left) / size;
  if (isSymmetric(before, above) && isSymmetric(line, column) && indent > CENTRED_INDENT) return false;
  if (above.justified && room > SHORT_OF_FLUSH * size) return true;
  if (column.hanging) return indent <= INDENT;
  if (indent > INDENT && !beginsItem(line.text) && !endsSentence(before.text)) {
    const offset = line.x0 - column.left - (before.x0 - above.left);
    // Hanging paragraphs are moved in from their second line on, quoted ones altogether.
    return !(beginsItem(before.text) && offset > INDENT * size) && Math.abs(offset) > 0.3 * size;
  }
  if (indent > INDENT) return true;
  return beginsItem(line.text) && endsSentence(before.text);
}

/** How much wider than plain setting a line is set: letter-spacing widens the next word as well. */
function stretchOf(line: Line): number {
  return Math.min(2, Math.max(1, (line.x1 - line.x0) / (plainWidth(line.text) * line.size)));
}

/** Whether a line keeps the same distance from both margins, as titles do and lines that begin at the margin do not. */
function isSymmetric(line: Line, column: Column): boolean {
  const left = line.x0 - column.left;
  const right = column.right - line.x1;
  return left > CENTRED_FROM * line.size && Math.abs(left - right) < 1.2 * line.size;
}
