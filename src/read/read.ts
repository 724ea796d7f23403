import type { ReadResult } from '../model/source.js';
import { failure, limitFailure } from './failure.js';
import { DEFAULT_LIMITS, type ReadLimits } from './limits.js';
import { sniff, type Sniffed } from './sniff.js';
import { readText } from './text.js';

/** What else is known of the bytes: the name decides nothing but whether a text is Markdown. */
export interface ReadHint {
  readonly name?: string;
}

/**
 * Reads a document into its canonical text. The format is chosen by the content; whatever cannot be read comes
 * back as a named problem, never as an exception.
 *
 * @example const result = await readBytes(await readFile('report.docx'), { name: 'report.docx' });
 */
export async function readBytes(bytes: Uint8Array, hint: ReadHint = {}, limits: Partial<ReadLimits> = {}): Promise<ReadResult> {
  const all = { ...DEFAULT_LIMITS, ...limits };
  if (bytes.length > all.file) return limitFailure(null, 'file', bytes.length, all.file);
  const found = sniff(bytes, all.entries);
  try {
    return await readSniffed(bytes, found, hint, all);
  } catch (error) {
    // Whatever a library throws at hostile bytes must not end a batch; its name is enough to find the bug by.
    const name = error instanceof Error ? error.name : typeof error;
    return failure(found.kind, 'read.internal', { name });
  }
}

async function readSniffed(bytes: Uint8Array, found: Sniffed, hint: ReadHint, all: ReadLimits): Promise<ReadResult> {
  switch (found.kind) {
    case 'empty':
      return failure(null, 'read.empty', { bytes: bytes.length });
    case 'docx':
      return (await import('./docx.js')).readDocx(bytes, found.zip, all);
    case 'pdf':
      // Loaded when wanted: the libraries take longer to start than most reports to read.
      return (await import('./pdf.js')).readPdf(bytes, all);
    case 'text':
      return readText(bytes, hint.name, all);
    case 'password':
      return failure(found.type, 'read.password', { type: found.type });
    case 'damaged':
      return failure(found.type, `read.${found.type}.damaged`, { type: found.type });
    case 'unsupported':
      return failure(found.type, 'read.unsupported', { type: found.type });
  }
}
