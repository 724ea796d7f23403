import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Source } from '../../src/model/source.js';
import { readBytes } from '../../src/read/read.js';
import { lines, pdf, type Placed } from './support/pdf.js';
import { codeOf, linesOf, sourceOf } from './support/source.js';

const read = async (...pages: Placed[][]) => sourceOf(await readBytes(pdf(pages.map((texts) => ({ texts })))));
const full = '青禾县位于省域东部辖九个乡镇现有义务教育阶段学校二十三所在校学生'.slice(0, 30);
const [LEFT, FIRST] = [100, 124];

describe('readPdf: paragraphs', () => {
  it('reads a Chinese font that is not embedded', async () => {
    const source = await read(lines([LEFT, '一、目标'], [FIRST, '师生比为19:1。']));
    expect(linesOf(source)).toEqual(['一、目标', '师生比为19:1。']);
    expect(source.readers.map(({ name }) => name)).toEqual(['pdf-parse', 'pdfjs-dist']);
  });

  it('joins wrapped lines without a blank, figures too', async () => {
    const source = await read(lines([FIRST, `${full.slice(0, 27)}1`], [LEFT, `000元,${full.slice(0, 25)}6`], [LEFT, '85人。'], [FIRST, '完成。']));
    expect(linesOf(source)).toEqual([`${full.slice(0, 27)}1000元,${full.slice(0, 25)}685人。`, '完成。']);
  });

  it('joins a sentence over a page break and knows the page of every character', async () => {
    const source = await read(lines([FIRST, full.slice(0, 28)]), lines([LEFT, '共计12所。'], [FIRST, '二、师资。']));
    expect(linesOf(source)).toEqual([`${full.slice(0, 28)}共计12所。`, '二、师资。']);
    expect(source.pages).toEqual([{ start: 0, end: 28, page: 1 }, { start: 28, end: source.text.length, page: 2 }]);
  });

  it('keeps a blank between words of Latin script', async () => {
    const source = await read(lines([LEFT, `${full.slice(0, 26)}school`], [LEFT, 'report of 2018'], [LEFT, full]));
    expect(source.text.split('\n')[0]).toBe(`${full.slice(0, 26)}school report of 2018`);
  });

  it('begins a paragraph where the line before had room left', async () => {
    const source = await read(lines([LEFT, full], [LEFT, full.slice(0, 12)], [LEFT, '基本达到'], [LEFT, full]));
    expect(linesOf(source)).toEqual([full + full.slice(0, 12), '基本达到', full]);
  });

  it('reads a page drawn from the bottom upwards in reading order', async () => {
    const source = await read([...lines([LEFT, '一、甲'], [LEFT, '二、乙'], [LEFT, '三、丙'], [LEFT, '四、丁'])].reverse());
    expect(linesOf(source)).toEqual(['一、甲', '二、乙', '三、丙', '四、丁']);
  });

  it('reads two columns one after the other', async () => {
    const column = (x: number, mark: string): Placed[] => lines(...Array.from({ length: 6 }, (_, index): [number, string] => [x, `${mark}${index}、${full.slice(0, 8)}。`]));
    const source = await read([...column(60, '甲'), ...column(320, '乙')]);
    expect(linesOf(source).map((line) => line.slice(0, 2))).toEqual(['甲0', '甲1', '甲2', '甲3', '甲4', '甲5', '乙0', '乙1', '乙2', '乙3', '乙4', '乙5']);
  });

  it('joins hanging paragraphs and finds each beginning', async () => {
    const rows = [1, 2, 3].flatMap((number): [number, string][] => [[LEFT, `${number}、${full.slice(0, 29)}`], [FIRST, '续行。']]);
    const source = await read(lines(...rows));
    expect(linesOf(source)).toEqual([1, 2, 3].map((number) => `${number}、${full.slice(0, 29)}续行。`));
  });

  it('reads overprinted bold once and closes letter-spacing', async () => {
    const spaced = [...'在校生1655人'].map((text, index): Placed => ({ text, x: 100 + index * 18, y: 700 }));
    const source = await read([{ text: '一、目标', x: 100, y: 780 }, { text: '一、目标', x: 100.4, y: 780 }, ...spaced]);
    expect(linesOf(source)[0]).toBe('一、目标');
    expect(linesOf(source)[1]?.replaceAll(' ', '')).toBe('在校生1655人');
  });
});

