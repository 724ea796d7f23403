import { inflateRawSync } from 'node:zlib';

/** One file of a zip, as the central directory declares it. */
export interface ZipEntry {
  /** The name with "/" between folders, as old writers do not always write it. */
  readonly name: string;
  readonly packed: number;
  readonly inflated: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly offset: number;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly bytes: Uint8Array;
}

const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

function endRecordAt(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  // Junk after the archive is common in files sent by mail, so the search does not trust the comment's length.
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return -1;
}

/** Reads a zip's central directory without unpacking anything; null where there is none. */
export function readZipDirectory(bytes: Uint8Array, mostEntries: number): ZipDirectory | null {
  if (bytes.byteLength < END_LENGTH) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecordAt(view);
  if (end < 0) return null;
  const size = view.getUint32(end + 12, true);
  const declared = view.getUint32(end + 16, true);
  // Junk before the archive moves everything by the same distance.
  const shift = end - size - declared;
  const entries: ZipEntry[] = [];
  let at = declared + shift;
  while (at >= 0 && at + 46 <= end && view.getUint32(at, true) === DIRECTORY_RECORD && entries.length <= mostEntries) {
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      inflated: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true) + shift,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { entries, bytes };
}

/** The entry of that name; where two bear it, the later one, as Word and jszip do. */
export function findEntry(directory: ZipDirectory, name: string): ZipEntry | undefined {
  return directory.entries.findLast((entry) => entry.name.toLowerCase() === name.toLowerCase());
}

/** Unpacks one entry to at most its declared size; null where it is damaged or says less than it holds. */
export function inflateEntry(directory: ZipDirectory, entry: ZipEntry): Uint8Array | null {
  const { bytes } = directory;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset < 0 || entry.offset + 30 > bytes.byteLength) return null;
  if (view.getUint32(entry.offset, true) !== LOCAL_RECORD) return null;
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.inflated) });
  } catch {
    return null;
  }
}

/** Unpacks one entry as UTF-8 or, by its byte order mark, UTF-16; null where there is no such entry or it is damaged. */
export function readTextEntry(directory: ZipDirectory, name: string): string | null {
  const entry = findEntry(directory, name);
  const bytes = entry === undefined ? null : inflateEntry(directory, entry);
  if (bytes === null) return null;
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!wide) return new TextDecoder('utf-8').decode(bytes);
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
}
