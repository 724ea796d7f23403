import { createInterface } from 'node:readline';
import { z } from 'zod';
import { loadDictionary } from '../dictionary/load.js';
import { createEngine } from '../engine.js';
import { EXIT, type ExitCode } from './exit.js';
import { print, say } from './output.js';

const assessLine = z.object({ id: z.string(), requirement: z.string(), body: z.string() });
const quantityLine = z.object({ source: z.string().optional(), id: z.string(), text: z.string() });

/** `taizhang assess`: the claims engine by itself, JSON lines in, JSON lines out. */
export function runAssess(): Promise<ExitCode> {
  const engine = createEngine(loadDictionary('none'));
  return eachLine(assessLine, ({ id, requirement, body }) => {
    const quantities = { requirement: engine.quantities(requirement), body: engine.quantities(body) };
    const assessment = engine.assess({ requirement, body, quantities });
    return {
      id,
      status: assessment.status,
      unmet_quotes: assessment.unmetQuotes.map((q) => body.slice(q.start, q.end)),
      claims: assessment.claims.map(({ status, start, end, cue, rule }) => ({ status, quote: body.slice(start, end), start, end, cue, rule })),
    };
  });
}

/** `taizhang quantities`: the number reader by itself, JSON lines in, JSON lines out. */
export function runQuantities(): Promise<ExitCode> {
  const engine = createEngine(loadDictionary('none'));
  return eachLine(quantityLine, ({ source, id, text }) => ({ source, id, quantities: engine.quantities(text) }));
}

async function eachLine<T>(schema: z.ZodType<T>, answer: (line: T) => object): Promise<ExitCode> {
  let exit: ExitCode = EXIT.ok;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const parsed = schema.safeParse(parse(line));
    if (parsed.success) await print(`${JSON.stringify(answer(parsed.data))}\n`);
    else {
      // One bad line never stops the stream.
      say(`stdin:${number}: not a line of the expected shape (${parsed.error.issues[0]?.path.join('.') || 'line'}: ${parsed.error.issues[0]?.message}); it was skipped [input.line]`);
      exit = EXIT.unreadable;
    }
  }
  return exit;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\ufeff/u, ''));
  } catch {
    return undefined;
  }
}
