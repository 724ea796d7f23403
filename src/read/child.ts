import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { ReadResult } from '../model/source.js';
import type { ChildAnswer, ChildRequest } from './child-protocol.js';
import { failure, limitFailure } from './failure.js';
import { DEFAULT_LIMITS } from './limits.js';
import { readBytes } from './read.js';

// The program of the child process: reads one document after the other, as its parent asks.

const answer = (message: ChildAnswer): Promise<void> =>
  new Promise((resolve) => {
    process.send?.(message, undefined, undefined, () => resolve());
  });

async function fetchBytes(request: ChildRequest): Promise<Uint8Array | ReadResult> {
  if (request.bytes !== undefined) return request.bytes;
  const path = request.path ?? '';
  const most = request.limits.file ?? DEFAULT_LIMITS.file;
  try {
    const found = await stat(path);
    if (!found.isFile()) return failure(null, 'read.not-a-file', {});
    // Looked at before it is read: a file of gigabytes must not come into memory to be refused.
    if (found.size > most) return limitFailure(null, 'file', found.size, most);
    return await readFile(path);
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
    return failure(null, cause === 'ENOENT' ? 'read.missing' : 'read.unreadable', { cause });
  }
}

async function serve(request: ChildRequest): Promise<void> {
  const bytes = await fetchBytes(request);
  if (!(bytes instanceof Uint8Array)) {
    await answer({ id: request.id, kind: 'result', result: bytes });
    return;
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  // Told before the reading begins, so that a file that kills the reader is still known by its hash.
  await answer({ id: request.id, kind: 'opened', sha256, bytes: bytes.length });
  const result = await readBytes(bytes, request.hint, request.limits);
  await answer({ id: request.id, kind: 'result', result });
}

process.on('message', (request: ChildRequest) => void serve(request));
process.on('disconnect', () => process.exit(0));
