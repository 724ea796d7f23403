import type { PDFPageProxy } from 'pdfjs-dist';
import { readDrawing } from './pdf-drawing.js';
import type { PageContent, Run } from './pdf-model.js';
import { apply, multiply, turn, type Matrix } from './pdf-matrix.js';

/** Degrees that text may lean and still be text that was set, not stamped across. */
const UPRIGHT_WITHIN = 4;

interface PlacedRun {
  readonly text: string;
  readonly matrix: Matrix;
  readonly width: number;
  readonly angle: number;
}

/** Reads one page's text with its places and its drawn rules, turned so that its text runs from left to right. */
export async function readPage(page: PDFPageProxy): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const toView = viewport.transform as unknown as Matrix;
  const content = await page.getTextContent({ disableNormalization: true });
  const placed: PlacedRun[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const matrix = multiply(toView, item.transform as unknown as Matrix);
    const angle = (Math.atan2(matrix[1], matrix[0]) * 180) / Math.PI;
    placed.push({ text: item.str, matrix, width: item.width, angle });
  }
  const upright = dominantTurn(placed);
  const set = placed.filter(({ angle }) => isTurn(angle - upright));
  const { transform, width, height } = turn(upright, viewport.width, viewport.height);
  const runs = set.map(({ text, matrix, width: advance }): Run => {
    const [x0, y] = apply(transform, [matrix[4], matrix[5]]);
    return { text, x0, x1: x0 + advance, y, size: Math.hypot(matrix[2], matrix[3]) };
  });
  const drawing = await readDrawing(page, multiply(transform, toView), width * height);
  const slanted = placed.filter(({ angle }) => !isTurn(angle % 90)).length;
  page.cleanup();
  return { page: page.pageNumber, width, height, runs: withoutOverprint(runs), slanted, ...drawing };
}

function isTurn(angle: number): boolean {
  return Math.abs(angle) <= UPRIGHT_WITHIN || Math.abs(Math.abs(angle) - 360) <= UPRIGHT_WITHIN;
}

/** The quarter turn that most characters of the page stand in. */
function dominantTurn(placed: readonly PlacedRun[]): number {
  const characters = new Map<number, number>();
  for (const { angle, text } of placed) {
    const quarter = Math.round(angle / 90) * 90;
    const key = quarter === -180 ? 180 : quarter;
    if (isTurn(angle - key)) characters.set(key, (characters.get(key) ?? 0) + text.length);
  }
  return [...characters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Some producers draw text twice, a hair apart, to make it bold. */
function withoutOverprint(runs: readonly Run[]): Run[] {
  const seen = new Map<string, Run[]>();
  return runs.filter((run) => {
    const alike = seen.get(run.text) ?? [];
    const near = run.size * 0.15;
    if (alike.some((other) => Math.abs(other.x0 - run.x0) < near && Math.abs(other.y - run.y) < near)) return false;
    seen.set(run.text, [...alike, run]);
    return true;
  });
}
