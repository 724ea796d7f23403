import { describe, expect, it } from 'vitest';
import type { AlignItem, ItemMention } from '../../src/model/alignment.js';
import { align } from '../../src/outline/align.js';
import { outlineLexicon, outlineOf, sourceOf, type Line } from '../support/source.js';

const CHECKLIST: readonly (readonly [id: string, title: string, requirement: string, strong: readonly string[]])[] = [
  ['1', '教师编制标准统一', '县域内城乡学校教职工编制执行统一标准。', ['编制标准']],
  ['2', '公用经费定额统一', '县域内城乡学校执行统一的生均公用经费基准定额。', ['公用经费']],
  ['3', '基本装备配置统一', '县域内城乡学校执行统一的基本装备配置目录。', ['装备配置']],
  ['4', '教师交流轮岗', '城镇学校和优质学校教师每学年交流轮岗比例不低于10%。', ['交流轮岗']],
  ['5', '消除大班额', '制定消除大班额专项规划，建立工作台账。', ['大班额']],
  ['6', '留守儿童关爱', '建立留守儿童关爱服务体系，落实监护责任。', ['留守儿童']],
  ['7', '优质高中招生', '优质普通高中招生指标按比例分配到区域内初中。', ['招生指标']],
];
const items: AlignItem[] = CHECKLIST.map(([id, title, requirement]) => ({ id, number: Number(id), title, requirement }));

function mentionsOf(text: string): ItemMention[] {
  const out: ItemMention[] = [];
  for (const [item, , , strong] of CHECKLIST) {
    for (const phrase of strong) {
      for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) out.push({ start: at, end: at + phrase.length, item, strength: 'strong' });
    }
  }
  return out.sort((a, b) => a.start - b.start);
}

function alignOf(lines: readonly Line[], checklist: readonly AlignItem[] = items) {
  const source = sourceOf(lines);
  const alignment = align({ source, outline: outlineOf(source), items: checklist, mentions: mentionsOf(source.text), lexicon: outlineLexicon });
  const words = (r: { start: number; end: number }) => source.text.slice(r.start, r.end);
  return {
    ...alignment,
    item(id: string) {
      const found = alignment.items.find((i) => i.id === id)!;
      return {
        by: found.alignedBy,
        passages: found.passages.map(words),
        where: found.passages.map((p) => p.where),
        headings: found.headings.map(words),
        declared: found.declared && { words: words(found.declared.range), status: found.declared.status },
      };
    },
  };
}

describe('a report that follows the checklist\'s numbers', () => {
  const { item, wordingShare, problems } = alignOf([
    '1、教师编制标准统一。', '小学一律按19:1核定。',
    '2、公用经费定额统一。', '小学600元，初中800元。',
    '3、基本装备配置统一。', '按一个目录配备。',
    '4、各位校长高度重视。', '全年共有80人参加。',
    '5、消除大班额。', '逐班建立台账。',
  ]);

  it('finds an item by number and wording', () => {
    expect(item('1')).toMatchObject({ by: 'both', passages: ['小学一律按19:1核定。'], headings: ['教师编制标准统一。'] });
    expect(item('5')).toMatchObject({ by: 'both', passages: ['逐班建立台账。'] });
  });

  it('finds an item by its number alone', () => {
    expect(item('4').by).toBe('number');
    expect(item('4').passages.join('')).toContain('全年共有80人参加。');
  });

  it('finds nothing of an item that is skipped', () => {
    expect(item('6')).toMatchObject({ by: 'none', passages: [], headings: [], declared: null });
  });

  it('has every item once, in the checklist\'s order, and no doubts', () => {
    const { items: all } = alignOf(['没有一项。']);
    expect(all.map((i) => i.id)).toEqual(items.map((i) => i.id));
    expect(problems).toEqual([]);
    expect(wordingShare).toBeCloseTo(4 / 7);
  });
});

