import { describe, expect, it } from 'vitest';
import { quotesOf, statusOf } from './scratch.js';

const REQUIREMENT = '各校图书配备达到标准。';

describe('a change of the wording moves the status as it should, and only then', () => {
  it.each([
    ['各校图书配备全部达到标准。', 'met'],
    ['各校图书配备均未达到标准。', 'unmet'],
    ['各校图书配备基本达到标准。', 'mostly_met'],
    ['除两所教学点外，其余学校图书配备全部达到标准。', 'partly_met'],
    ['各校图书配备部分达到标准。', 'partly_met'],
    ['明年各校图书配备将达到标准。', 'planned'],
    ['各校图书正在配备。', 'in_progress'],
    ['邻县各校图书配备未达到标准，我县各校全部达到标准。', 'met'],
    ['过去各校图书配备不足，现在全部达到标准。', 'met'],
    ['各校图书配备没有一所不达到标准。', 'met'],
    ['凡图书配备未达到标准的，一律追究校长责任。', 'not_reported'],
  ])('%s is %s', (body, status) => {
    expect(statusOf(REQUIREMENT, body)).toBe(status);
  });

  it('a paragraph about something else changes nothing', () => {
    const other = '我县地处平原，辖十二个乡镇。';
    for (const body of ['各校图书配备全部达到标准。', '各校图书配备均未达到标准。']) {
      expect(statusOf(REQUIREMENT, other + body)).toBe(statusOf(REQUIREMENT, body));
    }
  });

  it('a hedge of the requirement itself is no hedge of the report', () => {
    expect(statusOf('基本消除超大班额。', '超大班额基本消除。')).toBe('met');
    expect(statusOf('消除超大班额。', '超大班额基本消除。')).toBe('mostly_met');
  });

  it('quotes stay substrings of the body, blanks and look-alikes included', () => {
    for (const body of ['经 费 末 落 实', '经费未落实', '经费未\n落实。']) {
      const quotes = quotesOf('落实经费。', body);
      expect(quotes.length).toBe(1);
      for (const q of quotes) expect(body.includes(q)).toBe(true);
    }
  });
});
