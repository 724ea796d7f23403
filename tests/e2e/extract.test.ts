import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resultSchema, type Result } from '../../src/model/result.js';
import { DOCX, Folder, GBK, MAIN, PDF, ROOT, SMALL, taizhang, TXT, type Run } from './run.js';

const folder = new Folder();
const all = [DOCX, GBK, PDF, TXT];
let first: Run;
let results: Result[];
beforeAll(() => {
  first = taizhang(['extract', ...all, '--with-text', '--format', 'jsonl']);
  results = first.out.trimEnd().split('\n').map((line) => resultSchema.parse(JSON.parse(line)));
});
afterAll(() => folder.remove());

/** Every span of a result, wherever it stands. */
function spansOf(value: unknown): { start: number; end: number; quote: string }[] {
  if (Array.isArray(value)) return value.flatMap(spansOf);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'quote' in value && 'start' in value ? [value as { start: number; end: number; quote: string }] : [];
  return [...own, ...Object.values(value).flatMap(spansOf)];
}

describe('extract', () => {
  it('finds the checklist and gives every item of every format once, in order', () => {
    expect(first.code, first.err).toBe(0);
    expect(results.map((r) => [r.outcome, r.source.format, r.dictionary?.id, r.items.map((i) => i.id).join()])).toEqual(
      ['docx', 'txt', 'pdf', 'txt'].map((format) => ['ok', format, 'yitihua-2018', Array.from({ length: 32 }, (_, i) => i + 1).join()]),
    );
  });

  it('names files relative to where it ran, with "/"', () => {
    expect(results.map((r) => r.source.path)).toEqual(['corpus/tune/cangze/report.docx', 'corpus/check/weipo/report.txt', 'corpus/tune/wanglan/report.pdf', 'corpus/tune/luyuan/report.txt']);
  });

  it('slices every span to its quote', () => {
    for (const r of results) {
      const spans = spansOf(r);
      expect(spans.length).toBeGreaterThan(50);
      for (const s of spans) expect(r.text!.value!.slice(s.start, s.end)).toBe(s.quote);
      expect(r.text!.value!.length).toBe(r.text!.length);
    }
  });

  it('says where: page of a PDF, block of the rest', () => {
    for (const r of results) {
      const kinds = new Set(r.values.map((v) => v.span.at.kind));
      expect([...kinds]).toEqual([r.source.format === 'pdf' ? 'page' : 'block']);
    }
  });

  it('references only what is there', () => {
    for (const r of results) {
      const values = new Set(r.values.map((v) => v.id));
      const flags = new Set(r.flags.map((f) => f.id));
      expect([values.size, flags.size]).toEqual([r.values.length, r.flags.length]);
      for (const i of r.items) expect([i.values.every((v) => values.has(v)), i.flags.every((f) => flags.has(f))]).toEqual([true, true]);
    }
  });

  it('gives the same bytes on every run, whatever the order, language and folder', () => {
    const again = taizhang(['extract', ...[...all].reverse(), '--with-text', '--format', 'jsonl'], { env: { LANG: 'zh_CN.UTF-8', LC_ALL: undefined, TZ: 'Pacific/Auckland' } });
    expect(again.out.trimEnd().split('\n').reverse().join('\n')).toBe(first.out.trimEnd());
  });

  it('offsets refer to what `text` prints', () => {
    const run = taizhang(['text', PDF]);
    expect(run.code, run.err).toBe(0);
    expect(run.out).toBe(results[2]!.text!.value);
  });
});