describe('numbers that are not the checklist\'s', () => {
  it('items out of order are found by their wording', () => {
    const { item, problems } = alignOf([
      '一、留守儿童关爱', '留守儿童台账按月更新。',
      '二、教师交流轮岗', '交流轮岗80人，占7.8%。',
      '三、公用经费定额统一', '公用经费小学600元。',
    ]);
    expect([item('6').by, item('4').by, item('2').by]).toEqual(['wording', 'wording', 'wording']);
    expect(item('6').passages).toEqual(['留守儿童台账按月更新。']);
    expect(item('4').passages).toEqual(['交流轮岗80人，占7.8%。']);
    expect(item('1').by).toBe('none');
    expect(problems).toEqual([]);
  });

  it('where number and wording disagree the wording wins, and a problem says so', () => {
    const { item, problems } = alignOf([
      '1、教师编制标准统一。', '小学一律按19:1核定。',
      '2、公用经费定额统一。', '小学600元，初中800元。',
      '3、基本装备配置统一。', '按一个目录配备。',
      '4、建立留守儿童关爱服务体系，落实监护责任。', '一生一档。',
      '5、消除大班额。', '逐班建立台账。',
    ]);
    expect(problems).toEqual([{ code: 'align.number-wording', severity: 'warning', facts: { number: 4, item: '6' } }]);
    expect(item('6')).toMatchObject({ by: 'wording', passages: ['一生一档。'] });
    expect(item('4')).toMatchObject({ by: 'none', passages: [] });
  });

  it('one item left out shifts no other', () => {
    const { item } = alignOf([
      '1、教师编制标准统一。', '小学一律按19:1核定。',
      '3、基本装备配置统一。', '按一个目录配备。',
      '4、教师交流轮岗。', '交流80人。',
      '6、留守儿童关爱。', '一生一档。',
    ]);
    expect([item('1').by, item('2').by, item('3').by, item('4').by, item('5').by, item('6').by]).toEqual(['both', 'none', 'both', 'both', 'none', 'both']);
  });
});

describe('headings', () => {
  it('that restate their item above an answer are no evidence', () => {
    const { item } = alignOf([
      '1、县域内城乡学校教职工编制执行统一标准。', '小学一律按19:1核定。',
      '2、县域内城乡学校执行统一的生均公用经费基准定额。', '小学600元。',
      '3、县域内城乡学校执行统一的基本装备配置目录。', '按一个目录配备。',
    ]);
    expect(item('2')).toMatchObject({ passages: ['小学600元。'], headings: ['县域内城乡学校执行统一的生均公用经费基准定额。'] });
  });

  it('that answer are evidence', () => {
    const { item } = alignOf([
      '1、教师编制标准统一。', '小学一律按19:1核定。',
      '2、我县公用经费小学600元、初中800元，全部足额拨付到位，没有拖欠。',
      '3、基本装备配置统一。', '按一个目录配备。',
      '4、教师交流轮岗。', '交流80人。',
    ]);
    expect(item('2').passages.join('')).toContain('没有拖欠');
  });
});

describe('items merged', () => {
  it('in one paragraph are told apart by their numbers', () => {
    const { item } = alignOf(['自查情况：1.教师编制标准统一。小学按19:1核定。2.公用经费定额统一。小学600元。3.基本装备配置统一。按目录配备。4.教师交流轮岗。交流80人。']);
    expect(item('1').passages).toEqual(['小学按19:1核定。']);
    expect(item('3').passages).toEqual(['按目录配备。']);
    expect(item('4').passages).toEqual(['交流80人。']);
  });

  it('under one number (第1、2项) share what speaks of both and keep what is their own', () => {
    const { item } = alignOf(['第1、2项：', '编制标准按19:1统一执行。', '公用经费小学600元。', '两项都已落实到位。']);
    expect(item('1').passages).toEqual(['编制标准按19:1统一执行。', '两项都已落实到位。']);
    expect(item('2').passages).toEqual(['公用经费小学600元。', '两项都已落实到位。']);
  });

  it('in running text without numbers are told apart sentence by sentence', () => {
    const { item } = alignOf(['全县编制标准统一，小学按19:1核定。公用经费小学600元，按时拨付。没有一所学校例外。大班额已经全部消除。']);
    expect(item('1').passages).toEqual(['全县编制标准统一，小学按19:1核定。']);
    expect(item('2').passages).toEqual(['公用经费小学600元，按时拨付。没有一所学校例外。']);
    expect(item('5')).toMatchObject({ by: 'wording', passages: ['大班额已经全部消除。'] });
  });
});

