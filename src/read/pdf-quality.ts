/** What a page's text is worth: enough to read, none where something is drawn, or rubbish. */
export type PageQuality = 'text' | 'blank' | 'no-text' | 'garbled';

/** Fewer characters than this say nothing of a page's health. */
const ENOUGH = 20;
const LEAST_READABLE = 0.9;
const LEAST_PLAIN = 0.55;
const MOST_BROKEN = 0.1;
/** A picture over this share of a page is the page itself, scanned. */
const WHOLE_PAGE = 0.5;
/** A page number or a stamp's line over a scan. */
const STRAY_TEXT = 40;

/** What Chinese reports are written with; letters beyond ASCII are what wrongly mapped fonts come out as. */
const readable =
  /[\p{Script=Han}\p{Nd}\u0020-\u007e\u00a0\u00a7\u00b0-\u00b3\u00b7\u00d7\u00f7\u2010-\u2027\u2030-\u205e\u2100-\u2193\u2200-\u22ff\u2460-\u27bf\u2e80-\u303f\u3220-\u33ff\uff00-\uffef]/gu;
const plain = /[\p{Script=Han}0-9A-Za-z\u3000-\u303f\uff00-\uffef\u2e80-\u2fdf]/gu;
const broken = /[\ufffd\ue000-\uf8ff\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Judges a page by its raw text and by what it draws beside it. */
export function judgePage(raw: string, drawn: { readonly shown: number; readonly pictureShare: number }): PageQuality {
  const text = raw.replace(/\s/gu, '');
  if (text.length < STRAY_TEXT && drawn.pictureShare > WHOLE_PAGE) return 'no-text';
  if (text === '') return drawn.shown > 0 || drawn.pictureShare > 0.02 ? 'no-text' : 'blank';
  if (count(text, broken) > MOST_BROKEN * text.length) return 'garbled';
  if (text.length < ENOUGH) return 'text';
  if (count(text, readable) < LEAST_READABLE * text.length) return 'garbled';
  return count(text, plain) < LEAST_PLAIN * text.length ? 'garbled' : 'text';
}
