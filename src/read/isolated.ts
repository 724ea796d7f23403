import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadResult } from '../model/source.js';
import type { ChildAnswer, ChildRequest } from './child-protocol.js';
import { failure } from './failure.js';
import { CHILD_LIMITS, type ReadLimits } from './limits.js';
import { watchMemory } from './memory-watch.js';
import type { ReadHint } from './read.js';

export interface ReaderOptions {
  /** Milliseconds a file may take; 60 seconds unless told. */
  readonly timeoutMs?: number;
  /** Megabytes the child may use, buffers included where the system tells. */
  readonly memoryMb?: number;
  readonly filesPerChild?: number;
  readonly limits?: Partial<ReadLimits>;
  /** Ends the reading that is under way, and all that wait. */
  readonly signal?: AbortSignal;
  /** The child's program; only tests name another. */
  readonly program?: URL;
}

/** A reading, and which bytes it was of; `sha256` is empty where the file could not be opened. */
export type IdentifiedResult = ReadResult & { readonly sha256: string; readonly bytes: number };

/** Reads documents in a child process, one after the other, and survives whatever they do to it. */
export interface Reader {
  read(path: string, hint?: ReadHint): Promise<IdentifiedResult>;
  readBytes(bytes: Uint8Array, hint?: ReadHint): Promise<IdentifiedResult>;
  close(): Promise<void>;
}

/**
 * Starts a reader whose readings run in a child process with limits on time and memory. The child is kept for many
 * files, replaced after a crash and after a number of files.
 *
 * @example
 * const reader = createReader({ timeoutMs: 30_000 });
 * const result = await reader.read('report.docx');
 * await reader.close();
 */
export function createReader(options: ReaderOptions = {}): Reader {
  const filesPerChild = options.filesPerChild ?? CHILD_LIMITS.filesPerChild;
  let child: ChildProcess | null = null;
  let files = 0;
  let queue: Promise<unknown> = Promise.resolve();
  let closed = false;

  const retire = async (): Promise<void> => {
    const old = child;
    child = null;
    if (old !== null) await end(old);
  };
  const readOne = async (request: Omit<ChildRequest, 'id' | 'limits'>): Promise<IdentifiedResult> => {
    if (closed || options.signal?.aborted === true) return unidentified(failure(null, 'read.aborted'));
    if (child !== null && (child.exitCode !== null || child.signalCode !== null || !child.connected || files >= filesPerChild)) await retire();
    if (child === null) {
      child = start(options);
      files = 0;
    }
    const outcome = await converse(child, { ...request, id: ++files, limits: options.limits ?? {} }, options);
    if (outcome.ended) await retire();
    return outcome.result;
  };
  const enqueue = (request: Omit<ChildRequest, 'id' | 'limits'>): Promise<IdentifiedResult> => {
    const reading = queue.then(() => readOne(request));
    queue = reading;
    return reading;
  };
  return {
    read: (path, hint) => enqueue({ path, hint: { name: basename(path), ...hint } }),
    readBytes: (bytes, hint = {}) => enqueue({ bytes, hint }),
    close: async () => {
      closed = true;
      await queue;
      await retire();
    },
  };
}

/** Reads one document in a child process of its own. */
export async function readIsolated(source: string | Uint8Array, options: ReaderOptions & { readonly hint?: ReadHint } = {}): Promise<IdentifiedResult> {
  const reader = createReader(options);
  try {
    return await (typeof source === 'string' ? reader.read(source, options.hint) : reader.readBytes(source, options.hint));
  } finally {
    await reader.close();
  }
}

function unidentified(result: ReadResult): IdentifiedResult {
  return { ...result, sha256: '', bytes: 0 };
}

/** The compiled program beside this file, or the built copy where this file runs from its source. */
function childProgram(): string {
  const beside = fileURLToPath(new URL('./child.js', import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL('../../dist/read/child.js', import.meta.url));
}

function start(options: ReaderOptions): ChildProcess {
  const memoryMb = options.memoryMb ?? CHILD_LIMITS.memoryMb;
  const program = options.program === undefined ? childProgram() : fileURLToPath(options.program);
  // Loaders and debuggers of the calling program are no business of the child's.
  const env = { ...process.env, NODE_OPTIONS: '' };
  const child = fork(program, [], {
    serialization: 'advanced',
    // What libraries print belongs to nobody: our own output is data.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [`--max-old-space-size=${memoryMb}`, '--no-warnings'],
    env,
  });
  // An idle child must not keep the program from ending.
  child.unref();
  child.channel?.unref();
  child.on('error', () => undefined);
  return child;
}

/** Asks for one reading and waits for its answer, the child's end, or a limit, whichever is first. */
function converse(child: ChildProcess, request: ChildRequest, options: ReaderOptions): Promise<{ result: IdentifiedResult; ended: boolean }> {
  const timeoutMs = options.timeoutMs ?? CHILD_LIMITS.timeoutMs;
  const memoryMb = options.memoryMb ?? CHILD_LIMITS.memoryMb;
  return new Promise((resolve) => {
    let identity = { sha256: '', bytes: request.bytes?.length ?? 0 };
    const finish = (result: ReadResult, ended: boolean): void => {
      clearTimeout(timer);
      stopWatch();
      child.off('message', onMessage).off('exit', onExit);
      options.signal?.removeEventListener('abort', onAbort);
      child.channel?.unref();
      resolve({ result: { ...result, ...identity }, ended });
    };
    const onMessage = (message: unknown): void => {
      const answer = message as ChildAnswer;
      if (answer.id !== request.id) return;
      if (answer.kind === 'opened') identity = { sha256: answer.sha256, bytes: answer.bytes };
      else finish(answer.result, false);
    };
    const onExit = (code: number | null, signal: NodeJS.Signals | null): void => {
      // V8 aborts when its heap is full.
      if (signal === 'SIGABRT' || code === 134) finish(failure(null, 'read.limit.memory', { limit: memoryMb }), true);
      else finish(failure(null, 'read.crash', { signal, code }), true);
    };
    const onAbort = (): void => finish(failure(null, 'read.aborted'), true);
    const timer = setTimeout(() => finish(failure(null, 'read.timeout', { limit: timeoutMs / 1000 }), true), timeoutMs);
    const stopWatch = watchMemory(child, memoryMb, () => finish(failure(null, 'read.limit.memory', { limit: memoryMb }), true));
    child.on('message', onMessage).on('exit', onExit);
    options.signal?.addEventListener('abort', onAbort);
    child.channel?.ref();
    child.send(request, (error) => {
      if (error !== null) finish(failure(null, 'read.crash', { signal: child.signalCode, code: child.exitCode }), true);
    });
  });
}

/** Ends a child at once: it holds nothing that could be lost. */
function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return Promise.resolve();
  return new Promise((resolve) => {
    child.ref();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
