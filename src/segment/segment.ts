import type { Segmenter } from '../model/mention.js';
import { bindJieba, jiebaVersion, type Jieba } from './jieba.js';
import { wordStarts } from './offsets.js';

/** The words that a process's nodejieba knows beyond its own list; absent before the list is loaded. */
const inserted = new WeakMap<Jieba, ReadonlySet<string>>();

/**
 * A word segmenter that knows extra words. nodejieba's words are process-wide: each call first makes sure that exactly
 * this segmenter's words are in, so that segmenters with different words may be used in turn. Nothing is loaded before
 * the first cut.
 * @param bind how nodejieba is had; tests put another in its place
 * @throws SegmenterUnavailable (from `cut`) where nodejieba's binary is missing
 * @example createSegmenter(['words', 'of', 'art']).cut(text)
 */
export function createSegmenter(words: readonly string[], bind: () => Jieba = bindJieba): Segmenter {
  const own = new Set(words.filter((word) => word.trim() !== ''));
  let jieba: Jieba | null = null;
  return {
    name: 'nodejieba',
    version: jiebaVersion(),
    cut(text) {
      if (text === '') return [];
      jieba ??= bind();
      takeOver(jieba, own);
      const bound = jieba;
      return wordStarts(text, (line) => bound.cut(line));
    },
  };
}

/** Puts in exactly these words. jieba can add a word but not forget one, so other words mean its list is read anew. */
function takeOver(jieba: Jieba, own: ReadonlySet<string>): void {
  const present = inserted.get(jieba);
  if (present !== undefined && sameWords(present, own)) return;
  inserted.delete(jieba);
  if (present === undefined || present.size > 0) jieba.load();
  // An inserted word gets a rare word's weight; one that jieba's own list holds as common would only lose by it. All
  // are asked before the first goes in, so that none changes the answer for another.
  const unknown = [...own].filter((word) => jieba.cut(word).length !== 1);
  for (const word of unknown) jieba.insertWord(word);
  inserted.set(jieba, own);
}

function sameWords(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a === b || (a.size === b.size && [...a].every((word) => b.has(word)));
}
