import type { Assessment, AssessInput } from '../model/assessment.js';
import type { Quantity } from '../model/quantity.js';
import type { GoldSentence } from './gold.js';
import type { ReportMiss } from './miss.js';
import { accuracy, macroF1, rates, share, type Counts, type Labelled, type Rates } from './rates.js';
import { accepts } from './score-items.js';

/** How sentences are read: the claims engine and the number grammar that it is given figures by. */
export interface Assessor {
  readonly assess: (input: AssessInput) => Assessment;
  readonly quantities: (text: string) => Quantity[];
}

export interface SentenceFigures {
  readonly count: number;
  /** Share of right statuses; what the gold accepts is right. */
  readonly accuracy: number | null;
  readonly macroF1: number | null;
  /** Sentences in which a shortfall is quoted. */
  readonly flags: Rates;
  /** Share of the gold's quotes of which at least half was quoted. */
  readonly quoteHits: number | null;
}

export interface SentenceScore extends SentenceFigures {
  readonly phenomena: Readonly<Record<string, SentenceFigures>>;
  readonly misses: readonly ReportMiss[];
}

interface Read {
  readonly phenomenon: string;
  readonly row: Labelled;
  readonly flag: Counts;
  readonly quotes: number;
  readonly quotesHit: number;
  readonly misses: readonly ReportMiss[];
}

/** Scores the claims engine on labelled sentences, all together and by phenomenon. */
export function scoreSentences(gold: readonly GoldSentence[], assessor: Assessor): SentenceScore {
  const read = gold.map((g) => readOne(g, assessor));
  const phenomena = [...new Set(read.map((r) => r.phenomenon))].sort();
  return {
    ...figures(read),
    phenomena: Object.fromEntries(phenomena.map((p) => [p, figures(read.filter((r) => r.phenomenon === p))])),
    misses: read.flatMap((r) => r.misses),
  };
}

function readOne(gold: GoldSentence, { assess, quantities }: Assessor): Read {
  const { requirement, body } = gold;
  const { status, rule, unmetQuotes } = assess({
    requirement,
    body,
    quantities: { requirement: quantities(requirement), body: quantities(body) },
  });
  const right = accepts(gold, status);
  const found = unmetQuotes.map(({ start, end }) => body.slice(start, end));
  const covered = new Set(unmetQuotes.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
  const [want, got] = [gold.unmet_quotes.length > 0, unmetQuotes.length > 0];
  const miss = (kind: ReportMiss['kind'], expected: string, was: string): ReportMiss =>
    ({ kind, item: gold.id, indicator: gold.phenomenon, expected, found: was, quote: body, place: null });
  return {
    phenomenon: gold.phenomenon,
    row: { gold: gold.status, found: right ? gold.status : status },
    flag: { hit: Number(want && got), wrong: Number(!want && got), missed: Number(want && !got) },
    quotes: gold.unmet_quotes.length,
    quotesHit: gold.unmet_quotes.filter((q) => halfCovered(q, body, covered)).length,
    misses: [
      ...(right ? [] : [miss('sentence.status', [gold.status, ...gold.accept].join('|'), `${status} (${rule})`)]),
      ...(want === got ? [] : [miss('sentence.flag', gold.unmet_quotes.join(' | '), found.join(' | '))]),
    ],
  };
}

function halfCovered(quote: string, body: string, covered: ReadonlySet<number>): boolean {
  for (let at = body.indexOf(quote); at >= 0; at = body.indexOf(quote, at + 1)) {
    const hit = Array.from(quote, (_, i) => covered.has(at + i)).filter(Boolean).length;
    if (2 * hit >= quote.length) return true;
  }
  return false;
}

function figures(read: readonly Read[]): SentenceFigures {
  const sum = (of: (r: Read) => number) => read.reduce((total, r) => total + of(r), 0);
  const rows = read.map((r) => r.row);
  return {
    count: read.length,
    accuracy: accuracy(rows),
    macroF1: macroF1(rows),
    flags: rates({ hit: sum((r) => r.flag.hit), wrong: sum((r) => r.flag.wrong), missed: sum((r) => r.flag.missed) }),
    quoteHits: share(sum((r) => r.quotesHit), sum((r) => r.quotes)),
  };
}
