import type { Evaluation } from './evaluate.js';
import type { Figures } from './figures.js';
import type { Miss } from './miss.js';
import type { At } from '../model/span.js';
import type { SentenceFigures } from './score-sentences.js';

const HEAD = [
  'items', 'right', 'macroF1', 'unmet P', 'unmet R', 'value P', 'value R', 'value F1', 'similar F1', 'strict F1', 'strict R',
  'name', 'scope', 'role', 'cmp', 'promise P', 'promise R',
];
const SENTENCE_HEAD = ['count', 'right', 'macroF1', 'flag P', 'flag R', 'quotes'];
const LONGEST_QUOTE = 60;

/** The score in words and columns: by report, by group, by sentence file and phenomenon, then every miss with its place. */
export function formatEvaluation(evaluation: Evaluation): string {
  const { reports, groups, sentences, misses, withheld } = evaluation;
  const lines: string[] = [];
  if (reports.length > 0) {
    lines.push(...table(['report', ...HEAD], [
      ...reports.map((r) => [r.outcome === 'ok' ? r.report : `${r.report} (${r.outcome})`, ...columns(r.figures)]),
      ...groups.map((g) => [`= ${g.group} (${g.reports})`, ...columns(g.figures)]),
    ]), '');
    lines.push(...table(['flags', 'group', 'P', 'R', 'hit', 'wrong', 'missed'], groups.flatMap(({ group, figures }) =>
      Object.entries(figures.flags)
        .filter(([, f]) => f.hit + f.wrong + f.missed > 0)
        .map(([kind, f]) => [kind, group, percent(f.precision), percent(f.recall), `${f.hit}`, `${f.wrong}`, `${f.missed}`]))), '');
  }
  if (sentences.length > 0) {
    lines.push(...table(['sentences', ...SENTENCE_HEAD], sentences.flatMap((s) => [
      [s.file, ...sentenceColumns(s)],
      // Three sentences a phenomenon are as good as told one by one.
      ...Object.entries(withheld.includes(s.group) ? {} : s.phenomena).map(([name, f]) => [`  ${name}`, ...sentenceColumns(f)]),
    ])), '');
  }
  for (const m of misses) lines.push(missLine(m));
  if (misses.length > 0) lines.push('', `${misses.length} misses`);
  if (withheld.length > 0) lines.push(`misses withheld: ${withheld.join(', ')} (kept for the score; ask for them explicitly)`);
  return `${lines.join('\n').trimEnd()}\n`;
}

function columns({ items, unmetFlags, values, matched, commitments }: Figures): string[] {
  return [
    `${items.count}`, percent(items.accuracy), percent(items.macroF1), percent(unmetFlags.precision), percent(unmetFlags.recall),
    percent(values.loose.precision), percent(values.loose.recall), percent(values.loose.f1), percent(values.similar.f1),
    percent(values.strict.f1), percent(values.strict.recall),
    percent(matched.name), percent(matched.scope), percent(matched.role), percent(matched.comparator),
    percent(commitments.precision), percent(commitments.recall),
  ];
}

const sentenceColumns = (f: SentenceFigures): string[] =>
  [`${f.count}`, percent(f.accuracy), percent(f.macroF1), percent(f.flags.precision), percent(f.flags.recall), percent(f.quoteHits)];

const percent = (x: number | null): string => (x === null ? '-' : (100 * x).toFixed(1));

/** First column to the left, the others to the right, each as wide as its widest cell. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((h, i) => Math.max(h.length, ...rows.map((r) => r[i]?.length ?? 0)));
  return [head, ...rows].map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ').trimEnd());
}

function missLine({ kind, report, item, indicator, expected, found, quote, place }: Miss): string {
  const where = place === null ? '-' : `${atText(place.at)} ${place.start}-${place.end}`;
  const what = [item === null ? null : `#${item}`, indicator].filter((s) => s !== null).join(' ');
  const flat = (quote ?? '').replace(/\s+/gu, ' ');
  const shown = flat.length > LONGEST_QUOTE ? `${flat.slice(0, LONGEST_QUOTE)}…` : flat;
  return [`${kind}  ${report}  [${where}]`, what, `expected ${expected ?? 'nothing'}, found ${found ?? 'nothing'}`, shown].filter((s) => s !== '').join('  ');
}

function atText(at: At): string {
  if (at.kind === 'page') return `page ${at.page}`;
  if (at.kind === 'sheet') return `${at.sheet}!${at.cell}`;
  return [`block ${at.block}`, at.row === undefined ? null : `row ${at.row}`, at.cell === undefined ? null : `cell ${at.cell}`]
    .filter((s) => s !== null)
    .join(' ');
}
