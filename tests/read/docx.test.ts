import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/read/read.js';
import { docx, docxParts, p, run, tbl, tc, tr } from './support/docx.js';
import { codeOf, linesOf, sourceOf } from './support/source.js';
import { zip } from './support/zip.js';

const read = async (body: string, parts = {}) => sourceOf(await readBytes(docx(body, parts)));
const style = (id: string, name: string): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
const numbering = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

describe('readDocx: paragraphs', () => {
  it('makes a block of each paragraph with text', async () => {
    const source = await read(p('一、目标') + p('   ') + p('  1、布局合理。') + `<w:p>${run('青禾')}${run('县')}</w:p>`);
    expect(source.text).toBe('一、目标\n  1、布局合理。\n青禾县');
    expect(source.blocks.map((block) => [block.kind, source.text.slice(block.start, block.end)])).toEqual([
      ['paragraph', '一、目标'], ['paragraph', '1、布局合理。'], ['paragraph', '青禾县'],
    ]);
    expect(source.readers.map(({ name }) => name)).toEqual(['mammoth']);
    expect([source.format, source.pages, source.problems]).toEqual(['docx', null, []]);
  });

  it('ends a block at a soft break, as it does at a paragraph', async () => {
    const source = await read(`<w:p>${run('一、目标')}<w:r><w:br/></w:r>${run('1、布局。')}<w:r><w:br/><w:t>2、师资。</w:t></w:r></w:p>`);
    expect(source.blocks.map((block) => source.text.slice(block.start, block.end))).toEqual(['一、目标', '1、布局。', '2、师资。']);
  });

  it('takes heading levels from the styles, by their English and Chinese names', async () => {
    const styles = style('a', 'heading 2') + style('b', '\u6807\u9898 3') + style('t', 'Title') + style('n', 'Normal');
    const of = (id: string): string => `<w:pStyle w:val="${id}"/>`;
    const source = await read(p('题', of('t')) + p('甲', of('a')) + p('乙', of('b')) + p('丙', of('n')), { styles });
    expect(source.blocks.map((block) => [block.kind, block.level])).toEqual([['heading', undefined], ['heading', 2], ['heading', 3], ['paragraph', undefined]]);
  });

  it('reads text boxes once, and check boxes as signs', async () => {
    const box = '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const source = await read(`<w:p>${run('达到')}${box}</w:p><w:p>${run('正文')}<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${p('框内')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`);
    expect(linesOf(source)).toEqual(['达到\u2611', '正文', '框内']);
  });

  it('puts footnotes last, without their marks in the text', async () => {
    const footnotes = `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2">${p(' 取自学籍系统。')}</w:footnote>`;
    const source = await read(`<w:p>${run('在校学生18742人')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('。')}</w:p>${p('完。')}`, { footnotes });
    expect(linesOf(source)).toEqual(['在校学生18742人。', '完。', '取自学籍系统。']);
    expect(source.blocks.at(-1)?.kind).toBe('footnote');
  });
});

describe('readDocx: tables', () => {
  it('makes one block of a row, with its cells', async () => {
    const source = await read(p('附表') + tbl(`<w:tr><w:trPr><w:tblHeader/></w:trPr>${tc(p('序号'))}${tc(p('自评'))}</w:tr>`, tr(tc(p('1')), tc(p('达到。') + p('另附说明。')))));
    expect(source.text).toBe('附表\n序号\t自评\n1\t达到。\n另附说明。');
    const rows = source.blocks.filter((block) => block.kind === 'table-row');
    expect(rows.map(({ table, row, head }) => [table, row, head])).toEqual([[0, 0, true], [0, 1, false]]);
    expect(rows[1]?.cells?.map((cell) => [cell.column, source.text.slice(cell.start, cell.end)])).toEqual([[0, '1'], [1, '达到。\n另附说明。']]);
  });

  it('repeats vertically merged cells as inherited, with the range of the first', async () => {
    const source = await read(tbl(
      tr(tc(p('12'), '<w:vMerge w:val="restart"/>'), tc(p('不低于10%。')), tc(p('达到'))),
      tr(tc(p(''), '<w:vMerge/>'), tc(p('不低于20%。')), tc(p('未达到'))),
      tr(tc(p('第二部分'), '<w:gridSpan w:val="3"/>')),
    ));
    expect(source.text).toBe('12\t不低于10%。\t达到\n不低于20%。\t未达到\n第二部分');
    const [first, second, third] = source.blocks;
    expect(second?.cells?.map((cell) => [cell.column, cell.inherited, source.text.slice(cell.start, cell.end)])).toEqual([
      [0, true, '12'], [1, false, '不低于20%。'], [2, false, '未达到'],
    ]);
    expect(first?.cells?.[0]).toMatchObject({ rowSpan: 2, inherited: false });
    expect(third?.cells).toMatchObject([{ column: 0, columnSpan: 3 }]);
  });

  it('keeps empty cells as empty ranges', async () => {
    const source = await read(tbl(tr(tc(p('1')), tc(p('')), tc(p('达到')))));
    expect(source.text).toBe('1\t\t达到');
    expect(source.blocks[0]?.cells?.map((cell) => [cell.start, cell.end])).toEqual([[0, 1], [2, 2], [3, 5]]);
  });

  it('caps a row that claims to span thousands of columns', async () => {
    const source = await read(tbl(tr(tc(p('甲'), '<w:gridSpan w:val="2000000000"/>'), tc(p('乙'))), tr(tc(p('丙')))));
    expect(source.blocks[0]?.cells?.[0]?.columnSpan).toBe(1_000);
  });
});

