import type { Quantity } from '../model/quantity.js';
import type { Range } from '../model/span.js';
import type { Scene } from './scene.js';

/** One number in its surroundings. */
export interface Frame {
  readonly quantity: Quantity;
  /** Where its numeral begins; words such as 每生每年 or 不低于 before it may belong to the quantity. */
  readonly numeral: number;
  /** From one full stop to the next. */
  readonly sentence: Range;
  /** Number of the sentence in its passage. */
  readonly sentenceNo: number;
  /** From one mark of any weight to the next, enumeration commas aside. */
  readonly clause: Range;
  /** Before the numeral: from the clause's start, or what follows the number before it. */
  readonly left: Range;
  /** From the last number that could be a value, or the sentence's start, to the numeral. */
  readonly lead: Range;
  /** After the number: to the next mark or number. */
  readonly right: Range;
}

const STOPS = new Set(['。', '！', '？', '!', '?', '\n']);
const MARKS = new Set(['，', ',', '；', ';', '：', ':', '（', '(', '）', ')', '\t', '。', '！', '？', '!', '?', '\n', '|', '｜', '—']);
const LIST = '、';
/** Characters beyond which nothing belongs to a number. */
const FARTHEST = 400;

/**
 * Cuts a stretch of prose to frames, one for each number in it but dates and ordinals.
 * @param idle numbers that are no values: they part nothing from the number behind them
 */
export function framesOf(scene: Scene, region: Range, idle: ReadonlySet<Quantity> = new Set()): Frame[] {
  const { text } = scene;
  const all = scene.quantitiesIn(region);
  const { marks, stops } = cuts(text, region, all);
  const frames: Frame[] = [];
  const numbers = all.filter((q) => !isTime(q) && !isInName(scene, q));
  let last: Quantity | undefined;
  let mark = 0;
  let stop = 0;
  numbers.forEach((quantity, i) => {
    while (marks[mark + 1]! <= quantity.start) mark++;
    while (stops[stop + 1]! <= quantity.start) stop++;
    const clause = near(quantity, marks[mark]! + (mark === 0 ? 0 : 1), marks[mark + 1] ?? region.end);
    const sentence = near(quantity, stops[stop]! + (stop === 0 ? 0 : 1), stops[stop + 1] ?? region.end);
    const numeral = numeralOf(quantity, scene);
    const before = last;
    if (!idle.has(quantity)) last = quantity;
    const after = numbers[i + 1];
    frames.push({
      quantity,
      numeral,
      sentence,
      sentenceNo: stop,
      clause,
      left: { start: leftOf(text, clause.start, before, numeral), end: numeral },
      lead: { start: Math.max(sentence.start, before?.end ?? 0), end: numeral },
      right: { start: quantity.end, end: rightOf(text, quantity.end, Math.min(clause.end, after?.start ?? clause.end), scene) },
    });
  });
  return frames;
}

/** Where a list that a number begins ends: what stands there holds for all of it (小学45人、初中50人的编班标准). */
export function listEnd(scene: Scene, { quantity, clause }: Frame): number {
  let from = quantity.end;
  for (const q of scene.quantitiesIn({ start: quantity.end, end: clause.end })) {
    if (q.kind === 'date') continue;
    const listed = q.unit === quantity.unit && scene.text.slice(from, q.start).startsWith(LIST);
    if (!listed) return q.start;
    from = q.end;
  }
  return clause.end;
}

/** A stretch around a number, no wider than sentences are: a text without marks must not cost more than one with them. */
function near(q: Range, start: number, end: number): Range {
  return { start: Math.max(start, q.start - FARTHEST), end: Math.max(q.end, Math.min(end, q.end + FARTHEST)) };
}

/** 九年义务教育巩固率, 一年级: a numeral that is part of a name. */
export function isInName(scene: Scene, q: Quantity): boolean {
  const zone = { start: Math.max(0, q.start - NAME), end: q.end + NAME };
  return (['indicator', 'stage'] as const).some((kind) =>
    scene.mentionsIn(kind, zone).some((m) => m.start <= q.start && q.end <= m.end && m.end - m.start > q.end - q.start + 1));
}

/** Longest name that has a numeral in it. */
const NAME = 24;

/** True for what is no number of things: dates and ordinals. */
export const isTime = (q: Quantity): boolean => q.kind === 'date' || q.kind === 'ordinal';

/** Offsets of marks, and of those that end a sentence, outside numbers; with the region's own ends. */
function cuts(text: string, region: Range, numbers: readonly Quantity[]): { marks: number[]; stops: number[] } {
  const marks = [region.start];
  const stops = [region.start];
  let next = 0;
  for (let i = region.start; i < region.end; i++) {
    if (next < numbers.length && numbers[next]!.start <= i) {
      i = Math.max(i, numbers[next]!.end) - 1;
      next++;
      continue;
    }
    const c = text[i]!;
    if (!MARKS.has(c)) continue;
    marks.push(i);
    if (STOPS.has(c)) stops.push(i);
  }
  marks.push(region.end);
  stops.push(region.end);
  return { marks, stops };
}

function numeralOf(q: Quantity, { text, lexicon }: Scene): number {
  for (let i = q.start; i < q.end; i++) {
    const c = text[i]!;
    if ((c >= '0' && c <= '9') || (c >= '０' && c <= '９') || lexicon.numerals.has(c)) return i;
  }
  return q.start;
}

function leftOf(text: string, start: number, before: Quantity | undefined, end: number): number {
  if (!before || before.end <= start) return start;
  // What follows a number up to the list comma is that number's own noun (14个乡镇、3个街道).
  const comma = text.slice(before.end, end).indexOf(LIST);
  return comma < 0 ? before.end : before.end + comma + 1;
}

function rightOf(text: string, start: number, end: number, scene: Scene): number {
  const date = scene.quantitiesIn({ start, end }).find(isTime);
  const limit = date?.start ?? end;
  const comma = text.slice(start, limit).indexOf(LIST);
  return comma < 0 ? limit : start + comma;
}
