import type { Range } from '../model/span.js';

/** A clause: a stretch between two punctuation marks, and the sentence it belongs to. */
export interface Clause extends Range {
  readonly sentence: number;
  /** The mark that closes it; '' at the end of the text. */
  readonly mark: string;
}

const SENTENCE_ENDS = new Set(['。', '！', '？', '!', '?', '\n', '；', ';', '…']);
const CLAUSE_ENDS = new Set(['，', ',', '：', ':', '｜', '|', '\t', '\u3000', '—']);

/**
 * Splits a text into clauses. Commas and colons inside a number (1,234; 1:13.5; 8:30) do not part; a semicolon ends a
 * sentence, because in reports it parts statements about different things. Empty clauses are dropped.
 */
export function splitClauses(text: string): Clause[] {
  const out: Clause[] = [];
  let start = 0;
  let sentence = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = text[i] ?? '';
    const ends = i === text.length || SENTENCE_ENDS.has(c);
    if (!ends && !(CLAUSE_ENDS.has(c) && !insideNumber(text, i))) continue;
    let s = start;
    let e = i;
    while (s < e && isBlank(text[s]!)) s++;
    while (e > s && isBlank(text[e - 1]!)) e--;
    if (e > s) out.push({ start: s, end: e, sentence, mark: c });
    if (ends) sentence++;
    start = i + 1;
  }
  return out;
}

const isBlank = (c: string): boolean => c === ' ' || c === '\r' || c === '\t' || c === '\u3000';
const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9';

function insideNumber(text: string, i: number): boolean {
  const c = text[i]!;
  return (c === ',' || c === ':' || c === '：' || c === '—') && isDigit(text[i - 1]) && isDigit(text[i + 1]) &&
    (c !== ',' || (isDigit(text[i + 2]) && isDigit(text[i + 3])));
}
