import { splitBytes } from './split-bytes.js';

/** A decoded text, the name of the encoding, and how sure the decoding is. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** Bytes that stand for no character in any encoding tried, shown as U+FFFD. */
  readonly undecodable: number;
  /** True where lines of one file are in different encodings. */
  readonly mixed: boolean;
}

const MOSTLY_UTF16 = 0.02;
const TOO_MANY_NULS_FOR_UTF8 = 0.1;

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const sure = (text: string, encoding: string): Decoded => ({ text, encoding, undecodable: 0, mixed: false });

function lossy(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, undecodable: text.split('\ufffd').length - 1, mixed: false };
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** The share of characters that Chinese and English prose is made of. */
function proseShare(text: string): number {
  const prose = text.match(/[\p{Script=Han}\u0009\u000a\u000d\u0020-\u007e\u3000-\u303f\uff00-\uffef]/gu)?.length ?? 0;
  return text.length === 0 ? 0 : prose / text.length;
}

function unmarkedUtf16(bytes: Uint8Array): Decoded | null {
  const candidates = ['utf-16le', 'utf-16be'].map((encoding) => ({ encoding, text: tryDecode(bytes, encoding) ?? '' }));
  const best = candidates.reduce((a, b) => (proseShare(b.text) > proseShare(a.text) ? b : a));
  return proseShare(best.text) > 0.8 ? sure(best.text, best.encoding) : null;
}

/** Files pasted together from two systems: each line is tried by itself (0x0A is never part of a GB18030 character). */
function decodeByLine(bytes: Uint8Array): Decoded {
  const lines = splitBytes(bytes, 0x0a).map((line) => {
    if (isAscii(line)) return sure(new TextDecoder().decode(line), 'ascii');
    const utf8 = tryDecode(line, 'utf-8');
    if (utf8 !== null && isCertainlyUtf8(utf8)) return sure(utf8, 'utf-8');
    const gb = tryDecode(line, 'gb18030');
    if (gb !== null) return sure(gb, 'gb18030');
    if (utf8 !== null) return sure(utf8, 'utf-8');
    const tries = [lossy(line, 'utf-8'), lossy(line, 'gb18030')] as const;
    return tries[0].undecodable < tries[1].undecodable ? tries[0] : tries[1];
  });
  const seen = [...new Set(lines.map((line) => line.encoding))].filter((name) => name !== 'ascii').sort();
  return {
    text: lines.map((line) => line.text).join('\n'),
    encoding: seen.join('+') || 'utf-8',
    undecodable: lines.reduce((sum, line) => sum + line.undecodable, 0),
    mixed: seen.length > 1,
  };
}

/** Bytes of GB18030 can be strict UTF-8 by chance, but then they spell Latin or Greek letters, not Han. */
function isCertainlyUtf8(text: string): boolean {
  const beyondAscii = text.match(/[^\u0000-\u007f]/gu) ?? [];
  const han = beyondAscii.filter((character) => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2014-\u2026]/u.test(character)).length;
  return han >= 2 && han >= 0.9 * beyondAscii.length;
}

function hasUtf8Line(bytes: Uint8Array): boolean {
  return splitBytes(bytes, 0x0a).some((line) => {
    const text = isAscii(line) ? null : tryDecode(line, 'utf-8');
    return text !== null && isCertainlyUtf8(text);
  });
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

/**
 * Decodes a text file: by its byte order mark, else strict UTF-8, UTF-16 where NULs are many, strict GB18030,
 * and at last line by line. Never throws; `undecodable` tells what was lost.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = markedEncoding(bytes);
  if (marked !== null) {
    const text = tryDecode(bytes, marked);
    if (text !== null) return sure(text, marked);
    return marked === 'utf-8' ? decodeByLine(bytes.subarray(3)) : lossy(bytes, marked);
  }
  const nuls = bytes.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0) / Math.max(1, bytes.length);
  if (nuls <= TOO_MANY_NULS_FOR_UTF8) {
    const utf8 = tryDecode(bytes, 'utf-8');
    if (utf8 !== null) return sure(utf8, 'utf-8');
  }
  if (nuls > MOSTLY_UTF16) {
    const utf16 = unmarkedUtf16(bytes);
    if (utf16 !== null) return utf16;
  }
  const gb = tryDecode(bytes, 'gb18030');
  // Pairs of UTF-8 characters pass for triples of GB18030: a whole file of both decodes without a fault, wrongly.
  return gb !== null && !hasUtf8Line(bytes) ? sure(gb, 'gb18030') : decodeByLine(bytes);
}
