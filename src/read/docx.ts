import mammoth from 'mammoth';
import type { ProblemFact } from '../model/problem.js';
import type { ReadResult, Unread } from '../model/source.js';
import { checkParts, countParagraphs, depthBeyond } from './docx-checks.js';
import type { WordDocument, WordElement } from './docx-model.js';
import { walkDocument } from './docx-walk.js';
import { failure, limitFailure, notice, warning } from './failure.js';
import { RATIO_FLOOR, type ReadLimits } from './limits.js';
import { packageVersion } from './package-version.js';
import { findEntry, readTextEntry, type ZipDirectory } from './zip.js';

const PARSED_PART = /\.(?:xml|rels)$/iu;

/** Reads a Word document. Its zip is measured before anything of it is unpacked. */
export async function readDocx(bytes: Uint8Array, zip: ZipDirectory, limits: ReadLimits): Promise<ReadResult> {
  const tooLarge = checkDirectory(zip, limits);
  if (tooLarge !== null) return tooLarge;
  const name = mainPartName(zip);
  if (findEntry(zip, name)?.encrypted === true) return failure('docx', 'read.password', { type: 'docx' });
  const xml = readTextEntry(zip, name);
  if (xml === null) return failure('docx', 'read.docx.damaged', { part: name });
  const paragraphs = countParagraphs(xml);
  if (paragraphs > limits.paragraphs) return limitFailure('docx', 'paragraphs', paragraphs, limits.paragraphs);
  if (depthBeyond(xml, limits.nesting)) return limitFailure('docx', 'nesting', limits.nesting + 1, limits.nesting);
  const document = await parse(bytes);
  if (document === null) return failure('docx', 'read.docx.damaged', { part: name });
  return toResult(document, checkParts(xml), limits);
}

function toResult(document: WordDocument, noticed: readonly ProblemFact[], limits: ReadLimits): ReadResult {
  const { canonical, counts } = walkDocument(document, limits.columns);
  const text = canonical.text();
  const embedded = noticed.some(({ code }) => code === 'read.docx.altchunk');
  if (text.trim() === '' && !embedded) return failure('docx', 'read.docx.no-text', { images: counts.images });
  if (text.length > limits.characters) return limitFailure('docx', 'characters', text.length, limits.characters);
  const garbled = text.split('\ufffd').length - 1;
  if (garbled > text.length * 0.1) return failure('docx', 'read.docx.garbled', { count: garbled });
  const problems = [
    ...noticed,
    ...(counts.autonumbered > 0 ? [warning('read.docx.autonumber', { count: counts.autonumbered })] : []),
    ...(garbled > 0 ? [warning('read.text.undecodable', { count: garbled, encoding: 'utf-8' })] : []),
    ...(counts.images > 0 ? [notice('read.docx.image', { count: counts.images })] : []),
  ];
  const unread: Unread[] = embedded ? [{ page: null, reason: 'read.docx.altchunk' }] : [];
  const readers = [{ name: 'mammoth', version: packageVersion('mammoth') }];
  return { ok: true, source: { text, format: 'docx', encoding: null, blocks: canonical.blocks, pages: null, unread, readers, problems } };
}

/** The main part by the name that every known writer gives it; templates and old writers number it. */
function mainPartName(zip: ZipDirectory): string {
  return zip.entries.findLast((entry) => /^word\/document\d*\.xml$/iu.test(entry.name))?.name ?? 'word/document.xml';
}

function checkDirectory(zip: ZipDirectory, limits: ReadLimits): ReadResult | null {
  if (zip.entries.length > limits.entries) return limitFailure('docx', 'entries', zip.entries.length, limits.entries);
  const parsed = zip.entries.filter((entry) => PARSED_PART.test(entry.name));
  const inflated = parsed.reduce((sum, entry) => sum + entry.inflated, 0);
  if (inflated > limits.inflated) return limitFailure('docx', 'inflated', inflated, limits.inflated);
  for (const entry of parsed) {
    const ratio = Math.round(entry.inflated / Math.max(1, entry.packed));
    if (entry.inflated > RATIO_FLOOR && ratio > limits.ratio) return limitFailure('docx', 'ratio', ratio, limits.ratio);
  }
  return null;
}

/** mammoth's own model of the document; null where mammoth gives up, in whatever words it does. */
async function parse(bytes: Uint8Array): Promise<WordDocument | null> {
  let document: WordDocument | null = null;
  const transformDocument = (element: WordElement): WordElement => {
    document = element as WordDocument;
    // The model is all that is wanted: an empty document spares mammoth the HTML.
    return { ...element, children: [] };
  };
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      { transformDocument, includeDefaultStyleMap: false, includeEmbeddedStyleMap: false, externalFileAccess: false },
    );
  } catch {
    return null;
  }
  return document;
}
