import type { Line } from './pdf-model.js';
import { endsSentence } from './pdf-join.js';
import { FLUSH, INDENT, type Column } from './pdf-paragraphs.js';

/** Columns hold this many lines each, beside each other, or they are none. */
const LEAST_LINES = 5;
/** Lines over the gutter, such as a title's, may be this share of the page's. */
const MOST_CROSSING = 0.2;
const FULL_WITHIN = 1.5;
/** Wrapped lines are at least this long, in type sizes. */
const SHORTEST_FULL = 12;
const LEAST_WRAPPED = 2;
const WRAPPED_SHARE = 0.1;
const JUSTIFIED_SHARE = 0.75;

/** Finds the column each line is set in: one for the pages of a size, or one on either side of a gutter. */
export function columnsOf(pages: readonly { readonly width: number; readonly lines: readonly Line[] }[]): (line: Line) => Column {
  const groups = new Map<string, { lines: Line[]; bound: number }>();
  const names = new Map<Line, string>();
  for (const { width, lines } of pages) {
    const gutter = gutterOf(lines);
    const mirrored = width - outermost(lines.map((line) => line.x0), Math.min);
    for (const line of lines) {
      const side = gutter === null || (line.x0 < gutter && line.x1 > gutter) ? 'whole' : line.x1 <= gutter ? 'left' : 'right';
      const name = `${Math.round(width)} ${side}`;
      names.set(line, name);
      const group = groups.get(name) ?? { lines: [], bound: side === 'left' && gutter !== null ? gutter : mirrored };
      group.lines.push(line);
      groups.set(name, group);
    }
  }
  const columns = new Map([...groups].map(([name, { lines, bound }]) => [name, columnOf(lines, bound)]));
  const empty = columnOf([], 0);
  return (line) => columns.get(names.get(line) ?? '') ?? empty;
}

/** The blank stripe down a page set in two columns. */
function gutterOf(lines: readonly Line[]): number | null {
  const left = Math.min(...lines.map((line) => line.x0));
  const right = Math.max(...lines.map((line) => line.x1));
  for (const candidate of [...new Set(lines.map((line) => Math.round(line.x0) - 2))].sort((a, b) => a - b)) {
    if (candidate < left + 0.3 * (right - left) || candidate > left + 0.7 * (right - left)) continue;
    const before = lines.filter((line) => line.x1 <= candidate);
    const after = lines.filter((line) => line.x0 >= candidate);
    const crossing = lines.length - before.length - after.length;
    if (before.length < LEAST_LINES || after.length < LEAST_LINES || crossing > MOST_CROSSING * lines.length) continue;
    const beside = after.filter((line) => before.some((other) => Math.abs(other.y - line.y) < 0.5 * line.size));
    if (beside.length >= LEAST_LINES) return candidate;
  }
  return null;
}

/** The column that most of the lines are set in; `bound` is where it ends if its lines do not tell. */
function columnOf(lines: readonly Line[], bound: number): Column {
  const left = outermost(lines.map((line) => line.x0), Math.min);
  const reached = outermost(lines.map((line) => line.x1), Math.max);
  const wrapped = lines.filter((line) => reached - line.x1 < FULL_WITHIN * line.size && line.x1 - line.x0 > SHORTEST_FULL * line.size);
  // Where no lines run into a common edge none is wrapped, and the margin is taken to be as wide as the left one.
  const right = wrapped.length >= LEAST_WRAPPED && wrapped.length > WRAPPED_SHARE * lines.length ? reached : Math.max(reached, bound);
  const steps = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0)).filter((step) => step > 0).sort((a, b) => a - b);
  const full = lines.filter((line) => right - line.x1 < FULL_WITHIN * line.size);
  const flush = full.filter((line) => right - line.x1 < FLUSH * line.size);
  const justified = full.length >= LEAST_LINES && flush.length > JUSTIFIED_SHARE * full.length;
  return { left, right, leading: steps[Math.floor(steps.length / 2)] ?? 0, justified, hanging: isHanging(lines, left, right) };
}

/** Whether lines that go on with a sentence are moved in more often than lines that begin one. */
function isHanging(lines: readonly Line[], left: number, right: number): boolean {
  const movedIn = (line: Line): boolean => line.x0 - left > INDENT * line.size;
  let further = 0;
  let first = 0;
  lines.slice(1).forEach((line, index) => {
    const before = lines[index];
    if (before === undefined || !movedIn(line)) return;
    const full = right - before.x1 < FULL_WITHIN * before.size;
    if (full && !endsSentence(before.text)) further++;
    else if (!full) first++;
  });
  return further > first;
}

/** The outermost place that at least two lines share, so that one stray line does not move the margin. */
function outermost(places: readonly number[], pick: (...values: number[]) => number): number {
  const shared = [...places].sort((a, b) => a - b).filter((place, index, sorted) => place - (sorted[index - 1] ?? -Infinity) < 3 || (sorted[index + 1] ?? Infinity) - place < 3);
  return (shared.length > 0 ? shared : places).reduce((a, b) => pick(a, b), places[0] ?? 0);
}
