import { cleanLine } from '../text/blanks.js';
import { plainWidth } from './pdf-join.js';
import type { Line, Mark, PageContent, Run } from './pdf-model.js';

/** A blank this many times the type size wide was put there on purpose; narrower ones come from justified setting. */
const WIDE_BLANK = 1.2;
const LETTER_BLANK = 0.15;
const DIGIT_BLANK = 0.35;
/** Parts of one line of sight further apart than this belong to different columns. */
const COLUMN_GAP = 3;
const RAISED_SIZE = 0.75;
/** So many single characters with blanks between them are letter-spaced text. */
const SPACED_PARTS = 5;
/** Single blanks between Han characters come from a long line stretched to its margin; elsewhere, as in a name's label, they are meant. */
const LONG_LINE = 20;
const STRETCHED = 1.08;
const HAN_BLANK_HAN = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;
const SPACED_SHARE = 0.8;

/** Gathers a page's runs into lines, in the order in which the page draws them unless it draws upwards. */
export function linesOf(runs: readonly Run[], page: number): Line[] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    if (group !== undefined && continues(group, run)) group.push(run);
    else groups.push([run]);
  }
  const lines = merged(groups).map((group) => lineOf(group, page)).filter((line) => line.text !== '');
  return drawnUpwards(lines) ? lines.sort((a, b) => a.y - b.y || a.x0 - b.x0) : lines;
}

/** The lines of a page's content that stand in no grid. */
export function pageLines(content: PageContent, inGrid: (run: Run) => boolean): Line[] {
  return linesOf(content.runs.filter((run) => !inGrid(run)), content.page);
}

function continues(group: readonly Run[], run: Run): boolean {
  const last = group.at(-1);
  if (last === undefined) return false;
  const size = Math.max(...group.map((each) => each.size), run.size);
  const gap = run.x0 - last.x1;
  return sameLevel(group, run, size) && gap > -0.6 * size && gap < COLUMN_GAP * size;
}

function sameLevel(group: readonly Run[], run: Run, size: number): boolean {
  return group.some((each) => Math.abs(each.y - run.y) < 0.3 * size) || (isRaised(run, group) && run.y < baseOf(group) && baseOf(group) - run.y < 0.6 * size);
}

/** Joins groups of one line that the page draws at different times. */
function merged(groups: readonly Run[][]): Run[][] {
  const result: Run[][] = [];
  for (const group of groups) {
    const first = group[0];
    const last = group.at(-1);
    if (first === undefined || last === undefined) continue;
    const neighbour = result.findLast((other) => {
      const size = Math.max(first.size, ...other.map((run) => run.size));
      const gap = Math.max(first.x0 - (other.at(-1)?.x1 ?? 0), (other[0]?.x0 ?? 0) - last.x1);
      return Math.abs(baseOf(other) - first.y) < 0.2 * size && gap > -0.6 * size && gap < 0.6 * size;
    });
    if (neighbour === undefined) result.push(group);
    else {
      neighbour.push(...group);
      neighbour.sort((a, b) => a.x0 - b.x0);
    }
  }
  return result;
}

/** The baseline that most of a group's width stands on. */
function baseOf(group: readonly Run[]): number {
  return widest(group)?.y ?? 0;
}

function widest(group: readonly Run[]): Run | undefined {
  return group.reduce<Run | undefined>((best, run) => (best === undefined || run.x1 - run.x0 > best.x1 - best.x0 ? run : best), undefined);
}

function isRaised(run: Run, group: readonly Run[]): boolean {
  const base = widest(group);
  return base !== undefined && run.size < RAISED_SIZE * base.size && base.y - run.y > 0.15 * base.size && /^[\[(]?[0-9\u2460-\u2473*]{1,4}[\])]?$/u.test(run.text.trim());
}

function lineOf(group: readonly Run[], page: number): Line {
  const base = widest(group);
  const marks: Mark[] = [];
  let text = '';
  let last: Run | undefined;
  for (const run of group) {
    if (last !== undefined) text += blankBetween(text, last, run);
    if (isRaised(run, group)) marks.push({ text: run.text.trim(), at: text.length });
    text += run.text;
    last = run;
  }
  const spaced = closeSpacing(text);
  const x0 = Math.min(...group.map((run) => run.x0));
  const x1 = Math.max(...group.map((run) => run.x1));
  const size = base?.size ?? 0;
  const stretched = spaced.length > LONG_LINE && x1 - x0 > STRETCHED * plainWidth(spaced) * size;
  const closed = marks.length > 0 ? text : closeBlanks(stretched ? spaced.replace(HAN_BLANK_HAN, '') : spaced);
  return {
    text: cleanLine(closed).trimStart(),
    x0,
    x1,
    y: base?.y ?? 0,
    size,
    page,
    marks,
  };
}

function blankBetween(before: string, last: Run, run: Run): string {
  const gap = (run.x0 - last.x1) / Math.max(last.size, run.size);
  if (gap > WIDE_BLANK) return ' ';
  const a = before.at(-1) ?? '';
  const b = run.text[0] ?? '';
  if (/[0-9.,]/u.test(a) && /[0-9]/u.test(b)) return gap > DIGIT_BLANK ? ' ' : '';
  if (/[A-Za-z0-9,.;:)]/u.test(a) && /[A-Za-z0-9(]/u.test(b)) return gap > LETTER_BLANK ? ' ' : '';
  return '';
}

/** Closes letter-spaced setting, where a blank stands after every character, figures included. */
function closeSpacing(text: string): string {
  const parts = text.trim().split(' ');
  const single = parts.filter((part) => [...part].length === 1).length;
  return parts.length >= SPACED_PARTS && single > SPACED_SHARE * parts.length ? parts.map((part) => (part === '' ? ' ' : part)).join('') : text;
}

/** Closes the single blanks that justified setting leaves around figures and letters beside Han characters. */
export function closeBlanks(text: string): string {
  return text.replace(/(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef]) (?=[0-9A-Za-z])|(?<=[0-9A-Za-z%]) (?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu, '');
}

/** Whether most steps from line to line go up: such pages are read by position. */
function drawnUpwards(lines: readonly Line[]): boolean {
  const steps = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0));
  const up = steps.filter((step, index) => step < -0.5 * (lines[index]?.size ?? 0)).length;
  return steps.length > 2 && up > steps.length / 2;
}
