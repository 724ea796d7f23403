import type { Result } from '../model/result.js';

/** One result as indented JSON with a line end. */
export const toJson = (result: Result): string => `${JSON.stringify(result, null, 2)}\n`;

/** One result as one line of JSON. */
export const toJsonLine = (result: Result): string => `${JSON.stringify(result)}\n`;
