import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/text/encoding.js';

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, little: boolean, marked: boolean): Uint8Array {
  const units = (marked ? '\ufeff' : '') + text;
  const out = new Uint8Array(units.length * 2);
  const view = new DataView(out.buffer);
  for (let index = 0; index < units.length; index++) view.setUint16(index * 2, units.charCodeAt(index), little);
  return out;
}

const prose = '青禾县现有小学17所,在校学生18742人。\n二、师生比为1:15.2。\n';
/** 青禾县\uff0c达到 in GB18030. */
const gb = bytes(0xc7, 0xe0, 0xba, 0xcc, 0xcf, 0xd8, 0xa3, 0xac, 0xb4, 0xef, 0xb5, 0xbd);

describe('decodeText', () => {
  it('reads UTF-8, with and without a byte order mark', () => {
    expect(decodeText(utf8(prose))).toEqual({ text: prose, encoding: 'utf-8', undecodable: 0, mixed: false });
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, ...utf8(prose)))).toEqual({ text: prose, encoding: 'utf-8', undecodable: 0, mixed: false });
  });

  it.each([[true, true, 'utf-16le'], [false, true, 'utf-16be'], [true, false, 'utf-16le'], [false, false, 'utf-16be']])(
    'reads UTF-16, little endian %s, marked %s',
    (little, marked, encoding) => {
      expect(decodeText(utf16(prose, little, marked))).toEqual({ text: prose, encoding, undecodable: 0, mixed: false });
    },
  );

  it('reads GB18030, also its codes of four bytes', () => {
    expect(decodeText(gb)).toEqual({ text: '青禾县\uff0c达到', encoding: 'gb18030', undecodable: 0, mixed: false });
    expect(decodeText(bytes(...gb, 0x81, 0x39, 0xef, 0x30)).text).toBe('青禾县\uff0c达到㐁');
  });

  it('reads a file whose lines are in two encodings, and says so', () => {
    const mixed = decodeText(bytes(...utf8('一、青禾\n'), ...gb, 0x0a));
    expect(mixed).toEqual({ text: '一、青禾\n青禾县\uff0c达到\n', encoding: 'gb18030+utf-8', undecodable: 0, mixed: true });
  });

  it('counts what stands for nothing', () => {
    const cut = decodeText(gb.subarray(0, 11));
    expect([cut.encoding, cut.undecodable, cut.text]).toEqual(['gb18030', 1, '青禾县\uff0c达\ufffd']);
  });

  it('keeps NULs between the characters of a UTF-8 file from looking like UTF-16', () => {
    expect(decodeText(utf8(`${prose}\0\0`)).encoding).toBe('utf-8');
  });

  it('gives back any text written in UTF-8', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const nuls = text.split('\0').length - 1;
      fc.pre(nuls === 0 && !text.startsWith('\ufeff') && !/^[\ufffe\u0000-\u001f]/u.test(text));
      expect(decodeText(utf8(text)).text).toBe(text);
    }));
  });

  it('gives back any Han text in UTF-16 with a mark', () => {
    const han = fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code)), maxLength: 100 });
    fc.assert(fc.property(han, fc.boolean(), (text, little) => {
      expect(decodeText(utf16(text, little, true)).text).toBe(text);
    }));
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (any) => {
      expect(typeof decodeText(any).text).toBe('string');
    }), { numRuns: 500 });
  });
});
