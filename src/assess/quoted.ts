import type { Range } from '../model/span.js';

const PAIRS = new Map([['“', '”'], ['「', '」'], ['『', '』'], ['《', '》'], ['‘', '’']]);

/** The insides of brackets. */
export function bracketedRanges(text: string): Range[] {
  const out: Range[] = [];
  for (let i = text.indexOf(OPEN); i >= 0; i = text.indexOf(OPEN, i + 1)) {
    const end = text.indexOf(CLOSE, i);
    if (end > 0 && end - i < text.length * 0.8) out.push({ start: i + 1, end });
  }
  return out;
}

const OPEN = '（';
const CLOSE = '）';

/** The insides of quotation marks and book titles, short of those that hold almost the whole text. */
export function quotedRanges(text: string): Range[] {
  const out: Range[] = [];
  for (let i = 0; i < text.length; i++) {
    const close = PAIRS.get(text[i]!);
    if (!close) continue;
    const end = text.indexOf(close, i + 1);
    if (end < 0) continue;
    if (end - i < text.length * 0.8) out.push({ start: i + 1, end });
    i = end;
  }
  return out;
}
