import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { expandWord } from '../text/pattern.js';
import { assertedStatusSchema } from '../model/claim.js';
import type { CueRule, FoldRule, StatusLexicon } from '../model/status-lexicon.js';
import { DictionaryError, readYaml, type DictionaryFault } from './yaml.js';

const list = z.union([z.string(), z.array(z.string())]).transform((v) => (typeof v === 'string' ? v.trim().split(/\s+/u).filter(Boolean) : v));
const chars = z.string().default('').transform((s) => new Set(s));
const patterns = z.union([z.string(), z.array(z.string()).min(1)]).transform((v) => (typeof v === 'string' ? [v] : v));
const turn = z.union([assertedStatusSchema, z.enum(['none', 'former'])]);

const cueSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_.-]*$/u),
  pattern: patterns,
  status: assertedStatusSchema.nullable().default(null),
  strength: z.enum(['strong', 'medium', 'weak']).default('strong'),
  priority: z.number().int().default(0),
  frame: z.string().nullable().default(null),
  scope: z.tuple([z.enum(['forward', 'backward', 'both']), z.enum(['clause', 'sentence', 'passage'])]).nullable().default(null),
  stops: list.default([]),
  until: z.boolean().default(false),
  turns: z.partialRecord(z.union([assertedStatusSchema, z.literal('all')]), turn).default({}),
  yields: z.array(assertedStatusSchema).default([]),
  not_after: z.string().nullable().default(null),
  not_before: z.string().nullable().default(null),
  requirement: list.default([]),
  has: list.default([]),
  lacks: list.default([]),
  note: z.string().optional(),
  source: z.string().default('own'),
  hit: z.array(z.string()).default([]),
  miss: z.array(z.string()).default([]),
});

/** Shape of a file of `dictionaries/common/status`: any of word classes, cues, look-alikes, the decision table. */
export const statusFileSchema = z.strictObject({
  classes: z.record(z.string(), list).default({}),
  cues: z.array(cueSchema).default([]),
  folds: z.array(z.strictObject({
    from: z.string().length(1), to: z.string().length(1), unless_after: chars, unless_before: chars, only_after: chars, only_before: chars,
  })).default([]),
  decision: z.array(z.strictObject({
    id: z.string(), when: list.default([]), then: assertedStatusSchema,
  })).default([]),
});

/** The examples of one cue entry, for the tests that run them. */
export interface CueExamples {
  readonly id: string;
  readonly hit: readonly string[];
  readonly miss: readonly string[];
}

/**
 * Loads the status dictionary: every `*.yaml` of the folder, in the order of their names.
 * @param folder such as `dictionaries/common/status`
 * @throws DictionaryError with file, line and column
 */
export function loadStatusLexicon(folder: string): StatusLexicon {
  return read(folder).lexicon;
}

/** The hit and miss examples of every cue of the folder. */
export function loadCueExamples(folder: string): CueExamples[] {
  return read(folder).examples;
}

function read(folder: string): { lexicon: StatusLexicon; examples: CueExamples[] } {
  const classes = new Map<string, string[]>();
  const cues: CueRule[] = [];
  const folds: FoldRule[] = [];
  const decision: StatusLexicon['decision'][number][] = [];
  const examples: CueExamples[] = [];
  const faults: DictionaryFault[] = [];
  const ids = new Set<string>();
  for (const name of readdirSync(folder).filter((f) => f.endsWith('.yaml')).sort()) {
    const file = readYaml(join(folder, name), `common/status/${name}`, statusFileSchema);
    for (const [key, words] of Object.entries(file.value.classes)) {
      const all = classes.get(key) ?? [];
      for (const word of words) all.push(...expandWord(word));
      classes.set(key, all);
    }
    file.value.cues.forEach((cue, index) => {
      if (ids.has(cue.id)) {
        faults.push({ file: file.file, ...file.place(['cues', index]), message: `cue ${cue.id} is defined twice`, fix: 'give it another id' });
      }
      ids.add(cue.id);
      examples.push({ id: cue.id, hit: cue.hit, miss: cue.miss });
      const { all, ...some } = cue.turns;
      const turns = all === undefined ? some : { ...Object.fromEntries(assertedStatusSchema.options.map((s) => [s, all])), ...some };
      for (const pattern of cue.pattern) {
        cues.push({
          id: cue.id, pattern, status: cue.status, strength: cue.strength, priority: cue.priority, frame: cue.frame,
          scope: cue.scope && { direction: cue.scope[0], reach: cue.scope[1] }, stops: cue.stops, until: cue.until, turns, yields: cue.yields,
          notAfter: cue.not_after, notBefore: cue.not_before, requirement: cue.requirement, has: cue.has, lacks: cue.lacks,
        });
      }
    });
    for (const f of file.value.folds) {
      folds.push({ from: f.from, to: f.to, unlessAfter: f.unless_after, unlessBefore: f.unless_before, onlyAfter: f.only_after, onlyBefore: f.only_before });
    }
    decision.push(...file.value.decision);
  }
  if (faults.length > 0) throw new DictionaryError(faults);
  return { lexicon: { classes, cues, folds, decision }, examples };
}
