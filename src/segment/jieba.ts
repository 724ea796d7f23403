import { createRequire } from 'node:module';

/** The part of nodejieba that is used; one instance a process, its words shared by all who ask. */
export interface Jieba {
  load(): void;
  insertWord(word: string): boolean;
  cut(text: string): string[];
}

/** Thrown when nodejieba or its native part cannot be loaded: the installation is incomplete. */
export class SegmenterUnavailable extends Error {
  readonly code = 'segmenter.unavailable';
  constructor(cause: unknown) {
    super('nodejieba could not be loaded: run `npm rebuild nodejieba` (needs python3, make and g++)', { cause });
    this.name = 'SegmenterUnavailable';
  }
}

const require = createRequire(import.meta.url);

/**
 * Loads nodejieba and its native part, without its word list.
 * @throws SegmenterUnavailable where the package or the binary is missing
 */
export function bindJieba(): Jieba {
  try {
    // nodejieba loads its binary only with its word list (over a second); this asks for the binary alone.
    require('nodejieba/build/Release/nodejieba.node');
    return require('nodejieba') as Jieba;
  } catch (error) {
    throw new SegmenterUnavailable(error);
  }
}

/** The installed version of nodejieba; "missing" where there is none. */
export function jiebaVersion(): string {
  try {
    return (require('nodejieba/package.json') as { version: string }).version;
  } catch {
    return 'missing';
  }
}
