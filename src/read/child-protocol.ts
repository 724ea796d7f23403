import type { ReadResult } from '../model/source.js';
import type { ReadLimits } from './limits.js';
import type { ReadHint } from './read.js';

/** What the parent asks of the child: a file by its path, or bytes. */
export interface ChildRequest {
  readonly id: number;
  readonly path?: string;
  readonly bytes?: Uint8Array;
  readonly hint: ReadHint;
  readonly limits: Partial<ReadLimits>;
}

/** What the child answers: first what the file is, then what stands in it. */
export type ChildAnswer =
  | { readonly id: number; readonly kind: 'opened'; readonly sha256: string; readonly bytes: number }
  | { readonly id: number; readonly kind: 'result'; readonly result: ReadResult };
