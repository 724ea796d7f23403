import type { Extractor } from '../extractor.js';
import { findCorpus, type Case } from './corpus.js';
import { figuresOf, type Figures } from './figures.js';
import { parseGold, parseSentences, readGold } from './gold.js';
import type { Miss, ReportMiss } from './miss.js';
import { createReportScorer, type ReportScore, type Yardstick } from './score-report.js';
import { scoreSentences, type Assessor, type SentenceFigures } from './score-sentences.js';

export interface EvaluateInput {
  /** Folder that holds the reports and their gold, at any depth. */
  readonly corpus: string;
  readonly extractor: Pick<Extractor, 'detail'>;
  /** The engine of the dictionary that the reports are extracted with: it reads units and sentences, and knows names. */
  readonly engine: Yardstick & Assessor;
  /** Tells the misses of the hold-out (`check`) too. They are for the score alone, so it must be asked for. */
  readonly misses?: boolean;
  /** Called after each report, for progress. */
  readonly onReport?: (report: string) => void;
}

export interface ReportFigures {
  readonly report: string;
  readonly group: string;
  /** Outcome of the extraction: figures of a report that failed say nothing of the stages after reading. */
  readonly outcome: string;
  readonly figures: Figures;
}

export interface GroupFigures {
  readonly group: string;
  readonly reports: number;
  readonly figures: Figures;
}

export type SentenceFile = SentenceFigures & {
  readonly file: string;
  readonly group: string;
  readonly phenomena: Readonly<Record<string, SentenceFigures>>;
};

/** The score of a corpus. Plain: as JSON it is the machine's form, `formatEvaluation` writes the reader's. */
export interface Evaluation {
  readonly reports: readonly ReportFigures[];
  readonly groups: readonly GroupFigures[];
  readonly sentences: readonly SentenceFile[];
  readonly misses: readonly Miss[];
  /** Groups whose misses are withheld. */
  readonly withheld: readonly string[];
}

/** Folders and files of this name are kept for the score; looking at single misses would be tuning to them. */
const HOLD_OUT = 'check';

/**
 * Extracts every report of a corpus, compares it with its gold, and scores the claims engine on the corpus's sentences.
 * @throws GoldError where the corpus is not there or its gold does not fit
 * @example formatEvaluation(await evaluate({ corpus: 'corpus', extractor, engine }))
 */
export async function evaluate({ corpus, extractor, engine, misses = false, onReport }: EvaluateInput): Promise<Evaluation> {
  const found = findCorpus(corpus);
  // All gold is read first: a fault in the last file should not cost the reading of the others.
  const reports = found.reports.map((c) => ({ ...c, labels: readGold(c.gold, goldName(c), parseGold) }));
  const files = found.sentences.map((c) => ({ ...c, lines: readGold(c.path, c.name, parseSentences) }));
  const scoreReport = createReportScorer(engine);
  const scored: { report: ReportFigures; score: ReportScore }[] = [];
  for (const { name, group, path, labels } of reports) {
    const { result, source } = await extractor.detail(path);
    const score = scoreReport(labels, result, source);
    scored.push({ report: { report: name, group, outcome: result.outcome, figures: figuresOf([score]) }, score });
    onReport?.(name);
  }
  const sentences = files.map(({ name, group, lines }) => ({ file: name, group, ...scoreSentences(lines, engine) }));
  const told = (group: string) => misses || group !== HOLD_OUT;
  const named = (report: string, list: readonly ReportMiss[]): Miss[] => list.map(({ kind, ...miss }) => ({ kind, report, ...miss }));
  const groups = [...new Set(scored.map((s) => s.report.group))].sort();
  return {
    reports: scored.map((s) => s.report),
    groups: groups.map((group) => {
      const own = scored.filter((s) => s.report.group === group).map((s) => s.score);
      return { group, reports: own.length, figures: figuresOf(own) };
    }),
    sentences: sentences.map(({ misses: _, ...figures }) => figures),
    misses: [
      ...scored.filter((s) => told(s.report.group)).flatMap((s) => named(s.report.report, s.score.misses)),
      ...sentences.filter((s) => told(s.group)).flatMap((s) => named(s.file, s.misses)),
    ],
    withheld: [...new Set([...groups, ...sentences.map((s) => s.group)])].filter((g) => !told(g)),
  };
}

/** The gold file as faults name it: by its path below the corpus, as the report's. */
const goldName = ({ name, gold }: Case): string => [...name.split('/').slice(0, -1), gold.split(/[\\/]/u).at(-1)].join('/');
