import { createRequire } from 'node:module';
import { compare, spread, time } from './measure.js';
import { lineOf, load } from './inputs.js';

const require = createRequire(import.meta.url);
const FIVE_MEGABYTES = 5 * 1024 * 1024;

/** Everything after reading, against nodejieba.cut over the same text. */
export async function textRows({ dist, inputs, engine, rounds }) {
  const { extract } = await load(dist, 'extract.js');
  const { cut } = require('nodejieba');
  const { long, longSource, reports } = inputs;
  // The segmenter's share is taken out by giving it its answer: everything else runs as it does.
  const cuts = new Map([long, ...reports.map((r) => r.source.text)].map((t) => [t, engine.segmenter.cut(t)]));
  const bare = { ...engine, segmenter: { ...engine.segmenter, cut: (t) => cuts.get(t) ?? engine.segmenter.cut(t) } };
  const cutLong = () => cut(long);
  const cutEach = () => reports.forEach((r) => cut(r.source.text));
  const each = (e) => () => reports.forEach((r) => extract(r.source, e));
  const row = async (name, budget, issue, ours, theirs) => ({ name, against: 'nodejieba.cut', budget, issue, ...(await compare(ours, theirs, rounds)) });
  const { quantities, mentions, assess } = await stages({ dist, inputs, engine: bare });
  return [
    await row('analysis, one long text, without segmenting', 1.0, 7, () => extract(longSource, bare), cutLong),
    await row('analysis, one long text, with segmenting', 2.0, 7, () => extract(longSource, engine), cutLong),
    await row('analysis, report by report, without segmenting', 1.0, 7, each(bare), cutEach),
    await row('analysis, report by report, with segmenting', 2.0, 7, each(engine), cutEach),
    await row('quantities', 0.3, 3, () => quantities(), cutLong),
    await row('quantities, mentions and values', 0.6, 3, () => mentions(), cutLong),
    await row('assess, sentence by sentence', 0.6, 4, () => assess(), cutLong),
    await row('assess, sentence by sentence, with segmenting', 1.6, 4, () => { engine.segmenter.cut(long); assess(); }, cutLong),
  ];
}

/** Single stages over the long text. */
async function stages({ dist, inputs, engine }) {
  const [{ outline }, { documentFacts }, { relate }] =
    await Promise.all([load(dist, 'outline/outline.js'), load(dist, 'outline/document.js'), load(dist, 'relate/relate.js')]);
  const { dictionary } = engine;
  const { long, longSource: source } = inputs;
  const sections = outline(source, dictionary.outlineLexicon);
  const starts = engine.segmenter.cut(long);
  const reportYear = documentFacts(source, engine.quantities(long), [], dictionary.documentLexicon).year;
  const cases = await assessCases(dist, long, engine);
  return {
    quantities: () => engine.quantities(long),
    mentions: () => relate({
      source, outline: sections, quantities: engine.quantities(long), mentions: engine.match(long, starts),
      dictionary, lexicon: dictionary.relateLexicon, reportYear,
    }),
    assess: () => cases.forEach((c) => engine.assess(c)),
  };
}

/** Each sentence under a requirement of the checklist in turn; figures are read beforehand, they have a row of their own. */
async function assessCases(dist, text, engine) {
  const { sentences } = await load(dist, 'text/sentences.js');
  const requirements = engine.items.map(({ requirement }) => ({ requirement, quantities: engine.quantities(requirement) }));
  return sentences(text).map(({ start, end }, i) => {
    const body = text.slice(start, end);
    const { requirement, quantities } = requirements[i % requirements.length];
    return { requirement, body, quantities: { requirement: quantities, body: engine.quantities(body) } };
  });
}

/** Ten times the text in one piece against the text ten times: 10 where the cost grows with the text. */
export async function growthRows({ dist, inputs, engine, growthRounds: rounds }) {
  const { long } = inputs;
  const tenfold = Array.from({ length: 10 }, () => long).join('\n');
  const [starts, tenStarts] = [long, tenfold].map((t) => engine.segmenter.cut(t));
  const one = await assessCases(dist, long, engine);
  const ten = await assessCases(dist, tenfold, engine);
  const tenTimes = (run) => () => { for (let i = 0; i < 10; i++) run(); };
  const row = async (name, large, small) => {
    const measured = await compare(large, tenTimes(small), rounds);
    const { min, median, max } = measured.ratio;
    return { name: `growth, 10 times the text: ${name}`, against: 'itself', budget: 11, issue: 3, ...measured, ratio: { min: 10 * min, median: 10 * median, max: 10 * max } };
  };
  return [
    await row('quantities', () => engine.quantities(tenfold), () => engine.quantities(long)),
    await row('match', () => engine.match(tenfold, tenStarts), () => engine.match(long, starts)),
    await row('assess', () => ten.forEach((c) => engine.assess(c)), () => one.forEach((c) => engine.assess(c))),
    await passageRow({ long, tenfold, engine, row }),
    await lineRow({ long, engine, rounds }),
  ];
}

/** The claims engine on one passage without end: a thing that no report has, and a hostile one may. */
async function passageRow({ long, tenfold, engine, row }) {
  const input = (body) => ({ requirement: '', body, quantities: { requirement: [], body: engine.quantities(body) } });
  const [small, large] = [input(long), input(tenfold)];
  return row('assess, all in one passage', () => engine.assess(large), () => engine.assess(small));
}

/** A line of 5 MB, by the time a character takes in it and in the long text. */
async function lineRow({ long, engine, rounds }) {
  const line = lineOf(long, FIVE_MEGABYTES);
  const times = Math.round(line.length / long.length);
  const scale = (times * long.length) / line.length;
  const ratios = [];
  for (let i = -1; i < Math.min(3, rounds.runs); i++) {
    const large = await time(() => engine.quantities(line));
    const small = await time(() => { for (let n = 0; n < times; n++) engine.quantities(long); });
    if (i >= 0) ratios.push((large / small) * scale);
  }
  return { name: 'growth, one line of 5 MB: quantities, time a character', against: 'itself', budget: 1.1, issue: 3, ratio: spread(ratios), runs: ratios.length };
}
