import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Paint } from '../write/text.js';
import { EXIT, UsageError } from './exit.js';

/** Where results go: stdout, or a file that appears only when it is complete. */
export interface Sink {
  write(text: string): Promise<void>;
  /** Makes what was written final. */
  commit(): void;
  /** Leaves nothing behind. */
  abort(): void;
}

export function stdoutSink(): Sink {
  return { write: (text) => print(text), commit: () => undefined, abort: () => undefined };
}

/** A file written beside its place and renamed when done: never a half file. */
export function fileSink(path: string): Sink {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  let fd: number;
  try {
    mkdirSync(dirname(path), { recursive: true });
    fd = openSync(temporary, 'w');
  } catch (error) {
    throw new UsageError('output.unwritable', `cannot write ${path} (${reason(error)}); choose another place with -o`, EXIT.usage);
  }
  let open = true;
  const close = () => {
    if (open) closeSync(fd);
    open = false;
  };
  return {
    async write(text) {
      const bytes = Buffer.from(text, 'utf8');
      for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
    },
    commit() {
      fsyncSync(fd);
      close();
      try {
        renameSync(temporary, path);
      } catch (error) {
        rmSync(temporary, { force: true });
        throw new UsageError('output.unwritable', `cannot write ${path} (${reason(error)}); choose another place with -o`, EXIT.usage);
      }
    },
    abort() {
      close();
      rmSync(temporary, { force: true });
    },
  };
}

/** Writes to stdout and waits where the pipe is full, so that memory stays flat. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => process.stdout.write(text, (e) => (e ? reject(e) : resolve())));
}

/** One line on stderr: everything that is not a result. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A closed pipe (`| head`) is no error: the reader has what it wanted. */
export function exitQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.ok);
    throw error;
  });
  process.stderr.on('error', () => undefined);
}

/** Colour by the usual rules: off for NO_COLOR, TERM=dumb, --no-color or a pipe; FORCE_COLOR turns it on. */
export function paintFor(stream: { isTTY?: boolean }, wanted: boolean): Paint {
  const forced = process.env.FORCE_COLOR !== undefined && process.env.FORCE_COLOR !== '0';
  const off = !wanted || process.env.NO_COLOR !== undefined || process.env.TERM === 'dumb' || (!stream.isTTY && !forced);
  return off ? (_, text) => text : (code, text) => `\u001b[${code}m${text}\u001b[0m`;
}

/** What went wrong, in few words and without a stack. */
export const reason = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error));
