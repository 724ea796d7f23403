import type { PDFPageProxy } from 'pdfjs-dist';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { apply, multiply, type Matrix } from './pdf-matrix.js';
import type { Rules, Segment } from './pdf-model.js';

/** A rule thinner than this is a line, however it was drawn: producers fill thin boxes as often as they stroke lines. */
const THIN = 3;
const SHORTEST = 5;
const UNSEEN_MODE = 3;
/** Text and rules are drawn in units a thousand times smaller than this share of a page. */
const LEAST_PICTURE = 0.02;

const IMAGES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintInlineImageXObjectGroup,
]);
const SHOWS: ReadonlySet<number> = new Set([OPS.showText, OPS.showSpacedText, OPS.nextLineShowText, OPS.nextLineSetSpacingShowText]);
const STROKES: ReadonlySet<number> = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill]);

export interface Drawing {
  readonly rules: Rules;
  readonly pictureShare: number;
  readonly shown: number;
  readonly unseen: number;
}

/** Goes through what a page draws: its rules, its largest picture, and how often it shows text. */
export async function readDrawing(page: PDFPageProxy, toPage: Matrix, pageArea: number): Promise<Drawing> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const horizontal: Segment[] = [];
  const vertical: Segment[] = [];
  const stack: Matrix[] = [];
  let current = toPage;
  let pictureShare = 0;
  let shown = 0;
  let unseen = 0;
  let mode = 0;

  /** The share of the page that the unit square covers: where a picture would be drawn. */
  const areaShare = (): number => Math.min(1, Math.abs(current[0] * current[3] - current[1] * current[2]) / pageArea);
  const rule = (x0: number, y0: number, x1: number, y1: number): void => {
    if (y1 - y0 < THIN && x1 - x0 > SHORTEST) horizontal.push({ at: (y0 + y1) / 2, from: x0, to: x1 });
    else if (x1 - x0 < THIN && y1 - y0 > SHORTEST) vertical.push({ at: (x0 + x1) / 2, from: y0, to: y1 });
  };
  const path = (operator: number, [left, bottom, right, top]: readonly [number, number, number, number]): void => {
    const [ax, ay] = apply(current, [left, bottom]);
    const [bx, by] = apply(current, [right, top]);
    const [x0, x1, y0, y1] = [Math.min(ax, bx), Math.max(ax, bx), Math.min(ay, by), Math.max(ay, by)];
    if (x1 - x0 < THIN || y1 - y0 < THIN) {
      if (STROKES.has(operator) || FILLS.has(operator)) rule(x0, y0, x1, y1);
    } else if (STROKES.has(operator)) {
      // A stroked box is four rules; a filled one is a background.
      for (const y of [y0, y1]) rule(x0, y, x1, y);
      for (const x of [x0, x1]) rule(x, y0, x, y1);
    }
  };

  fnArray.forEach((fn, index) => {
    const args = argsArray[index] as unknown[] | null;
    if (fn === OPS.save) stack.push(current);
    else if (fn === OPS.restore) current = stack.pop() ?? current;
    else if (fn === OPS.transform && isMatrix(args)) {
      current = multiply(current, args);
      // Pictures too large to be decoded leave only the place they were to be drawn at.
      if (areaShare() > LEAST_PICTURE) pictureShare = Math.max(pictureShare, areaShare());
    }
    else if (fn === OPS.paintFormXObjectBegin) {
      stack.push(current);
      const matrix = args?.[0];
      if (isMatrix(matrix)) current = multiply(current, matrix);
    } else if (fn === OPS.paintFormXObjectEnd) current = stack.pop() ?? current;
    else if (fn === OPS.setTextRenderingMode) mode = Number(args?.[0] ?? 0);
    else if (SHOWS.has(fn)) {
      shown++;
      if (mode === UNSEEN_MODE) unseen++;
    }
    else if (IMAGES.has(fn)) pictureShare = Math.max(pictureShare, areaShare());
    else if (fn === OPS.constructPath && args !== null) {
      const box = args[2];
      if (typeof args[0] === 'number' && isBox(box)) path(args[0], [box[0], box[1], box[2], box[3]]);
    }
  });
  return { rules: { horizontal, vertical }, pictureShare, shown, unseen };
}

function isMatrix(value: unknown): value is Matrix {
  return isNumbers(value, 6);
}

function isBox(value: unknown): value is readonly [number, number, number, number] {
  return isNumbers(value, 4);
}

function isNumbers(value: unknown, length: number): boolean {
  const list = value instanceof Float32Array || value instanceof Float64Array ? [...value] : value;
  return Array.isArray(list) && list.length === length && list.every((each) => typeof each === 'number' && Number.isFinite(each));
}
