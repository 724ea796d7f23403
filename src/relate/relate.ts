import type { Block } from '../model/source.js';
import type { RelatedValue } from '../model/related-value.js';
import type { Range } from '../model/span.js';
import type { Role, Scope } from '../model/value.js';
import { contextOf } from './context.js';
import { isIdle } from './exclude.js';
import { framesOf, type Frame } from './frame.js';
import { decide } from './indicator.js';
import { dimensionOfQuantity } from './measure.js';
import { settlePast } from './past.js';
import { roleOf } from './role.js';
import { NO_SCOPE, type Context, type Decision, type Said } from './said.js';
import { createScene, type RelateInput, type Scene } from './scene.js';
import { scopeOf, type ScopeFound } from './scope.js';
import { givenBySeries } from './series.js';
import { tableValues, tablesOf, type Table } from './table.js';
import { toValue } from './value.js';
import { lastYear, yearOf } from './year.js';

export type { RelateInput } from './scene.js';

/**
 * Ties each quantity of a text to what it is said of: indicator, scope, year, role. Values come in text order; what
 * never is a value (dates, ordinals, durations, bases of rates) is left out.
 * @example relate({ source, outline, quantities, mentions, dictionary, lexicon, reportYear: 2019 })
 */
export function relate(input: RelateInput): RelatedValue[] {
  const scene = createScene(input);
  const tables = tablesOf(scene);
  const inTables = new Set(tables.flatMap((t) => t.rows.map((r) => r.block)));
  const values = [
    ...tables.flatMap((t) => [...tableValues(scene, t), ...proseOfTable(scene, t)]),
    ...input.source.blocks.filter((b) => !inTables.has(b)).filter((b) => scene.quantitiesIn(b).length > 0).flatMap((b) => prose(scene, b, contextOf(scene, b, ''))),
  ];
  return values.sort((a, b) => a.quantity.start - b.quantity.start);
}

/** Cells that hold sentences read like paragraphs; the other cells of their row are their heading. */
function proseOfTable(scene: Scene, table: Table): RelatedValue[] {
  return table.rows.flatMap((row) => row.prose.flatMap((cell) => {
    const heading = table.headOf(cell.column) + scene.text.slice(row.block.start, cell.start);
    return prose(scene, cell, contextOf(scene, cell, heading));
  }));
}

function prose(scene: Scene, region: Range | Block, context: Context): RelatedValue[] {
  const first = framesOf(scene, region);
  const idle = new Set(first.filter((f) => isIdle(scene, f, context)).map((f) => f.quantity));
  const frames = idle.size === 0 ? first : framesOf(scene, region, idle);
  const given = givenBySeries(scene, frames);
  const all: Said[] = [];
  let sentence: Said[] = [];
  let number = -1;
  for (const whole of frames) {
    if (whole.sentenceNo !== number) sentence = [];
    number = whole.sentenceNo;
    if (idle.has(whole.quantity)) continue;
    const frame = afterNoun(whole, sentence.at(-1));
    const said = decide(scene, frame, context, sentence);
    if (!said) continue;
    const gift = given.get(frame.quantity.start);
    const found = scopeOf(scene, frame, said, sentence, context, gift?.scope ?? null);
    const decision = ofSchool(scene, said, found);
    const stated = gift?.year ?? yearOf(scene, frame);
    const { role, cue, grown = false } = roleOf(scene, frame, decision, stated, context);
    // 比2021年增加: the year compared with is not the year of the change.
    const year = role === 'change' ? lastYear(scene, { start: frame.sentence.start, end: frame.numeral }, frame.numeral) : stated;
    const scope = found.own ? found.scope : settled(found.scope, role, decision, sentence);
    const one: Said = {
      ...decision, frame, scope, ownScope: found.own, year: grown && year && year.at < frame.left.start ? null : (year?.year ?? null), role, roleCue: cue, grown,
      dimension: dimensionOfQuantity(scene, frame.quantity),
    };
    sentence.push(one);
    all.push(one);
  }
  settlePast(scene, all);
  return all.map((s) => toValue(scene, s));
}

/** 26所寄宿制学校|共有寄宿生9850人: the noun behind a number is not the next one's. */
function afterNoun(frame: Frame, last: Said | undefined): Frame {
  const end = last?.anchor && last.anchor.start >= last.frame.quantity.end ? last.anchor.end : 0;
  return end > frame.left.start && end <= frame.numeral ? { ...frame, left: { start: end, end: frame.left.end } } : frame;
}

/** A count of one named school has a name of its own. */
function ofSchool(scene: Scene, decision: Decision, { scope, own }: ScopeFound): Decision {
  const id = own && decision.indicator && scope.extent !== null && !scene.scopeIndex.levels.includes(scope.extent)
    ? scene.lexicon.ofSchool.get(decision.indicator.id) : undefined;
  const indicator = id === undefined ? undefined : scene.indicators.get(id);
  return indicator ? { ...decision, indicator, noun: indicator.name } : decision;
}

/** Whom a bar or a difference concerns that says nobody itself. */
function settled(scope: Scope, role: Role, decision: Decision, said: readonly Said[]): Scope {
  // A bar set after several populations, or after one school, is a bar for all of them.
  if (role === 'standard') return scope.extent !== null || isOfMany(decision, said) ? NO_SCOPE : scope;
  const last = said.at(-1);
  const before = last?.role === 'standard' ? said.at(-2) : last;
  return role === 'change' && before && decision.from === null && before.indicator?.dimension === decision.indicator?.dimension ? before.scope : scope;
}

function isOfMany({ indicator }: Decision, said: readonly Said[]): boolean {
  const scopes = new Set(said.filter((s) => s.indicator === indicator && s.ownScope).map((s) => JSON.stringify(s.scope)));
  return indicator !== null && scopes.size > 1;
}
