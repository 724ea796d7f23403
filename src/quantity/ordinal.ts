import { characters, isNumeralAt, skipBlanks } from './characters.js';
import { isWhole, type Exact } from './decimal.js';
import { readNumeral } from './numeral.js';
import { matchUnit } from './units.js';
import type { Scan } from './vocabulary.js';

export interface Ordinal {
  readonly start: number;
  readonly end: number;
  readonly numberStart: number;
  readonly value: Exact;
}

const JOINS = characters('、', '至', '到', '-', '—', '~', '～', '和', '与', '及', '，', ',', '–', '－');
/** More ordinals than this in one enumeration are not read as such. */
const MOST = 12;

/** Reads 第一, 第12, and the further numbers of 第3、4条, at 第. The classifier stays outside the span. */
export function readOrdinals(scan: Scan, pos: number): { end: number; ordinals: readonly Ordinal[] } {
  const { text, words } = scan;
  const word = words.ordinalWords.longestAt(text, pos);
  if (word) return { end: word.end, ordinals: [] };
  const at = skipBlanks(text, pos + 1);
  if (!isNumeralAt(text, at)) return { end: pos + 1, ordinals: [] };
  const first = readNumeral(text, at);
  if (first.low === null || !isWhole(first.low)) return { end: first.end, ordinals: [] };
  const ordinals: Ordinal[] = [{ start: pos, end: first.end, numberStart: at, value: first.low }];
  let end = first.end;
  const classifier = matchUnit(scan, first.end)?.unit.name;
  if (text[first.end] === '条' || text[first.end] === '号') end = first.end + 1;
  else if (classifier) end = matchUnit(scan, first.end)!.end;
  while (ordinals.length < MOST && JOINS.at(text, end)) {
    const next = text[end + 1] === '第' ? end + 2 : end + 1;
    if (next === end + 2 || !isNumeralAt(text, next)) break;
    const numeral = readNumeral(text, next);
    if (numeral.low === null || !isWhole(numeral.low) || numeral.scale) break;
    const unit = matchUnit(scan, numeral.end);
    const tail = classifier ?? unit?.unit.name;
    const listed = numeral.form === 'digit' && text[end] === '、';
    if (!listed && (!tail || (unit?.unit.name !== tail && !JOINS.at(text, numeral.end)))) break;
    ordinals.push({ start: next, end: numeral.end, numberStart: next, value: numeral.low });
    end = unit ? unit.end : numeral.end;
  }
  // 第一次 ends after its classifier, so that the classifier begins nothing new.
  return { end: ordinals.length > 1 ? end : first.end, ordinals };
}
