import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const files = [
  ...readdirSync(join(SRC, 'assess')).map((f) => join(SRC, 'assess', f)),
  join(SRC, 'text/clauses.ts'), join(SRC, 'text/pattern.ts'), join(SRC, 'dictionary/status-lexicon.ts'),
];

it('no Chinese word stands in the engine: words are data', () => {
  const found = files.flatMap((file) => readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '')
    .split('\n').filter((line) => /\p{Script=Han}{2}/u.test(line)).map((line) => `${file}: ${line.trim()}`));
  expect(found).toEqual([]);
});

it('no file is longer than 250 lines', () => {
  expect(files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 250)).toEqual([]);
});
