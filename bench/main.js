/* eslint-disable no-console */
// npm run bench [-- --json] [--quick]: ratios against the libraries that taizhang stands on, measured in one process.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fileRows } from './files.js';
import { load, loadInputs } from './inputs.js';
import { growthRows, textRows } from './text.js';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    corpus: { type: 'string', default: join(home, 'corpus') },
    dictionary: { type: 'string', default: 'yitihua-2018' },
    dist: { type: 'string', default: join(home, 'dist') },
  },
});
if (!existsSync(join(options.dist, 'engine.js'))) {
  console.error(`${options.dist} holds no built program: run "npm run build" first`);
  process.exit(1);
}

const [{ createEngine }, { loadDictionary }] = await Promise.all([load(options.dist, 'engine.js'), load(options.dist, 'dictionary/load.js')]);
const context = {
  dist: options.dist,
  inputs: await loadInputs(options.dist, options.corpus),
  engine: createEngine(loadDictionary(options.dictionary)),
  rounds: options.quick ? { warmup: 3, runs: 5 } : { warmup: 10, runs: 25 },
  growthRounds: options.quick ? { warmup: 1, runs: 3 } : { warmup: 2, runs: 9 },
  fileRuns: options.quick ? { docx: 20, pdf: 6 } : { docx: 200, pdf: 30 },
};
const rows = [];
for (const part of [textRows, fileRows, growthRows]) {
  for (const row of await part(context)) rows.push({ ...row, met: row.ratio ? row.ratio.median <= row.budget : null });
}
const { reports, long } = context.inputs;
if (options.json) {
  const facts = { node: process.version, arch: process.arch, quick: options.quick, reports: reports.length, characters: long.length };
  console.log(JSON.stringify({ ...facts, rows }, null, 2));
} else {
  console.log(`${reports.length} reports, ${long.length} characters, node ${process.version}; ratios, median of several runs\n`);
  console.log(table(rows));
}

function table(all) {
  const number = (n) => (n === undefined ? '-' : n.toFixed(2));
  const cells = all.map((r) => [
    r.name, r.against, number(r.ratio?.median), r.ratio ? `${number(r.ratio.min)}–${number(r.ratio.max)}` : (r.skipped ?? '-'),
    number(r.budget), r.met === null ? '-' : r.met ? 'yes' : 'NO', `#${r.issue}`, number(r.ours), number(r.theirs), `${r.runs ?? '-'}`,
  ]);
  const head = ['what', 'against', 'ratio', 'min–max', 'budget', 'met', 'issue', 'ms', 'ms theirs', 'runs'];
  const widths = head.map((h, i) => Math.max(h.length, ...cells.map((c) => c[i].length)));
  return [head, ...cells]
    .map((row) => row.map((c, i) => (i < 2 ? c.padEnd(widths[i]) : c.padStart(widths[i]))).join('  '))
    .join('\n');
}
