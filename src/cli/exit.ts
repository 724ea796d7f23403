/**
 * Exit codes, in order of precedence 4 > 2 > 3 > 1 > 0:
 * 0 ran; 1 ran, with findings at or above --fail-on; 2 wrong usage, configuration or dictionary;
 * 3 ran, but some inputs could not be read; 4 internal error; 130 interrupted.
 */
export const EXIT = { ok: 0, findings: 1, usage: 2, unreadable: 3, internal: 4, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Something the user can mend: one sentence what, one what to do, and a code. */
export class UsageError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly exit: ExitCode = EXIT.usage,
  ) {
    super(message);
    this.name = 'UsageError';
  }
}

const ORDER: readonly ExitCode[] = [EXIT.ok, EXIT.findings, EXIT.unreadable, EXIT.usage, EXIT.internal];

/** The graver of two outcomes. */
export const graver = (a: ExitCode, b: ExitCode): ExitCode => (ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b);
