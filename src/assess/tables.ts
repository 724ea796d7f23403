import type { Range } from '../model/span.js';
import type { ReadText } from './cues.js';
import type { Candidate } from './decide.js';

const CHOSEN = new Set(['☑', '■', '√', '✓', '✔', '●', '☒', '▣', '◉']);
const OPEN = new Set(['□', '☐', '○', '◻', '◯']);
const CROSS = new Set(['×', '✗', '✘', '✕', '╳']);
const ANY_MARK = /[☑■√✓✔●☒▣◉□☐○◻◯×✗✘✕╳]/u;
const SEGMENT_ENDS = new Set(['｜', '；', '。', '，', '\n', '、', '‖']);
const CELL_ENDS = new Set(['\u3000', ...SEGMENT_ENDS]);
const NO = new Set(['否', '无', '未', '不', '没', '缺']);
const YES = new Set(['是', '有', '已', '能', '达', '合', '通']);

interface Mark extends Range {
  readonly chosen: boolean;
  readonly cross: boolean;
  /** First character of the option it belongs to, and where the option starts. */
  readonly label: string;
  readonly from: number;
}

/**
 * Claims of ticked boxes: which option of yes and no is chosen, which items of a list carry a tick; and the rows they
 * stand in, where an option that is not chosen (□不合格) asserts nothing.
 */
export function readTicks(read: ReadText): { readonly claims: readonly Candidate[]; readonly rows: readonly Range[] } {
  const { text } = read;
  const out: Candidate[] = [];
  const rows: Range[] = [];
  if (!ANY_MARK.test(text)) return { claims: out, rows };
  for (const segment of segmentsOf(text)) {
    const marks = marksOf(text, segment);
    if (marks.length === 0) continue;
    rows.push(segment);
    const choice = marks.some((m) => NO.has(m.label)) || (marks.length > 1 && marks.some((m) => YES.has(m.label)));
    if (choice) {
      const chosen = marks.find((m) => m.chosen);
      if (chosen) out.push(claim(read, segment, NO.has(chosen.label)));
      continue;
    }
    for (const m of marks) out.push(claim(read, { start: m.from, end: m.end }, !m.chosen || m.cross));
  }
  return { claims: out, rows };
}

function claim(read: ReadText, range: Range, bad: boolean): Candidate {
  const clause = Math.max(0, read.clauses.findIndex((c) => c.end > range.start));
  return { start: range.start, end: range.end, status: bad ? 'unmet' : 'met', strength: 'strong', cue: null, rule: 'table.tick', clause };
}

function segmentsOf(text: string): Range[] {
  const out: Range[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !SEGMENT_ENDS.has(text[i]!)) continue;
    let s = start;
    let e = i;
    while (s < e && text[s] === '\u3000') s++;
    while (e > s && text[e - 1] === '\u3000') e--;
    if (e > s) out.push({ start: s, end: e });
    start = i + 1;
  }
  return out;
}

/** The marks of a row; a box stands before its option (■无), a tick after it (否√, 图书室√, 吸痰器[×]). */
function marksOf(text: string, segment: Range): Mark[] {
  const out: Mark[] = [];
  let cell = segment.start;
  for (let i = segment.start; i < segment.end; i++) {
    const c = text[i]!;
    if (CELL_ENDS.has(c)) { cell = i + 1; continue; }
    const chosen = CHOSEN.has(c);
    const cross = CROSS.has(c) && !/[0-9×]/u.test(text[i - 1] ?? '') && text[i + 1] !== c;
    if (!chosen && !cross && !OPEN.has(c)) continue;
    if (i === cell || !(chosen || cross)) {
      let end = i + 1;
      while (end < segment.end && !CELL_ENDS.has(text[end]!) && !CHOSEN.has(text[end]!) && !OPEN.has(text[end]!)) end++;
      if (end > i + 1) { out.push({ start: i, end, chosen, cross, label: text[i + 1]!, from: i + 1 }); i = end - 1; cell = end; }
      continue;
    }
    let from = i;
    while (from > cell && !CHOSEN.has(text[from - 1]!) && !CROSS.has(text[from - 1]!)) from--;
    const label = text.slice(from, i).replace(/[[\](（]$/u, '');
    const colon = Math.max(label.lastIndexOf('：'), label.lastIndexOf(':'));
    const first = label.slice(colon + 1)[0];
    out.push({ start: from, end: Math.min(segment.end, text[i + 1] === ']' ? i + 2 : i + 1), chosen: chosen && !cross, cross, label: first ?? '', from });
  }
  return out;
}
