const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER = 512;
const ENTRY = 128;
const LAST_SECTOR = 0xfffffffa;
/** Containers with more directory sectors than this are damaged or hostile. */
const MOST_SECTORS = 1_000;

/** An OLE compound file, as far as its directory. */
export interface Ole {
  readonly bytes: Buffer;
  readonly sectorSize: number;
  /** Offsets of the directory's entries. */
  readonly entries: readonly number[];
}

/** Opens an OLE compound file; null where the bytes are none. A damaged one has no entries. */
export function openOle(raw: Uint8Array): Ole | null {
  if (!SIGNATURE.every((byte, index) => raw[index] === byte)) return null;
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  if (bytes.length < HEADER) return { bytes, sectorSize: HEADER, entries: [] };
  const sectorSize = 1 << Math.min(16, bytes.readUInt16LE(30));
  const entries: number[] = [];
  let sector = bytes.readUInt32LE(48);
  for (let count = 0; sector < LAST_SECTOR && count < MOST_SECTORS; count++) {
    const start = (sector + 1) * sectorSize;
    if (start + sectorSize > bytes.length) break;
    for (let at = start; at < start + sectorSize; at += ENTRY) entries.push(at);
    sector = nextSector(bytes, sectorSize, sector);
  }
  return { bytes, sectorSize, entries };
}

/** The sector that follows another in its chain, by the allocation table that the header's first 109 places name. */
function nextSector(bytes: Buffer, sectorSize: number, sector: number): number {
  const perTable = sectorSize / 4;
  const slot = Math.floor(sector / perTable);
  if (slot >= 109) return LAST_SECTOR;
  const at = (bytes.readUInt32LE(76 + slot * 4) + 1) * sectorSize + (sector % perTable) * 4;
  return at + 4 <= bytes.length ? bytes.readUInt32LE(at) : LAST_SECTOR;
}

/** The offset at which the stream of that name begins; null where there is none. */
export function findOleStream({ bytes, sectorSize, entries }: Ole, name: string): number | null {
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  const entry = entries.find((at) => bytes.subarray(at, at + wanted.length).equals(wanted));
  return entry === undefined ? null : (bytes.readUInt32LE(entry + 116) + 1) * sectorSize;
}