describe('formats', () => {
  let small: string;
  beforeAll(() => {
    small = folder.write('small.txt', SMALL);
    folder.write('two/a/report.txt', SMALL);
    folder.write('two/b/report.txt', SMALL);
    folder.write('two/notes.md', '# x');
  });
  const D = ['--dictionary', 'yitihua-2018'];

  it('csv: UTF-8 with its mark, a head and a row an item', () => {
    const { out } = taizhang(['extract', small, ...D, '--format', 'csv']);
    expect(out.startsWith('\ufeff"')).toBe(true);
    expect(out.split('\r\n').length).toBe(1 + 32 + 1);
  });

  it('csv of many reports: one head', () => {
    const { out } = taizhang(['extract', join(folder.path, 'two'), '--include', '**/report.*', ...D, '--format', 'csv']);
    expect(out.split('\ufeff').length).toBe(2);
    expect(out.split('\r\n').length).toBe(1 + 64 + 1);
  });

  it('text: the ledger in Chinese, within 140 columns, without colour in a pipe', () => {
    const { out, code } = taizhang(['extract', small, ...D]);
    expect(code).toBe(0);
    expect(out).toContain('没有达到10%的要求');
    expect(out).toContain('✗');
    expect(out).not.toContain('\u001b');
    expect(taizhang(['extract', small, ...D], { env: { NO_COLOR: undefined, FORCE_COLOR: '1' } }).out).toContain('\u001b[31m');
  });

  it('jsonl: one line a report; json: one text; --json is short for it', () => {
    const run = taizhang(['extract', join(folder.path, 'two'), '--include', '**/report.*', ...D, '--format', 'jsonl', '--quiet']);
    expect(run.out.trimEnd().split('\n').length).toBe(2);
    expect(taizhang(['extract', small, ...D, '--json']).out).toBe(taizhang(['extract', small, ...D, '--format', 'json']).out);
  });

  it('`-` reads stdin, as text and as bytes', () => {
    const piped = JSON.parse(taizhang(['extract', '-', ...D, '--json'], { input: SMALL }).out) as Result;
    expect([piped.outcome, piped.items.length, piped.source.path]).toEqual(['ok', 32, null]);
    const docx = JSON.parse(taizhang(['extract', '-', '--stdin-filename', 'r.docx', '--json'], { input: readFileSync(DOCX) }).out) as Result;
    expect([docx.source.format, docx.source.path, docx.items.map((i) => i.status)]).toEqual(['docx', 'r.docx', results[0]!.items.map((i) => i.status)]);
  });

  it('-o FILE writes all of it and leaves nothing beside it', () => {
    const out = join(folder.path, 'made/new/ledger.csv');
    const run = taizhang(['extract', small, ...D, '--format', 'csv', '-o', out]);
    expect([run.code, run.out]).toEqual([0, '']);
    expect(readFileSync(out, 'utf8')).toBe(taizhang(['extract', small, ...D, '--format', 'csv']).out);
    expect(readdirSync(join(folder.path, 'made/new'))).toEqual(['ledger.csv']);
  });

  it('-o FILE is left as it was where the run could not begin', () => {
    const out = folder.write('kept/ledger.json', 'before');
    expect(taizhang(['extract', small, '--dictionary', 'nothing', '--json', '-o', out]).code).toBe(2);
    expect(readFileSync(out, 'utf8')).toBe('before');
    expect(readdirSync(join(folder.path, 'kept'))).toEqual(['ledger.json']);
  });

  it('-o DIR/ writes a file each, none over another of its name', () => {
    const out = `${join(folder.path, 'out')}/`;
    const run = taizhang(['extract', join(folder.path, 'two'), '--include', '**/report.*', ...D, '--format', 'json', '-o', out]);
    expect(run.code, run.err).toBe(0);
    const names = readdirSync(out);
    expect(names.length).toBe(2);
    expect(names).toContain('report.txt.json');
    for (const name of names) expect((JSON.parse(readFileSync(join(out, name), 'utf8')) as Result).items.length).toBe(32);
  });

  it('a closed pipe (| head -1) is no error', () => {
    const line = `set -o pipefail; "${process.execPath}" "${MAIN}" extract ${all.map((f) => `"${f}"`).join(' ')} --format jsonl --with-text -q | head -c 20 >/dev/null`;
    const { status, stderr } = spawnSync('bash', ['-c', line], { cwd: ROOT, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});
