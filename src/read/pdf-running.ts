import type { Line, PageContent } from './pdf-model.js';

/** The share of a page's height, above and below, in which headers and footers stand. */
const ZONE = 0.13;
/** Running lines stand at the same height on every page, to this many points. */
const SAME_HEIGHT = 4;
/** Running lines inside of the text's edge are told from it by their smaller type. */
const OTHER_SIZE = 0.9;
/** A line that says nothing but which page of how many it is, in any wording. */
const PAGE_NUMBER = /^[-–—~·•\s]*[第]?\s*(\d{1,4})\s*[页\u9801]?\s*(?:[/,，、\s]*[共(]*\s*(\d{1,4})\s*[页\u9801)]?)?[-–—~·•\s]*$/u;

interface Candidate {
  readonly line: Line;
  readonly key: string;
  readonly top: boolean;
}

/** Takes the running headers, footers and page numbers out of the pages, by repetition and place. */
export function dropRunning(pages: readonly { content: PageContent; lines: readonly Line[] }[], bodySize: number): Line[][] {
  const candidates = pages.map(({ content, lines }) => candidatesOf(content, lines));
  const enough = enoughRepeats(pages.length);
  const known = new Map<string, Candidate[]>();
  for (const candidate of candidates.flat()) {
    const same = known.get(candidate.key);
    if (same === undefined) known.set(candidate.key, [candidate]);
    else same.push(candidate);
  }
  const repeated = (candidate: Candidate): boolean => {
    const same = (known.get(candidate.key) ?? []).filter((other) => Math.abs(candidate.line.y - other.line.y) < SAME_HEIGHT);
    return new Set(same.map((other) => other.line.page)).size >= enough;
  };
  return pages.map(({ lines }, index) => {
    const page = candidates[index] ?? [];
    const dropped = new Set<Line>();
    for (const top of [true, false]) {
      // From the edge inwards: what stands inside of a kept line is a running line only in another type size.
      const inward = page.filter((candidate) => candidate.top === top).sort((a, b) => (top ? a.line.y - b.line.y : b.line.y - a.line.y));
      let outermost = true;
      for (const candidate of inward) {
        const { line } = candidate;
        const running = (outermost || line.size < OTHER_SIZE * bodySize) && (repeated(candidate) || isPageNumber(line, pages.length));
        if (running) dropped.add(line);
        else outermost = false;
      }
    }
    return lines.filter((line) => !dropped.has(line));
  });
}

function candidatesOf(content: PageContent, lines: readonly Line[]): Candidate[] {
  return lines.flatMap((line): Candidate[] => {
    const top = line.y < content.height * ZONE;
    const bottom = line.y > content.height * (1 - ZONE);
    return top || bottom ? [{ line, key: `${top ? 'top' : 'bottom'} ${keyOf(line)}`, top }] : [];
  });
}

/** A line's text with figures made alike: page numbers, dates and times change from page to page. */
function keyOf(line: Line): string {
  return line.text.replace(/\d+/gu, '0').replace(/\s+/gu, '');
}

function enoughRepeats(pages: number): number {
  return pages <= 3 ? 2 : Math.max(3, Math.ceil(pages * 0.3));
}

function isPageNumber(line: Line, pages: number): boolean {
  const found = PAGE_NUMBER.exec(line.text.trim());
  if (found === null) return false;
  const [, number, total] = found;
  return Number(number) === line.page || (total !== undefined && Number(total) === pages);
}
