import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import mammoth from 'mammoth';
import { PDFParse } from 'pdf-parse';
import { compare } from './measure.js';
import { load } from './inputs.js';

const require = createRequire(import.meta.url);

/** Reading in this process, against the libraries that the readers are built on, file by file and warm. */
export async function fileRows({ dist, inputs, engine, fileRuns }) {
  const [{ readBytes }, { extract }] = await Promise.all([load(dist, 'read/read.js'), load(dist, 'extract.js')]);
  const read = async ({ bytes }) => readBytes(bytes);
  const whole = async (report) => extract((await read(report)).source, engine);
  const of = (test) => inputs.reports.filter(test);
  const docx = of((r) => r.format === 'docx');
  const plain = of((r) => r.format === 'pdf' && !r.tables);
  const tables = of((r) => r.format === 'pdf' && r.tables);
  const row = async (name, budget, against, files, ours, theirs, runs) =>
    files.length === 0
      ? { name, against, budget, issue: 7, skipped: 'no such file in the corpus' }
      : {
          name, against, budget, issue: 7, files: files.length,
          ...(await compare((i) => ours(files[i % files.length]), (i) => theirs(files[i % files.length]), { warmup: 2 * files.length, runs })),
        };
  return [
    await row('.docx, reading', 2.0, 'mammoth', docx, read, rawText, fileRuns.docx),
    await row('.docx, reading and analysis', 2.0, 'mammoth', docx, whole, rawText, fileRuns.docx),
    await row('.pdf without tables, reading', 1.5, 'pdf-parse', plain, read, getText, fileRuns.pdf),
    await row('.pdf without tables, reading and analysis', 1.5, 'pdf-parse', plain, whole, getText, fileRuns.pdf),
    await row('.pdf with tables, reading', 3.5, 'pdf-parse', tables, read, getText, fileRuns.pdf),
    await row('.pdf with tables, reading and analysis', 3.5, 'pdf-parse', tables, whole, getText, fileRuns.pdf),
  ];
}

const rawText = ({ bytes }) => mammoth.extractRawText({ buffer: Buffer.from(bytes) });

const pdfjs = dirname(require.resolve('pdfjs-dist/package.json', { paths: [dirname(require.resolve('pdf-parse'))] }));

/** With the character maps: without them Chinese fonts that are not embedded read as nothing, and quickly so. */
async function getText({ bytes }) {
  const parser = new PDFParse({ data: bytes.slice(), cMapUrl: `${join(pdfjs, 'cmaps')}/`, cMapPacked: true, verbosity: 0 });
  try {
    return await parser.getText();
  } finally {
    await parser.destroy();
  }
}
