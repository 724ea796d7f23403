import { describe, expect, it } from 'vitest';
import { loadCueExamples } from '../../src/dictionary/status-lexicon.js';
import { assess, STATUS_FOLDER } from './scratch.js';

/** Rules found in a text that stands under no requirement; a longer cue may say the same and cover one. */
const found = (text: string): string[] => assess('', text).trace.cues.filter((c) => c.state !== 'cancelled').map((c) => c.rule);

/** Rules that still speak in it. */
const speaking = (text: string): string[] =>
  assess('', text).trace.cues.filter((c) => c.state === 'live' || c.state === 'former').map((c) => c.rule);

describe('every cue hits its own examples and misses its counter-examples', () => {
  for (const { id, hit, miss } of loadCueExamples(STATUS_FOLDER)) {
    if (hit.length + miss.length === 0) continue;
    it(id, () => {
      expect(hit.filter((text) => !found(text).includes(id))).toEqual([]);
      expect(miss.filter((text) => speaking(text).includes(id))).toEqual([]);
    });
  }
});
