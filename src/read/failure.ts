import type { Facts, ProblemFact } from '../model/problem.js';
import type { ReadResult } from '../model/source.js';
import type { ReadLimits } from './limits.js';

/** A reading that came to nothing, as a value. */
export function failure(format: string | null, code: string, facts: Facts = {}): ReadResult {
  return { ok: false, format, problem: { code, severity: 'error', facts } };
}

/** The failure that one of the named limits was passed. */
export function limitFailure(format: string | null, name: keyof ReadLimits, found: number, limit: number): ReadResult {
  return failure(format, `read.limit.${name}`, { found, limit });
}

/** A doubt that a reader has about what it did read. */
export function warning(code: string, facts: Facts = {}, page: number | null = null): ProblemFact {
  return { code, severity: 'warning', page, facts };
}

/** Something a user may like to know that takes nothing from what was read. */
export function notice(code: string, facts: Facts = {}, page: number | null = null): ProblemFact {
  return { code, severity: 'info', page, facts };
}
