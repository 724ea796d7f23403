import { readTextEntry, readZipDirectory, type ZipDirectory } from './zip.js';
import { sniffOle } from './sniff-ole.js';

/** What the bytes of a file are, whatever its name says. */
export type Sniffed =
  | { readonly kind: 'empty' }
  | { readonly kind: 'docx'; readonly zip: ZipDirectory }
  | { readonly kind: 'pdf' }
  | { readonly kind: 'text' }
  | { readonly kind: 'password'; readonly type: string }
  | { readonly kind: 'damaged'; readonly type: 'docx' | 'zip' }
  | { readonly kind: 'unsupported'; readonly type: string };

const PDF_HEADER_WITHIN = 1024;
const ZIP_HEADER_WITHIN = 1024;

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['webp', [0x52, 0x49, 0x46, 0x46]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['executable', [0x7f, 0x45, 0x4c, 0x46]],
  ['executable', [0x4d, 0x5a, 0x90, 0x00]],
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** The first bytes as text, one character a byte: enough to find ASCII marks in. */
const asLatin1 = (bytes: Uint8Array, most: number): string => Buffer.from(bytes.subarray(0, most)).toString('latin1');

/** Tells what a file is by its content alone. */
export function sniff(bytes: Uint8Array, mostEntries: number): Sniffed {
  if (bytes.every((byte) => byte === 0)) return { kind: 'empty' };
  const beginning = asLatin1(bytes, PDF_HEADER_WITHIN);
  if (beginning.trim() === '') return bytes.length <= PDF_HEADER_WITHIN ? { kind: 'empty' } : { kind: 'text' };
  const ole = sniffOle(bytes);
  if (ole !== null) return ole;
  const known = signatures.find(([, signature]) => startsWith(bytes, signature));
  if (known !== undefined) return { kind: 'unsupported', type: known[0] };
  if (beginning.includes('%PDF')) return { kind: 'pdf' };
  const zipAt = asLatin1(bytes, ZIP_HEADER_WITHIN).search(/PK(?:\x03\x04|\x05\x06)/u);
  if (zipAt === 0 || (zipAt > 0 && readZipDirectory(bytes, mostEntries) !== null)) return sniffZip(bytes, mostEntries);
  return sniffMarkup(bytes);
}

function sniffZip(bytes: Uint8Array, mostEntries: number): Sniffed {
  const zip = readZipDirectory(bytes, mostEntries);
  if (zip === null) {
    const wordInside = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/document');
    return { kind: 'damaged', type: wordInside ? 'docx' : 'zip' };
  }
  const names = zip.entries.map((entry) => entry.name.toLowerCase());
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^word\/document\d*\.xml$/u)) return { kind: 'docx', zip };
  if (has(/^xl\/workbook\.(?:xml|bin)$/u)) return { kind: 'unsupported', type: 'xlsx' };
  if (has(/^ppt\//u)) return { kind: 'unsupported', type: 'pptx' };
  if (has(/^ofd\.xml$/u)) return { kind: 'unsupported', type: 'ofd' };
  if (names.includes('mimetype')) return sniffOpenDocument(zip);
  return { kind: 'unsupported', type: 'zip' };
}

function sniffOpenDocument(zip: ZipDirectory): Sniffed {
  const mime = readTextEntry(zip, 'mimetype') ?? '';
  const found = /vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)/u.exec(mime)?.[1];
  if (found === undefined) return { kind: 'unsupported', type: mime.includes('epub') ? 'epub' : 'zip' };
  const type = { text: 'odt', spreadsheet: 'ods', presentation: 'odp' }[found] ?? 'odt';
  const encrypted = (readTextEntry(zip, 'META-INF/manifest.xml') ?? '').includes('encryption-data');
  return encrypted ? { kind: 'password', type } : { kind: 'unsupported', type };
}

function sniffMarkup(bytes: Uint8Array): Sniffed {
  // Wide encodings put a NUL beside every ASCII character: without them the same marks are found.
  const head = asLatin1(bytes, 4096).replace(/[\0\xff\xfe\xef\xbb\xbf]/gu, '').trimStart().toLowerCase();
  if (/^mime-version:|^from: |^content-type: multipart\//u.test(head)) return { kind: 'unsupported', type: 'mhtml' };
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/u.test(head)) {
    return { kind: 'unsupported', type: 'html' };
  }
  if (head.startsWith('<?xml')) {
    const word = /mso-application progid="word|<w:worddocument|2006\/xmlpackage/u.test(head);
    return { kind: 'unsupported', type: word ? 'word-xml' : 'xml' };
  }
  return { kind: 'text' };
}
