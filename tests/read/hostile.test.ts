import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/read/read.js';
import { docx, p, tbl, tc, tr } from './support/docx.js';
import { lines, pdf } from './support/pdf.js';
import { sourceOf } from './support/source.js';

const utf8 = new TextEncoder().encode('# 自查报告\n一、目标\n师生比为19:1。\n'.repeat(5));
const wholes: Record<string, Uint8Array> = {
  docx: docx(p('一、目标') + tbl(tr(tc(p('1')), tc(p('达到')))) + p('师生比为19:1。'.repeat(30))),
  pdf: pdf([{ texts: lines([100, '一、目标'], [124, '师生比为19:1。']), draw: '50 50 m 200 50 l S' }, { texts: lines([100, '二、师资']) }]),
  printed: readFileSync(new URL('../fixtures/read/qinghe.pdf', import.meta.url)),
  text: utf8,
};

/** A change to a file as bad disks, mail gateways and malice make it; places and lengths are shares of the file. */
type Change = readonly [kind: 'flip' | 'cut' | 'fill' | 'drop', place: number, value: number];

function changed(whole: Uint8Array, [kind, place, value]: Change): Uint8Array {
  const at = Math.floor(place * whole.length);
  if (kind === 'cut') return whole.slice(0, at);
  if (kind === 'drop') return new Uint8Array([...whole.subarray(0, at), ...whole.subarray(at + value * 8)]);
  const out = Uint8Array.from(whole);
  if (kind === 'fill') return out.fill(value, at, at + 100);
  out[at] = (out[at] ?? 0) ^ (1 << (value % 8));
  return out;
}

const change: fc.Arbitrary<Change> = fc.tuple(
  fc.constantFrom('flip' as const, 'cut' as const, 'fill' as const, 'drop' as const),
  fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  fc.integer({ min: 1, max: 255 }),
);

describe('readBytes survives damaged files', () => {
  it.each(Object.keys(wholes))('%s', async (name) => {
    const whole = wholes[name] ?? utf8;
    await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
      const result = await readBytes(changes.reduce(changed, whole), { name: `report.${name}` });
      if (result.ok) sourceOf(result);
      else expect(result.problem.code).toMatch(/^read\.(?!internal)/u);
    }), { numRuns: name === 'printed' ? 25 : 80 });
  });

  it('bytes of any kind', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('', 'PK\x03\x04', '%PDF-1.4\n', '{\\rtf', '<html', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), async (bytes, start) => {
      const result = await readBytes(new Uint8Array([...Buffer.from(start, 'latin1'), ...bytes]));
      if (result.ok) sourceOf(result);
      else expect(result.problem.code).toMatch(/^read\.(?!internal)/u);
    }), { numRuns: 300 });
  });
});

describe('readBytes is deterministic', () => {
  it.each(Object.keys(wholes))('%s', async (name) => {
    const whole = wholes[name] ?? utf8;
    expect(JSON.stringify(await readBytes(whole))).toBe(JSON.stringify(await readBytes(whole)));
  });

  it('leaves the bytes it was given as they were', async () => {
    const own = Uint8Array.from(wholes['printed'] ?? utf8);
    await readBytes(own);
    expect(own).toEqual(Uint8Array.from(wholes['printed'] ?? utf8));
  });
});