describe('parts of the report', () => {
  it('are told apart: account, admitted problems, plans; the introduction is none', () => {
    const { item } = alignOf([
      '一、基本情况', '全县有留守儿童4876人。',
      '二、主要做法', '教师交流轮岗80人。',
      '三、存在的问题', '交流轮岗比例偏低。大班额尚未消除。',
      '四、下一步打算', '明年交流轮岗比例达到10%。',
    ]);
    expect(item('4').where).toEqual(['body', 'problems', 'plans']);
    expect(item('5')).toMatchObject({ passages: ['大班额尚未消除。'], where: ['problems'] });
    expect(item('6').passages).toEqual([]);
  });
});

describe('a table 序号 | 指标 | 自评 | 说明', () => {
  const head = { row: ['序号', '指标', '自评', '说明'] };
  const rows = [
    { row: ['1', '教师编制标准统一', '达到', '小学按19:1核定。'] },
    { row: ['2', '公用经费定额统一', '达到', '小学600元。'] },
    { row: ['4', '教师交流轮岗', '未达到', '交流80人，占7.8%。'] },
    { row: ['5', '消除大班额', '推进中', ''] },
  ];

  it('is read row by row', () => {
    const { item } = alignOf(['自查结果如下表。', head, ...rows]);
    expect(item('1')).toMatchObject({ by: 'both', passages: ['小学按19:1核定。'], declared: { words: '达到', status: 'met' } });
    expect(item('4')).toMatchObject({ by: 'both', passages: ['交流80人，占7.8%。'], declared: { words: '未达到', status: 'unmet' } });
    expect(item('3').by).toBe('none');
  });

  it('without an explanation has the rating for evidence', () => {
    const { item } = alignOf([head, ...rows]);
    expect(item('5')).toMatchObject({ declared: { words: '推进中', status: 'in_progress' }, passages: ['推进中'] });
  });

  it('without a head is read by what its columns hold', () => {
    const { item } = alignOf(rows);
    expect(item('4')).toMatchObject({ declared: { words: '未达到', status: 'unmet' }, passages: ['交流80人，占7.8%。'] });
  });

  it('goes on over the page without its head', () => {
    const { item } = alignOf([head, ...rows.slice(0, 3), { row: ['5', '消除大班额', '达到', '全部消除。'], table: 1 }, { row: ['6', '留守儿童关爱', '达到', '一生一档。'], table: 1 }, { row: ['7', '优质高中招生', '达到', '占60%。'], table: 1 }]);
    expect(item('6')).toMatchObject({ passages: ['一生一档。'], declared: { words: '达到', status: 'met' } });
  });

  it('with another numbering is read by its wording, and a problem says so', () => {
    const { item, problems } = alignOf([head, ...rows.slice(0, 3), { row: ['3', '建立留守儿童关爱服务体系，落实监护责任', '达到', '一生一档。'] }]);
    expect(item('6')).toMatchObject({ by: 'wording', passages: ['一生一档。'] });
    expect(problems).toContainEqual({ code: 'align.number-wording', severity: 'warning', facts: { number: 3, item: '6' } });
  });

  it('of figures is no checklist', () => {
    const { item } = alignOf([{ row: ['学校', '学生数', '教师数'] }, { row: ['一小', '1200', '63'] }, { row: ['二小', '980', '52'] }]);
    expect(items.every((i) => item(i.id).by === 'none')).toBe(true);
  });

  it('that restates the text counts once', () => {
    const { item } = alignOf(['一、教师交流轮岗', '交流80人，占7.8%。', head, ...rows]);
    expect(item('4').passages).toEqual(['交流80人，占7.8%。']);
  });
});

describe('the edges', () => {
  it('a checklist without items gives nothing', () => {
    expect(alignOf(['一、情况', '略。'], [])).toMatchObject({ items: [], wordingShare: 0, problems: [] });
  });

  it('an empty report gives every item as not found', () => {
    const { items: all, wordingShare } = alignOf([]);
    expect(all.map((i) => i.alignedBy)).toEqual(items.map(() => 'none'));
    expect(wordingShare).toBe(0);
  });

  it('a report of something else aligns with nothing', () => {
    const { wordingShare } = alignOf(['一、消防设施', '灭火器全部配齐。', '二、疏散通道', '全部畅通。']);
    expect(wordingShare).toBeLessThan(0.25);
  });
});
