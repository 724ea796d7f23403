import type { Range } from '../model/span.js';
import { stripStart, wordsIn } from './phrase.js';
import type { Scene } from './scene.js';

/** Longest name of a school by its place and number (沄溪一中). */
const PLACE = 4;
/** Longest name of a school before 小学 or 中学. */
const NAME = 6;

/** The school a stretch begins with by name (县一小, 望澜实验小学); null for schools in general. */
export function schoolIn(scene: Scene, range: Range): string | null {
  const words = stripStart(wordsIn(scene, range), scene.lists.longLeads);
  const list = words.indexOf('、');
  const first = list < 0 ? words : words.slice(0, list);
  return list >= 0 ? null : numbered(scene, first) ?? titled(scene, first);
}

/** 县一小, 沄溪一中: a place, a numeral and one character for the kind. */
function numbered({ lexicon }: Scene, s: string): string | null {
  const { numerals, kinds } = lexicon.ordinalSchool;
  for (let i = 1; i <= Math.min(PLACE, s.length - 2); i++) {
    if (!numerals.has(s[i]!) || !kinds.has(s[i + 1]!)) continue;
    const place = s.slice(0, i);
    return lexicon.schoolStops.some((w) => w.length > 1 && place.includes(w)) ? null : s.slice(0, i + 2);
  }
  return null;
}

function titled({ lexicon }: Scene, s: string): string | null {
  for (const end of lexicon.schoolEnds) {
    const at = s.indexOf(end, 2);
    if (at < 2 || at > NAME) continue;
    const name = s.slice(0, at);
    if (!lexicon.schoolStops.some((w) => name.includes(w))) return name + end;
  }
  return null;
}
