import type { Block, BlockKind, Cell } from '../model/source.js';
import type { Range } from '../model/span.js';
import { cleanLine, leadingBlanks } from '../text/blanks.js';

/** A cell before it has its place in the text; `from` names the cell of an earlier row that it repeats. */
export interface DraftCell {
  readonly text: string;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface RowPlace {
  readonly table: number;
  readonly row: number;
  readonly head: boolean;
}

/** A cell that an earlier row's cell reaches into by a vertical merge. */
interface Reaching {
  readonly cell: Cell;
  rowsLeft: number;
}

/** The canonical text as it grows: blocks joined by a line feed, each knowing its place. */
export class Canonical {
  readonly blocks: Block[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  #reaching: Reaching[] = [];

  /** The offset at which the next character will stand. */
  get length(): number {
    return this.#length;
  }

  text(): string {
    return this.#parts.join('');
  }

  #append(text: string): Range {
    const start = this.#length;
    this.#parts.push(text);
    this.#length += text.length;
    return { start, end: this.#length };
  }

  #startLine(): void {
    if (this.#length > 0) this.#append('\n');
  }

  /** Adds a line that belongs to no block: an empty line of a text file. */
  emptyLine(): void {
    if (this.#length > 0) this.#append('\n');
  }

  /** Adds one line as a block; the blanks it begins with stay in the text, outside the block. Blank lines add nothing. */
  line(kind: BlockKind, raw: string, level?: number): Range | null {
    const text = cleanLine(raw);
    if (text === '') return null;
    this.#startLine();
    const { start, end } = this.#append(text);
    const block = { kind, start: start + leadingBlanks(text), end, ...(level === undefined ? {} : { level }) };
    this.blocks.push(block);
    return { start, end };
  }

  /** Adds a table row: its own cells joined by tabs, and the cells that reach into it from above without text. */
  row(place: RowPlace, cells: readonly DraftCell[]): void {
    if (place.row === 0) this.#reaching = [];
    this.#startLine();
    const start = this.#length;
    const own = cells.map((cell, index): Cell => {
      if (index > 0) this.#append('\t');
      const { text, ...grid } = cell;
      return { ...this.#append(cleanCell(text)), ...grid, inherited: false };
    });
    const inherited = this.#reaching.map(({ cell }) => ({ ...cell, inherited: true }));
    const all = [...own, ...inherited].sort((a, b) => a.column - b.column);
    this.blocks.push({ kind: 'table-row', start, end: this.#length, ...place, cells: all });
    this.#reaching = [
      ...this.#reaching.map((reaching) => ({ ...reaching, rowsLeft: reaching.rowsLeft - 1 })),
      ...own.map((cell) => ({ cell, rowsLeft: cell.rowSpan - 1 })),
    ].filter((reaching) => reaching.rowsLeft > 0);
  }

  /** The columns of the next row that cells of earlier rows take up. */
  takenColumns(): ReadonlySet<number> {
    const taken = new Set<number>();
    for (const { cell } of this.#reaching) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) taken.add(column);
    }
    return taken;
  }
}

/** A cell's lines, each cleaned, blank ones gone; a tab inside a cell would look like the end of it. */
function cleanCell(raw: string): string {
  const lines = raw.split('\n').map((line) => cleanLine(line.replaceAll('\t', ' ')).trimStart());
  return lines.filter((line) => line !== '').join('\n');
}
