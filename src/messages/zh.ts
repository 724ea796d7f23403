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
  'dictionary.unsure': '清单“{dictionary}”只有{found}/{total}项在报告中有相应文字，不能确定报告是按它写的，未逐项判断；如确需使用，请加 --dictionary {dictionary}。',
  'value.incomplete': '有{count}处数据残缺（如“1:”后无数字），未作猜测；请核对原文。',
  'read.empty': '文件是空的，没有文字；请核对上传的文件。',
  'read.missing': '找不到文件（{cause}）；请核对路径。',
  'read.unreadable': '文件打不开（{cause}）；请检查权限。',
  'read.not-a-file': '这不是文件；请给出文件的路径。',
  'read.unsupported': '不支持这种文件（{type}）；请另存为 .docx、PDF 或文本后再试。',
  'read.password': '文件有密码（{type}），读不出；请解除密码后再提交。',
  'read.zip.damaged': '压缩包已损坏，读不出；请重新上传。',
  'read.docx.damaged': 'Word 文件已损坏，读不出；请用 Word 打开后另存再试。',
  'read.docx.no-text': 'Word 文件里没有文字（图片 {images} 张）；如为扫描图片，需要文字识别。',
  'read.docx.garbled': 'Word 文件的文字是乱码（{count} 处）；请用 Word 打开后另存再试。',
  'read.docx.autonumber': '有 {count} 处自动编号没有读出；条目按文字对应，请核对编号。',
  'read.docx.revision': '有未处理的修订（插入 {inserted} 处、删除 {deleted} 处），按接受修订后的文字读取；请核对修订。',
  'read.docx.field-lost': '有 {count} 个域的结果没有读出；请核对原文。',
  'read.docx.hidden': '有 {count} 处隐藏文字，已一并读入；请核对。',
  'read.docx.altchunk': '嵌入了 {count} 份其他文档，没有读出；请另存为普通文档后再试。',
  'read.docx.comment': '有 {count} 条批注，未计入正文。',
  'read.docx.image': '有 {count} 张图片，图中文字未读。',
  'read.pdf.damaged': 'PDF 已损坏，打不开；请重新导出。',
  'read.pdf.no-pages': 'PDF 没有页面；请重新导出。',
  'read.pdf.no-text': 'PDF 的 {pages} 页都没有内容；请核对文件。',
  'read.pdf.no-text-layer': '有页面是图像，没有文字层（第 {page} 页），读不出；需要文字识别。',
  'read.pdf.garbled': '页面的文字是乱码（第 {page} 页），没有采用；请从原文件重新导出 PDF。',
  'read.pdf.page-damaged': '页面已损坏（第 {page} 页），没有读出；请重新导出。',
  'read.pdf.ocr-layer': '第 {page} 页的文字来自文字识别，可能有错字；请核对。',
  'read.pdf.radicals': '有 {count} 个字写成了部首符号，可能匹配不上；请核对原文。',
  'read.pdf.blank-page': '第 {page} 页是空白页。',
  'read.pdf.slanted': '第 {page} 页有 {count} 处斜排文字（多为水印），未读入。',
  'read.text.undecodable': '有 {count} 处字节无法解码（{encoding}）；请核对文件编码。',
  'read.text.mixed-encoding': '文件混用了几种编码（{encoding}），已逐行判断；请核对。',
  'read.text.unseen': '去掉了 {count} 个不可见字符。',
  'read.limit.file': '文件过大：{found} 字节，上限 {limit}；请拆分后再试。',
  'read.limit.inflated': '解压后过大：{found} 字节，上限 {limit}；未打开。',
  'read.limit.ratio': '压缩比异常：{found}，上限 {limit}；未打开。',
  'read.limit.entries': '压缩包条目过多：{found}，上限 {limit}；未打开。',
  'read.limit.paragraphs': '段落过多：{found}，上限 {limit}；请拆分后再试。',
  'read.limit.nesting': '嵌套过深：{found} 层，上限 {limit}；请简化后再试。',
  'read.limit.columns': '表格列数过多：{found}，上限 {limit}；超出部分未读。',
  'read.limit.pages': '页数过多：{found}，上限 {limit}；请拆分后再试。',
  'read.limit.characters': '字符过多：{found}，上限 {limit}；请拆分后再试。',
  'read.limit.memory': '读取占用的内存超过 {limit} MB，已停止；请核对文件。',
  'read.timeout': '读取超过 {limit} 秒，已停止；可用 --timeout 放宽。',
  'read.crash': '读取进程意外退出（{signal}{code}）；请核对文件。',
  'read.aborted': '读取已取消。',
  'read.internal': '程序内部错误（{name}）；请反馈。',
};
