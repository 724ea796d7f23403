import { join } from 'node:path';
import { PDFParse } from 'pdf-parse';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { packageFolder } from './package-version.js';

const MOST_DECODED_PIXELS = 1_000_000;

/** An opened PDF, and how to let go of it. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  close(): Promise<void>;
}

export type Opening = { readonly pdf: OpenPdf } | { readonly refused: 'password' | 'damaged' };

/** Opens a PDF with pdf-parse, given the character maps without which Chinese fonts that are not embedded read as nothing. */
export async function openPdf(bytes: Uint8Array): Promise<Opening> {
  const folder = packageFolder('pdfjs-dist');
  const parser = new PDFParse({
    // pdf.js takes the buffer for itself: the caller keeps its own.
    data: bytes.slice(),
    cMapUrl: join(folder, 'cmaps') + '/',
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts') + '/',
    wasmUrl: join(folder, 'wasm') + '/',
    isEvalSupported: false,
    useSystemFonts: false,
    // Scans are judged by the place they take, not decoded: a hundred pages of them would use up the time limit.
    maxImageSize: MOST_DECODED_PIXELS,
    verbosity: 0,
  });
  try {
    // pdf-parse keeps the loaded document to itself, and with it the positions of the text.
    const load = parser['load'] as () => Promise<PDFDocumentProxy>;
    const document = await load.call(parser);
    return { pdf: { document, close: () => parser.destroy() } };
  } catch (error) {
    await parser.destroy().catch(() => undefined);
    return { refused: error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged' };
  }
}
