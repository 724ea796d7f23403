import type { DocumentLexicon } from '../model/document-lexicon.js';
import type { Range } from '../model/span.js';

export interface CitationRange extends Range {
  readonly kind: 'document' | 'annex';
  readonly number: string | null;
  readonly title: string | null;
}

const OPEN = '〔【[（(﹝';
const CLOSE: Readonly<Record<string, string>> = { '〔': '〕', '【': '】', '[': ']', '（': '）', '(': ')', '﹝': '﹞' };
/** Issuing bodies' abbreviations (国办发, 教督) are short; a longer run of Han is ordinary text. */
const MAX_ISSUER = 10;

/** Finds document numbers (国发〔2016〕40号, with the 《title》 before or after them) and annexes (附件1：…). */
export function citations(text: string, lexicon: DocumentLexicon): CitationRange[] {
  const out: CitationRange[] = [];
  for (let i = 0; i < text.length; i++) {
    if (OPEN.includes(text[i]!)) {
      const found = documentAt(text, i, lexicon);
      if (found) out.push(found);
    }
    const word = lexicon.annexes.find((w) => text.startsWith(w, i));
    if (word && (i === 0 || text[i - 1] === '\n')) {
      const found = annexAt(text, i, word);
      if (found) {
        out.push(found);
        i = found.end - 1;
      }
    }
  }
  return out.sort((a, b) => a.start - b.start);
}

function documentAt(text: string, open: number, lexicon: DocumentLexicon): CitationRange | null {
  const year = text.slice(open + 1, open + 5);
  if (!/^\d{4}$/u.test(year) || text[open + 5] !== CLOSE[text[open]!]) return null;
  const tail = /^(?:\u7b2c)?\s*\d{1,4}\s*/u.exec(text.slice(open + 6, open + 14));
  if (!tail || text[open + 6 + tail[0].length] !== lexicon.issueSuffix) return null;
  let start = open;
  while (start > 0 && open - start < MAX_ISSUER && /\p{Script=Han}/u.test(text[start - 1]!)) start--;
  if (start === open) return null;
  const end = open + 6 + tail[0].length + lexicon.issueSuffix.length;
  const title = titleBeside(text, start, end);
  return { kind: 'document', number: text.slice(start, end), title: title?.title ?? null, start: Math.min(start, title?.start ?? start), end: Math.max(end, title?.end ?? end) };
}

function titleBeside(text: string, start: number, end: number): (Range & { title: string }) | null {
  const before = /《([^《》\n]{2,80})》\s*[（(]?$/u.exec(text.slice(Math.max(0, start - 90), start));
  if (before) {
    const at = start - before[0].length;
    return { start: at, end, title: before[1]! };
  }
  const after = /^[^\n。；，《]{0,4}《([^《》\n]{2,80})》/u.exec(text.slice(end, end + 96));
  return after ? { start, end: end + after[0].length, title: after[1]! } : null;
}

function annexAt(text: string, at: number, word: string): CitationRange | null {
  const line = text.slice(at, (text.indexOf('\n', at) + 1 || text.length + 1) - 1);
  const rest = /^\s*([0-9\uff10-\uff19]{0,2})\s*[:：.、]\s*(\S.{1,60})$/u.exec(line.slice(word.length));
  if (!rest) return null;
  return { kind: 'annex', number: rest[1] || null, title: rest[2]!.trim(), start: at, end: at + line.trimEnd().length };
}
