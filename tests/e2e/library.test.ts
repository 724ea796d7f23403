import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type * as Library from '../../src/index.js';
import { FIRE_INDICATORS, fireChecklist } from '../dictionary/scratch.js';
import { DOCX, Folder, ROOT, SMALL, taizhang, TXT } from './run.js';

const { createExtractor, listDictionaries, loadDictionary, resultSchema } = (await import(join(ROOT, 'dist/index.js'))) as typeof Library;
const folder = new Folder();
afterAll(() => folder.remove());

describe('the library', () => {
  it('reads a file as the command line does', async () => {
    const extractor = createExtractor();
    const result = resultSchema.parse(await extractor.extractFile(TXT));
    await extractor.close();
    expect(`${JSON.stringify(result)}\n`).toBe(taizhang(['extract', TXT, '--format', 'jsonl']).out);
  });

  it('reads bytes and text; all three ways agree', async () => {
    const extractor = createExtractor({ dictionary: 'yitihua-2018' });
    const statuses = (r: Library.Result) => r.items.map((i) => i.status);
    const [file, bytes, text, docx] = [
      await extractor.extractFile(TXT), await extractor.extractBytes(readFileSync(TXT)), await extractor.extractText(readFileSync(TXT, 'utf8')),
      await extractor.extractBytes(readFileSync(DOCX), { name: 'x.bin' }),
    ];
    await extractor.close();
    expect(statuses(bytes)).toEqual(statuses(file));
    expect(statuses(text)).toEqual(statuses(file));
    expect([file.source.path, bytes.source.path, docx.source.format, docx.items.length]).toEqual(['corpus/tune/luyuan/report.txt', null, 'docx', 32]);
  });

  it('never rejects for what a file holds', async () => {
    const extractor = createExtractor({ dictionary: 'none' });
    const results = [
      await extractor.extractFile(join(folder.path, 'nowhere.pdf')), await extractor.extractFile(folder.path), await extractor.extractText(''),
      await extractor.extractBytes(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 1, 2, 3])),
    ];
    await extractor.close();
    expect(results.map((r) => [r.outcome, r.problems[0]?.code])).toEqual([['failed', 'read.missing'], ['failed', 'read.not-a-file'], ['failed', 'read.empty'], ['failed', 'read.pdf.damaged']]);
  });

  it('works again after close', async () => {
    const extractor = createExtractor({ dictionary: 'none' });
    const first = await extractor.extractFile(TXT);
    await extractor.close();
    expect(await extractor.extractFile(TXT)).toEqual(first);
    await extractor.close();
  });

  it('refuses options and dictionaries that there are not', () => {
    expect(() => createExtractor({ dictionry: 'none' } as never)).toThrow(/dictionry/u);
    expect(() => createExtractor({ dictionary: 'nothing' })).toThrow(/nothing/u);
    expect(listDictionaries().map((d) => d.id)).toContain('yitihua-2018');
    expect(loadDictionary('yitihua-2018').checklist?.items.length).toBe(32);
  });
});

describe('two dictionaries in one process', () => {
  // Words of one (大班, 交流轮岗) must not cut the other's text: the segmenter's are process-wide.
  const root = join(folder.path, 'dictionaries');
  cpSync(join(ROOT, 'dictionaries'), root, { recursive: true });
  folder.write('dictionaries/fire/checklist.yaml', fireChecklist((y) => y.replace('wording: {strong: [疏散通道]}', 'wording: {strong: [疏散通道, 轮岗比例, 用经费小, 大班]}')));
  folder.write('dictionaries/fire/indicators/fire.yaml', FIRE_INDICATORS);
  const text = `${SMALL}灭火器配备率98%。扩大班级规模，疏散通道畅通。\n`;
  const one = (dictionary: string) => createExtractor({ dictionary, dictionaryRoot: root }).extractText(text);

  it('give what each gives alone, in either order', async () => {
    const alone = { fire: JSON.stringify(await one('fire')), school: JSON.stringify(await one('yitihua-2018')) };
    const fire = createExtractor({ dictionary: 'fire', dictionaryRoot: root });
    const school = createExtractor({ dictionary: 'yitihua-2018', dictionaryRoot: root });
    for (const order of [[fire, school, fire], [school, fire, school]]) {
      for (const e of order) expect(JSON.stringify(await e.extractText(text))).toBe(e === fire ? alone.fire : alone.school);
    }
    expect((JSON.parse(alone.fire) as Library.Result).items.map((i) => i.id)).toEqual(['A1', 'A2']);
    expect((JSON.parse(alone.school) as Library.Result).items.length).toBe(32);
  });

  it('and what a process of its own gives', async () => {
    folder.write('text.txt', text);
    const run = taizhang(['extract', '-', '--dictionary', 'yitihua-2018', '--format', 'json'], { input: text });
    const here = await createExtractor({ dictionary: 'yitihua-2018' }).extractBytes(new TextEncoder().encode(text));
    expect(here.items).toEqual((JSON.parse(run.out) as Library.Result).items);
    expect(here.values).toEqual((JSON.parse(run.out) as Library.Result).values);
  });
});
