import { relative, sep } from 'node:path';
import { z } from 'zod';
import { listDictionaries, loadDictionary } from './dictionary/load.js';
import { createEngine, type Engine } from './engine.js';
import { extract } from './extract.js';
import type { Judgement } from './judge/judge.js';
import type { ProblemFact } from './model/problem.js';
import type { Result } from './model/result.js';
import type { ReadResult, Source } from './model/source.js';
import { createReader, type Reader } from './read/isolated.js';
import { readText } from './read/text.js';
import { DEFAULT_LIMITS } from './read/limits.js';
import { failureResult, sha256, successResult, type FileFacts } from './result.js';

/** Without `dictionary`, a checklist is used only if at least this share of its items is worded in the report. */
export const SURE_SHARE = 0.25;
/** Related inspections share much wording: a report that does not name the checklist must answer this share of it. */
export const UNNAMED_SHARE = 0.6;
/** A report names its occasion on its first page. */
const OPENING = 2000;

export const extractorOptionsSchema = z.strictObject({
  /** Id of a shipped dictionary, path of a dictionary folder, or "none"; absent: found from the report. */
  dictionary: z.string().min(1).optional(),
  /** Folder of dictionaries; the shipped ones by default. */
  dictionaryRoot: z.string().min(1).optional(),
  /** Puts the canonical text into the result. */
  withText: z.boolean().default(false),
  /** Time limit for reading one file, in milliseconds. */
  timeoutMs: z.number().int().positive().default(60_000),
  /** Folder that `source.path` is relative to; the working folder by default. */
  base: z.string().optional(),
});
export type ExtractorOptions = z.input<typeof extractorOptionsSchema>;

/** A report with everything found in it, and the inner findings that `explain` shows. */
export interface Detailed {
  readonly result: Result;
  readonly source: Source | null;
  readonly judgement: Judgement | null;
}

export interface Extractor {
  /** Reads one file (in a child process) and extracts its report. Never rejects for what the file holds. */
  extractFile(path: string): Promise<Result>;
  /** The same for bytes in memory; `name` only helps to tell Markdown from text. */
  extractBytes(bytes: Uint8Array, hint?: { name?: string }): Promise<Result>;
  /** The same for text; offsets in the result refer to its canonical form (`--with-text`). */
  extractText(text: string): Promise<Result>;
  /** Result, source and inner findings of one file, for explaining a verdict. */
  detail(path: string): Promise<Detailed>;
  /** Ends the reader's child process. An extractor may be used again afterwards. */
  close(): Promise<void>;
}

/**
 * Makes an extractor. Dictionaries are loaded and compiled once.
 * @throws UnknownDictionaryError, DictionaryError for a dictionary that is not there or has faults; ZodError for unknown options
 * @example
 * const extractor = createExtractor({ dictionary: 'yitihua-2018' });
 * const result = await extractor.extractFile('report.docx');
 * await extractor.close();
 */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const o = extractorOptionsSchema.parse(options);
  const asked = o.dictionary === undefined ? null : createEngine(loadDictionary(o.dictionary, o.dictionaryRoot));
  let common: Engine | null = null;
  const none = () => (common ??= createEngine(loadDictionary('none', o.dictionaryRoot)));
  const candidates = asked ? [] : listDictionaries(o.dictionaryRoot).map((d) => createEngine(loadDictionary(d.id, o.dictionaryRoot)));
  const optionsHash = sha256(JSON.stringify({ dictionary: o.dictionary ?? null })).slice(0, 16);
  let reader: Reader | null = null;

  const analyse = (source: Source): { judgement: Judgement; engine: Engine; problems: ProblemFact[] } => {
    if (asked) return { judgement: extract(source, asked), engine: asked, problems: [] };
    const tried = candidates
      .map((engine) => ({ engine, judgement: extract(source, engine) }))
      .sort((a, b) => b.judgement.alignment.wordingShare - a.judgement.alignment.wordingShare);
    const best = tried[0];
    if (best && best.judgement.alignment.wordingShare >= neededShare(source, best)) return { ...best, problems: [] };
    const problems: ProblemFact[] = best
      ? [{
          code: 'dictionary.unsure',
          severity: 'warning',
          facts: {
            dictionary: best.engine.dictionary.id,
            found: Math.round(best.judgement.alignment.wordingShare * best.engine.items.length),
            total: best.engine.items.length,
          },
        }]
      : [];
    return { judgement: extract(source, none()), engine: none(), problems };
  };
  const finish = (read: ReadResult, file: FileFacts): Detailed => {
    if (!read.ok) return { result: failureResult(file, read, asked ?? candidates[0] ?? none(), asked !== null, optionsHash), source: null, judgement: null };
    const { judgement, engine, problems } = analyse(read.source);
    const result = successResult(file, read.source, judgement, engine, { hash: optionsHash, withText: o.withText }, problems);
    return { result, source: read.source, judgement };
  };
  const open = () => (reader ??= createReader({ timeoutMs: o.timeoutMs }));
  const detail = async (path: string): Promise<Detailed> => {
    const read = await open().read(path);
    return finish(read, { path: relativePath(path, o.base), sha256: read.sha256, bytes: read.bytes });
  };
  return {
    detail,
    extractFile: async (path) => (await detail(path)).result,
    extractBytes: async (bytes, hint = {}) => {
      const read = await open().readBytes(bytes, hint);
      return finish(read, { path: hint.name ?? null, sha256: sha256(bytes), bytes: bytes.length }).result;
    },
    extractText: async (text) => {
      const bytes = new TextEncoder().encode(text);
      return finish(readText(bytes, undefined, DEFAULT_LIMITS), { path: null, sha256: sha256(bytes), bytes: bytes.length }).result;
    },
    close: async () => {
      await reader?.close();
      reader = null;
    },
  };
}

/** A report on rectified problems names the inspection but answers its own list: it counts as not naming it. */
function neededShare(source: Source, { engine, judgement }: { engine: Engine; judgement: Judgement }): number {
  const opening = source.text.slice(0, OPENING);
  const named = engine.dictionary.checklist?.mentions.some((m) => opening.includes(m)) ?? false;
  return named && judgement.document.kind?.value !== RECTIFICATION ? SURE_SHARE : UNNAMED_SHARE;
}

/** The kind that dictionaries/common/document.yaml gives to reports on rectified problems. */
const RECTIFICATION = 'rectification';

/** A path as results name it: relative to the base, with "/" on every system. */
export function relativePath(path: string, base = process.cwd()): string {
  return relative(base, path).split(sep).join('/') || '.';
}

