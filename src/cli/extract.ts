import { createHash } from 'node:crypto';
import { basename, extname, join } from 'node:path';
import { createExtractor, type Extractor } from '../extractor.js';
import type { Result } from '../model/result.js';
import { BOM, csvHead, csvRows } from '../write/csv.js';
import { toJson, toJsonLine } from '../write/json.js';
import { toText } from '../write/text.js';
import { EXIT, graver, UsageError, type ExitCode } from './exit.js';
import { findInputs, type MissingInput } from './inputs.js';
import { fileSink, paintFor, say, stdoutSink, type Sink } from './output.js';
import { languageOf } from './language.js';

export const FORMATS = ['text', 'json', 'jsonl', 'csv'] as const;
export type OutputFormat = (typeof FORMATS)[number];
export const FAIL_ON = ['never', 'unmet', 'any'] as const;

export interface ExtractOptions {
  readonly dictionary?: string;
  readonly format: OutputFormat;
  readonly output?: string;
  readonly failOn: (typeof FAIL_ON)[number];
  readonly withText: boolean;
  readonly include: readonly string[];
  readonly stdinFilename?: string;
  readonly timeout: number;
  readonly quiet: boolean;
  readonly color: boolean;
  readonly lang?: string;
}

const STDIN = '-';
const EXTENSION: Readonly<Record<OutputFormat, string>> = { text: 'txt', json: 'json', jsonl: 'jsonl', csv: 'csv' };
const DEFAULT_WIDTH = 140;

/** `taizhang extract`: reads reports one after the other and writes each result as it is done. */
export async function runExtract(paths: readonly string[], options: ExtractOptions): Promise<ExitCode> {
  const lang = languageOf(options.lang);
  const { files, missing } = await findInputs(paths.filter((p) => p !== STDIN), options.include);
  const inputs = paths.includes(STDIN) ? [...files, STDIN] : files;
  for (const m of missing) say(sentenceFor(m));
  if (inputs.length === 0) {
    throw new UsageError('input.none', 'there is nothing to read: name a report, a folder that holds some, or a glob that matches');
  }
  const each = options.output !== undefined && (options.output.endsWith('/') || (inputs.length > 1 && options.format === 'json'));
  if (options.format === 'json' && inputs.length > 1 && !each) {
    throw new UsageError('output.many', `${inputs.length} reports do not make one JSON text; use --format jsonl, or -o FOLDER/ for a file each`);
  }
  const extractor = createExtractor({ dictionary: options.dictionary, withText: options.withText, timeoutMs: options.timeout * 1000 });
  const single = each ? null : options.output !== undefined ? fileSink(options.output) : stdoutSink();
  const started = Date.now();
  const tally = { ok: 0, partial: 0, failed: 0 };
  let exit: ExitCode = missing.length > 0 ? EXIT.unreadable : EXIT.ok;
  try {
    if (single && options.format === 'csv') await single.write(BOM + csvHead());
    const names = new Set<string>();
    for (const [i, input] of inputs.entries()) {
      const result = await one(extractor, input, options);
      tally[result.outcome] += 1;
      if (result.outcome !== 'ok') exit = graver(exit, EXIT.unreadable);
      if (failsOn(result, options.failOn)) exit = graver(exit, EXIT.findings);
      const sink = single ?? fileSink(join(options.output!, outputName(input, options.format, names)));
      await writeResult(sink, result, options, single === null);
      if (!single) sink.commit();
      if (!options.quiet) report(result, i + 1, inputs.length, lang);
    }
    single?.commit();
  } catch (error) {
    single?.abort();
    throw error;
  } finally {
    await extractor.close();
  }
  if (inputs.length > 1 || tally.failed > 0) {
    say(`${inputs.length} read: ${tally.ok} ok, ${tally.partial} partial, ${tally.failed} failed; ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
  return exit;
}

async function one(extractor: Extractor, input: string, options: ExtractOptions): Promise<Result> {
  if (input !== STDIN) return extractor.extractFile(input);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return extractor.extractBytes(Buffer.concat(chunks), { name: options.stdinFilename });
}

async function writeResult(sink: Sink, result: Result, options: ExtractOptions, ownFile: boolean): Promise<void> {
  const toTerminal = options.output === undefined;
  switch (options.format) {
    case 'json':
      return sink.write(toJson(result));
    case 'jsonl':
      return sink.write(toJsonLine(result));
    case 'csv':
      return sink.write((ownFile ? BOM + csvHead() : '') + csvRows(result));
    case 'text':
      return sink.write(toText(result, { width: process.stdout.columns ?? DEFAULT_WIDTH, paint: paintFor(toTerminal ? process.stdout : {}, options.color) }));
  }
}

function failsOn(result: Result, level: ExtractOptions['failOn']): boolean {
  if (level === 'never') return false;
  return result.flags.some((f) => level === 'any' || f.kind === 'unmet' || f.kind === 'partly_met');
}

function report(result: Result, done: number, total: number, lang: 'zh' | 'en'): void {
  const problems = result.problems.filter((p) => p.severity !== 'info').map((p) => `${p.message[lang]} [${p.code}]`);
  if (total === 1 && problems.length === 0) return;
  say(`${done}/${total} ${result.outcome} ${result.source.path ?? STDIN}${problems.length > 0 ? `: ${problems.join(' ')}` : ''}`);
}

/** Two reports of one name in different folders must not overwrite each other. */
function outputName(input: string, format: OutputFormat, taken: Set<string>): string {
  const base = input === STDIN ? 'stdin' : basename(input);
  const plain = `${base}.${EXTENSION[format]}`;
  const name = taken.has(plain)
    ? `${base.slice(0, base.length - extname(base).length)}-${createHash('sha256').update(input).digest('hex').slice(0, 8)}${extname(base)}.${EXTENSION[format]}`
    : plain;
  taken.add(name);
  return name;
}

function sentenceFor({ path, why }: MissingInput): string {
  const what = why === 'ENOENT' ? 'there is no such file or folder' : why === 'EACCES' ? 'no permission to read it' : why;
  return `${path}: ${what}; check the path [input.missing]`;
}
