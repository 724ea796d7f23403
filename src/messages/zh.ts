import type { FlagKind } from '../model/flag.js';
import type { Role } from '../model/value.js';
import type { Status } from '../model/claim.js';

/** 状态的中文名 */
export const STATUS_ZH: Readonly<Record<Status, string>> = {
  met: '已达到',
  mostly_met: '基本达到',
  partly_met: '部分达到',
  in_progress: '推进中',
  planned: '拟开展',
  unmet: '未达到',
  not_applicable: '不涉及',
  not_reported: '未报告',
  unread: '未读出',
};

export const ROLE_ZH: Readonly<Record<Role, string>> = {
  actual: '现状', target: '目标', standard: '标准', change: '增减', historical: '往年',
};

export const FLAGS_ZH: Readonly<Record<FlagKind, Readonly<Record<'quoted' | 'bare' | 'loose', string>>>> = {
  unmet: {
    quoted: '第{item}项“{title}”：报告自述未达到，原文：“{quote}”。',
    bare: '第{item}项“{title}”：报告自评为未达到。',
    loose: '报告自述存在不足，原文：“{quote}”。',
  },
  partly_met: {
    quoted: '第{item}项“{title}”：报告自述部分达到，尚未达到之处原文：“{quote}”。',
    bare: '第{item}项“{title}”：报告自评为部分达到。',
    loose: '报告自述部分达到，原文：“{quote}”。',
  },
  in_progress: {
    quoted: '第{item}项“{title}”：报告自述仍在推进，原文：“{quote}”。',
    bare: '第{item}项“{title}”：报告自评为推进中。',
    loose: '报告自述仍在推进，原文：“{quote}”。',
  },
  planned: {
    quoted: '第{item}项“{title}”：报告只有打算，尚未开展，原文：“{quote}”。',
    bare: '第{item}项“{title}”：报告自评为拟开展。',
    loose: '报告只有打算，尚未开展，原文：“{quote}”。',
  },
  not_reported: {
    quoted: '第{item}项“{title}”：报告提到此项但未说明落实情况，原文：“{quote}”。',
    bare: '第{item}项“{title}”：报告未作说明。',
    loose: '报告未作说明，原文：“{quote}”。',
  },
};

/** 列名与汇总用语 */
export const TABLE_ZH = {
  item: '条目', status: '状态', figures: '数据', evidence: '依据原文', requirement: '要求', section: '分类', declared: '自评',
  aligned: '对应方式', place: '位置', flags: '问题', file: '文件', outcome: '结果', values: '数据', commitments: '承诺',
  problems: '提示', reports: '份报告', deadline: '时限', owner: '责任单位', no: '无', page: '第{page}页', block: '第{block}段',
  loose: '清单外自认的不足', ok: '成功', partial: '部分读出', failed: '失败', total: '共',
} as const;

export const PROBLEMS_ZH: Readonly<Record<string, string>> = {
  'align.number-wording': '报告第{number}条的文字说的是清单第{item}项，已按文字归入第{item}项；请核对编号。',
  'dictionary.unsure': '清单“{dictionary}”只有{found}/{total}项在报告中有相应文字，不足四分之一，未按清单逐项判断；如确需使用，请加 --dictionary {dictionary}。',
  'value.incomplete': '有{count}处数据残缺（如“1:”后无数字），未作猜测；请核对原文。',
};
