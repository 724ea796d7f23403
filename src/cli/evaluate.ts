import { join } from 'node:path';
import { loadDictionary } from '../dictionary/load.js';
import { createEngine } from '../engine.js';
import { evaluate } from '../evaluate/evaluate.js';
import { formatEvaluation } from '../evaluate/format.js';
import { GoldError, readGold } from '../evaluate/gold.js';
import { findShortfalls, parseThresholds } from '../evaluate/thresholds.js';
import { createExtractor } from '../extractor.js';
import { EXIT, type ExitCode } from './exit.js';
import { print, say } from './output.js';

export interface EvaluateOptions {
  readonly dictionary: string;
  readonly json: boolean;
  readonly misses: boolean;
  readonly failUnder: boolean;
}

/** `taizhang evaluate`: the figures of a labelled corpus; with `--fail-under`, exit 1 below its own thresholds. */
export async function runEvaluate(corpus: string, options: EvaluateOptions): Promise<ExitCode> {
  const engine = createEngine(loadDictionary(options.dictionary));
  const extractor = createExtractor({ dictionary: options.dictionary });
  try {
    const evaluation = await evaluate({ corpus, extractor, engine, misses: options.misses, onReport: say });
    await print(options.json ? `${JSON.stringify(evaluation, null, 2)}\n` : formatEvaluation(evaluation));
    if (!options.failUnder) return EXIT.ok;
    const short = findShortfalls(evaluation, readGold(join(corpus, 'thresholds.json'), 'thresholds.json', parseThresholds));
    for (const s of short) say(`${s.of}: ${s.figure} is ${s.found ?? 'not measured'}, at least ${s.least} is asked`);
    return short.length > 0 ? EXIT.findings : EXIT.ok;
  } catch (error) {
    if (!(error instanceof GoldError)) throw error;
    for (const f of error.faults) say(`${f.file}: ${f.at}: ${f.message} [gold]`);
    return EXIT.usage;
  } finally {
    await extractor.close();
  }
}
