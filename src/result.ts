import { createHash } from 'node:crypto';
import type { Engine } from './engine.js';
import type { Judgement } from './judge/judge.js';
import { describeFlag } from './messages/flags.js';
import { describeProblem } from './messages/problems.js';
import type { ProblemFact } from './model/problem.js';
import { resultSchema, SCHEMA_VERSION, type Result } from './model/result.js';
import type { ReadResult, Source } from './model/source.js';
import { TOOL } from './version.js';

/** What is known of the file itself, before and apart from its text. */
export interface FileFacts {
  /** Relative, with "/"; null for bytes and text that came without a path. */
  readonly path: string | null;
  readonly sha256: string;
  readonly bytes: number;
}

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** The result of a report that was read. */
export function successResult(file: FileFacts, source: Source, judgement: Judgement, engine: Engine, options: { hash: string; withText: boolean }, extra: readonly ProblemFact[]): Result {
  const flags = judgement.flags(describeFlag);
  const { dictionary } = engine;
  const pages = source.pages?.length ?? null;
  const unreadPages = new Set(source.unread.map((u) => u.page).filter((p) => p !== null)).size;
  const problems = [...source.problems, ...extra, ...judgement.problems].map(describeProblem);
  return resultSchema.parse({
    schemaVersion: SCHEMA_VERSION,
    tool: { ...TOOL, segmenter: { name: engine.segmenter.name, version: engine.segmenter.version }, readers: [...source.readers] },
    options: { hash: options.hash },
    dictionary: { id: dictionary.id, version: dictionary.version, hash: dictionary.hash },
    outcome: source.unread.length > 0 ? 'partial' : 'ok',
    source: {
      ...file,
      format: source.format,
      encoding: source.encoding,
      pages,
      characters: source.text.replace(/\s/gu, '').length,
    },
    text: { sha256: sha256(source.text), length: source.text.length, ...(options.withText ? { value: source.text } : {}) },
    coverage: { pagesRead: pages === null ? null : pages - unreadPages, pagesTotal: pages, unread: [...source.unread] },
    document: judgement.document,
    items: judgement.items.map((item) => ({ ...item, flags: flags.filter((f) => f.item === item.id).map((f) => f.id) })),
    values: [...judgement.values],
    flags,
    commitments: [...judgement.commitments],
    citations: [...judgement.citations],
    problems,
  } satisfies Result);
}

/** The result of a file that could not be read: the same shape, with the reason under `problems`. */
export function failureResult(file: FileFacts, failure: Extract<ReadResult, { ok: false }>, engine: Engine, asked: boolean, optionsHash: string): Result {
  const { dictionary } = engine;
  return resultSchema.parse({
    schemaVersion: SCHEMA_VERSION,
    tool: { ...TOOL, segmenter: { name: engine.segmenter.name, version: engine.segmenter.version }, readers: [] },
    options: { hash: optionsHash },
    // Without a text no checklist could be chosen: only one that was asked for is named.
    dictionary: asked ? { id: dictionary.id, version: dictionary.version, hash: dictionary.hash } : null,
    outcome: 'failed',
    source: { ...file, format: failure.format, encoding: null, pages: null, characters: 0 },
    text: null,
    coverage: { pagesRead: null, pagesTotal: null, unread: [] },
    document: null,
    items: [],
    values: [],
    flags: [],
    commitments: [],
    citations: [],
    problems: [describeProblem(failure.problem)],
  } satisfies Result);
}
