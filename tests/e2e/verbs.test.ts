import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Folder, SMALL, STACK, taizhang, TXT, DOCX } from './run.js';

const folder = new Folder();
let small: string;
beforeAll(() => {
  small = folder.write('small.txt', SMALL);
});
afterAll(() => folder.remove());
const lines = (out: string) => out.trimEnd().split('\n').map((l) => JSON.parse(l) as Record<string, unknown>);
const jsonl = (...all: unknown[]) => `${all.map((l) => (typeof l === 'string' ? l : JSON.stringify(l))).join('\n')}\n`;

describe('assess', () => {
  const requirement = '学校应配齐专职校医。';

  it('answers every line in order, quotes sliced from the body', () => {
    const run = taizhang(['assess'], { input: jsonl({ id: 'a', requirement, body: '已全部配齐专职校医。' }, { id: 'b', requirement, body: '专职校医尚未配齐。' }) });
    expect([run.code, run.err]).toEqual([0, '']);
    const [a, b] = lines(run.out);
    expect([a!.id, a!.status, b!.id, b!.status]).toEqual(['a', 'met', 'b', 'unmet']);
    expect(Object.keys(a!)).toEqual(['id', 'status', 'unmet_quotes', 'claims']);
    expect(b!.unmet_quotes).not.toEqual([]);
    for (const c of b!.claims as { quote: string; start: number; end: number }[]) expect('专职校医尚未配齐。'.slice(c.start, c.end)).toBe(c.quote);
  });

  it('skips a bad line, says which, answers the others and ends with 3', () => {
    const run = taizhang(['assess'], { input: jsonl({ id: 'a', requirement, body: '已配齐。' }, '{broken', { id: 'c' }, '', { id: 'd', requirement, body: '已配齐。' }) });
    expect(run.code).toBe(3);
    expect(lines(run.out).map((l) => l.id)).toEqual(['a', 'd']);
    expect(run.err).toMatch(/^stdin:2: [^\n]*\[input\.line\]\nstdin:3: [^\n]*requirement[^\n]*\[input\.line\]\n$/u);
    expect(run.err).not.toMatch(STACK);
  });

  it('has nothing to say to nothing', () => expect(taizhang(['assess'])).toEqual({ code: 0, out: '', err: '' }));
});

describe('quantities', () => {
  it('gives offsets, kind and value', () => {
    const text = '师生比为19:1，约212人，不低于20%';
    const run = taizhang(['quantities'], { input: jsonl({ source: 's', id: '1', text }, { id: '2', text: '没有数字' }) });
    expect([run.code, run.err]).toEqual([0, '']);
    const [first, second] = lines(run.out) as { source?: string; id: string; quantities: Record<string, unknown>[] }[];
    expect(first!.quantities.map((q) => [q.text, q.kind])).toEqual([['19:1', 'ratio'], ['212人', 'count'], ['不低于20%', 'range']]);
    for (const q of first!.quantities) expect(text.slice(q.start as number, q.end as number)).toBe(q.text);
    expect(first!.quantities[1]).toMatchObject({ value: 212, approximate: 'about' });
    expect(first!.quantities[2]).toMatchObject({ min: 20, minInclusive: true, unit: '%', comparator: '≥' });
    expect([first!.source, second!.id, second!.quantities]).toEqual(['s', '2', []]);
  });

  it('skips a bad line and ends with 3', () => {
    const run = taizhang(['quantities'], { input: jsonl('[]', { id: '2', text: '12所' }) });
    expect([run.code, lines(run.out).length]).toEqual([3, 1]);
    expect(run.err).toMatch(/^stdin:1: .*\[input\.line\]\n$/u);
  });
});

describe('explain', () => {
  it('shows passages, claims and what decided', () => {
    const run = taizhang(['explain', TXT, '--item', '15']);
    expect([run.code, run.err]).toEqual([0, '']);
    for (const word of ['requirement', 'status', 'aligned by', 'passage', 'claim', 'cue']) expect(run.out).toContain(word);
  });

  it('as JSON has the item as extract gives it', () => {
    const explained = JSON.parse(taizhang(['explain', TXT, '--item', '15', '--json']).out) as { item: unknown };
    const result = JSON.parse(taizhang(['extract', TXT, '--json']).out) as { items: { id: string }[] };
    expect(explained.item).toEqual(result.items.find((i) => i.id === '15'));
  });
});

describe('text', () => {
  it('--blocks: each block as a JSON line, slices of the text', () => {
    const text = taizhang(['text', DOCX]).out;
    const run = taizhang(['text', DOCX, '--blocks']);
    expect(run.code, run.err).toBe(0);
    const blocks = lines(run.out) as { start: number; end: number; kind: string; text: string }[];
    expect(blocks.length).toBeGreaterThan(10);
    expect(new Set(blocks.map((b) => b.kind))).toContain('table-row');
    for (const b of blocks) expect(text.slice(b.start, b.end)).toBe(b.text);
  });
});

describe('dictionary', () => {
  it('list, show and check', () => {
    expect(taizhang(['dictionary', 'list']).out).toMatch(/^yitihua-2018\t[\d.]+\t32\t/mu);
    const shown = taizhang(['dictionary', 'show', 'yitihua-2018', '--json']);
    expect((JSON.parse(shown.out) as { checklist: { items: unknown[] } }).checklist.items.length).toBe(32);
    expect(taizhang(['dictionary', 'show', 'yitihua-2018']).out.split('\n').length).toBeGreaterThan(64);
    expect(taizhang(['dictionary', 'check'])).toMatchObject({ code: 0, out: '' });
  });

  it('check names file, line, column and the fix, and ends with 2', () => {
    folder.write('bad/checklist.yaml', 'id: bad\nname: 坏\nversion: 1.0.0\nsections: []\nitems:\n  - {id: "1"}\n');
    const run = taizhang(['dictionary', 'check', `${folder.path}/bad`]);
    expect(run.code).toBe(2);
    expect(run.out).toMatch(/checklist\.yaml:\d+:\d+: .+; .+/u);
    expect(run.err).not.toMatch(STACK);
    expect(taizhang(['dictionary', 'show', 'nothing']).code).toBe(2);
  });
});

describe('schema and doctor', () => {
  it('schema: the names there are, and each as JSON Schema', () => {
    const names = taizhang(['schema']).out.trimEnd().split('\n');
    expect(names).toEqual(expect.arrayContaining(['result', 'dictionary']));
    for (const name of names) expect(JSON.parse(taizhang(['schema', name]).out)).toMatchObject({ $schema: expect.stringContaining('json-schema'), type: 'object' });
  });

  it('doctor: all is there', () => {
    const run = taizhang(['doctor']);
    expect(run.code, run.out).toBe(0);
    expect(run.out).toMatch(/^ok {7}nodejieba/mu);
    expect(run.out).not.toContain('missing');
  });
});

describe('the first output', () => {
  it('help comes at once: no verb\'s code is loaded for it', () => {
    const started = performance.now();
    taizhang(['--help']);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('nothing of a report is logged', () => {
    expect(taizhang(['extract', small, '--dictionary', 'none', '--json']).err).not.toMatch(/\p{Script=Han}/u);
  });
});
