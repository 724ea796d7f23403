import { createExtractor } from '../extractor.js';
import { STATUS_ZH } from '../messages/zh.js';
import { figuresOf } from '../write/figures.js';
import { clip, oneLine } from '../write/cells.js';
import { placeText } from '../write/csv.js';
import type { Paint } from '../write/text.js';
import type { Result } from '../model/result.js';
import type { Item } from '../model/item.js';
import type { ItemAssessment } from '../model/analysis.js';
import { EXIT, UsageError, type ExitCode } from './exit.js';
import { languageOf } from './language.js';
import { paintFor, print, say } from './output.js';

const WIDTH = 110;

/** `taizhang explain`: why one item came out as it did: its passages, every cue, what decided and what lost. */
export async function runExplain(path: string, options: { item: string; dictionary?: string; json: boolean; color: boolean; lang?: string; timeout: number }): Promise<ExitCode> {
  const extractor = createExtractor({ dictionary: options.dictionary, timeoutMs: options.timeout * 1000 });
  try {
    const { result, judgement } = await extractor.detail(path);
    if (!judgement) {
      for (const p of result.problems) say(`${path}: ${p.message[languageOf(options.lang)]} [${p.code}]`);
      return EXIT.unreadable;
    }
    const item = result.items.find((i) => i.id === options.item);
    if (!item) {
      const ids = result.items.map((i) => i.id);
      throw new UsageError('item.unknown', ids.length > 0
        ? `the checklist has no item "${options.item}"; its items are ${ids[0]} to ${ids.at(-1)}`
        : 'the report answers no checklist; name one with --dictionary (see "taizhang dictionary list")');
    }
    const assessed = judgement.assessments.get(item.id) ?? null;
    if (options.json) await print(`${JSON.stringify({ item, trace: assessed?.assessment.trace ?? null, body: assessed?.body ?? null }, null, 2)}\n`);
    else await print(explanation(result, item, assessed, paintFor(process.stdout, options.color)));
    return EXIT.ok;
  } finally {
    await extractor.close();
  }
}

/** The explanation as text, under one screen for an item of usual length. */
export function explanation(result: Result, item: Item, assessed: ItemAssessment | null, paint: Paint): string {
  const lines = [
    paint(1, `${item.id} ${item.title}`),
    `requirement  ${oneLine(item.requirement)}`,
    `status       ${paint(1, `${STATUS_ZH[item.status]} ${item.status}`)}  by ${item.decidedBy.rule}${item.decidedBy.claim ? ` on ${item.decidedBy.claim}` : ''}${item.decidedBy.runnerUp ? `, before ${item.decidedBy.runnerUp}` : ''}`,
    `aligned by   ${item.alignedBy}${item.declared ? `, declared ${oneLine(item.declared)}` : ''}`,
  ];
  for (const p of item.passages) lines.push(`passage      ${placeText(p.at)} [${p.start},${p.end}] ${clip(oneLine(p.quote), WIDTH)}`);
  for (const c of item.claims) lines.push(`claim ${c.id.padEnd(7)}${STATUS_ZH[c.status]} “${clip(oneLine(c.span.quote), 60)}” ${c.rule}${c.cue ? ` (${c.cue})` : ''}`);
  const trace = assessed?.assessment.trace;
  if (trace) {
    lines.push(paint(90, `clauses      ${trace.clauses.map((c) => `${clip(oneLine(assessed.body.slice(c.start, c.end)), 24)}${c.frames.length > 0 ? `<${c.frames.join(',')}>` : ''}`).join(' ¦ ')}`));
    for (const cue of trace.cues) {
      const words = oneLine(assessed.body.slice(cue.start, cue.end));
      lines.push(paint(90, `cue          “${words}” ${cue.rule}${cue.status ? ` → ${cue.status}` : ''}${cue.frame ? ` frame ${cue.frame}` : ''} ${cue.state}${cue.by ? ` by ${cue.by}` : ''}`));
    }
    lines.push(paint(90, `facts        ${trace.facts.join(', ') || '—'}; requirement ${trace.requirement.join(', ') || '—'}`));
  }
  for (const f of figuresOf(result, item)) lines.push(`figure       ${f}`);
  return `${lines.join('\n')}\n`;
}
