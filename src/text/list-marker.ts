const NUMERALS = new Set([
  ...'0123456789', '〇', '零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '甲', '乙', '丙', '丁', '戊', '己', '庚', '辛',
]);
const OPENERS = new Set(['（', '(', '[', '【']);
const CLOSERS = new Set(['）', ')', '、', '.', '．', ':', '：', ']', '】']);
const LONGEST = 4;

/** Length of the list marker a line begins with (一、 （3） A. ① 甲、); 0 if it has none. */
export function listMarkerLength(line: string): number {
  if (/^\p{No}/u.test(line)) return 1;
  let i = OPENERS.has(line[0] ?? '') ? 1 : 0;
  const first = i;
  while (i < line.length && i - first < LONGEST && (NUMERALS.has(line[i]!) || (i === first && /[A-Za-z]/u.test(line[i]!)))) i++;
  return i > first && CLOSERS.has(line[i] ?? '') ? i + 1 : 0;
}
