import { characters, digitAt, isNumeralAt, skipBlanks } from './characters.js';
import { compare, divide, multiply, negate, ONE, whole, type Exact } from './decimal.js';
import { readAmount, type Amount } from './amount.js';
import { readUnitBefore } from './prefix.js';
import type { Scan } from './vocabulary.js';
import type { Unit } from '../model/quantity-lexicon.js';

/** Two ends of one quantity in one unit: 10%-15%, 45至50人, 介于10和20之间. */
export interface Interval {
  readonly end: number;
  readonly min: Exact;
  readonly max: Exact;
  readonly unit: Unit | null;
  readonly second: Amount;
}

/**
 * Looks for the second end after the first.
 * @param unit the first end's unit, also where a currency stood before it
 */
export function readInterval(scan: Scan, first: Amount, low: Exact, unit: Unit | null): Interval | null {
  const { text, words } = scan;
  if (first.approximate !== null && first.approximate !== 'about') return null;
  const at = skipBlanks(text, first.end, 1);
  const sign = words.intervalSigns.longestAt(text, at);
  const join = sign ? null : words.betweenJoins.longestAt(text, at);
  const after = sign?.end ?? join?.end;
  if (after === undefined) return null;
  const start = skipBlanks(text, after, 1);
  const lead = leadIn(scan, start);
  if (!isNumeralAt(text, lead.at)) return null;
  const second = readAmount(scan, lead.at);
  if (second.low === null || compare(second.low, second.high) !== 0 && join) return null;
  const close = words.betweenClose.longestAt(text, second.end);
  if (join && !close) return null;
  if (sign && isCode(scan, first, second, sign.word)) return null;
  const shared = shareUnit(first, unit, second, lead.unit);
  if (shared === undefined) return null;
  const min = shareScale(first, low, second);
  const max = lead.negative ? negate(second.high) : second.high;
  if (compare(min, max) > 0) return null;
  return { end: close?.end ?? second.end, min, max, unit: shared, second };
}

/** A sign or a currency before the second end. */
function leadIn(scan: Scan, start: number): { at: number; negative: boolean; unit: Unit | null } {
  const { text } = scan;
  if (MINUS.at(text, start) && digitAt(text, start + 1) >= 0) return { at: start + 1, negative: true, unit: null };
  for (let at = start + 1; at <= start + 4 && at < text.length; at++) {
    if (digitAt(text, at) < 0) continue;
    const before = readUnitBefore({ ...scan, floor: start }, at);
    if (before && before.start === start) return { at, negative: false, unit: before.unit };
    break;
  }
  return { at: start, negative: false, unit: null };
}

const MINUS = characters('-', '−', '－', '负', '負');
const DASHES = characters('-', '－', '–', '—', '―', '‐', '‑', '−', '─');

/** Telephone numbers, chained codes and captions look like intervals: 021-12345678, 1-2-3. */
function isCode({ text }: Scan, first: Amount, second: Amount, sign: string): boolean {
  if (!DASHES.has(sign[0]) || first.unit || second.unit) return false;
  if (first.size > 1 && digitAt(text, first.start) === 0) return true;
  return DASHES.at(text, second.end) && digitAt(text, second.end + 1) >= 0;
}

/** The unit of both ends; undefined where they do not go together. */
function shareUnit(first: Amount, unit: Unit | null, second: Amount, lead: Unit | null): Unit | null | undefined {
  const other = second.unit ?? lead;
  if (!unit) return first.form === 'fraction' && other ? undefined : other;
  if (!other) return first.unit === null || first.form === 'share' ? unit : undefined;
  if (unit.name === other.name) return unit;
  if (other.generic && unit.kind === other.kind) return unit;
  return unit.generic && unit.kind === other.kind && lead === null && first.unit === null ? other : undefined;
}

/** 3至5万 is 3万至5万; 二到三百 is 200 to 300. */
function shareScale(first: Amount, low: Exact, second: Amount): Exact {
  if (compare(second.tail, ONE) === 0 || compare(first.tail, ONE) !== 0 || first.unit || second.low === null) return low;
  if (first.form === 'scaled' && compare(first.low, whole(1000)) >= 0 && compare(second.tail, whole(10000)) < 0) return low;
  const lead = divide(second.low, second.tail);
  const small = compare(low, whole(10)) < 0 || compare(second.tail, whole(1000)) > 0;
  return small && compare(low, lead) < 0 ? multiply(low, second.tail) : low;
}
