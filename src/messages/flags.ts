import type { FlagKind } from '../model/flag.js';
import { FLAGS_EN } from './en.js';
import { fill } from './problems.js';
import { FLAGS_ZH } from './zh.js';

/** The sentence an auditor can paste into a letter, in both languages. */
export function describeFlag(kind: FlagKind, facts: { item: string | null; title: string | null; quote: string }): { zh: string; en: string } {
  const form = facts.item === null ? 'loose' : facts.quote ? 'quoted' : 'bare';
  return { zh: fill(FLAGS_ZH[kind][form], facts), en: fill(FLAGS_EN[kind][form], facts) };
}
