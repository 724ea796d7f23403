import type { Facts, Problem, ProblemFact } from '../model/problem.js';
import { PROBLEMS_EN } from './en.js';
import { PROBLEMS_ZH } from './zh.js';

/** Fills the sentences of a problem in, in both languages. A code without a sentence is a bug and says so itself. */
export function describeProblem(fact: ProblemFact): Problem {
  const facts = fact.facts ?? {};
  return {
    code: fact.code,
    severity: fact.severity,
    page: fact.page ?? null,
    facts,
    message: {
      zh: fill(PROBLEMS_ZH[fact.code] ?? fact.code, facts, fact.page),
      en: fill(PROBLEMS_EN[fact.code] ?? fact.code, facts, fact.page),
    },
  };
}

/** Puts facts into a sentence: {name} is replaced, an absent one by a dash. */
export function fill(sentence: string, facts: Facts, page?: number | null): string {
  return sentence.replace(/\{(\w+)\}/gu, (_, name: string) => String(facts[name] ?? (name === 'page' ? page : null) ?? '—'));
}
