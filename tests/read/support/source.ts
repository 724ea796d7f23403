import { expect } from 'vitest';
import type { ReadResult, Source } from '../../../src/model/source.js';

/** The source of a reading that must have gone well, its offsets checked. */
export function sourceOf(result: ReadResult): Source {
  if (!result.ok) throw new Error(`not read: ${JSON.stringify(result.problem)}`);
  const { text, blocks, pages } = result.source;
  let last = 0;
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(last);
    expect(block.end).toBeGreaterThanOrEqual(block.start);
    last = block.end;
    for (const cell of block.cells ?? []) {
      if (!cell.inherited) expect([cell.start >= block.start, cell.end <= block.end]).toEqual([true, true]);
      expect(text.slice(cell.start, cell.end)).not.toContain('\t');
    }
  }
  expect(last).toBeLessThanOrEqual(text.length);
  // Every character belongs to a block, or is a blank or a line feed between blocks.
  const covered = new Uint8Array(text.length);
  for (const block of blocks) covered.fill(1, block.start, block.end);
  expect([...text].length === 0 || text.split('').every((character, index) => covered[index] === 1 || character.trim() === '')).toBe(true);
  if (pages !== null) expect(pages.every((range, index) => range.start === (pages[index - 1]?.end ?? 0)) && pages.at(-1)?.end === text.length).toBe(true);
  return result.source;
}

/** The code of a reading that must have failed. */
export function codeOf(result: ReadResult): string {
  return result.ok ? 'ok' : result.problem.code;
}

export const linesOf = (source: Source): string[] => source.text.split('\n');
