import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReader, readIsolated, type IdentifiedResult } from '../../src/read/isolated.js';
import { builtChild, scriptedChild } from './support/built-child.js';
import { docx, p } from './support/docx.js';

const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
let program: URL;
let folder: string;

beforeAll(async () => {
  program = builtChild();
  folder = await mkdtemp(join(tmpdir(), 'taizhang-read-'));
  await writeFile(join(folder, '青禾 县"报告".docx'), docx(p('青禾县')));
  await writeFile(join(folder, 'empty.txt'), '');
});
afterAll(() => rm(folder, { recursive: true }));

const code = (result: IdentifiedResult): string => (result.ok ? 'ok' : result.problem.code);

describe('createReader', () => {
  it('reads files and bytes, with their hash and size', async () => {
    const reader = createReader({ program });
    const [first, empty, inline] = await Promise.all([
      reader.read(join(folder, '青禾 县"报告".docx')),
      reader.read(join(folder, 'empty.txt')),
      reader.readBytes(new TextEncoder().encode('# 一\n# 二'), { name: 'a.md' }),
    ]);
    expect([first.ok && first.source.text, first.sha256.length, first.bytes]).toEqual(['青禾县', 64, docx(p('青禾县')).length]);
    expect([code(empty), empty.sha256, empty.bytes]).toEqual(['read.empty', EMPTY, 0]);
    expect(inline.ok && inline.source.format).toBe('md');
    await reader.close();
    expect(code(await reader.read(join(folder, 'empty.txt')))).toBe('read.aborted');
  });

  it('names what is no readable file', async () => {
    const reader = createReader({ program });
    expect(code(await reader.read(join(folder, 'none.docx')))).toBe('read.missing');
    expect(code(await reader.read(folder))).toBe('read.not-a-file');
    await reader.close();
  });

  it('replaces the child after a number of files', async () => {
    const reader = createReader({ program: scriptedChild('pid', `
      process.on('message', ({ id }) => process.send({ id, kind: 'result', result: { ok: false, format: null, problem: { code: String(process.pid), severity: 'info' } } }));
      process.on('disconnect', () => process.exit(0));`), filesPerChild: 2 });
    const pids: string[] = [];
    for (let index = 0; index < 5; index++) pids.push(code(await reader.readBytes(new Uint8Array(1))));
    await reader.close();
    expect(pids.map((pid) => pids.indexOf(pid))).toEqual([0, 0, 2, 2, 4]);
  });

  it('is told to stop by a signal', async () => {
    const abort = new AbortController();
    const reader = createReader({ program: scriptedChild('hang', 'process.on("message", () => { for (;;); });'), signal: abort.signal });
    setTimeout(() => abort.abort(), 200);
    expect(code(await reader.readBytes(new Uint8Array(1)))).toBe('read.aborted');
    await reader.close();
  });
});

describe('a reader whose child misbehaves', () => {
  const onMessage = (body: string): string => `process.on('message', ({ id }) => { ${body} });`;
  it.each([
    ['loops', 'for (;;);', 'read.timeout'],
    ['never answers', '', 'read.timeout'],
    ['exits', 'process.exit(0);', 'read.crash'],
    ['throws', 'throw new Error("x");', 'read.crash'],
    ['rejects', 'Promise.reject(new Error("x"));', 'read.crash'],
    ['is killed', 'process.kill(process.pid, "SIGKILL");', 'read.crash'],
    ['aborts', 'process.abort();', 'read.limit.memory'],
    ['eats heap', 'const all = []; for (;;) all.push(new Array(1e5).fill({}));', 'read.limit.memory'],
    ['eats buffers', 'const all = []; setInterval(() => all.push(Buffer.alloc(3e7, 1)), 20);', 'read.limit.memory'],
  ])('%s', async (name, body, expected) => {
    const started = performance.now();
    const result = await readIsolated(new Uint8Array(3), { program: scriptedChild(name.replace(/ /gu, '-'), onMessage(body)), timeoutMs: 4_000, memoryMb: 64 });
    expect(code(result)).toBe(expected);
    expect(performance.now() - started).toBeLessThan(6_000);
  });

  it('writes to stdout: nothing of it reaches ours', async () => {
    const written: unknown[] = [];
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = (chunk: never, ...rest: never[]) => (written.push(chunk), write(chunk, ...rest));
    try {
      const noisy = scriptedChild('noisy', `process.stdout.write('NOISE\\n'); console.log('NOISE'); ${onMessage('process.send({ id, kind: "result", result: { ok: false, format: null, problem: { code: "done", severity: "info" } } });')}`);
      expect(code(await readIsolated(new Uint8Array(1), { program: noisy }))).toBe('done');
    } finally {
      process.stdout.write = write;
    }
    expect(written.join('')).not.toContain('NOISE');
  });

  it('dies at one file and reads the next in a new child', async () => {
    const moody = scriptedChild('moody', onMessage('if (id === 2) process.exit(7); process.send({ id, kind: "opened", sha256: "abc", bytes: 5 }); process.send({ id, kind: "result", result: { ok: false, format: null, problem: { code: "done", severity: "info" } } });'));
    const reader = createReader({ program: moody });
    const results: IdentifiedResult[] = [];
    for (let index = 0; index < 3; index++) results.push(await reader.readBytes(new Uint8Array(1)));
    await reader.close();
    expect(results.map(code)).toEqual(['done', 'read.crash', 'done']);
    expect(results[1]).toMatchObject({ problem: { facts: { code: 7, signal: null } } });
    expect([results[0]?.sha256, results[0]?.bytes]).toEqual(['abc', 5]);
  });

  it('has a program that is not there', async () => {
    expect(code(await readIsolated(new Uint8Array(1), { program: new URL('file:///nowhere/child.js') }))).toBe('read.crash');
  });
});
