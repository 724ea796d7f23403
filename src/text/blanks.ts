// What a character is drawn as nothing: dropped from the canonical text, so that a phrase is never cut by it.
const unseen = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/gu;
const lineBreaks = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/u;

/** A line's text as the canonical text holds it: unseen characters and trailing blanks gone, all else as written. */
export function cleanLine(line: string): string {
  return line.replace(unseen, '').replace(/\p{Surrogate}/gu, '\ufffd').trimEnd();
}

/** Cuts a text at every line break any system writes. */
export function splitLines(text: string): string[] {
  return text.split(lineBreaks);
}

/** How many characters `cleanLine` would drop as unseen, carriage returns and the byte order mark aside. */
export function countUnseen(text: string): number {
  return text.match(unseen)?.length ?? 0;
}

/** The number of blank characters a line begins with. */
export function leadingBlanks(line: string): number {
  return line.length - line.trimStart().length;
}