describe('readPdf: running lines', () => {
  const page = (number: number, body: string): Placed[] => [
    { text: '青禾县内部资料', x: 230, y: 810, size: 9 },
    ...lines([FIRST, body], [LEFT, '其余从略。']),
    { text: `第 ${number} 页 共 3 页`, x: 260, y: 30, size: 9 },
  ];

  it('drops headers, footers and page numbers by repetition and place', async () => {
    const source = await read(page(1, '一、甲。'), page(2, '二、乙。'), page(3, '三、丙。'));
    expect(linesOf(source)).toEqual(['一、甲。', '其余从略。', '二、乙。', '其余从略。', '三、丙。', '其余从略。']);
  });

  it('drops the number of a single page but no other figure', async () => {
    const source = await read([...lines([LEFT, '共 17 所'], [LEFT, '2018']), { text: '- 1 -', x: 280, y: 30 }]);
    expect(linesOf(source)).toEqual(['共17所', '2018']);
  });
});

describe('readPdf: tables', () => {
  const rule = (xs: number[], ys: number[]): string =>
    [...ys.map((y) => `${xs[0]} ${y} m ${xs.at(-1)} ${y} l S`), ...xs.map((x) => `${x} ${ys[0]} m ${x} ${ys.at(-1)} l S`)].join('\n');

  it('reads a ruled table as rows, narrow columns and all', async () => {
    const texts: Placed[] = [
      { text: '附表', x: 60, y: 760 },
      { text: '序号', x: 62, y: 710 }, { text: '自', x: 92, y: 720 }, { text: '评', x: 92, y: 706 }, { text: '说明', x: 122, y: 710 },
      { text: '1', x: 62, y: 670 }, { text: '达', x: 92, y: 680 }, { text: '到', x: 92, y: 666 }, { text: '小学17所,在校生', x: 122, y: 680 }, { text: '1284人。', x: 122, y: 666 },
      { text: '完。', x: 60, y: 600 },
    ];
    const source = sourceOf(await readBytes(pdf([{ texts, draw: rule([60, 90, 110, 215], [740, 700, 650]) }])));
    expect(source.text).toBe('附表\n序号\t自评\t说明\n1\t达到\t小学17所,在校生1284人。\n完。');
  });

  it('reads merged cells in both directions', async () => {
    const texts: Placed[] = [
      { text: '12', x: 62, y: 690 }, { text: '甲', x: 102, y: 710 }, { text: '达到', x: 202, y: 710 },
      { text: '乙', x: 102, y: 670 }, { text: '未达到', x: 202, y: 670 },
      { text: '第二部分', x: 62, y: 630 },
    ];
    const draw = [rule([60, 300], [730, 650]), '60 610 m 300 610 l S', '60 650 m 60 610 l S', '300 650 m 300 610 l S', '100 730 m 100 650 l S', '200 730 m 200 650 l S', '100 690 m 300 690 l S'].join('\n');
    const source = sourceOf(await readBytes(pdf([{ texts, draw }])));
    expect(source.text).toBe('12\t甲\t达到\n乙\t未达到\n第二部分');
    expect(source.blocks[1]?.cells?.map((cell) => [cell.column, cell.inherited])).toEqual([[0, true], [1, false], [2, false]]);
    expect(source.blocks[2]?.cells?.[0]?.columnSpan).toBe(3);
  });

  it('goes on with a table on the next page: head once, a broken row whole, a merged cell reaching over', async () => {
    const ys = (rows: number): number[] => Array.from({ length: rows + 1 }, (_, index) => 740 - index * 40);
    const row = (index: number, ...cells: string[]): Placed[] => cells.map((text, at) => ({ text, x: [62, 102, 302][at] ?? 0, y: 740 - index * 40 - 16 }));
    const head = row(0, '序号', '要求', '结果');
    const first = [...head, ...row(1, '1', '甲要求。', '达到'), ...row(2, '', '乙要求的前半', '达到')];
    const second = [...head, ...row(1, '', '后半。'), ...row(2, '', '丙要求。', '未达到'), ...row(3, '2', '丁要求。', '达到')];
    const merged = (from: number, to: number, last: number): string =>
      [rule([60, 100, 300, 400], [740, 740 - last * 40]), ...ys(last).map((y, index) => (index > from && index < to ? `100 ${y} m 400 ${y} l S` : `60 ${y} m 400 ${y} l S`))].join('\n');
    const source = sourceOf(await readBytes(pdf([{ texts: first, draw: merged(1, 3, 3) }, { texts: second, draw: merged(1, 3, 4) }])));
    expect(source.text).toBe('序号\t要求\t结果\n1\t甲要求。\t达到\n乙要求的前半后半。\t达到\n丙要求。\t未达到\n2\t丁要求。\t达到');
    const numbers = source.blocks.map((block) => block.cells?.find((cell) => cell.column === 0)).map((cell) => cell && [source.text.slice(cell.start, cell.end), cell.inherited]);
    expect(numbers).toEqual([['序号', false], ['1', false], ['1', true], ['1', true], ['2', false]]);
  });

  it('takes a box around a paragraph for no table', async () => {
    const source = sourceOf(await readBytes(pdf([{ texts: [{ text: '框内一句。', x: 100, y: 700 }], draw: '90 690 200 30 re S' }])));
    expect(source.blocks.map(({ kind }) => kind)).toEqual(['paragraph']);
  });
});

