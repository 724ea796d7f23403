const LINE_END = /\n/g;
const REPLACEMENT = '\ufffd';

/**
 * Offsets at which words start, in UTF-16 code units, made by walking the text along the words that `cut` gives for
 * each of its lines. Where the words do not spell the line (jieba sees UTF-8, which has no lone surrogates), every
 * character of that line is a word.
 */
export function wordStarts(text: string, cut: (chunk: string) => readonly string[]): number[] {
  const starts: number[] = [];
  let from = 0;
  for (const end of lineEnds(text)) {
    const line = text.slice(from, end);
    const lengths = spelled(line, cut(line)) ?? [...line].map((c) => c.length);
    let at = from;
    for (const length of lengths) {
      starts.push(at);
      at += length;
    }
    from = end;
  }
  return starts;
}

function lineEnds(text: string): number[] {
  const ends = [...text.matchAll(LINE_END)].map((m) => m.index + 1);
  return ends.at(-1) === text.length ? ends : [...ends, text.length];
}

/** Lengths of the words if they spell the line exactly, else null; the replacement character stands for a lone surrogate. */
function spelled(line: string, words: readonly string[]): number[] | null {
  const lengths: number[] = [];
  const wellFormed = words.some((w) => w.includes(REPLACEMENT)) ? line.replace(/\p{Surrogate}/gu, REPLACEMENT) : line;
  let at = 0;
  for (const word of words) {
    if (word === '') continue;
    if (!wellFormed.startsWith(word, at)) return null;
    lengths.push(word.length);
    at += word.length;
  }
  return at === line.length ? lengths : null;
}
