import { findOleStream, openOle } from './ole.js';
import type { Sniffed } from './sniff.js';

const FIB_MAGIC = 0xa5ec;
const FIB_ENCRYPTED = 0x0100;
const BIFF_BOF = 0x0809;
const BIFF_FILEPASS = 0x002f;

/** What an OLE container holds: the Office formats before 2007, and every Office file with a password. */
export function sniffOle(bytes: Uint8Array): Sniffed | null {
  const ole = openOle(bytes);
  if (ole === null) return null;
  const word = (at: number): number => (at + 2 <= ole.bytes.length ? ole.bytes.readUInt16LE(at) : 0);
  if (findOleStream(ole, 'EncryptedPackage') !== null) return { kind: 'password', type: 'office' };
  const document = findOleStream(ole, 'WordDocument');
  if (document !== null) {
    const locked = word(document) === FIB_MAGIC && (word(document + 10) & FIB_ENCRYPTED) !== 0;
    return locked ? { kind: 'password', type: 'doc' } : { kind: 'unsupported', type: 'doc' };
  }
  const workbook = findOleStream(ole, 'Workbook') ?? findOleStream(ole, 'Book');
  if (workbook !== null) {
    const afterBof = workbook + 4 + word(workbook + 2);
    const locked = word(workbook) === BIFF_BOF && word(afterBof) === BIFF_FILEPASS;
    return locked ? { kind: 'password', type: 'xls' } : { kind: 'unsupported', type: 'xls' };
  }
  if (findOleStream(ole, 'PowerPoint Document') !== null) return { kind: 'unsupported', type: 'ppt' };
  return { kind: 'unsupported', type: 'ole' };
}
