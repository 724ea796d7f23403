/** Folds full-width ASCII forms to ASCII and the ideographic space to a blank, one UTF-16 unit for one. */
export function foldWidth(s: string): string {
  let out = '';
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    out += c >= 0xff01 && c <= 0xff5e ? String.fromCharCode(c - 0xfee0) : c === 0x3000 ? ' ' : s[i];
  }
  return out;
}

/** Removes all white space, for comparing texts that were laid out differently. */
export const withoutSpace = (s: string): string => s.replace(/\s+/gu, '');
