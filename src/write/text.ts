import { STATUS_ZH, TABLE_ZH } from '../messages/zh.js';
import type { Status } from '../model/claim.js';
import type { Item } from '../model/item.js';
import type { Result } from '../model/result.js';
import { clip, displayWidth, oneLine, pad } from './cells.js';
import { placeText } from './csv.js';
import { figuresOf } from './figures.js';

/** Paints a text; the identity where colours are off. */
export type Paint = (code: number, text: string) => string;

/** A sign for each status, so that nothing is said by colour alone. */
const SIGN: Readonly<Record<Status, { sign: string; colour: number }>> = {
  met: { sign: '✓', colour: 32 },
  mostly_met: { sign: '≈', colour: 33 },
  partly_met: { sign: '◐', colour: 31 },
  in_progress: { sign: '…', colour: 33 },
  planned: { sign: '○', colour: 33 },
  unmet: { sign: '✗', colour: 31 },
  not_applicable: { sign: '–', colour: 90 },
  not_reported: { sign: '?', colour: 35 },
  unread: { sign: '!', colour: 35 },
};

export interface TextOptions {
  /** Columns of the terminal; the table is fitted to it. */
  readonly width: number;
  readonly paint: Paint;
}

/** The ledger (台账) of one report as a table for the terminal: item · status · figures · the admitting sentence. */
export function toText(result: Result, { width, paint }: TextOptions): string {
  const t = TABLE_ZH;
  const lines: string[] = [];
  const title = result.document?.title?.value ?? '';
  lines.push(paint(1, `■ ${oneLine([result.source.path, title, result.document?.reporter?.value].filter(Boolean).join(' · '))}`));
  if (result.items.length > 0) lines.push(...ledger(result, width, paint));
  const loose = result.flags.filter((f) => f.item === null);
  if (loose.length > 0) {
    lines.push(paint(1, `  ${t.loose} (${loose.length})`));
    for (const f of loose) lines.push(`    ✗ ${clip(oneLine(f.span?.quote ?? ''), width - 24)} ${paint(90, f.span ? placeText(f.span.at) : '')}`);
  }
  if (result.items.length === 0 && result.values.length > 0) {
    lines.push(`  ${t.values}: ${result.values.length}`);
  }
  if (result.commitments.length > 0) {
    lines.push(paint(1, `  ${t.commitments} (${result.commitments.length})`));
    for (const c of result.commitments) {
      const aside = [c.deadline?.raw, c.owner].filter(Boolean).join(' · ');
      lines.push(`    ○ ${clip(oneLine(c.text), width - 30)}${aside ? paint(90, ` [${oneLine(aside)}]`) : ''}`);
    }
  }
  for (const p of result.problems) lines.push(paint(p.severity === 'error' ? 31 : 33, `  ! ${oneLine(p.message.zh)} [${p.code}]`));
  return `${lines.join('\n')}\n\n`;
}

function ledger(result: Result, width: number, paint: Paint): string[] {
  const t = TABLE_ZH;
  const [item, status, title] = [4, 12, 30];
  const rest = Math.max(40, width - item - status - title - 8);
  const figures = Math.floor(rest * 0.4);
  const evidence = rest - figures;
  const line = (cells: readonly [string, string, string, string, string]) =>
    `  ${pad(cells[0], item)}${pad(cells[1], status)}${pad(clip(cells[2], title), title)}  ${pad(clip(cells[3], figures), figures)}  ${clip(cells[4], evidence)}`;
  const rows = result.items.map((i) => {
    const { sign, colour } = SIGN[i.status];
    const text = line([i.id, `${sign} ${STATUS_ZH[i.status]}`, oneLine(i.title), oneLine(figuresOf(result, i).join('; ')), oneLine(evidenceOf(result, i))]);
    return i.status === 'met' ? text : paint(colour, text);
  });
  return [paint(90, line([t.item, t.status, t.requirement, t.figures, t.evidence])), ...rows, `  ${counts(result)}`];
}

/** The sentence that a status stands on: what the report admits, else the claim that decided. */
function evidenceOf(result: Result, item: Item): string {
  const flags = result.flags.filter((f) => f.item === item.id);
  const quotes = flags.flatMap((f) => f.spans.map((s) => s.span.quote));
  if (quotes.length > 0) return quotes.join(' | ');
  return item.claims.find((c) => c.id === item.decidedBy.claim)?.span.quote ?? '';
}

function counts(result: Result): string {
  const n = new Map<Status, number>();
  for (const i of result.items) n.set(i.status, (n.get(i.status) ?? 0) + 1);
  const parts = [...n].map(([status, count]) => `${SIGN[status].sign} ${STATUS_ZH[status]} ${count}`);
  return `${TABLE_ZH.total} ${result.items.length}: ${parts.join(' · ')} · ${TABLE_ZH.values} ${result.values.length}`;
}

/** Width of the widest line; for tests that the table fits its terminal. */
export const widest = (text: string): number => Math.max(0, ...text.split('\n').map(displayWidth));
