import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Folder, SENTENCE, SMALL, STACK, taizhang, type Run } from './run.js';

const folder = new Folder();
let good: string;
let met: string;
beforeAll(() => {
  good = folder.write('reports/good.txt', SMALL);
  met = folder.write('met.txt', '工作总结\n灭火器已全部配齐。\n');
  folder.write('mixed/1-good.txt', SMALL);
  folder.write('mixed/2-empty.txt', '');
  folder.write('mixed/3-broken.docx', new Uint8Array([0x50, 0x4b, 3, 4, ...new Array<number>(200).fill(7)]));
  folder.write('mixed/4-good.txt', SMALL);
  folder.write('empty/.keep', '');
});
afterAll(() => folder.remove());

const D = ['--dictionary', 'yitihua-2018'];
const usage = (run: Run, hint: RegExp) => {
  expect(run.code, run.err).toBe(2);
  expect(run.out).toBe('');
  expect(run.err).toMatch(hint);
  expect(run.err).not.toMatch(STACK);
};

describe('exit code 0', () => {
  it('ran: findings are normal work', () => {
    const run = taizhang(['extract', good, ...D, '--format', 'json']);
    expect(run.code, run.err).toBe(0);
    expect((JSON.parse(run.out) as { flags: unknown[] }).flags.length).toBeGreaterThan(0);
    expect(run.err).toBe('');
  });

  it('nothing at the level that is asked for', () => {
    expect(taizhang(['extract', met, '--dictionary', 'none', '--fail-on', 'any']).code).toBe(0);
  });

  it.each([[['--help']], [['--version']], [['extract', '--help']], [['help', 'assess']]])('%j', (args) => {
    const run = taizhang(args);
    expect([run.code, run.err]).toEqual([0, '']);
    expect(run.out.length).toBeGreaterThan(3);
  });
});

describe('exit code 1', () => {
  it.each(['unmet', 'any'])('findings at or above --fail-on %s; the result is written all the same', (level) => {
    const run = taizhang(['extract', good, ...D, '--fail-on', level, '--format', 'jsonl']);
    expect(run.code, run.err).toBe(1);
    expect((JSON.parse(run.out) as { items: unknown[] }).items.length).toBe(32);
  });
});

describe('exit code 2', () => {
  it('a flag that there is not, with the nearest', () => usage(taizhang(['extract', good, '--formt', 'json']), /--formt.*\n.*--format/u));
  it('a verb that there is not, with the nearest', () => usage(taizhang(['extrakt', good]), /extrakt[\s\S]*extract/u));
  it('a format that there is not, with those there are', () => usage(taizhang(['extract', good, '--format', 'xml']), /xml[\s\S]*text[\s\S]*csv/u));
  it('a level that there is not', () => usage(taizhang(['extract', good, '--fail-on', 'always']), /always/u));
  it('a time limit that is none', () => usage(taizhang(['extract', good, '--timeout', '-3']), /seconds/u));
  it('no input named', () => usage(taizhang(['extract']), /input/u));
  it('nothing at all', () => expect(taizhang([]).code).toBe(2));

  it('a dictionary that there is not, with the nearest', () => {
    const run = taizhang(['extract', good, '--dictionary', 'yitihua-2019']);
    usage(run, /yitihua-2019.*yitihua-2018/u);
    expect(run.err).toMatch(SENTENCE);
  });

  it('a dictionary with faults, with file, line and what to do', () => {
    folder.write('bad/checklist.yaml', 'id: bad\nname: [1\n');
    const run = taizhang(['extract', good, '--dictionary', join(folder.path, 'bad')]);
    usage(run, /checklist\.yaml:\d+:\d+/u);
  });

  it('nothing to read: a path that is not there', () => {
    const run = taizhang(['extract', join(folder.path, 'nowhere.docx')]);
    usage(run, /nowhere\.docx: there is no such file or folder.*\[input\.missing\]\n.*\[input\.none\]/u);
  });

  it('nothing to read: an empty folder, a glob without a match', () => {
    usage(taizhang(['extract', join(folder.path, 'empty')]), SENTENCE);
    usage(taizhang(['extract', join(folder.path, '*.doc')]), /\[input\.none\]/u);
  });

  it('many reports as one JSON text, with what to use instead', () => usage(taizhang(['extract', join(folder.path, 'mixed'), '--format', 'json']), /jsonl/u));

  it('an output that cannot be written', () => {
    const run = taizhang(['extract', good, ...D, '-o', join(met, 'out.txt')]);
    usage(run, /output\.unwritable/u);
    expect(run.err).toMatch(SENTENCE);
  });

  it('an item that the checklist does not have', () => usage(taizhang(['explain', good, '--item', '99', ...D]), /99.*1 to 32/u));
  it('a schema that there is not', () => usage(taizhang(['schema', 'nothing']), /nothing.*result/u));
});

