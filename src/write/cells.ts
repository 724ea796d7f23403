import stringWidth from 'string-width';

/** Width of a text in a terminal: Han and full-width forms take two columns. */
export const displayWidth = (text: string): number => stringWidth(text);

/** Cuts a text to a display width, with … where something was cut off. */
export function clip(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let out = '';
  let used = 0;
  for (const c of text) {
    const w = displayWidth(c);
    if (used + w > width - 1) break;
    out += c;
    used += w;
  }
  return `${out}…`;
}

/** Fills a text with blanks to a display width. */
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/** One line of text for a table: control characters and runs of white space become one blank, so nothing drives the terminal. */
export function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\s]+/gu, ' ').trim();
}
