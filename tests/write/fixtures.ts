import type { Item } from '../../src/model/item.js';
import type { Result } from '../../src/model/result.js';
import type { Span } from '../../src/model/span.js';

export const span = (quote: string): Span => ({ start: 0, end: quote.length, quote, section: null, at: { kind: 'block', block: 4 } });

export function itemOf(more: Partial<Item> = {}): Item {
  const id = more.id ?? '1';
  return {
    id, section: '工作目标', title: '教师编制标准统一', requirement: '要求。', status: 'met', decidedBy: { rule: 'done', claim: `${id}.c1`, runnerUp: null },
    alignedBy: 'both', declared: null, claims: [{ id: `${id}.c1`, status: 'met', cue: '已统一', rule: 'done', span: span('已全部统一') }], passages: [], values: [], flags: [], ...more,
  };
}

export function resultOf(more: Partial<Result> = {}): Result {
  return {
    schemaVersion: '1.0.0',
    tool: { name: 'taizhang', version: '0.1.0', segmenter: { name: 's', version: '1' }, readers: [] },
    options: { hash: 'h' },
    dictionary: { id: 'd', version: '1.0.0', hash: 'h' },
    outcome: 'ok',
    source: { path: 'a/b.txt', sha256: 'x', bytes: 1, format: 'txt', encoding: 'utf-8', pages: null, characters: 1 },
    text: { sha256: 'x', length: 1 },
    coverage: { pagesRead: null, pagesTotal: null, unread: [] },
    document: null,
    items: [itemOf()],
    values: [],
    flags: [],
    commitments: [],
    citations: [],
    problems: [],
    ...more,
  };
}

export function flagOf(item: string | null, quote: string): Result['flags'][number] {
  return {
    id: 'f1', kind: 'unmet', severity: 'high', item, spans: [{ role: 'evidence', span: span(quote) }], span: span(quote), values: [], rule: 'item.unmet',
    message: { zh: '未达到', en: 'unmet' }, fingerprint: '0',
  };
}
