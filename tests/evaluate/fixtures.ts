import type { Dictionary } from '../../src/dictionary/dictionary.js';
import type { Gold, GoldValue } from '../../src/evaluate/gold.js';
import type { Yardstick } from '../../src/evaluate/score-report.js';
import type { Commitment, Flag } from '../../src/model/flag.js';
import type { Item } from '../../src/model/item.js';
import type { Quantity } from '../../src/model/quantity.js';
import type { Result } from '../../src/model/result.js';
import type { Source } from '../../src/model/source.js';
import type { Span } from '../../src/model/span.js';
import type { Value } from '../../src/model/value.js';

/** The report that the tests are about. */
export const TEXT = [
  '一、全县共有小学12所，专任教师1,860名。',
  '二、小学师生比为1:19，达到标准。',
  '三、初中大班额比例12%，尚未达到要求，计划2020年底前消除大班额。',
  '四、教师周转宿舍面积5.2万平方米，全省平均200至500套。',
].join('\n');

export function source(text = TEXT): Source {
  let start = 0;
  const blocks = text.split('\n').map((line) => {
    const block = { kind: 'paragraph' as const, start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
  return { text, format: 'txt', encoding: 'utf-8', blocks, pages: null, unread: [], readers: [], problems: [] };
}

/** The span of the first occurrence of a quote. */
export function span(quote: string, text = TEXT): Span {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`not in the text: ${quote}`);
  return { start, end: start + quote.length, quote, section: null, at: { kind: 'block', block: text.slice(0, start).split('\n').length - 1 } };
}

const term = (name: string, aliases: string[] = [], within?: string) => ({ name, aliases, weak: [], not: [], ...(within ? { within } : {}) });
const indicator = (id: string, name: string, aliases: string[]): Dictionary['indicators'][number] => ({
  id, name, aliases, weak: [], not: [], dimension: 'count', units: ['个'], direction: 'none', scopes: ['stage'], source: 'test', verified: true, category: 'test',
});

/** A small grammar of units, and three indicators. */
export const yardstick: Yardstick = {
  dictionary: {
    indicators: [
      indicator('school_count', '学校数', ['学校总数']),
      indicator('full_time_teachers', '专任教师数', ['专任教师']),
      indicator('pupil_teacher_ratio', '师生比', ['生师比']),
    ],
    scopes: {
      stages: [term('义务教育', ['中小学']), term('小学', [], '义务教育'), term('初中', [], '义务教育')],
      areas: [term('乡村', ['农村'])],
      levels: [{ ...term('全县', ['我县']), own: true }, { ...term('全省'), own: false }, { ...term('全市'), own: false }],
      groups: [],
    },
  },
  quantities(text) {
    const m = /^1(万|亿)?(人|名|所|个|套|平方米|平米|%|百分点|元)$/u.exec(text);
    if (!m) return [];
    const scale = m[1] === '万' ? 1e4 : m[1] === '亿' ? 1e8 : 1;
    const kind = m[2] === '%' || m[2] === '百分点' ? 'percent' : m[2] === '元' ? 'money' : m[2]!.startsWith('平') ? 'area' : 'count';
    const unit = m[2] === '平米' ? '平方米' : m[2]!;
    return [{ start: 0, end: text.length, text, kind, value: scale, unit, comparator: '=', approximate: null } satisfies Quantity];
  },
};

export function value(over: Partial<Omit<Value, 'span'>> & { raw: string; quote?: string }, text = TEXT): Value {
  const { quote, ...rest } = over;
  return {
    id: 'v', indicator: null, name: null, phrase: null, kind: 'count', exact: '', unit: null, comparator: '=', approximate: null,
    role: 'actual', roleCue: null, scope: { extent: null, group: null, area: null, stage: null }, year: null, item: null,
    ...rest,
    span: span(quote ?? over.raw, text),
  };
}

export const goldValue = (over: Partial<GoldValue> & Pick<GoldValue, 'indicator' | 'value' | 'quote'>): GoldValue => ({
  scope: null, unit: null, comparator: '=', role: 'actual', year: null, optional: false, ...over,
});

export function item(id: string, status: Item['status'], quote?: string): Item {
  const claims: Item['claims'] = quote === undefined || status === 'unread' ? [] : [{ id: `${id}.1`, status, cue: null, rule: 'test', span: span(quote) }];
  return {
    id, section: null, title: '', requirement: '', status, decidedBy: { rule: 'test', claim: claims[0]?.id ?? null, runnerUp: null },
    alignedBy: 'number', declared: null, claims, passages: [], values: [], flags: [],
  };
}

export function flag(kind: Flag['kind'], on: string | null, quote?: string): Flag {
  const at = quote === undefined ? null : span(quote);
  return {
    id: 'f', kind, severity: 'high', item: on, spans: at ? [{ role: 'claim', span: at }] : [], span: at, values: [], rule: 'test',
    message: { zh: '', en: '' }, fingerprint: '',
  };
}

export const commitment = (quote: string, deadline: Commitment['deadline']): Commitment =>
  ({ item: null, text: quote, deadline, owner: null, span: span(quote) });

export const gold = (over: Partial<Gold> = {}): Gold => ({
  title: 't', reporter: '某某县人民政府', period: null, checklist: 'test', items: {}, values: [], flags: [], commitments: [], ...over,
});

export const result = (over: Partial<Pick<Result, 'items' | 'values' | 'flags' | 'commitments' | 'outcome'>> = {}): Result => ({
  schemaVersion: '1.0.0', tool: { name: 't', version: '0', segmenter: { name: 's', version: '0' }, readers: [] }, options: { hash: '' },
  dictionary: null, outcome: 'ok',
  source: { path: null, sha256: '', bytes: 0, format: null, encoding: null, pages: null, characters: 0 },
  text: null, coverage: { pagesRead: null, pagesTotal: null, unread: [] }, document: null,
  items: [], values: [], flags: [], commitments: [], citations: [], problems: [], ...over,
});
