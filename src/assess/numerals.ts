const NUMERALS = new Set([
  ...'0123456789.', '〇', '零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '亿', '两', '几', '半',
]);

/** True for a character of a numeral as `#` takes it. */
export const isNumeral = (c: string): boolean => NUMERALS.has(c);
