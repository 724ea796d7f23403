import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extractor.js';
import { schemas } from '../../src/schemas.js';
import { ROOT } from './sources.js';

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  type: string;
  bin: Record<string, string>;
  exports: Record<string, string | { types: string; default: string }>;
  files: string[];
  dependencies: Record<string, string>;
};
const there = (path: string) => existsSync(join(ROOT, path));

describe('package.json', () => {
  it('is ESM with types first', () => {
    expect(manifest.type).toBe('module');
    expect(Object.keys(manifest.exports['.'] as object)).toEqual(['types', 'default']);
  });

  it('names programs that are there and say what runs them', () => {
    for (const path of Object.values(manifest.bin)) {
      expect(there(path), path).toBe(true);
      expect(readFileSync(join(ROOT, path), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/u);
    }
  });

  it('exports only what is there', () => {
    const targets = Object.values(manifest.exports).flatMap((t) => (typeof t === 'string' ? [t] : Object.values(t)));
    expect(targets.filter((t) => !there(t.replace(/\/\*$/u, '')))).toEqual([]);
  });

  it('ships only what is there', () => {
    expect(manifest.files.filter((f) => !there(f))).toEqual([]);
  });

  it('lists every package that src/ imports', async () => {
    const { importsOf, sources } = await import('./sources.js');
    const named = sources.flatMap((s) => importsOf(s).filter((i) => i.file === null && !i.specifier.startsWith('node:')).map((i) => i.specifier));
    const packages = new Set(named.map((n) => n.split('/').slice(0, n.startsWith('@') ? 2 : 1).join('/')));
    expect([...packages].filter((p) => !(p in manifest.dependencies))).toEqual([]);
  });
});

describe('the schemas', () => {
  it.each(Object.keys(schemas))('%s is in the package as JSON Schema', (name) => {
    const built = JSON.parse(readFileSync(join(ROOT, 'dist/schema', `${name}.json`), 'utf8')) as unknown;
    expect(built).toEqual(z.toJSONSchema(schemas[name]!, { io: name === 'result' ? 'output' : 'input' }));
  });

  it('result holds for a fresh result, with and without a checklist, and for a failure', async () => {
    const schema = schemas.result!;
    const text = readFileSync(join(ROOT, 'corpus/tune/luyuan/report.txt'), 'utf8');
    for (const dictionary of ['yitihua-2018', 'none']) {
      const result = await createExtractor({ dictionary, withText: true }).extractText(text);
      expect(result.outcome).toBe('ok');
      // Strict: what the schema does not know would be cut off, and the copy no longer equal.
      expect(schema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
    }
    const failed = await createExtractor({ dictionary: 'none' }).extractText('');
    expect(failed.outcome).toBe('failed');
    expect(schema.parse(JSON.parse(JSON.stringify(failed)))).toEqual(failed);
  });
});
