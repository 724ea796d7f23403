import type { Engine } from './engine.js';
import { judge, type Judgement } from './judge/judge.js';
import { decidingPassages } from './judge/status.js';
import type { Alignment, ItemMention } from './model/alignment.js';
import type { ItemAssessment } from './model/analysis.js';
import type { Mention } from './model/mention.js';
import type { Source } from './model/source.js';
import { align } from './outline/align.js';
import { citations } from './outline/citations.js';
import { documentFacts } from './outline/document.js';
import { outline } from './outline/outline.js';
import { relate } from './relate/relate.js';
import { joinRanges } from './text/join.js';

/** The pipeline after reading: one document's way from its canonical text to a judged report. */
export function extract(source: Source, engine: Engine): Judgement {
  const { dictionary } = engine;
  const quantities = engine.quantities(source.text);
  const mentions = engine.match(source.text, engine.segmenter.cut(source.text));
  const sections = outline(source, dictionary.outlineLexicon);
  const cited = citations(source.text, dictionary.documentLexicon);
  const facts = documentFacts(source, quantities, cited, dictionary.documentLexicon);
  const alignment = align({ source, outline: sections, items: engine.items, mentions: wordings(mentions), lexicon: dictionary.outlineLexicon });
  const values = relate({
    source, outline: sections, quantities, mentions, dictionary, lexicon: dictionary.relateLexicon, reportYear: facts.year,
  });
  return judge({
    source,
    outline: sections,
    quantities,
    incomplete: engine.incomplete(source.text),
    facts,
    citations: cited,
    alignment,
    assessments: assessItems(source, alignment, engine),
    assessPassage: (range) => assessRanges(source, [range], '', engine),
    values,
    dictionary,
  });
}

/** The item phrases among the mentions, as alignment wants them. */
function wordings(mentions: readonly Mention[]): ItemMention[] {
  return mentions
    .filter((m) => m.kind === 'wording' || m.kind === 'look-alike')
    .map((m) => ({ start: m.start, end: m.end, item: m.id, strength: m.kind === 'look-alike' ? 'not' : m.weak ? 'weak' : 'strong' }));
}

function assessItems(source: Source, alignment: Alignment, engine: Engine): Map<string, ItemAssessment> {
  const out = new Map<string, ItemAssessment>();
  alignment.items.forEach((item, i) => {
    const passages = decidingPassages(item);
    if (passages.length === 0) return;
    // A table's own rating is read in front of what explains it, as the row has it.
    const declared = item.declared && !passages.some((p) => p.start === item.declared!.range.start) ? [item.declared.range] : [];
    out.set(item.id, assessRanges(source, [...declared, ...passages], engine.items[i]!.requirement, engine));
  });
  return out;
}

function assessRanges(source: Source, ranges: readonly { start: number; end: number }[], requirement: string, engine: Engine): ItemAssessment {
  const joined = joinRanges(source.text, ranges);
  const assessment = engine.assess({
    requirement,
    body: joined.text,
    quantities: { requirement: engine.quantities(requirement), body: engine.quantities(joined.text) },
  });
  return { assessment, body: joined.text, toSource: joined.toSource };
}
