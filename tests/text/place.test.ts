import { describe, expect, it } from 'vitest';
import { spanSchema } from '../../src/model/span.js';
import { createPlacer } from '../../src/text/place.js';
import { outlineOf, sourceOf } from '../support/source.js';

describe('the placer', () => {
  const source = sourceOf(['一、工作情况', '（一）师资配置', '教师全部配齐。', { row: ['1', '编制', '达到'] }, { row: ['2', '经费', '未达到'] }]);
  const place = createPlacer(source, outlineOf(source));
  const spanOf = (words: string) => {
    const start = source.text.indexOf(words);
    return place({ start, end: start + words.length });
  };

  it('quotes the text and names block and section', () => {
    const span = spanOf('全部配齐');
    expect(span).toMatchObject({ quote: '全部配齐', section: '一、工作情况 / （一）师资配置', at: { kind: 'block', block: 2 } });
    expect(source.text.slice(span.start, span.end)).toBe(span.quote);
    expect(spanSchema.parse(span)).toEqual(span);
  });

  it('names table, row and cell', () => {
    expect(spanOf('未达到').at).toEqual({ kind: 'block', block: 4, table: 0, row: 1, cell: 2 });
  });

  it('names the page of a paged format', () => {
    const paged = sourceOf(['第一页的字', '第二页的字'], { pages: [{ page: 1, start: 0, end: 6 }, { page: 2, start: 6, end: 11 }] });
    const at = (start: number) => createPlacer(paged, outlineOf(paged))({ start, end: start + 2 }).at;
    expect([at(0), at(6)]).toEqual([{ kind: 'page', page: 1 }, { kind: 'page', page: 2 }]);
  });

  it('has no section before the first heading', () => {
    const plain = sourceOf(['没有标题的一段话。']);
    expect(createPlacer(plain, outlineOf(plain))({ start: 0, end: 2 }).section).toBeNull();
  });
});
