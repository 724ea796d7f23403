import type { ProblemFact } from '../model/problem.js';
import type { ReadResult, Unread } from '../model/source.js';
import { failure, limitFailure, notice, warning } from './failure.js';
import type { ReadLimits } from './limits.js';
import { packageVersion } from './package-version.js';
import { layOut } from './pdf-layout.js';
import type { PageContent } from './pdf-model.js';
import { openPdf, type OpenPdf } from './pdf-open.js';
import { readPage } from './pdf-page.js';
import { judgePage } from './pdf-quality.js';

/** Problems of a page that mean that its text, or some of it, is missing. */
const UNREAD: ReadonlySet<string> = new Set(['read.pdf.page-damaged', 'read.pdf.no-text-layer', 'read.pdf.garbled']);

/** Reads a PDF with a text layer; pages without one, or with rubbish in it, are named one by one. */
export async function readPdf(bytes: Uint8Array, limits: ReadLimits): Promise<ReadResult> {
  const opening = await openPdf(bytes);
  if ('refused' in opening) {
    return opening.refused === 'password' ? failure('pdf', 'read.password', { type: 'pdf' }) : failure('pdf', 'read.pdf.damaged');
  }
  const { pdf } = opening;
  try {
    const { numPages } = pdf.document;
    if (numPages === 0) return failure('pdf', 'read.pdf.no-pages');
    if (numPages > limits.pages) return limitFailure('pdf', 'pages', numPages, limits.pages);
    return toResult(await readPages(pdf), numPages, limits);
  } finally {
    await pdf.close();
  }
}

interface PagesRead {
  readonly contents: readonly PageContent[];
  readonly problems: readonly ProblemFact[];
}

async function readPages(pdf: OpenPdf): Promise<PagesRead> {
  const contents: PageContent[] = [];
  const problems: ProblemFact[] = [];
  for (let number = 1; number <= pdf.document.numPages; number++) {
    const content = await readPageOrNull(pdf, number);
    if (content === null) {
      problems.push(warning('read.pdf.page-damaged', {}, number));
      continue;
    }
    const quality = judgePage(content.runs.map((run) => run.text).join(''), content);
    if (quality === 'no-text') problems.push(warning('read.pdf.no-text-layer', { pictureShare: Math.round(content.pictureShare * 100) }, number));
    if (quality === 'blank') problems.push(notice('read.pdf.blank-page', {}, number));
    if (quality === 'garbled') problems.push(warning('read.pdf.garbled', {}, number));
    if (quality === 'text' && content.unseen > content.shown / 2) problems.push(warning('read.pdf.ocr-layer', {}, number));
    if (content.slanted > 0) problems.push(notice('read.pdf.slanted', { count: content.slanted }, number));
    // Rubbish must not be searched for figures; stray text over a scan may.
    contents.push(quality === 'garbled' ? { ...content, runs: [] } : content);
  }
  return { contents, problems };
}

async function readPageOrNull(pdf: OpenPdf, number: number): Promise<PageContent | null> {
  try {
    return await readPage(await pdf.document.getPage(number));
  } catch {
    return null;
  }
}

function toResult({ contents, problems }: PagesRead, pages: number, limits: ReadLimits): ReadResult {
  const written = layOut(contents);
  const text = written.canonical.text();
  const unread = problems.filter(({ code }) => UNREAD.has(code)).map((problem): Unread => ({ page: problem.page ?? null, reason: problem.code }));
  if (text === '') {
    const [first] = unread;
    return first === undefined ? failure('pdf', 'read.pdf.no-text', { pages }) : failure('pdf', first.reason, { pages });
  }
  if (text.length > limits.characters) return limitFailure('pdf', 'characters', text.length, limits.characters);
  // Some producers write radicals for the characters that look like them: no phrase matches those.
  const radicals = text.match(/[\u2e80-\u2fdf]/gu)?.length ?? 0;
  const noticed = radicals > 0 ? [...problems, warning('read.pdf.radicals', { count: radicals })] : problems;
  const readers = ['pdf-parse', 'pdfjs-dist'].map((name) => ({ name, version: packageVersion(name) }));
  return {
    ok: true,
    source: { text, format: 'pdf', encoding: null, blocks: written.canonical.blocks, pages: written.pages(), unread, readers, problems: noticed },
  };
}
