import { describe, expect, it } from 'vitest';
import { outlineOf, sourceOf, type Line } from '../support/source.js';

/** The tree as one line a section: depth, number, heading, role. */
function show(lines: readonly Line[]): string[] {
  const source = sourceOf(lines);
  return outlineOf(source).sections.map((s) =>
    `${'  '.repeat(s.depth)}${s.marker ? `${s.marker.form} ${s.marker.value} ` : ''}${source.text.slice(s.heading.start, s.heading.end)} [${s.role}]`);
}

describe('the outline', () => {
  it('nests forms in the order they come in', () => {
    expect(show(['一、主要做法', '（一）师资', '1、编制', '全部核编。', '2、交流', '按比例交流。', '（二）经费', '1、定额', '已统一。', '二、其他', '略。'])).toEqual([
      'han 1 主要做法 [body]',
      '  han-paren 1 师资 [body]',
      '    arabic 1 编制 [body]',
      '    arabic 2 交流 [body]',
      '  han-paren 2 经费 [body]',
      '    arabic 1 定额 [body]',
      'han 2 其他 [body]',
    ]);
  });

  it('takes any order of forms as the report has it', () => {
    expect(show(['1、总体', '（一）师资', '①编制', '全部核编。', '②交流', '按比例。', '2、经费', '已到位。'])).toEqual([
      'arabic 1 总体 [body]',
      '  han-paren 1 师资 [body]',
      '    circled 1 编制 [body]',
      '    circled 2 交流 [body]',
      'arabic 2 经费 [body]',
    ]);
  });

  it('tells the role of a part by its heading, and hands it down', () => {
    expect(show(['一、基本情况', '我县有学校84所。', '二、主要做法', '略。', '三、存在的问题', '（一）师资', '教师缺编。', '四、下一步打算', '1、补充教师', '明年招聘。'])).toEqual([
      'han 1 基本情况 [introduction]',
      'han 2 主要做法 [body]',
      'han 3 存在的问题 [problems]',
      '  han-paren 1 师资 [problems]',
      'han 4 下一步打算 [plans]',
      '  arabic 1 补充教师 [plans]',
    ]);
  });

  it('takes headings of the format by their level', () => {
    expect(show([{ heading: '工作情况', level: 1 }, { heading: '师资', level: 2 }, '全部核编。', { heading: '存在问题', level: 1 }, '缺编。'])).toEqual([
      '工作情况 [body]',
      '  师资 [body]',
      '存在问题 [problems]',
    ]);
  });

  it('starts a part at an unnumbered lead', () => {
    expect(show(['关于自查情况的报告', '教师全部核编。', '存在的问题：教师缺编。', '下一步：明年招聘。']).slice(-2)).toEqual(['存在的问题： [problems]', '下一步： [plans]']);
  });

  it('reads items that run on in one paragraph', () => {
    expect(show(['1、编制统一。小学按19:1核编。2、经费统一。小学600元。3、装备统一。按目录配备。'])).toEqual([
      'arabic 1 编制统一。 [body]', 'arabic 2 经费统一。 [body]', 'arabic 3 装备统一。 [body]',
    ]);
  });

  it('takes no figure for a number', () => {
    expect(show(['1.5亿元用于学校建设。', '2018年，全县有学校84所。', '12所学校达标。'])).toEqual([]);
  });

  it('leaves table rows out', () => {
    expect(show(['一、情况', { row: ['1', '编制统一', '达到'] }, { row: ['2', '经费统一', '达到'] }])).toEqual(['han 1 情况 [body]']);
  });

  it('covers the text: parents hold their children, and every place belongs to its innermost section', () => {
    const source = sourceOf(['前言。', '一、甲部分', '（一）子', '内容。', '二、乙部分', '内容。']);
    const tree = outlineOf(source);
    for (const s of tree.sections) {
      if (s.parent === null) continue;
      const parent = tree.sections[s.parent]!;
      expect([s.id > parent.id, s.start >= parent.start, s.end <= parent.end, s.depth]).toEqual([true, true, true, parent.depth + 1]);
    }
    expect(tree.sectionAt(0)).toBeNull();
    expect(tree.sectionAt(source.text.indexOf('内容'))?.marker?.form).toBe('han-paren');
    expect(tree.sectionAt(source.text.length - 1)?.marker?.value).toBe(2);
  });

  it('has no section in an empty text', () => {
    expect(outlineOf(sourceOf([])).sections).toEqual([]);
  });
});
