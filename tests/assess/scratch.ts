import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createAssessor } from '../../src/assess/assess.js';
import { loadQuantityLexicon } from '../../src/dictionary/quantity-lexicon.js';
import { loadStatusLexicon } from '../../src/dictionary/status-lexicon.js';
import type { Assessment } from '../../src/model/assessment.js';
import { createQuantityReader } from '../../src/quantity/quantity.js';

const path = (p: string): string => fileURLToPath(new URL(`../../${p}`, import.meta.url));

export const STATUS_FOLDER = path('dictionaries/common/status');
export const SENTENCES = path('corpus/sentences');
export const GOLD = path('../shared/gold/status-dev.jsonl');

const assessor = createAssessor(loadStatusLexicon(STATUS_FOLDER));
const read = createQuantityReader(loadQuantityLexicon(path('dictionaries/common')));

export const assess = (requirement: string, body: string): Assessment =>
  assessor({ requirement, body, quantities: { requirement: read(requirement), body: read(body) } });

export const statusOf = (requirement: string, body: string): string => assess(requirement, body).status;

export const quotesOf = (requirement: string, body: string): string[] =>
  assess(requirement, body).unmetQuotes.map((r) => body.slice(r.start, r.end));

/** A labelled sentence as the gold files have it. */
export interface Labelled {
  readonly id: string;
  readonly requirement: string;
  readonly body: string;
  readonly status: string;
  readonly accept: readonly string[];
  readonly unmet_quotes: readonly string[];
}

export const readLabelled = (file: string): Labelled[] =>
  readFileSync(file, 'utf8').split(/\r?\n/u).filter((l) => l.trim() !== '').map((l) => JSON.parse(l) as Labelled);

export const present = existsSync;

/** Share of the sentences whose status is the label or an accepted one, and precision and recall of having quotes. */
export function score(sentences: readonly Labelled[]): { accuracy: number; precision: number; recall: number } {
  let right = 0;
  let both = 0;
  let said = 0;
  let meant = 0;
  for (const s of sentences) {
    const got = assess(s.requirement, s.body);
    if (got.status === s.status || s.accept.includes(got.status)) right++;
    const flagged = got.unmetQuotes.length > 0;
    const wanted = s.unmet_quotes.length > 0;
    if (flagged) said++;
    if (wanted) meant++;
    if (flagged && wanted) both++;
  }
  return { accuracy: right / sentences.length, precision: both / Math.max(1, said), recall: both / Math.max(1, meant) };
}
