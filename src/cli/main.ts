#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { TOOL } from '../version.js';
import { EXIT, UsageError, type ExitCode } from './exit.js';
import { exitQuietlyOnClosedPipe, say } from './output.js';

const seconds = (value: string): number => {
  const n = Number(value);
  if (!Number.isFinite(n) || n <= 0) throw new InvalidArgumentError('a number of seconds above 0 is wanted');
  return n;
};
const collect = (value: string, before: string[]): string[] => [...before, value];

/** Builds the command tree; each verb loads its own code when it runs. */
function program(done: (code: ExitCode) => void): Command {
  const root = new Command('taizhang')
    .description('Reads Chinese inspection reports and writes a ledger: every item of a checklist with its status, figures and admissions,\neach with the exact place it stands on.')
    .version(TOOL.version)
    .showHelpAfterError('(add --help for all options)')
    .showSuggestionAfterError(true)
    .addHelpText('before', 'taizhang extract report.docx\ntaizhang extract reports/ --format csv -o ledger.csv\n')
    .addHelpText('after', '\nExit codes: 0 ran · 1 findings at or above --fail-on · 2 wrong usage or dictionary · 3 some inputs not read · 4 internal error · 130 interrupted');
  const common = (c: Command) =>
    c
      .option('--lang <zh|en>', 'language of messages (default: from LANG)')
      .addOption(new Option('--timeout <seconds>', 'time limit for reading one file').default(60).argParser(seconds))
      .option('--no-color', 'no colours');

  common(root.command('extract').description('read reports and write their ledgers').argument('<input...>', 'files, folders, globs, or - for one document on stdin'))
    .option('-d, --dictionary <id|path|none>', 'the checklist (default: found from the report)')
    .addOption(new Option('-f, --format <format>', 'output format').choices(['text', 'json', 'jsonl', 'csv']).default('text'))
    .option('--json', 'short for --format json')
    .option('-o, --output <path>', 'write to a file, or to a folder (ending in /) with a file each')
    .addOption(new Option('--fail-on <level>', 'exit 1 on such findings').choices(['never', 'unmet', 'any']).default('never'))
    .option('--with-text', 'put the canonical text into the result', false)
    .option('--include <glob>', 'only such files of folders (repeatable)', collect, [])
    .option('--stdin-filename <name>', 'name of the document on stdin')
    .option('-q, --quiet', 'no line a file on stderr', false)
    .action(async (inputs: string[], o) => {
      const { runExtract } = await import('./extract.js');
      done(await runExtract(inputs, { ...o, format: o.json ? 'json' : o.format }));
    });
  common(root.command('text').description('print the canonical text that all offsets refer to').argument('<file>'))
    .option('--blocks', 'its blocks as JSON lines', false)
    .action(async (file: string, o) => done(await (await import('./text.js')).runText(file, o)));
  common(root.command('explain').description('show why an item came out as it did').argument('<file>'))
    .requiredOption('-i, --item <id>', 'the checklist item')
    .option('-d, --dictionary <id|path>', 'the checklist (default: found from the report)')
    .option('--json', 'as JSON', false)
    .action(async (file: string, o) => done(await (await import('./explain.js')).runExplain(file, o)));
  root.command('assess').description('the claims engine: JSON lines {id, requirement, body} on stdin to {id, status, unmet_quotes, claims} on stdout')
    .action(async () => done(await (await import('./lines.js')).runAssess()));
  root.command('quantities').description('the number reader: JSON lines {source, id, text} on stdin to {source, id, quantities} on stdout')
    .action(async () => done(await (await import('./lines.js')).runQuantities()));

  const dictionary = root.command('dictionary').description('the checklists and what they know');
  dictionary.command('list').description('the checklists there are').option('--json', 'as JSON', false)
    .action(async (o) => done(await (await import('./dictionary.js')).runDictionaryList(o.json)));
  dictionary.command('show').description('the items of a checklist').argument('<id|path>').option('--json', 'as JSON', false)
    .action(async (id: string, o) => done(await (await import('./dictionary.js')).runDictionaryShow(id, o.json)));
  dictionary.command('check').description('look for faults, with file, line, column and the fix').argument('[id|path...]')
    .action(async (ids: string[]) => done(await (await import('./dictionary.js')).runDictionaryCheck(ids)));

  root.command('evaluate').description('compare results with the gold labels of a corpus').argument('<corpus>', 'folder of <group>/<name>/report.* with gold.json beside it')
    .option('--json', 'as JSON', false)
    .option('-d, --dictionary <id|path>', 'the checklist that the gold is labelled by', 'yitihua-2018')
    .option('--misses', 'show each miss of the hold-out (check) as well', false)
    .option('--fail-under', 'exit 1 where a figure is below the thresholds of <corpus>/thresholds.json', false)
    .action(async (corpus: string, o) => done(await (await import('./evaluate.js')).runEvaluate(corpus, o)));
  root.command('schema').description('the JSON Schema of results and dictionaries').argument('[name]')
    .action(async (name: string | undefined) => done(await (await import('./schema.js')).runSchema(name)));
  root.command('doctor').description('check that everything needed is there').action(async () => done(await (await import('./doctor.js')).runDoctor()));
  for (const c of [root, ...root.commands, ...dictionary.commands]) c.exitOverride();
  return root;
}

async function main(): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  try {
    await program((c) => (code = c)).parseAsync(process.argv);
    return code;
  } catch (error) {
    return failed(error);
  }
}

/** Turns whatever was thrown into one clear sentence and its exit code; a stack only with TAIZHANG_DEBUG. */
function failed(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof UsageError) {
    say(`taizhang: ${error.message} [${error.code}]`);
    return error.exit;
  }
  const name = error instanceof Error ? error.name : '';
  if (name === 'DictionaryError' || name === 'UnknownDictionaryError') {
    say(`taizhang: ${(error as Error).message} [dictionary]`);
    return EXIT.usage;
  }
  if (name === 'SegmenterUnavailable') {
    say(`taizhang: ${(error as Error).message}; "taizhang doctor" tells the remedy [segmenter]`);
    return EXIT.internal;
  }
  say(`taizhang: internal error: ${error instanceof Error ? error.message : String(error)}; please report it [internal]`);
  if (process.env.TAIZHANG_DEBUG && error instanceof Error) say(error.stack ?? '');
  return EXIT.internal;
}

exitQuietlyOnClosedPipe();
process.on('SIGINT', () => process.exit(EXIT.interrupted));
process.exitCode = await main();