describe('readPdf: never silently empty, never silently garbage', () => {
  it('names pages without text over a drawing, page by page', async () => {
    const picture = 'q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x40 EI Q';
    const source = sourceOf(await readBytes(pdf([{ texts: lines([LEFT, '一、目标']) }, { texts: [], draw: picture }, { texts: [] }])));
    expect(source.problems).toEqual([
      { code: 'read.pdf.no-text-layer', severity: 'warning', page: 2, facts: { pictureShare: 100 } },
      { code: 'read.pdf.blank-page', severity: 'info', page: 3, facts: {} },
    ]);
    expect(source.unread).toEqual([{ page: 2, reason: 'read.pdf.no-text-layer' }]);
    expect(codeOf(await readBytes(pdf([{ texts: [], draw: picture }])))).toBe('read.pdf.no-text-layer');
    expect(codeOf(await readBytes(pdf([{ texts: [] }])))).toBe('read.pdf.no-text');
  });

  it('names pages of rubbish and leaves their text out', async () => {
    const rubbish = Array.from({ length: 60 }, (_, index) => String.fromCharCode(0x0100 + index)).join('');
    const source = sourceOf(await readBytes(pdf([{ texts: lines([LEFT, '一、目标']) }, { texts: lines([60, rubbish]) }])));
    expect([source.text, source.unread]).toEqual(['一、目标', [{ page: 2, reason: 'read.pdf.garbled' }]]);
  });

  it('refuses by name: no pages, too many pages, a cut file', async () => {
    expect(codeOf(await readBytes(pdf([])))).toBe('read.pdf.no-pages');
    expect(codeOf(await readBytes(pdf([{ texts: [] }, { texts: [] }]), {}, { pages: 1 }))).toBe('read.limit.pages');
    const whole = pdf([{ texts: lines([LEFT, '一']) }]);
    expect(codeOf(await readBytes(whole.subarray(0, whole.length / 2)))).toBe('read.pdf.damaged');
  });
});

describe('readPdf: a report as LibreOffice prints it', () => {
  let source: Source;
  beforeAll(async () => {
    source = sourceOf(await readBytes(await readFile(new URL('../fixtures/read/qinghe.pdf', import.meta.url))));
  });

  it('rejoins its paragraphs, figures included', () => {
    const rows = linesOf(source);
    expect(rows[0]).toBe('青禾县义务教育学校管理与条件保障情况自查自评报告及整改工作安排');
    expect(rows[4]).toBe('2017年全县一般公共预算教育经费支出31862.75万元,比上年增加2140万元,增长7.2%。小学生均公用经费为650元,初中生均公用经费为850元,均不低于省定标准;全年为寄宿生补助生活费1000元/人,惠及学生2315人。');
    expect(rows).toHaveLength(9 + 27 + 2);
  });

  it('drops header, footer and page numbers', () => {
    expect(source.text).not.toMatch(/\u5185\u90e8\u8d44\u6599|\u7b2c\s*\d\s*\u9875/u);
  });

  it('reads its table of three pages as one, rows whole, head once', () => {
    const rows = source.blocks.filter((block) => block.kind === 'table-row');
    expect(rows.map((block) => block.row)).toEqual(Array.from({ length: 27 }, (_, index) => index));
    expect(rows.filter((block) => block.head)).toHaveLength(1);
    const cells = rows.map((block) => (block.cells ?? []).map((cell) => source.text.slice(cell.start, cell.end)));
    expect(cells.filter((row) => row.length === 1)).toEqual([['A学校管理'], ['B条件保障']]);
    expect(cells.find((row) => row[0] === '23')).toEqual(['23', '县域内校长教师交流轮岗比例不低于10%。', '部分达到', '2017年交流轮岗教师136人,占符合条件教师的11.2%。']);
  });

  it('puts the footnote last, without its mark in the text', () => {
    expect(source.text).toContain('在校学生18742人,专任教师1284人');
    expect(source.blocks.at(-1)).toMatchObject({ kind: 'footnote' });
    expect(linesOf(source).at(-1)).toBe('在校学生数取自2017年秋季学期学籍系统。');
    expect(source.pages?.at(-1)).toMatchObject({ page: 1 });
  });
});
