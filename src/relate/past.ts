import type { Said } from './said.js';
import type { Scene } from './scene.js';
import { lastYear } from './year.js';

/** Years by which a figure is past even where no later one stands beside it. */
const LONG_AGO = 2;

/** Makes figures of earlier years past ones: where a later one stands beside them, or where they are long ago. */
export function settlePast(scene: Scene, said: readonly Said[]): void {
  const { reportYear } = scene;
  const sentences = new Map<number, Said[]>();
  for (const s of said) {
    const list = sentences.get(s.frame.sentenceNo);
    if (list) list.push(s);
    else sentences.set(s.frame.sentenceNo, [s]);
  }
  for (const s of said) {
    if (s.role !== 'actual' || s.year === null || s.grown) continue;
    const year = s.year;
    const later = sentences.get(s.frame.sentenceNo)!.some((o) => o !== s && sameThing(o, s) &&
      ((o.grown && isSame(o, s)) || (o.year !== null && o.year > year)) && o.frame.quantity.start > s.frame.quantity.start && (o.role === 'actual' || o.role === 'historical') && (reportYear === null || (o.year ?? 0) <= reportYear));
    const told = !later && tellsLater(scene, s, year);
    if (!later && !told && !(reportYear !== null && year <= reportYear - LONG_AGO)) continue;
    s.role = 'historical';
    s.roleCue = String(year);
  }
}

/** 2016年38个、2017年12个，今年全部消除: a later year follows that has no number. */
function tellsLater(scene: Scene, { frame }: Said, year: number): boolean {
  const next = lastYear(scene, { start: frame.quantity.end, end: frame.sentence.end });
  return next !== null && next.year > year && next.year === scene.reportYear;
}

function sameThing(a: Said, b: Said): boolean {
  return isSame(a, b) || (a.frame.quantity.unit === b.frame.quantity.unit && a.dimension === b.dimension);
}

function isSame(a: Said, b: Said): boolean {
  return a.indicator === b.indicator && a.phrase === b.phrase && a.dimension === b.dimension;
}