describe('readDocx: what mammoth does not tell', () => {
  const problems = async (body: string, parts = {}) => (await read(body, parts)).problems.map(({ code, facts }) => [code, facts]);

  it('names automatic numbering, in paragraphs and in empty cells', async () => {
    expect(await problems(p('布局合理。', numbered) + tbl(tr(tc(p('', numbered)), tc(p('达到')))), { numbering })).toEqual([['read.docx.autonumber', { count: 2 }]]);
  });

  it('names revisions, and reads them as accepted', async () => {
    const body = `<w:p>${run('状态:')}<w:del w:id="1"><w:r><w:delText>未达到</w:delText></w:r></w:del><w:ins w:id="2">${run('已达到')}</w:ins></w:p>`;
    expect((await read(body)).text).toBe('状态:已达到');
    expect(await problems(body)).toEqual([['read.docx.revision', { inserted: 1, deleted: 1 }]]);
  });

  it('names lost fields, hidden text and embedded documents', async () => {
    expect(await problems(p('甲') + `<w:p><w:fldSimple w:instr="SUM">${run('380')}</w:fldSimple></w:p>`)).toEqual([['read.docx.field-lost', { count: 1 }]]);
    expect(await problems(`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r></w:p>`)).toEqual([['read.docx.hidden', { count: 1 }]]);
    const embedded = await read(`${p('甲')}<w:altChunk r:id="rId9"/>`);
    expect([embedded.problems[0]?.code, embedded.unread]).toEqual(['read.docx.altchunk', [{ page: null, reason: 'read.docx.altchunk' }]]);
  });

  it('fails by name where there is no text', async () => {
    expect(await readBytes(docx('<w:p/>'))).toEqual({ ok: false, format: 'docx', problem: { code: 'read.docx.no-text', severity: 'error', facts: { images: 0 } } });
  });
});

describe('readDocx: damaged and hostile', () => {
  it('reads a document with junk before or after it', async () => {
    const bytes = docx(p('青禾县'));
    const junk = new TextEncoder().encode('\r\n\r\n');
    for (const mixed of [[...junk, ...bytes], [...bytes, ...junk]]) expect(sourceOf(await readBytes(new Uint8Array(mixed))).text).toBe('青禾县');
  });

  it('takes the later of two main parts', async () => {
    const [types, rels, main] = docxParts(p('旧'));
    const [, , later] = docxParts(p('新'));
    if (types === undefined || rels === undefined || main === undefined || later === undefined) throw new Error('parts');
    expect(sourceOf(await readBytes(zip([types, rels, main, later]))).text).toBe('新');
  });

  it('names damage, whatever its kind', async () => {
    const whole = docx(p('青禾县'.repeat(200)));
    expect(codeOf(await readBytes(whole.subarray(0, whole.length / 2)))).toBe('read.docx.damaged');
    expect(codeOf(await readBytes(docx('<w:p><w:r>')))).toBe('read.docx.damaged');
    expect(codeOf(await readBytes(docx('<w:p><w:r><w:t>&undefined;</w:t></w:r></w:p>')))).toBe('read.docx.damaged');
    const lying = docxParts(p('青'.repeat(5000))).map((part) => (part.name === 'word/document.xml' ? { ...part, declared: 1000 } : part));
    expect(codeOf(await readBytes(zip(lying)))).toBe('read.docx.damaged');
    const spoilt = new Uint8Array(whole);
    spoilt.fill(0xaa, 700, 740);
    expect(codeOf(await readBytes(spoilt))).toBe('read.docx.damaged');
  });

  it('refuses by the declared sizes, without unpacking', async () => {
    const bomb = zip([...docxParts(p('青')), { name: 'word/styles.xml', data: 'x', declared: 1_000_000_000 }]);
    const started = performance.now();
    expect(await readBytes(bomb)).toMatchObject({ problem: { code: 'read.limit.inflated', facts: { limit: 40 * 1024 * 1024 } } });
    expect(performance.now() - started).toBeLessThan(1_000);
    const steep = zip([...docxParts(p('青')), { name: 'word/numbering.xml', data: 'x', declared: 20_000_000 }]);
    expect(codeOf(await readBytes(steep))).toBe('read.limit.ratio');
    const picture = zip([...docxParts(p('青')), { name: 'word/media/a.png', data: 'x', declared: 1_000_000_000 }]);
    expect(codeOf(await readBytes(picture))).toBe('ok');
  });

  it('refuses too many paragraphs, too deep nesting, too many entries, each by its name', async () => {
    expect(await readBytes(docx(p('青').repeat(30)), {}, { paragraphs: 20 })).toMatchObject({ problem: { code: 'read.limit.paragraphs', facts: { found: 30, limit: 20 } } });
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(3000)}${p('青')}${'</w:sdtContent></w:sdt>'.repeat(3000)}`;
    expect(codeOf(await readBytes(docx(deep)))).toBe('read.limit.nesting');
    expect(codeOf(await readBytes(docx(p('青')), {}, { entries: 2 }))).toBe('read.limit.entries');
    expect(codeOf(await readBytes(docx(p('青')), {}, { file: 100 }))).toBe('read.limit.file');
  });
});