describe('exit code 3', () => {
  let run: Run;
  beforeAll(() => {
    run = taizhang(['extract', join(folder.path, 'mixed'), ...D, '--format', 'jsonl', '--fail-on', 'any']);
  });

  it('some inputs were not read; the others\' results are written, and it goes before 1', () => {
    expect(run.code, run.err).toBe(3);
    const results = run.out.trimEnd().split('\n').map((line) => JSON.parse(line) as { outcome: string; source: { path: string }; items: unknown[]; problems: { code: string }[] });
    expect(results.map((r) => [r.source.path.split('/').at(-1), r.outcome, r.items.length])).toEqual([
      ['1-good.txt', 'ok', 32], ['2-empty.txt', 'failed', 0], ['3-broken.docx', 'failed', 0], ['4-good.txt', 'ok', 32],
    ]);
    expect(results[1]!.problems.map((p) => p.code)).toEqual(['read.empty']);
  });

  it('each failure is one sentence with its code, and no stack; the end counts', () => {
    const lines = run.err.trimEnd().split('\n');
    expect(lines[1]).toMatch(/2-empty\.txt: .{10,} \[read\.empty\]$/u);
    expect(lines[2]).toMatch(/3-broken\.docx: .{10,} \[read\.[a-z.]+\]$/u);
    expect(lines.at(-1)).toMatch(/4 .*2 ok.*2 failed/u);
    expect(run.err).not.toMatch(STACK);
  });

  it('one missing among good ones', () => {
    const some = taizhang(['extract', good, join(folder.path, 'nowhere.txt'), ...D, '--format', 'jsonl', '-q']);
    expect(some.code).toBe(3);
    expect(some.out.trimEnd().split('\n').length).toBe(1);
    expect(some.err).toMatch(/nowhere\.txt: .*\[input\.missing\]/u);
  });

  it('the only one is broken: the result says so in every format', () => {
    const broken = join(folder.path, 'mixed/3-broken.docx');
    expect((JSON.parse(taizhang(['extract', broken, '--json']).out) as { outcome: string }).outcome).toBe('failed');
    const csv = taizhang(['extract', broken, '--format', 'csv']);
    expect(csv.code).toBe(3);
    expect(csv.out.trimEnd().split('\r\n').length).toBe(2);
    expect(taizhang(['text', broken])).toMatchObject({ code: 3, out: '' });
    expect(taizhang(['explain', broken, '--item', '1', ...D])).toMatchObject({ code: 3, out: '' });
  });

  it('messages in Chinese where the language is', () => {
    expect(taizhang(['extract', join(folder.path, 'mixed/2-empty.txt'), '--lang', 'zh']).err).toMatch(/\p{Script=Han}{4,}.*\[read\.empty\]/u);
    expect(taizhang(['text', join(folder.path, 'nowhere.txt')], { env: { LANG: 'zh_CN.UTF-8', LC_ALL: undefined } }).err).toMatch(/\p{Script=Han}{4,}.*\[read\.missing\]/u);
  });
});

describe('what is printed', () => {
  it('no code of a problem stands in place of its sentence', () => {
    const run = taizhang(['extract', join(folder.path, 'mixed'), '--format', 'jsonl']);
    for (const line of run.out.trimEnd().split('\n')) {
      for (const p of (JSON.parse(line) as { problems: { code: string; message: { zh: string; en: string } }[] }).problems) {
        expect([p.message.zh, p.message.en]).not.toContain(p.code);
      }
    }
  });

  it('reading a report changes nothing on disk', () => {
    expect(readFileSync(good, 'utf8')).toBe(SMALL);
  });
});
