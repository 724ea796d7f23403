import type { Box, Grid, GridCell, Rules, Segment } from './pdf-model.js';

/** Rules nearer than this are one rule, and ends nearer than this meet. */
const NEAR = 3;

/** Finds the ruled tables of a page: grids of at least two cells, merged cells as one. */
export function findGrids(rules: Rules): Grid[] {
  const horizontal = mergeSegments(rules.horizontal);
  const vertical = mergeSegments(rules.vertical);
  return connected(horizontal, vertical)
    .map(({ h, v }) => gridOf(h, v))
    .filter((grid): grid is Grid => grid !== null && grid.cells.length > 1)
    .sort((a, b) => a.y0 - b.y0);
}

/** Joins segments of one line of sight that touch. */
function mergeSegments(segments: readonly Segment[]): Segment[] {
  const levels: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => a.at - b.at)) {
    const level = levels.at(-1);
    if (level !== undefined && segment.at - (level[0]?.at ?? 0) < NEAR) level.push(segment);
    else levels.push([segment]);
  }
  return levels.flatMap((level) => {
    const at = level[0]?.at ?? 0;
    const merged: Segment[] = [];
    for (const { from, to } of level.sort((a, b) => a.from - b.from)) {
      const last = merged.at(-1);
      if (last !== undefined && from - last.to < NEAR) merged[merged.length - 1] = { at, from: last.from, to: Math.max(last.to, to) };
      else merged.push({ at, from, to });
    }
    return merged;
  });
}

function meet(h: Segment, v: Segment): boolean {
  return v.at > h.from - NEAR && v.at < h.to + NEAR && h.at > v.from - NEAR && h.at < v.to + NEAR;
}

interface Component {
  readonly h: Segment[];
  readonly v: Segment[];
}

/** Groups rules that reach each other over crossings. */
function connected(horizontal: readonly Segment[], vertical: readonly Segment[]): Component[] {
  const left = { h: new Set(horizontal), v: new Set(vertical) };
  const components: Component[] = [];
  for (const start of horizontal) {
    if (!left.h.delete(start)) continue;
    const component: Component = { h: [start], v: [] };
    const queue: { segment: Segment; flat: boolean }[] = [{ segment: start, flat: true }];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const { segment, flat } = next;
      for (const other of flat ? left.v : left.h) {
        if (!(flat ? meet(segment, other) : meet(other, segment))) continue;
        (flat ? left.v : left.h).delete(other);
        (flat ? component.v : component.h).push(other);
        queue.push({ segment: other, flat: !flat });
      }
    }
    components.push(component);
  }
  return components;
}

function levelsOf(segments: readonly Segment[]): number[] {
  const levels: number[] = [];
  for (const at of segments.map((segment) => segment.at).sort((a, b) => a - b)) {
    if (at - (levels.at(-1) ?? -Infinity) >= NEAR) levels.push(at);
  }
  return levels;
}

/** Cuts the area between the outermost rules into cells: base cells with no rule between them are one. */
function gridOf(h: readonly Segment[], v: readonly Segment[]): Grid | null {
  const xs = levelsOf(v);
  const ys = levelsOf(h);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1) return null;
  const ruled = (segments: readonly Segment[], at: number, middle: number): boolean =>
    segments.some((segment) => Math.abs(segment.at - at) < NEAR && segment.from <= middle && segment.to >= middle);
  const x = (column: number): number => xs[column] ?? 0;
  const y = (row: number): number => ys[row] ?? 0;
  const wallRight = (row: number, column: number): boolean => ruled(v, x(column + 1), (y(row) + y(row + 1)) / 2);
  const wallBelow = (row: number, column: number): boolean => ruled(h, y(row + 1), (x(column) + x(column + 1)) / 2);

  const taken = new Set<number>();
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let columnSpan = 1;
      while (column + columnSpan < columns && !wallRight(row, column + columnSpan - 1)) columnSpan++;
      let rowSpan = 1;
      while (row + rowSpan < rows && !wallBelow(row + rowSpan - 1, column)) rowSpan++;
      for (let r = row; r < row + rowSpan; r++) for (let c = column; c < column + columnSpan; c++) taken.add(r * columns + c);
      cells.push({ row, column, rowSpan, columnSpan, x0: x(column), y0: y(row), x1: x(column + columnSpan), y1: y(row + rowSpan) });
    }
  }
  return { rows, columns, cells, x0: x(0), y0: y(0), x1: x(columns), y1: y(rows) };
}

/** Whether a point lies in a box; its right and lower edges belong to the next one. */
export function holds(box: Box, x: number, y: number): boolean {
  return x >= box.x0 && x < box.x1 && y >= box.y0 && y < box.y1;
}
