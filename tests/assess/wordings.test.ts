import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { statusOf } from './scratch.js';

/**
 * Wordings of our own, a line each: status|requirement|body. A line that begins with `!` is known to fail; it must be
 * freed of its mark as soon as it passes.
 */
const FOLDER = fileURLToPath(new URL('wordings', import.meta.url));
const STATUS: Readonly<Record<string, string>> = {
  met: 'met', mostly: 'mostly_met', partly: 'partly_met', prog: 'in_progress', plan: 'planned', unmet: 'unmet',
  na: 'not_applicable', nr: 'not_reported',
};

for (const file of readdirSync(FOLDER).filter((f) => f.endsWith('.txt')).sort()) {
  describe(file, () => {
    const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n').filter((l) => l.trim() !== '');
    const judge = (line: string): boolean => {
      const [status, requirement, ...body] = line.replace(/^!/u, '').split('|');
      return statusOf(requirement!, body.join('|')) === STATUS[status!];
    };
    it('reads every wording that is not marked', () => {
      expect(lines.filter((l) => !l.startsWith('!') && !judge(l))).toEqual([]);
    });
    it('still misreads those that are marked', () => {
      expect(lines.filter((l) => l.startsWith('!') && judge(l))).toEqual([]);
    });
  });
}
