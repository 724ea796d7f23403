import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/read/read.js';
import { docxParts, p } from './support/docx.js';
import { codeOf } from './support/source.js';
import { zip } from './support/zip.js';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const bytes = (...values: number[]): Uint8Array => new Uint8Array([...values, ...new Array<number>(64).fill(1)]);

async function typeOf(value: Uint8Array, name = 'report.docx'): Promise<string> {
  const result = await readBytes(value, { name });
  return result.ok ? result.source.format : `${result.problem.code} ${String(result.problem.facts?.['type'] ?? '')}`.trim();
}

/** An OLE container with one stream of that name, its content in the sector after the directory. */
function ole(stream: string, content: readonly number[]): Uint8Array {
  const out = Buffer.alloc(512 * 4);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(out);
  out.writeUInt16LE(9, 30);
  out.writeUInt32LE(1, 48);
  out.writeUInt32LE(0, 76);
  out.fill(0xff, 512, 1024);
  out.writeUInt32LE(0xfffffffe, 512 + 4);
  out.write(`${stream}\0`, 1024, 'utf16le');
  out.writeUInt32LE(2, 1024 + 116);
  Buffer.from(content).copy(out, 1536);
  return new Uint8Array(out);
}

describe('sniff: the content decides, not the name', () => {
  it.each([
    ['png', bytes(0x89, 0x50, 0x4e, 0x47)],
    ['jpeg', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['rtf', text('{\\rtf1\\ansi hello}')],
    ['html', text('<!DOCTYPE html><html><body>甲</body></html>')],
    ['html', text('<?xml version="1.0"?>\n<!-- saved --><html xmlns="x"><body/></html>')],
    ['mhtml', text('MIME-Version: 1.0\nContent-Type: multipart/related;\n\n')],
    ['word-xml', text('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>')],
    ['xml', text('<?xml version="1.0"?><report/>')],
    ['rar', bytes(0x52, 0x61, 0x72, 0x21, 0x1a)],
    ['7z', bytes(0x37, 0x7a, 0xbc, 0xaf)],
    ['xlsx', zip([{ name: 'xl/workbook.xml', data: '<x/>' }])],
    ['pptx', zip([{ name: 'ppt/presentation.xml', data: '<x/>' }])],
    ['ofd', zip([{ name: 'OFD.xml', data: '<x/>' }])],
    ['odt', zip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true }])],
    ['zip', zip([{ name: 'readme.txt', data: 'x' }])],
    ['zip', zip([])],
    ['doc', ole('WordDocument', [0xec, 0xa5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
    ['xls', ole('Workbook', [0x09, 0x08, 0x02, 0x00, 0, 0, 0x42, 0x00])],
    ['ole', ole('Something', [])],
  ])('names %s', async (type, value) => {
    expect(await typeOf(value)).toBe(`read.unsupported ${type}`);
  });

  it.each([
    ['office', ole('EncryptedPackage', [])],
    ['doc', ole('WordDocument', [0xec, 0xa5, 0, 0, 0, 0, 0, 0, 0, 0, 0x00, 0x01])],
    ['xls', ole('Workbook', [0x09, 0x08, 0x02, 0x00, 0, 0, 0x2f, 0x00])],
    ['odt', zip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true }, { name: 'META-INF/manifest.xml', data: '<manifest:encryption-data/>' }])],
  ])('names a password on %s', async (type, value) => {
    expect(await typeOf(value)).toBe(`read.password ${type}`);
  });

  it('reads what is text under any name', async () => {
    expect(await typeOf(text('青禾县自查报告'), 'report.pdf')).toBe('txt');
    expect(await typeOf(text('PK 开头的一句话'), 'report.docx')).toBe('txt');
    expect(await typeOf(zip(docxParts(p('甲'))), 'report.txt')).toBe('docx');
  });

  it('names a broken zip and a broken PDF', async () => {
    expect(codeOf(await readBytes(bytes(0x50, 0x4b, 0x03, 0x04)))).toBe('read.zip.damaged');
    expect(codeOf(await readBytes(text('%PDF-1.7\nnothing of the kind')))).toBe('read.pdf.damaged');
    expect(codeOf(await readBytes(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])))).toBe('read.unsupported');
  });
});
