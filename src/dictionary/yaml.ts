import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** One fault of a dictionary file, with its place (line and column from 1) and what to do about it. */
export interface DictionaryFault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fix: string;
}

/** Thrown when a dictionary cannot be loaded: misuse by its author, reported with every fault found. */
export class DictionaryError extends Error {
  constructor(readonly faults: readonly DictionaryFault[]) {
    super(faults.map((f) => `${f.file}:${f.line}:${f.column} ${f.message}; ${f.fix}`).join('\n'));
    this.name = 'DictionaryError';
  }
}

/** A parsed YAML file that still knows where each of its nodes stands. */
export interface YamlFile<T> {
  readonly file: string;
  readonly value: T;
  /** Line and column (from 1) of the node at a path such as ['items', 3, 'title']; the file's start if absent. */
  place(path: readonly PropertyKey[]): { line: number; column: number };
}

/**
 * Reads one YAML file and parses it with a schema.
 * @param path where it is on disk; `file` is the name that messages use
 * @throws DictionaryError with file, line, column and the fix for each fault of syntax or shape
 */
export function readYaml<S extends z.ZodType>(path: string, file: string, schema: S): YamlFile<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const p = lines.linePos(offset);
    return { line: p.line, column: p.col };
  };
  if (document.errors.length > 0) {
    throw new DictionaryError(
      document.errors.map((e) => ({ file, ...at(e.pos[0]), message: `not valid YAML: ${e.message}`, fix: 'correct the syntax at this place' })),
    );
  }
  const place = (path: readonly PropertyKey[]) => {
    for (let n = path.length; n >= 0; n--) {
      const node = n === 0 ? document.contents : document.getIn(path.slice(0, n), true);
      const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
      if (range) return at(range[0]);
    }
    return { line: 1, column: 1 };
  };
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (!parsed.success) {
    throw new DictionaryError(
      parsed.error.issues.map((issue) => ({
        file,
        ...place(issue.path),
        message: `${issue.path.map(String).join('.') || 'file'}: ${issue.message}`,
        fix: 'write the field as the schema (`taizhang schema dictionary`) describes it',
      })),
    );
  }
  return { file, value: parsed.data, place };
}
