import type { Format, ReadResult } from '../model/source.js';
import { countUnseen, splitLines } from '../text/blanks.js';
import { decodeText } from '../text/encoding.js';
import { Canonical } from './canonical.js';
import { failure, limitFailure, notice, warning } from './failure.js';
import type { ReadLimits } from './limits.js';

/** Share of characters without meaning above which a file is no text at all. */
const BINARY_SHARE = 0.05;
const HEADING = /^[ ]{0,3}(#{1,6})[ \t]+(\S.*)$/u;
/** One line with a hash can be anything; two are somebody's headings. */
const ENOUGH_HEADINGS = 2;

/** Reads plain text or Markdown in whatever encoding it is. */
export function readText(bytes: Uint8Array, name: string | undefined, limits: ReadLimits): ReadResult {
  const decoded = decodeText(bytes);
  const unseen = countUnseen(decoded.text.replace(/^\ufeff/u, ''));
  if (isBinary(decoded.text)) return failure(null, 'read.unsupported', { type: 'binary' });
  if (decoded.text.length > limits.characters) {
    return limitFailure('txt', 'characters', decoded.text.length, limits.characters);
  }
  const lines = splitLines(decoded.text);
  const format = formatOf(lines, name);
  const canonical = new Canonical();
  let empty = 0;
  for (const line of lines) {
    if (line.trim() === '') {
      empty++;
      continue;
    }
    // Empty lines before the first and after the last line say nothing.
    if (canonical.length > 0) for (; empty > 0; empty--) canonical.emptyLine();
    empty = 0;
    const heading = format === 'md' ? HEADING.exec(line) : null;
    if (heading === null) canonical.line('paragraph', line);
    else canonical.line('heading', withoutClosingMarks(heading[2] ?? ''), heading[1]?.length ?? 1);
  }
  if (canonical.blocks.length === 0) return failure(format, 'read.empty', { bytes: bytes.length });
  const problems = [
    ...(decoded.undecodable > 0 ? [warning('read.text.undecodable', { count: decoded.undecodable, encoding: decoded.encoding })] : []),
    ...(decoded.mixed ? [warning('read.text.mixed-encoding', { encoding: decoded.encoding })] : []),
    ...(unseen > 0 ? [notice('read.text.unseen', { count: unseen })] : []),
  ];
  const { blocks } = canonical;
  const source = { text: canonical.text(), format, encoding: decoded.encoding, blocks, pages: null, unread: [], readers: [], problems };
  return { ok: true, source };
}

/** Control and replacement characters beyond a few stray ones; NULs between characters are padding. */
function isBinary(text: string): boolean {
  const meaningless = text.match(/[\u0001-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/gu)?.length ?? 0;
  return meaningless > BINARY_SHARE * text.length;
}

function withoutClosingMarks(heading: string): string {
  return heading.replace(/[ \t]+#+[ \t]*$/u, '');
}

function formatOf(lines: readonly string[], name: string | undefined): Format {
  if (name !== undefined && /\.(?:md|markdown)$/iu.test(name)) return 'md';
  return lines.filter((line) => HEADING.test(line)).length >= ENOUGH_HEADINGS ? 'md' : 'txt';
}
