import { stringify } from 'csv-stringify/sync';
import { STATUS_ZH, TABLE_ZH } from '../messages/zh.js';
import type { Result } from '../model/result.js';
import { figuresOf } from './figures.js';

/** UTF-8 byte order mark: without it spreadsheet programs read the file in the system's own encoding. */
export const BOM = '\ufeff';

/** The head row: stable English keys for programs stand in JSON; people get words. */
export function csvHead(): string {
  const t = TABLE_ZH;
  return row([t.file, t.item, t.section, t.requirement, t.status, t.declared, t.figures, t.evidence, t.place, t.flags, t.aligned]);
}

/** One row an item; a file that gave no items gets one row that says why. */
export function csvRows(result: Result): string {
  const file = result.source.path ?? '';
  if (result.items.length === 0) {
    const why = result.problems.map((p) => p.message.zh).join(' ');
    return row([file, '', '', '', result.outcome === 'failed' ? TABLE_ZH.failed : '', '', '', why, '', '', '']);
  }
  return result.items
    .map((item) => {
      const flags = result.flags.filter((f) => f.item === item.id);
      const spans = flags.flatMap((f) => f.spans.map((s) => s.span));
      const shown = spans.length > 0 ? spans : item.claims.filter((c) => c.id === item.decidedBy.claim).map((c) => c.span);
      return row([
        file, item.id, item.section ?? '', item.title, STATUS_ZH[item.status], item.declared ?? '', figuresOf(result, item).join('；'),
        shown.map((s) => s.quote).join(' | '), shown[0] ? placeText(shown[0].at) : '', flags.map((f) => f.kind).join(' '), item.alignedBy,
      ]);
    })
    .join('');
}

/** Where a span stands, for people: page or paragraph, from 1. */
export function placeText(at: Result['items'][number]['passages'][number]['at']): string {
  if (at.kind === 'page') return TABLE_ZH.page.replace('{page}', String(at.page));
  if (at.kind === 'sheet') return `${at.sheet}!${at.cell}`;
  return TABLE_ZH.block.replace('{block}', String(at.block + 1));
}

/** Quotes every cell, and keeps a spreadsheet from running one as a formula. */
const row = (cells: readonly string[]): string =>
  stringify([[...cells]], { quoted: true, escape_formulas: true, record_delimiter: 'windows' });
