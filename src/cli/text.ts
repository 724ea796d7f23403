import { createReader } from '../read/isolated.js';
import { describeProblem } from '../messages/problems.js';
import { EXIT, type ExitCode } from './exit.js';
import { languageOf } from './language.js';
import { print, say } from './output.js';

/** `taizhang text`: the canonical text that all offsets of a result refer to. */
export async function runText(path: string, options: { blocks: boolean; lang?: string; timeout: number }): Promise<ExitCode> {
  const reader = createReader({ timeoutMs: options.timeout * 1000 });
  try {
    const read = await reader.read(path);
    const lang = languageOf(options.lang);
    if (!read.ok) {
      const problem = describeProblem(read.problem);
      say(`${path}: ${problem.message[lang]} [${problem.code}]`);
      return EXIT.unreadable;
    }
    const { source } = read;
    for (const fact of source.problems) {
      const problem = describeProblem(fact);
      say(`${path}: ${problem.message[lang]} [${problem.code}]`);
    }
    if (options.blocks) {
      for (const { start, end, ...rest } of source.blocks) await print(`${JSON.stringify({ start, end, ...rest, text: source.text.slice(start, end) })}\n`);
    } else await print(source.text);
    return source.unread.length > 0 ? EXIT.unreadable : EXIT.ok;
  } finally {
    await reader.close();
  }
}
