/** Writes numbers in every form a report uses: the second method that the grammar is held against. */
const DIGITS = [...'零一二三四五六七八九'];
const FORMAL = [...'零壹贰叁肆伍陆柒捌玖'];
const SMALL = ['', '十', '百', '千'];
const FORMAL_SMALL = ['', '拾', '佰', '仟'];
const LARGE = ['', '万', '亿'];

/** 1655 to 一千六百五十五, by the rule of one 零 for each run of zeros. */
export function han(n: number, formal = false): string {
  if (n === 0) return '零';
  const groups: number[] = [];
  for (let rest = n; rest > 0; rest = Math.floor(rest / 10_000)) groups.push(rest % 10_000);
  let out = '';
  for (let g = groups.length - 1; g >= 0; g--) {
    const value = groups[g]!;
    if (value === 0) continue;
    const lower = out !== '' && (value < 1000 || groups.slice(g + 1).some((x, i) => x === 0 && i === 0));
    out += (lower ? '零' : '') + hanGroup(value, formal) + LARGE[g]!;
  }
  return !formal && out.startsWith('一十') ? out.slice(1) : out;
}

function hanGroup(n: number, formal: boolean): string {
  let out = '';
  let zero = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(n / 10 ** place) % 10;
    if (digit === 0) {
      zero ||= out !== '';
      continue;
    }
    out += (zero ? '零' : '') + (formal ? FORMAL : DIGITS)[digit]! + (formal ? FORMAL_SMALL : SMALL)[place]!;
    zero = false;
  }
  return out;
}

/** "3.05" to 三点零五. */
export function hanDecimal(decimal: string): string {
  const [whole, fraction] = decimal.split('.');
  return han(Number(whole)) + (fraction ? `点${[...fraction].map((d) => DIGITS[Number(d)]).join('')}` : '');
}

/** 1655300 to 1,655,300 or 1 655 300. */
export const grouped = (n: number, separator: string): string => String(n).replace(/\B(?=(?:\d{3})+$)/gu, separator);

/** ASCII to full-width forms. */
export const fullWidth = (s: string): string => [...s].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
