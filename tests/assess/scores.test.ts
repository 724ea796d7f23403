import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GOLD, readLabelled, score, SENTENCES } from './scratch.js';

const tune = ['tune-a.jsonl', 'tune-b.jsonl'].map((f) => join(SENTENCES, f)).filter(existsSync);

describe('labelled sentences', () => {
  it.skipIf(tune.length === 0)('corpus/sentences/tune-*.jsonl', () => {
    const got = score(tune.flatMap(readLabelled));
    expect(got.accuracy).toBeGreaterThanOrEqual(0.88);
    expect(got.recall).toBeGreaterThanOrEqual(0.9);
  });

  it.skipIf(!existsSync(GOLD))('../shared/gold/status-dev.jsonl (skipped where ../shared is absent)', () => {
    const got = score(readLabelled(GOLD));
    expect(got.accuracy).toBeGreaterThanOrEqual(0.9);
    expect(got.precision).toBeGreaterThanOrEqual(0.9);
    expect(got.recall).toBeGreaterThanOrEqual(0.9);
  });
});
